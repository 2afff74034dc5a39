"""`bilateral show`: all about one thing in the graph."""

from __future__ import annotations

import click

from bilateral.cli.options import format_option, graph_option


@click.command()
@click.argument("name", metavar="ID")
@graph_option
@format_option("table", "jsonl")
def command(name: str, graph: str, form: str | None) -> None:
    """Show all about one thing, with the evidence.

    The thing is an article, an event, a claim or an actor. ID is an article's id, an event's or claim's as other commands print
    it, an actor's name or key, or an IRI.

    \b
    Example:
        bilateral show 06-pacific-tokyo-meeting
    """
    from bilateral.api.inventory import describe
    from bilateral.api.names import find_key
    from bilateral.cli.output import choose, clean, json_text, write, write_rows
    from bilateral.cli.reading import reading
    from bilateral.errors import ActorError, QueryError
    from bilateral.query.events import read_actors

    with reading(graph) as store:
        actors = read_actors(store)
        try:
            parts = describe(store, name, actors)
        except QueryError as nothing:
            try:
                parts = describe(store, find_key(name, actors), actors)
            except ActorError:
                raise nothing from None
    if choose(form, data="jsonl") == "jsonl":
        write("".join(json_text({"part": part.heading, "rows": list(part.rows)}) + "\n" for part in parts))
        return
    for part in parts:
        write(f"{clean(part.heading)}\n")
        write_rows(part.rows.columns, part.rows.cells, "table")
