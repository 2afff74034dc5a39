"""`bilateral path`: how two are connected."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option, level_option, table_format_option


@click.command()
@click.argument("a")
@click.argument("b")
@graph_option
@level_option
@filter_options
@table_format_option
def command(a: str, b: str, graph: str, level: Any, form: str | None, **options: Any) -> None:
    """Print the shortest chain of good ties from A to B.

    A tie is good where cooperation outweighs conflict; each comes with the sentence that says so best.

    \b
    Example:
        bilateral path Norway Vietnam
    """
    from bilateral.api.names import find_key
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.cli.reading import reading
    from bilateral.cli.ties import label
    from bilateral.query.analysis import path
    from bilateral.query.events import read_actors

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        ends = [find_key(name, actors) for name in (a, b)]
        steps = path(store, ends[0], ends[1], level=level, filter=kept)
    if not steps:
        say(f"no chain of cooperative ties from {label(ends[0], actors)} to {label(ends[1], actors)}")
    rows = [
        (label(s.a, actors), label(s.b, actors), s.events, s.weight, s.type, s.day, s.sentence.text if s.sentence else "")
        for s in steps
    ]
    write_rows(("one", "other", "events", "weight", "best", "day", "sentence"), rows, choose(form))
