"""`bilateral stats`: how much is in the graph."""

from __future__ import annotations

import click

from bilateral.cli.options import graph_option, table_format_option


@click.command()
@graph_option
@click.option("--types", "by_type", is_flag=True, help="Count the events of each relation type and status instead.")
@table_format_option
def command(graph: str, by_type: bool, form: str | None) -> None:
    """Count articles, claims, events and actors.

    \b
    Example:
        bilateral stats --types
    """
    from bilateral.api.inventory import counts, counts_by_type
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading

    with reading(graph) as store:
        found = counts_by_type(store) if by_type else counts(store)
    write_rows(found.columns, found.cells, choose(form))
