"""`bilateral groups`: who keeps together."""

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


@click.command()
@graph_option
@level_option
@weigh_option
@click.option(
    "--resolution",
    type=click.FloatRange(min=0, min_open=True),
    default=1.0,
    show_default=True,
    help="More than 1 gives more and smaller groups, less than 1 fewer and larger ones.",
)
@filter_options
@limit_option
@table_format_option
def command(graph: str, level: Any, weigh: Any, resolution: float, limit: int | None, form: str | None, **options: Any) -> None:
    """Find groups that cooperate among themselves.

    Louvain's method on the weights of cooperative ties, always with the same seed. inner and outer are the weights of those ties
    within the group and across its border; cohesion = inner / (inner + outer); hostile counts hostile ties between members.

    \b
    Example:
        bilateral groups --since 2025 --format json
    """
    from bilateral.cli.naming import label
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import groups
    from bilateral.query.events import read_actors

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        found = groups(store, level=level, filter=kept, resolution=resolution, weigh=weigh)
    rows = [
        (g.number, len(g.members), "; ".join(label(key, actors) for key in g.members), g.inner, g.outer, g.cohesion, g.hostile)
        for g in found[:limit]
    ]
    write_rows(("group", "size", "members", "inner", "outer", "cohesion", "hostile"), rows, choose(form))
