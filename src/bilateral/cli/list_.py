"""`bilateral list`: the articles in the graph."""

from __future__ import annotations

import click

from bilateral.cli.options import graph_option, limit_option, table_format_option


@click.command(name="list")
@graph_option
@limit_option
@table_format_option
def command(graph: str, limit: int | None, form: str | None) -> None:
    """List the articles by day, each with its claims counted.

    \b
    Example:
        bilateral list --format csv > articles.csv
    """
    from bilateral.api.inventory import articles
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading

    with reading(graph) as store:
        found = articles(store)
    write_rows(found.columns, found.cells[:limit], choose(form))
