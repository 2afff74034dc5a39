"""Events to nets: networkx graphs of sides or actors with typed attributes that graphml and gexf take. Knows networkx."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Literal

import networkx as nx

from bilateral.model import Actor, Event
from bilateral.query.filters import event_day, is_done
from bilateral.query.pairs import Level, Pair, all_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NetKind = Literal["multi", "weighted", "signed"]
Weights = dict[str, float]


def multi_net(
    events: Iterable[Event], weights: Mapping[str, float], *, level: Level = "side", actors: Mapping[str, Actor] | None = None
) -> nx.MultiDiGraph:
    """One edge for each event between each of its pairs; its key is the event's.

    A symmetric event is one edge, from the key that sorts first, with `symmetric` true. Every status is in it, as an
    attribute: give it only the events that are to count. Edges hold `relation` (the type: gexf keeps the word `type` for
    itself), `status, date, day, place, weight, articles, sources, symmetric, disputed` and `event` (its key); nodes `label,
    kind, side`.
    """
    net = nx.MultiDiGraph()
    pairs = sorted(all_pairs(events, level=level, actors=actors), key=_order)
    _add_nodes(net, {end for pair in pairs for end in pair.ends}, actors or {})
    for pair in pairs:
        net.add_edge(pair.source, pair.target, key=pair.event.key, **_edge(pair, weights))
    return net


def weighted_net(
    events: Iterable[Event],
    weights: Mapping[str, float],
    *,
    level: Level = "side",
    actors: Mapping[str, Actor] | None = None,
) -> nx.DiGraph:
    """Who does how much to whom: one edge for each ordered pair, a symmetric event on both; only what is done.

    Edges hold `events` (int), `cooperation` and `conflict` (sums of the positive and negative weights, both ≥ 0),
    `weight` = cooperation + conflict, `mutual` = the part of it that symmetric events have, `first` and `last` (days).
    """
    net = nx.DiGraph()
    sums: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in all_pairs(filter(is_done, events), level=level, actors=actors):
        sums[pair.source, pair.target].append(pair)
        if pair.symmetric:
            sums[pair.target, pair.source].append(pair)
    _add_nodes(net, {end for ends in sums for end in ends}, actors or {})
    for (source, target), pairs in sorted(sums.items()):
        mutual = _sums([pair.event for pair in pairs if pair.symmetric], weights)["weight"]
        net.add_edge(source, target, **_sums([pair.event for pair in pairs], weights), mutual=mutual)
    return net


def signed_net(
    events: Iterable[Event],
    weights: Mapping[str, float],
    *,
    level: Level = "side",
    actors: Mapping[str, Actor] | None = None,
) -> nx.Graph:
    """Ties as friendship or hostility: one undirected edge for each pair; only what is done, each event once.

    Edges hold `weight` = cooperation − conflict, `sign` (1, 0 or −1, that of `weight`), `balance` = weight / (cooperation +
    conflict) in −1..1, `cooperation`, `conflict`, `events`, `first`, `last`.
    """
    net = nx.Graph()
    sums: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for pair in all_pairs(filter(is_done, events), level=level, actors=actors):
        sums[pair.ends].append(pair.event)
    _add_nodes(net, {end for ends in sums for end in ends}, actors or {})
    for (a, b), found in sorted(sums.items()):
        # two pairs of one event can share their ends (both sides act on each other): it still counts once
        data = _sums({event.key: event for event in found}.values(), weights)
        weight = round(data["cooperation"] - data["conflict"], 6)
        sign = (weight > 0) - (weight < 0)
        net.add_edge(a, b, **(data | {"weight": weight, "sign": sign, "balance": balance(data)}))
    return net


def balance(sums: Mapping[str, float]) -> float:
    """(cooperation − conflict) / (cooperation + conflict), in −1..1; 0 where both are 0."""
    total = sums["cooperation"] + sums["conflict"]
    return round((sums["cooperation"] - sums["conflict"]) / total, 6) if total else 0.0


def _sums(events: Iterable[Event], weights: Mapping[str, float]) -> dict[str, Any]:
    found = list(events)
    values = [weights.get(event.type, 0.0) for event in found]
    days = sorted(day for day in map(event_day, found) if day)
    cooperation = round(sum(value for value in values if value > 0), 6)
    conflict = round(-sum(value for value in values if value < 0), 6) + 0.0
    return {
        "events": len(found),
        "cooperation": cooperation,
        "conflict": conflict,
        "weight": round(cooperation + conflict, 6),
        "first": days[0] if days else "",
        "last": days[-1] if days else "",
    }


def _add_nodes(net: nx.Graph, keys: Iterable[str], actors: Mapping[str, Actor]) -> None:
    for key in sorted(keys):
        actor = actors.get(key)
        label, kind, side = (actor.name, actor.kind.value, actor.side or key) if actor else (key, "", key)
        net.add_node(key, label=label, kind=kind, side=side)


def _edge(pair: Pair, weights: Mapping[str, float]) -> dict[str, Any]:
    event = pair.event
    return {
        "event": event.key,
        "relation": event.type,
        "status": str(event.status.value),
        "date": event.date,
        "day": event_day(event),
        "place": event.place,
        "weight": float(weights.get(event.type, 0.0)),
        "articles": event.articles,
        "sources": event.sources,
        "symmetric": pair.symmetric,
        "disputed": event.disputed,
    }


def _order(pair: Pair) -> tuple[str, str, str, str, str]:
    return (pair.source, pair.target, event_day(pair.event), pair.event.type, pair.event.key)
