"""`bilateral changes`: ties that are new, lost or turned since a day."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import (
    events_filter,
    graph_option,
    level_option,
    limit_option,
    other_filter_options,
    table_format_option,
    weigh_option,
)

COLUMNS = ("change", "one", "other", "events_before", "events_since", "balance_before", "balance_since")


@click.command()
@graph_option
@click.option("--since", "day", required=True, metavar="DAY", help="Compare from this day, month or year on with before.")
@click.option("--from", "since", default="", metavar="DAY", help="How far back before goes. [default: as far as the graph does]")
@level_option
@weigh_option
@other_filter_options
@limit_option
@table_format_option
def command(graph: str, day: str, level: Any, weigh: Any, limit: int | None, form: str | None, **options: Any) -> None:
    """List ties that are new, lost or turned since a day.

    turned: cooperation outweighed conflict before and does not since, or the reverse; new: events only since; lost: only before.
    balance is from -1 (all conflict) to 1 (all cooperation), 0 where there is no event.

    \b
    Example:
        bilateral changes --since 2025-04 --from 2024-11
    """
    from bilateral.cli.naming import as_usage, label
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import changes
    from bilateral.query.events import read_actors
    from bilateral.query.filters import Filter

    kept = events_filter(**options)
    with as_usage():
        Filter(since=day)
    with reading(graph) as store:
        actors = read_actors(store)
        found = changes(store, day, level=level, filter=kept, weigh=weigh)
    rows = [
        (
            *(c.change, label(c.a, actors), label(c.b, actors)),
            *(c.events_before, c.events_since, c.balance_before, c.balance_since),
        )
        for c in found[:limit]
    ]
    write_rows(COLUMNS, rows, choose(form))
