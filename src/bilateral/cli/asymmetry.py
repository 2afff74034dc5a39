"""`bilateral asymmetry`: who courts whom."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option, level_option, limit_option, table_format_option


@click.command()
@graph_option
@level_option
@filter_options
@limit_option
@table_format_option
def command(graph: str, level: Any, limit: int | None, form: str | None, **options: Any) -> None:
    """List who courts whom: friendly acts that go one way.

    Visits, congratulations, support, thanks, aid and invitations that are done. asymmetry = (given - returned) / (given +
    returned): 0 mutual, 1 wholly one-sided. acts says how many of each go there:back.

    \b
    Example:
        bilateral asymmetry --type visits --type congratulates
    """
    from bilateral.cli.naming import label
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import asymmetry
    from bilateral.query.events import read_actors

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        found = asymmetry(store, level=level, filter=kept)
    rows = [
        (label(c.suitor, actors), label(c.courted, actors), c.given, c.returned, c.asymmetry, ", ".join(c.types))
        for c in found[:limit]
    ]
    write_rows(("suitor", "courted", "given", "returned", "asymmetry", "acts"), rows, choose(form))
