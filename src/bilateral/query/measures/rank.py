"""Who stands at the centre: events, weighted degree, PageRank, betweenness, eigenvector. Knows networkx.

All take the directed weighted net (`net.weighted_net`), whose edges hold `events` and `weight` (≥ 0). Where igraph is installed,
large nets go there (`fast.py`): the values are the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Literal, get_args

import networkx as nx

from bilateral.query.filters import is_done
from bilateral.query.measures import fast
from bilateral.query.pairs import Level, event_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilateral.model import Actor, Event

Measure = Literal["events", "degree", "pagerank", "betweenness", "eigenvector"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
EXACT_UP_TO = 1_000  # nodes; above, betweenness is estimated
SAMPLE = 200  # sources it is then estimated from: 0.26 s each at 20,000 nodes and 60,000 ties
SEED = 20240726


@dataclass(frozen=True, slots=True)
class Ranked:
    """One place in a ranking: `rank` from 1, equal values share one; `value` is the measure's."""

    rank: int
    key: str
    name: str
    value: float


def rank_net(net: nx.DiGraph, counts: Mapping[str, int], *, by: Measure = "events") -> tuple[Ranked, ...]:
    """All nodes by a measure, highest first, equal ones by key.

    `counts` is the number of events of each node (`event_counts`): a sum over edges would count an event of three sides twice.
    """
    exact = {key: float(counts.get(key, 0)) for key in net} if by == "events" else _BY[by](net)
    values = exact if by == "events" else {key: significant(value) for key, value in exact.items()}
    order = sorted(values, key=lambda key: (-values[key], key))
    ranked: list[Ranked] = []
    for place, key in enumerate(order, start=1):
        value = values[key]
        rank = ranked[-1].rank if ranked and ranked[-1].value == value else place
        ranked.append(Ranked(rank, key, net.nodes[key].get("label", key), value))
    return tuple(ranked)


def significant(value: float) -> float:
    """Six significant digits: what is left is the same however the sums were made; what is next to nothing is 0.

    >>> significant(0.0826612903), significant(3e-17)
    (0.0826613, 0.0)
    """
    return float(f"{value:.6g}") if abs(value) > 1e-12 else 0.0  # noqa: PLR2004 - the precision of all measures


def event_counts(events: Iterable[Event], *, level: Level = "side", actors: Mapping[str, Actor] | None = None) -> dict[str, int]:
    """How many events that are done each side (or actor) shares with another; each event once, sorted by key."""
    counts: Counter[str] = Counter()
    for event in filter(is_done, events):
        counts.update({end for pair in event_pairs(event, level=level, actors=actors) for end in pair.ends})
    return dict(sorted(counts.items()))


def weighted_degree(net: nx.DiGraph) -> dict[str, float]:
    """Strength: the sum of a node's weights, out and in; both ways of a symmetric event are one.

    s(i) = Σj w(i, j) over the undirected net (Barrat et al. 2004, PNAS 101:3747).
    """
    ties = undirected(net)
    return {key: float(value) for key, value in ties.degree(weight="weight")}


def pagerank(net: nx.DiGraph, *, damping: float = 0.85, tolerance: float = 1e-12) -> dict[str, float]:
    """Standing by the standing of those who turn to one; sums to 1.

    PR(i) = (1 − d)/N + d · (Σj PR(j) · w(j, i) / Σk w(j, k) + Σ PR of nodes without ties out / N), d = 0.85 (Brin & Page
    1998), by power iteration in plain Python: networkx' own would need scipy.
    """
    keys = list(net)
    if not keys:
        return {}
    if fast.fits(net):
        return fast.pagerank(net, damping)
    out = {key: sum(data["weight"] for _, _, data in net.out_edges(key, data=True)) for key in keys}
    values = dict.fromkeys(keys, 1 / len(keys))
    for _ in range(1_000):
        loose = sum(values[key] for key in keys if not out[key])
        base = (1 - damping + damping * loose) / len(keys)
        after = dict.fromkeys(keys, base)
        for source, target, data in net.edges(data=True):
            if data["weight"]:
                after[target] += damping * values[source] * data["weight"] / out[source]
        moved = sum(abs(after[key] - values[key]) for key in keys)
        values = after
        if moved < tolerance:
            break
    return values


def betweenness(net: nx.DiGraph) -> dict[str, float]:
    """Share of the shortest chains between others that pass through a node, in 0..1.

    Freeman 1977 by Brandes 2001 over the undirected net, each tie as long as 1 / weight (Newman 2001, Phys. Rev. E 64:016132),
    in whole billionths: sums of fractions would make chains of one length differ in the last digit, by the order of adding.
    Above 1,000 nodes it is estimated from 200 sources, drawn with a fixed seed (Brandes & Pich 2007).
    """
    ties = undirected(net)
    ties.remove_edges_from([(a, b) for a, b, weight in ties.edges(data="weight") if not weight])
    for _, _, data in ties.edges(data=True):
        data["distance"] = max(1, round(1e9 / data["weight"]))
    count = SAMPLE if len(ties) > EXACT_UP_TO else None
    if fast.fits(ties):
        # drawn as networkx draws them, so that both estimate from the same sources
        return fast.betweenness(ties, Random(SEED).sample(list(ties), count) if count else None)
    return dict(nx.betweenness_centrality(ties, k=count, weight="distance", seed=SEED))


def eigenvector(net: nx.DiGraph) -> dict[str, float]:
    """Standing by the standing of one's partners: λ·x(i) = Σj w(i, j) · x(j), |x| = 1 (Bonacich 1987).

    Over the largest connected part of the undirected net (by total weight); nodes outside it have 0, as the measure says
    nothing across parts that do not touch.
    """
    ties = undirected(net)
    values = dict.fromkeys(ties, 0.0)
    parts = [ties.subgraph(part) for part in nx.connected_components(ties)]
    heavy = max(parts, key=lambda part: (part.size("weight"), min(part)), default=None)
    if heavy is None or not heavy.size("weight"):
        return values
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(heavy))
    ordered.add_edges_from(sorted(heavy.edges(data=True), key=lambda edge: sorted(edge[:2])))
    if fast.fits(ordered):
        return values | fast.eigenvector(ordered)
    found: dict[str, float] = nx.eigenvector_centrality(ordered, max_iter=10_000, tol=1e-9, weight="weight")
    return values | found


def undirected(net: nx.DiGraph) -> nx.Graph:
    """The net without direction: `weight` and `events` of a pair are those done together and one way, each event once."""
    ties = nx.Graph()
    ties.add_nodes_from(net.nodes(data=True))
    for source, target, data in sorted(net.edges(data=True), key=lambda edge: edge[:2]):
        # what both directions share are symmetric events: they stand on both edges and count once
        shared = data["mutual"] if ties.has_edge(source, target) else 0.0
        before = ties.edges[source, target]["weight"] if ties.has_edge(source, target) else 0.0
        ties.add_edge(source, target, weight=round(before + data["weight"] - shared, 6))
    return ties


_BY: dict[str, Callable[[nx.DiGraph], dict[str, float]]] = {
    "degree": weighted_degree,
    "pagerank": pagerank,
    "betweenness": betweenness,
    "eigenvector": eigenvector,
}
