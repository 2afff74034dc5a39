"""`bilateral timeline`: how much two did, by year, quarter, month or week."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option

BAR = 30  # characters of the longest bar
UNITS = ("year", "quarter", "month", "week")


@click.command()
@click.argument("a")
@click.argument("b", required=False)
@graph_option
@click.option("--by", type=click.Choice(UNITS), default="month", show_default=True, help="How long a stretch of time is.")
@filter_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "tsv", "csv", "json", "jsonl", "xml", "md", "svg"]),
    help="How to write the output. [default: table on a terminal, else tsv]",
)
def command(a: str, b: str | None, graph: str, by: Any, form: str | None, **options: Any) -> None:
    """Count what two did over time.

    Without B, what A and all others did. Only what is done counts. svg draws the counts as a picture.

    \b
    Example:
        bilateral timeline Japan Norway --by quarter
    """
    from bilateral.cli.naming import keys_of, label
    from bilateral.cli.output import choose, is_terminal, plural, say, write, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.events import read_actors, read_events
    from bilateral.query.timeline import sparkline, timeline, timeline_svg
    from bilateral.query.weights import type_weights

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        keys = keys_of((a, b), actors)
        line = timeline(read_events(store, kept, about=keys), type_weights(), by=by)
    title = " and ".join(label(key, actors) for key in keys)
    if form == "svg":
        write(timeline_svg(line, title=title))
        return
    chosen = choose(form)
    most = max((bin.events for bin in line.bins), default=1)
    bars = [("█" * -(-bin.events * BAR // most),) if chosen == "table" else () for bin in line.bins]
    rows = [(bin.period, bin.events, bin.cooperative, bin.conflictive, *bar) for bin, bar in zip(line.bins, bars, strict=True)]
    columns = (by, "events", "cooperative", "conflictive")
    write_rows((*columns, "") if chosen == "table" else columns, rows, chosen)
    if is_terminal():
        say(f"{title}: {sparkline(bin.events for bin in line.bins)}")
    if line.undated:
        say(f"left out, because their {by} is not known: {plural(line.undated, 'event')}")
