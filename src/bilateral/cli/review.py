"""`bilateral review`: what a person decides on claims and events."""

from __future__ import annotations

import click

from bilateral.cli.options import graph_option, table_format_option

THINGS = click.argument("things", nargs=-1, required=True, metavar="ID…")
NOTE = click.option("--note", default="", metavar="WORDS", help="Why, for those who read the decisions later.")


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
@NOTE
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
@NOTE
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
@NOTE
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
@NOTE
@graph_option
def split(things: tuple[str, ...], note: str, graph: str) -> None:
    """Say that these claims are an event of their own.

    \b
    Example:
        bilateral review split claim/0d5f6a7b8c9d0e1f2a3b4c5d claim/1e2f3a4b5c6d7e8f9a0b1c2d
    """
    _decide("split", things, note, graph)


@command.command()
@click.argument("number", type=click.IntRange(min=1))
@graph_option
def undo(number: int, graph: str) -> None:
    """Take back a decision on claims, by its number.

    \b
    Example:
        bilateral review undo 2
    """
    from bilateral.api.review import undo_claims
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        undo_claims(store, number)
    say(f"decision {number} taken back")


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
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading

    with reading(graph) as store:
        found = claim_decisions(store)
    write_rows(found.columns, found.cells, choose(form))


def _decide(verdict: str, things: tuple[str, ...], note: str, graph: str) -> None:
    from bilateral.api.review import review
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        decided = review(store, verdict, things, note=note)
    count = len(decided.claims)
    say(f"decision {decided.number}: {verdict} {count} claim{'s' * (count != 1)}")
