"""`bilateral review`: what a person decides on claims and events."""

from __future__ import annotations

import click

from bilateral.cli.deciding import note_option, number_argument, take_back, write_decisions
from bilateral.cli.options import graph_option, table_format_option

THINGS = click.argument("things", nargs=-1, required=True, metavar="ID…")


@click.group()
def command() -> None:
    """Accept, reject, join and split claims and events.

    Decisions stand in the graph and hold when articles are loaded again. ID is a claim's or an event's as `show` prints it, or
    an IRI; an event means all its claims. undo leaves the graph as if the decision had never been made.

    \b
    Example:
        bilateral review reject claim/0d5f6a7b8c9d0e1f2a3b4c5d --note "he only said that he would"
    """


@command.command()
@THINGS
@note_option
@graph_option
def accept(things: tuple[str, ...], note: str, graph: str) -> None:
    """Say that claims are right: `stats` then gives the precision.

    \b
    Example:
        bilateral review accept event/5c1d2e3f4a5b6c7d8e9f0a1b
    """
    _decide("accept", things, note, graph)


@command.command()
@THINGS
@note_option
@graph_option
def reject(things: tuple[str, ...], note: str, graph: str) -> None:
    """Say that claims are wrong: they count in no event.

    The articles keep them; `review accept` of the claim, or undo, brings them back.

    \b
    Example:
        bilateral review reject claim/0d5f6a7b8c9d0e1f2a3b4c5d
    """
    _decide("reject", things, note, graph)


@command.command()
@THINGS
@note_option
@graph_option
def join(things: tuple[str, ...], note: str, graph: str) -> None:
    """Say that events, or the events of claims, are one.

    Only events of one relation type can be one.

    \b
    Example:
        bilateral review join event/5c1d2e3f4a5b6c7d8e9f0a1b event/9f0a1b2c3d4e5f6a7b8c9d0e
    """
    _decide("join", things, note, graph)


@command.command()
@THINGS
@note_option
@graph_option
def split(things: tuple[str, ...], note: str, graph: str) -> None:
    """Say that these claims are an event of their own.

    \b
    Example:
        bilateral review split claim/0d5f6a7b8c9d0e1f2a3b4c5d claim/1e2f3a4b5c6d7e8f9a0b1c2d
    """
    _decide("split", things, note, graph)


@command.command()
@number_argument
@graph_option
def undo(number: int, graph: str) -> None:
    """Take back a decision on claims, by its number.

    \b
    Example:
        bilateral review undo 2
    """
    from bilateral.api.review import undo_claims

    take_back(graph, number, undo_claims)


@command.command(name="list")
@graph_option
@table_format_option
def list_decisions(graph: str, form: str | None) -> None:
    """List the decisions on claims, in their order.

    \b
    Example:
        bilateral review list --format tsv
    """
    from bilateral.api.review import claim_decisions

    write_decisions(graph, form, claim_decisions)


def _decide(verdict: str, things: tuple[str, ...], note: str, graph: str) -> None:
    from bilateral.api.review import review
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        decided = review(store, verdict, things, note=note)
    count = len(decided.claims)
    say(f"decision {decided.number}: {verdict} {count} claim{'s' * (count != 1)}")
