"""The measures, asked of a graph: read the events, make the net, measure. Knows the graph and networkx.

Everywhere `filter` says which events count, `level` whether nodes are sides or actors, `weigh` whether an event
weighs what the ontology says (`scores`) or 1 (`counts`). What is planned or negated never counts as done.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, overload

from bilateral.query.events import read_actors, read_events
from bilateral.query.filters import Filter, event_day, is_done
from bilateral.query.measures import (
    Balance,
    Change,
    Courtship,
    Group,
    Measure,
    Ranked,
    Similarity,
    chain,
    courtship,
    event_counts,
    net_balance,
    net_changes,
    net_groups,
    net_similarity,
    rank_net,
)
from bilateral.query.net import NetKind, multi_net, signed_net, weighted_net
from bilateral.query.sentences import Sentence, read_sentences
from bilateral.query.ties import direction_of
from bilateral.query.weights import Weighing, type_weights

if TYPE_CHECKING:
    from typing import Literal

    import networkx as nx

    from bilateral.graph.protocol import Store
    from bilateral.model import Event
    from bilateral.query.pairs import Level


@dataclass(frozen=True, slots=True)
class Step:
    """One tie of a chain: `a` and `b`, its weight (cooperation − conflict), its best event and the sentence that says so."""

    a: str
    b: str
    weight: float
    events: int
    type: str
    day: str
    sentence: Sentence | None


@overload
def to_networkx(
    store: Store,
    *,
    kind: Literal["multi"] = "multi",
    level: Level = "side",
    filter: Filter | None = None,
    weigh: Weighing = "scores",
) -> nx.MultiDiGraph: ...
@overload
def to_networkx(
    store: Store, *, kind: NetKind, level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores"
) -> nx.Graph: ...
def to_networkx(
    store: Store, *, kind: NetKind = "multi", level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores"
) -> nx.Graph:
    """The net of sides or actors: `multi` (an edge an event), `weighted` (DiGraph of sums) or `signed` (Graph of balances).

    Attributes are text, numbers and bools, never None, so that graphml and gexf take them; `net.py` lists them. A multi net has
    only what is done unless the filter names other statuses; the others have only what is done, whatever it says.
    """
    actors, weights = read_actors(store), type_weights(weigh)
    events = _events(store, filter)
    if kind == "multi":
        return multi_net(events, weights, level=level, actors=actors)
    build = weighted_net if kind == "weighted" else signed_net
    return build(events, weights, level=level, actors=actors)


def rank(
    store: Store,
    *,
    by: Measure = "events",
    level: Level = "side",
    filter: Filter | None = None,
    weigh: Weighing = "scores",
) -> tuple[Ranked, ...]:
    """Sides (or actors) by a measure, highest first; see `measures/rank.py`."""
    events, actors = _events(store, filter), read_actors(store)
    net = weighted_net(events, type_weights(weigh), level=level, actors=actors)
    return rank_net(net, event_counts(events, level=level, actors=actors), by=by)


def path(store: Store, a: str, b: str, *, level: Level = "side", filter: Filter | None = None) -> tuple[Step, ...]:
    """The shortest chain of cooperative ties from `a` to `b`, each with its best sentence; empty where there is none.

    The best event of a tie is the most cooperative one, then the one with most independent sources, then the latest; of its
    sentences the most confident one that says it is done, then the first.
    """
    events, actors = _events(store, filter), read_actors(store)
    net = signed_net(events, type_weights(), level=level, actors=actors)
    keys = chain(net, a, b)
    best = {ends: _best_event(events, *ends) for ends in pairwise(keys)}
    sentences = read_sentences(store, best.values())
    return tuple(_step(net, *ends, event, sentences[event.key]) for ends, event in best.items())


def groups(
    store: Store, *, level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores", resolution: float = 1.0
) -> tuple[Group, ...]:
    """Communities of cooperative ties, largest first; see `measures/groups.py`."""
    return net_groups(_signed(store, level, filter, weigh), resolution=resolution)


def triangles(store: Store, *, level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores") -> Balance:
    """Signed triads and structural balance; see `measures/triangles.py`."""
    return net_balance(_signed(store, level, filter, weigh))


def compare(
    store: Store, a: str, b: str, *, level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores"
) -> Similarity:
    """How alike two are in their partners; see `measures/similarity.py`."""
    return net_similarity(_signed(store, level, filter, weigh), a, b)


def changes(
    store: Store, since: str, *, level: Level = "side", filter: Filter | None = None, weigh: Weighing = "scores"
) -> tuple[Change, ...]:
    """New, lost and turned ties since a day; `filter.since` says how far back "before" goes. See `measures/changes.py`."""
    return net_changes(_events(store, filter), type_weights(weigh), since=since, level=level, actors=read_actors(store))


def asymmetry(store: Store, *, level: Level = "side", filter: Filter | None = None) -> tuple[Courtship, ...]:
    """Who courts whom: friendly acts one way; see `measures/asymmetry.py`."""
    return courtship(_events(store, filter), type_weights(), level=level, actors=read_actors(store))


def _events(store: Store, filter: Filter | None) -> tuple[Event, ...]:
    events = read_events(store, filter)
    return events if filter and filter.statuses else tuple(event for event in events if is_done(event))


def _signed(store: Store, level: Level, filter: Filter | None, weigh: Weighing) -> nx.Graph:
    return signed_net(_events(store, filter), type_weights(weigh), level=level, actors=read_actors(store))


def _best_event(events: tuple[Event, ...], a: str, b: str) -> Event:
    weights = type_weights()
    between = [event for event in events if is_done(event) and direction_of(event, a, b)]
    return max(between, key=lambda e: (weights.get(e.type, 0.0), e.sources, event_day(e), e.key))


def _step(net: nx.Graph, a: str, b: str, event: Event, sentences: tuple[Sentence, ...]) -> Step:
    edge = net.edges[a, b]
    order = sorted(sentences, key=lambda s: (s.status != "actual", -s.confidence, s.published, s.article, s.start))
    return Step(a, b, edge["weight"], edge["events"], event.type, event_day(event), order[0] if order else None)
