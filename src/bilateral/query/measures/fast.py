"""The same measures by igraph, where it is installed and a net is large. The only place that knows igraph.

`python -m bench.nets` measures both; tests hold the results of one against those of the other.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

LARGE = 2_000  # ties; below, making igraph's net takes longer than it saves


def fits(net: nx.Graph) -> bool:
    """Whether the net is large enough for igraph, and igraph there."""
    return bool(net.number_of_edges() >= LARGE and find_spec("igraph"))


def pagerank(net: nx.DiGraph, damping: float) -> dict[str, float]:
    """As `rank.pagerank`; ties without weight are none."""
    graph, keys = _graph(net, "weight", directed=True)
    return _values(keys, graph.pagerank(damping=damping, weights="weight"))


def eigenvector(part: nx.Graph) -> dict[str, float]:
    """As networkx' eigenvector centrality of a connected net: the length of the vector is 1, not its largest value."""
    graph, keys = _graph(part, "weight")
    found = graph.eigenvector_centrality(weights="weight")
    length = sum(value * value for value in found) ** 0.5
    return _values(keys, [value / length for value in found])


def betweenness(ties: nx.Graph, sources: Sequence[str] | None) -> dict[str, float]:
    """As networkx' betweenness over `distance`, from all nodes, or estimated from these sources."""
    graph, keys = _graph(ties, "distance")
    number = {key: at for at, key in enumerate(keys)}
    chosen = None if sources is None else [number[key] for key in sources]
    found = graph.betweenness(directed=False, weights="distance", sources=chosen)
    others, count = len(keys) - 1, len(keys) - 1 if chosen is None else len(chosen)
    inside = set(chosen or ())
    # igraph counts each pair once, networkx both ways; a source is no end of its own chains
    ways = [2 / ((count - (at in inside)) * (others - 1)) for at in range(len(keys))]
    return _values(keys, [value * way for value, way in zip(found, ways, strict=True)])


def _graph(net: nx.Graph, length: str, *, directed: bool = False) -> tuple[Any, list[str]]:
    """The net in igraph, nodes by number, and their keys in this order; without ties that have no `length`."""
    keys = list(net)
    number = {key: at for at, key in enumerate(keys)}
    ties = [(number[a], number[b], value) for a, b, value in net.edges(data=length) if value]
    ends = [(a, b) for a, b, _ in ties]
    graph = import_module("igraph").Graph(n=len(keys), edges=ends, directed=directed)
    graph.es[length] = [value for *_, value in ties]
    return graph, keys


def _values(keys: Sequence[str], values: Sequence[float]) -> dict[str, float]:
    return dict(zip(keys, map(float, values), strict=True))
