"""Between which two an event is: the pairs of sides, or of actors, that it ties. Knows the model; nothing of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations, product
from typing import TYPE_CHECKING, Literal

from bilateral.model import Actor, Event, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Level = Literal["side", "actor"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One event between one source and one target; where `symmetric`, they have no direction and are in order of key."""

    source: str
    target: str
    event: Event
    symmetric: bool

    @property
    def ends(self) -> tuple[str, str]:
        """Both keys in order."""
        return (min(self.source, self.target), max(self.source, self.target))


def side_of(key: str, actors: Mapping[str, Actor]) -> str:
    """The side an actor acts for: what the graph says, else what the key says (`Wang Yi@CHN` → `CHN`), else the actor.

    >>> side_of("Wang Yi@CHN", {})
    'CHN'
    """
    actor = actors.get(key)
    if actor and actor.side:
        return actor.side
    return key.rpartition("@")[2] if "@" in key and (actor is None or actor.kind == Kind.PERSON) else key


def event_pairs(event: Event, *, level: Level = "side", actors: Mapping[str, Actor] | None = None) -> tuple[Pair, ...]:
    """The pairs an event ties, sorted; a pair within one side is no tie and is left out.

    An event without counterparts is symmetric: all its actors are tied to each other.
    """
    return tuple(_pairs(event, level, partial(side_of, actors=actors or {})))


def all_pairs(events: Iterable[Event], *, level: Level = "side", actors: Mapping[str, Actor] | None = None) -> Iterator[Pair]:
    """The pairs of all events, in the events' order."""
    side = cache(partial(side_of, actors=actors or {}))  # many events have few sides
    for event in events:
        yield from _pairs(event, level, side)


def _pairs(event: Event, level: Level, side: Callable[[str], str]) -> Iterator[Pair]:
    sources, targets = (event.actors, event.counterparts) if level == "actor" else (event.sides, event.counterpart_sides)
    symmetric = not event.counterparts and not event.counterpart_sides
    left, right = sorted(set(sources) - {""}), sorted(set(targets) - {""})
    raw = combinations(left, 2) if symmetric else product(left, right)
    return (Pair(a, b, event, symmetric) for a, b in raw if a != b and side(a) != side(b))
