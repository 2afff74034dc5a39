"""`bilateral path`: how two are connected."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import either_level_option, events_filter, filter_options, graph_option, table_format_option

COLUMNS = ("one", "other", "events", "weight", "relation", "day", "sentence", "publisher")


@click.command()
@click.argument("a")
@click.argument("b")
@graph_option
@either_level_option
@filter_options
@table_format_option
def command(a: str, b: str, graph: str, level: Any, form: str | None, **options: Any) -> None:
    """Print the shortest chain of good ties from A to B.

    A tie is good where cooperation outweighs conflict; of equally short chains the strongest is taken. Each tie comes with its
    most cooperative event and the sentence that says so best.

    \b
    Example:
        bilateral path Brazil Vietnam
    """
    from bilateral.api.looks import level_for
    from bilateral.cli.naming import keys_of, label
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import path
    from bilateral.query.events import read_actors

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        ends = keys_of((a, b), actors)
        steps = path(store, ends[0], ends[1], level=level_for(ends, actors, level), filter=kept)
    if not steps:
        say(f"no chain of cooperative ties from {label(ends[0], actors)} to {label(ends[1], actors)}")
    said = [(step.sentence.text, step.sentence.publisher) if step.sentence else ("", "") for step in steps]
    rows = [
        (label(s.a, actors), label(s.b, actors), s.events, s.weight, s.type, s.day, *words)
        for s, words in zip(steps, said, strict=True)
    ]
    write_rows(COLUMNS, rows, choose(form))
