"""All ties of a graph in numbers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bilateral.query.events import read_actors, read_events
from bilateral.query.pairs import all_pairs
from bilateral.query.ties import summarise
from bilateral.query.weights import type_weights

if TYPE_CHECKING:
    from bilateral.graph import Store
    from bilateral.model import Event
    from bilateral.query.filters import Filter
    from bilateral.query.ties import Summary


def all_ties(store: Store, *, filter: Filter | None = None) -> tuple[Summary, ...]:
    """The ties between sides: those with most events first, then the latest, then by key."""
    events: dict[tuple[str, str], dict[str, Event]] = defaultdict(dict)
    for pair in all_pairs(read_events(store, filter), actors=read_actors(store)):
        events[pair.ends][pair.event.key] = pair.event
    weights = type_weights()
    found = [summarise(a, b, some.values(), weights) for (a, b), some in sorted(events.items())]
    found.sort(key=lambda tie: tie.last, reverse=True)  # stable: two sorts, for the latest day comes first and names go upwards
    return tuple(sorted(found, key=lambda tie: -tie.events))
