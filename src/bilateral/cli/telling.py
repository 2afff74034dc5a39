"""A tie told to a reader: its numbers, then its events by day with their sentences. Knows no graph."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from bilateral.cli.naming import label
from bilateral.cli.output import clean, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilateral.model import Actor, Event
    from bilateral.query.sentences import Sentence
    from bilateral.query.ties import Summary, Tie, TieEvent


def tell(tie: Tie, actors: Mapping[str, Actor], *, limit: int | None, width: int) -> str:
    """The whole tie as text of at most `width` columns; `limit` is the most sentences told."""
    events = list(_told(tie.events, actors, limit=limit, width=width))
    return "\n".join([*_numbers(tie.summary, actors, width), "", *events, ""])


def ends_of(event: Event, actors: Mapping[str, Actor]) -> tuple[str, str]:
    """Who and whom, by name."""
    left, right = event.actors, event.counterparts
    if not right:  # symmetric: all its actors are in one list
        left, right = event.actors[:1], event.actors[1:]
    return "; ".join(label(key, actors) for key in left), "; ".join(label(key, actors) for key in right)


def _numbers(summary: Summary, actors: Mapping[str, Actor], width: int) -> Iterator[str]:
    from bilateral.query.ties import types_text

    one, other = label(summary.a, actors), label(summary.b, actors)
    stretch = f", {summary.first} to {summary.last}" if summary.first != summary.last else f", {summary.first}"
    apart = f"{summary.planned} planned, {summary.negated} denied, {summary.disputed} disputed"
    lines = {
        "events": f"{summary.events} done{stretch if summary.first else ''}; {apart}",
        "types": types_text(summary.types) or "none",
        "balance": f"{summary.balance:+.2f} (cooperation {summary.cooperation:g}, conflict {summary.conflict:g})",
        "trend": f"{summary.trend:+.2f} (above 0: busier of late)",
        "reports": f"{plural(summary.articles, 'article')}, {plural(summary.sources, 'independent source')}",
    }
    yield f"{one} and {other} (→ {one} acts, ← {other} acts)"
    for name, text in lines.items():
        yield from textwrap.wrap(text, width, initial_indent=f"  {name:9}", subsequent_indent=" " * 11)


def _told(events: tuple[TieEvent, ...], actors: Mapping[str, Actor], *, limit: int | None, width: int) -> Iterator[str]:
    left = sum(len(one.sentences) for one in events) if limit is None else limit
    for one in events:
        if left <= 0:
            return
        yield _headline(one.event, actors)
        for sentence in one.sentences[:left]:
            yield from textwrap.wrap(_said(sentence, actors), width, initial_indent=" " * 12, subsequent_indent=" " * 12)
        left -= len(one.sentences)


def _headline(event: Event, actors: Mapping[str, Actor]) -> str:
    from bilateral.query.filters import event_day

    who, whom = ends_of(event, actors)
    notes = [event.status.value, *([event.place] if event.place else []), *(["disputed"] if event.disputed else [])]
    notes += [plural(event.sources, "source")] if event.sources > 1 else []
    return clean(f"{event_day(event) or '':10}  {who} {event.type} {whom} ({', '.join(notes)})", keep="")


def _said(sentence: Sentence, actors: Mapping[str, Actor]) -> str:
    by = f"{label(sentence.speaker, actors)}, " if sentence.speaker else ""
    status = "" if sentence.status == "actual" else f" [{sentence.status}]"
    return clean(f"“{sentence.text}” ({by}{sentence.publisher}){status}", keep="")
