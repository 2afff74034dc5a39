"""The graph's events to the values of a view: nodes and ties; see `evidence` for the sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.api.panel import BODIES, panels
from bilateral.model import Kind
from bilateral.query.events import find_events
from bilateral.query.filters import Filter, event_day
from bilateral.query.pairs import all_pairs, side_of
from bilateral.view import Node, Tie, TieData, TieEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilateral.api.panel import Panels
    from bilateral.graph import Store
    from bilateral.model import Actor, Event
    from bilateral.query.pairs import Level

CODE_LENGTH = 6  # letters that fit in a node


def tie_data(
    store: Store, actors: Mapping[str, Actor], *, about: Sequence[str] = (), filter: Filter | None = None, level: Level = "side"
) -> TieData:
    """All ties between sides or, at the level `actor`, between those whom the articles name, people among them.

    `actors` are all of the graph. `about` are keys: then only ties of these, and where people are nodes, of those who act for
    them. Events come without sentences, bare.
    """
    wanted = set(about)
    near = [key for key in actors if not wanted.isdisjoint((key, side_of(key, actors)))] if wanted else ()
    acts = (event for event in find_events(store, filter, any_of=near) if event.type not in BODIES)
    ties = _ties(acts, actors, level)
    kept = [tie for tie in ties if not wanted or any({key, side_of(key, actors)} & wanted for key in (tie.a, tie.b))]
    counts = Counter(key for tie in kept for key in (tie.a, tie.b) for _ in tie.events)
    # what is told in a panel is no tie, and goes by the filter's other conditions only
    told = panels(store, find_events(store, replace(filter or Filter(), types=BODIES)), actors)
    nodes = sorted({*counts, *(wanted if kept else ())})  # a side that only its people act for is there, too
    return TieData(tuple(_node(key, counts[key], actors, told) for key in nodes), tuple(kept))


def _ties(events: Iterable[Event], actors: Mapping[str, Actor], level: Level) -> list[Tie]:
    found: dict[tuple[str, str], dict[str, TieEvent]] = defaultdict(dict)
    people = {key: (actor.name, side_of(key, actors)) for key, actor in actors.items() if actor.kind == Kind.PERSON}
    for pair in all_pairs(events, level=level, actors=actors):
        ends, key = pair.ends, pair.event.key
        way = "both" if pair.symmetric else "ab" if pair.source == ends[0] else "ba"
        known = (tie := found[ends]).get(key)
        if known and known.direction != way:
            way = "both"  # several actors of both sides act on each other
        tie[key] = _event(pair.event, ends, way, people)
    return [Tie(a, b, tuple(some.values())) for (a, b), some in sorted(found.items())]


def _event(event: Event, ends: tuple[str, str], direction: str, people: Mapping[str, tuple[str, str]]) -> TieEvent:
    """An event between two; `people` are persons' names and sides, of whom those are told who acted for one of the two."""
    known = [people[key] for key in event.actors + event.counterparts if key in people and key not in ends]
    return TieEvent(
        id=event.key,
        date=event_day(event),
        type=event.type,
        direction=direction,
        status=event.status.value,
        sources=event.sources,
        articles=event.articles,
        disputed=event.disputed,
        place=event.place,
        people=tuple([name for name, side in known if side in ends]),
        bare=True,
    )


def _node(key: str, events: int, actors: Mapping[str, Actor], told: Panels) -> Node:
    actor, side = actors.get(key), side_of(key, actors)
    country = load_gazetteer().countries.get(side)
    label = actor.name if actor else key
    return Node(
        key=key,
        code=key if len(key) <= CODE_LENGTH and "@" not in key else _initials(label),
        label=label,
        lat=country.lat if country else None,
        lon=country.lon if country else None,
        events=events,
        kind=actor.kind.value if actor else "country",
        side=actor.side if actor else "",
        offices=told.offices.get(key, ()),
        memberships=told.memberships.get(key, ()),
        holders=told.holders.get(key, ()),
    )


def _initials(label: str) -> str:
    """A short code for a long name: its capitals, or its first letters."""
    capitals = "".join(char for char in label if char.isupper())
    return (capitals if len(capitals) > 1 else label)[:CODE_LENGTH]
