"""`bilateral ties`: what two did, or all ties of one, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bilateral.cli.naming import keys_of, label
from bilateral.cli.options import events_filter, filter_options, graph_option, limit_option, table_format_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilateral.model import Actor
    from bilateral.query.ties import Summary, Tie

TIE_COLUMNS = (
    "day",
    "who",
    "relation",
    "whom",
    "status",
    "sources",
    "sentence",
    "publisher",
    "speaker",
    "place",
    "dated_by",
    "event",
)
ON_SCREEN = 8  # columns that fit; the others are for programs
ARROWS = {"both": "", "out": " →", "in": " ←"}  # from the first named to the other, or back
SUM_COLUMNS = ("one", "other", "events", "what they did", "planned", "balance", "sources", "first", "last")


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@graph_option
@filter_options
@limit_option
@table_format_option
def command(a: str | None, b: str | None, graph: str, limit: int | None, form: str | None, **options: Any) -> None:
    """Print what two did, with the sentences that say so.

    With A alone, its ties to all others; with neither, all ties: the strongest first. A and B are countries, organisations or
    people, by any of their names. An arrow says who acted: → the first, ← the other. balance is from -1 (all conflict) to 1 (all
    cooperation); what is planned counts apart.

    \b
    Example:
        bilateral ties Japan Norway --since 2025
    """
    from bilateral.api.overview import all_ties
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.events import read_actors
    from bilateral.query.ties import partners, tie

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        keys = keys_of((a, b), actors)
        if a and b:
            columns: tuple[str, ...] = TIE_COLUMNS
            rows = list(event_rows(tie(store, *keys, filter=kept), actors))
        else:
            found = partners(store, keys[0], filter=kept) if keys else all_ties(store, filter=kept)
            columns = SUM_COLUMNS
            rows = [sum_row(summary, actors) for summary in found]
    if not rows:
        say(f"no event {'between' if b else 'of'} {' and '.join(label(key, actors) for key in keys) or 'any two'} that passes")
    chosen = choose(form)
    shown = ON_SCREEN if a and b and chosen == "table" else len(columns)
    write_rows(columns[:shown], [row[:shown] for row in rows[:limit]], chosen)


def sum_row(summary: Summary, actors: Mapping[str, Actor]) -> tuple[object, ...]:
    """One tie in a row."""
    did = ", ".join(f"{one.type}{ARROWS[one.direction]}{f' {one.events}' if one.events > 1 else ''}" for one in summary.types)
    ends = label(summary.a, actors), label(summary.b, actors)
    return *ends, summary.events, did, summary.planned, round(summary.balance, 2), summary.sources, summary.first, summary.last


def event_rows(tie: Tie, actors: Mapping[str, Actor]) -> Iterator[tuple[object, ...]]:
    """Each sentence of each event in a row, by day."""
    from bilateral.api.inventory import shorten
    from bilateral.query.filters import event_day

    for one in tie.events:
        event = one.event
        left, right = event.actors, event.counterparts
        if not right:  # symmetric: all its actors are in one list
            left, right = event.actors[:1], event.actors[1:]
        who, whom = ("; ".join(label(key, actors) for key in keys) for keys in (left, right))
        dated_by = "event" if event.date else "first report"
        for sentence in one.sentences:
            said = sentence.text, sentence.publisher, label(sentence.speaker, actors)
            yield (
                event_day(event),
                who,
                event.type,
                whom,
                sentence.status,
                event.sources,
                *said,
                event.place,
                dated_by,
                shorten(event.key),
            )
