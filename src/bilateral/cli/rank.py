"""`bilateral rank`: who is most in the midst of things."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import (
    events_filter,
    filter_options,
    graph_option,
    level_option,
    limit_option,
    table_format_option,
    weigh_option,
)

MEASURES = ("events", "degree", "pagerank", "betweenness", "eigenvector")  # query.MEASURES; importing it would load networkx


@click.command()
@graph_option
@click.option("--by", type=click.Choice(MEASURES), default="events", show_default=True, help="The measure.")
@click.option("--of", "of", multiple=True, metavar="TYPE", help="The same as --type, as in --of meets; may be given again.")
@level_option
@weigh_option
@filter_options
@limit_option
@table_format_option
def command(graph: str, by: Any, level: Any, weigh: Any, limit: int | None, form: str | None, **options: Any) -> None:
    """Rank countries and organisations by their ties.

    Only what is done counts; what is planned or denied does not.

    \b
    events         in how many events it takes part
    degree         the weights of its ties, added up
    pagerank       how much weight flows to it by way of others
    betweenness    how often the shortest chains of others run through it
    eigenvector    how strongly it is tied to those who are strongly tied

    \b
    Example:
        bilateral rank --by pagerank --of meets --since 2025 -n 10
    """
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import rank

    options["types"] += options.pop("of")
    kept = events_filter(**options)
    with reading(graph) as store:
        found = rank(store, by=by, level=level, filter=kept, weigh=weigh)

    rows = [(one.rank, one.name, one.key, int(one.value) if by == "events" else one.value) for one in found[:limit]]
    write_rows(("rank", "who", "key", by), rows, choose(form))
