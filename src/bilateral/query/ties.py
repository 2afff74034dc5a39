"""Ties: what two did, when, with the sentences that say so; and the partners of one. Knows the graph; nothing of nets."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, overload

from bilateral.model import Event, Status
from bilateral.query.events import read_actors, read_events
from bilateral.query.filters import Filter, event_day, is_done
from bilateral.query.pairs import event_pairs
from bilateral.query.sentences import Sentence, read_sentences
from bilateral.query.weights import Weighing, type_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph.protocol import Store

Direction = Literal["both", "out", "in"]
ARROWS: dict[Direction, str] = {"both": "", "out": " →", "in": " ←"}  # from the first named to the other, or back


@dataclass(frozen=True, slots=True)
class TypeCount:
    """How many events of one type go `out` (from `a` to `b`), `in` (from `b`) or are done by `both`."""

    type: str
    direction: Direction
    events: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A tie in numbers, from `a`'s point of view. Only what is done counts, each event once; `planned` and `negated` stand apart.

    `cooperation` and `conflict` are sums of weights (≥ 0); `balance` = (cooperation − conflict) / (cooperation + conflict) in
    −1..1. `articles` is the number of distinct articles where the sentences were read (`tie`), else the sum over events;
    `sources` that of independent ones, else the most of one event. `first` and `last` are days or ''. `trend` = (late − early)
    / (late + early) in −1..1, the events in the later and the earlier half of the days from `first` to `last`: > 0 it grows
    busier.
    """

    a: str
    b: str
    events: int
    types: tuple[TypeCount, ...]
    planned: int
    negated: int
    disputed: int
    cooperation: float
    conflict: float
    balance: float
    articles: int
    sources: int
    first: str
    last: str
    trend: float


@dataclass(frozen=True, slots=True)
class TieEvent:
    """One event of a tie, its direction as seen from `a`, and its sentences by day."""

    event: Event
    direction: Direction
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """All that `a` and `b` did: the summary, and the events by day. What is planned or negated is among the events."""

    summary: Summary
    events: tuple[TieEvent, ...]


@overload
def ties(store: Store, a: str, *, filter: Filter | None = None, weigh: Weighing = "scores") -> tuple[Summary, ...]: ...
@overload
def ties(store: Store, a: str, b: str, *, filter: Filter | None = None, weigh: Weighing = "scores") -> Tie: ...
def ties(
    store: Store, a: str, b: str | None = None, *, filter: Filter | None = None, weigh: Weighing = "scores"
) -> Tie | tuple[Summary, ...]:
    """The tie of two keys, or the ties of one, ranked; see `tie` and `partners`."""
    return partners(store, a, filter=filter, weigh=weigh) if b is None else tie(store, a, b, filter=filter, weigh=weigh)


def tie(store: Store, a: str, b: str, *, filter: Filter | None = None, weigh: Weighing = "scores") -> Tie:
    """Everything between two keys of sides or actors; without any event the summary is all zero."""
    found = [event for event in read_events(store, filter, about=(a, b)) if direction_of(event, a, b)]
    sentences = read_sentences(store, found)
    events = tuple(TieEvent(event, direction_of(event, a, b) or "both", sentences[event.key]) for event in found)
    summary = summarise(a, b, found, type_weights(weigh))
    done = [sentence for event in found if is_done(event) for sentence in sentences[event.key]]
    return Tie(_with_reports(summary, done), events)


def partners(store: Store, a: str, *, filter: Filter | None = None, weigh: Weighing = "scores") -> tuple[Summary, ...]:
    """The ties of one side (with sides) or person (with actors): most events first, then latest, then key.

    Ties of which nothing is done yet stand last.
    """
    actors = read_actors(store)
    level: Literal["side", "actor"] = "actor" if a in actors and actors[a].side not in ("", a) else "side"
    events: dict[str, dict[str, Event]] = defaultdict(dict)
    for event in read_events(store, filter, about=(a,)):
        for pair in event_pairs(event, level=level, actors=actors):
            if a in pair.ends:
                events[pair.target if pair.source == a else pair.source][event.key] = event
    weights = type_weights(weigh)
    found = [summarise(a, b, some.values(), weights) for b, some in sorted(events.items())]
    # two stable sorts: the latest day first cannot be said as a key that also sorts names upwards
    found.sort(key=lambda tie: tie.last, reverse=True)
    return tuple(sorted(found, key=lambda tie: -tie.events))


def direction_of(event: Event, a: str, b: str) -> Direction | None:
    """Which way an event goes between two keys, at whichever level they are; None where it is not between them."""
    left, right = {*event.actors, *event.sides}, {*event.counterparts, *event.counterpart_sides}
    if not event.counterparts and not event.counterpart_sides:
        return "both" if {a, b} <= left else None
    if a in left and b in right:
        return "out"
    return "in" if b in left and a in right else None


def types_text(types: Iterable[TypeCount]) -> str:
    """What two did, with an arrow for who acted.

    >>> types_text([TypeCount("meets", "both", 2), TypeCount("visits", "out", 1)])
    'meets 2, visits →'
    """
    return ", ".join(f"{one.type}{ARROWS[one.direction]}{f' {one.events}' if one.events > 1 else ''}" for one in types)


def summarise(a: str, b: str, events: Iterable[Event], weights: Mapping[str, float]) -> Summary:
    """The numbers of a tie; `events` are those between the two, each once."""
    every = list(events)
    done = [event for event in every if is_done(event)]
    statuses = Counter(event.status for event in every)
    values = [weights.get(event.type, 0.0) for event in done]
    cooperation, conflict = sum(v for v in values if v > 0), -sum(v for v in values if v < 0)
    total = cooperation + conflict
    days = sorted(filter(None, map(event_day, done)))
    types = Counter((event.type, direction_of(event, a, b) or "both") for event in done)
    return Summary(
        a=a,
        b=b,
        events=len(done),
        types=tuple(TypeCount(*key, count) for key, count in sorted(types.items(), key=lambda item: (-item[1], item[0]))),
        planned=statuses[Status.PLANNED],
        negated=statuses[Status.NEGATED],
        disputed=sum(event.disputed for event in every),
        cooperation=round(cooperation, 6),
        conflict=round(conflict + 0.0, 6),
        balance=round((cooperation - conflict) / total, 6) if total else 0.0,
        articles=sum(event.articles for event in done),
        sources=max((event.sources for event in done), default=0),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        trend=trend(days),
    )


def trend(days: Iterable[str]) -> float:
    """(late − early) / (late + early) of ISO days, parted in the middle between the first and the last; 0 for one day.

    A month counts as its first day, a year as its first month; what stands exactly in the middle counts in neither half.

    >>> trend(["2024-01", "2024-03", "2024-12", "2024-12-31"])
    0.0
    """
    months = sorted(_ordinal(day) for day in days)
    if not months or months[0] == months[-1]:
        return 0.0
    middle = (months[0] + months[-1]) / 2
    early, late = sum(month < middle for month in months), sum(month > middle for month in months)
    return round((late - early) / (late + early), 6)


def _ordinal(day: str) -> float:
    year, month, date = (*map(int, day.split("-")), 1, 1)[:3]
    return year * 12 + month + date / 31


def _with_reports(summary: Summary, sentences: list[Sentence]) -> Summary:
    articles, families = {s.article for s in sentences}, {s.family for s in sentences}
    return replace(summary, articles=len(articles), sources=len(families)) if sentences else summary
