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
SUM_COLUMNS = ("one", "other", "events", "what they did", "planned", "balance", "sources", "first", "last")
SUM_NARROW, NARROW = ("one", "other", "events", "balance", "last", "what they did"), 110  # below so many letters a line
SUM_MORE = ("denied", "disputed", "cooperation", "conflict", "trend", "articles")  # for programs; a screen is too narrow


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@graph_option
@filter_options
@limit_option
@click.option("--summary", is_flag=True, help="Only the numbers of the tie of A and B, in one row.")
@table_format_option
def command(a: str | None, b: str | None, graph: str, limit: int | None, summary: bool, form: str | None, **options: Any) -> None:
    """Print what two did, with the sentences that say so.

    With A alone, its ties to all others; with neither, all ties: the strongest first. A and B are countries, organisations or
    people, by any of their names. An arrow says who acted: → the first, ← the other. balance is from -1 (all conflict) to 1 (all
    cooperation); what is planned counts apart. Of two, a table begins with the summary; for programs, --summary gives it alone. A
    terminal under 110 columns shows fewer numbers.

    \b
    Example:
        bilateral ties Japan Norway --since 2025
    """
    from bilateral.api.overview import all_ties
    from bilateral.cli.output import choose, say, text_width, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.events import read_actors
    from bilateral.query.ties import partners, tie

    kept, chosen = events_filter(**options), choose(form)
    with reading(graph) as store:
        actors = read_actors(store)
        keys = keys_of((a, b), actors)
        both = tie(store, *keys, filter=kept) if a and b else None
        sums = [] if both else list(partners(store, keys[0], filter=kept) if keys else all_ties(store, filter=kept))
    if not (both.events if both else sums):
        say(f"no event {'between' if b else 'of'} {' and '.join(label(key, actors) for key in keys) or 'any two'} that passes")
    if both and not summary:
        write_tie(both, actors, chosen, limit)
        return
    found = [sum_row(one, actors) for one in ([both.summary] if both else sums)[:limit]]
    columns = (*SUM_COLUMNS, *SUM_MORE) if chosen != "table" else SUM_NARROW if text_width() < NARROW else SUM_COLUMNS
    write_rows(columns, [tuple(row[name] for name in columns) for row in found], chosen)


def write_tie(tie: Tie, actors: Mapping[str, Actor], form: str, limit: int | None) -> None:
    """A tie told as text where a person reads, else a row a sentence."""
    from bilateral.cli.output import text_width, write, write_rows
    from bilateral.cli.telling import tell

    if form != "table":
        write_rows(TIE_COLUMNS, list(event_rows(tie, actors))[:limit], form)
    elif tie.events:
        write(tell(tie, actors, limit=limit, width=text_width()))


def sum_row(summary: Summary, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One tie in a row, by column."""
    from bilateral.query.ties import types_text

    return {
        "one": label(summary.a, actors),
        "other": label(summary.b, actors),
        "events": summary.events,
        "what they did": types_text(summary.types),
        "planned": summary.planned,
        "balance": round(summary.balance, 2),
        "sources": summary.sources,
        "first": summary.first,
        "last": summary.last,
        "denied": summary.negated,
        "disputed": summary.disputed,
        "cooperation": summary.cooperation,
        "conflict": summary.conflict,
        "trend": summary.trend,
        "articles": summary.articles,
    }


def event_rows(tie: Tie, actors: Mapping[str, Actor]) -> Iterator[tuple[object, ...]]:
    """Each sentence of each event in a row, by day."""
    from bilateral.api.inventory import shorten
    from bilateral.cli.telling import ends_of
    from bilateral.query.filters import event_day

    for one in tie.events:
        event = one.event
        who, whom = ends_of(event, actors)
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
