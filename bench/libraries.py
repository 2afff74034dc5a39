"""Time the libraries that could do what networkx is slow at: `python -m bench.libraries`.

Those of igraph, rustworkx and networkit that are installed, on the net of `bench.nets` of 20,000 actors. Prints CPU seconds for
making the library's net, PageRank, eigenvector centrality and weighted betweenness from 200 sources, "–" for none.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from random import Random
from time import process_time
from typing import Any

from bench.nets import SOURCES, invented
from bilateral.query.measures.rank import undirected
from bilateral.query.net import weighted_net
from bilateral.query.weights import type_weights

SIZE = 20_000
Steps = dict[str, Callable[[], Any] | None]


def main() -> int:
    """Time each library that is installed."""
    net = undirected(weighted_net(invented(SIZE), type_weights()))
    for *_, data in net.edges(data=True):
        data["distance"] = max(1, round(1e9 / data["weight"])) if data["weight"] else 10**9
    print(f"{len(net)} nodes, {net.number_of_edges()} ties; CPU seconds")
    for name, steps in LIBRARIES.items():
        if not find_spec(name):
            print(f"  {name}: not installed")
            continue
        start = process_time()
        found = steps(net)
        seconds = [f"net {process_time() - start:.2f}", *(f"{step} {timed(run)}" for step, run in found.items())]
        print(f"  {name:12s} {', '.join(seconds)}", flush=True)
    return 0


def timed(run: Callable[[], Any] | None) -> str:
    """Its CPU seconds."""
    if run is None:
        return "–"
    start = process_time()
    run()
    return f"{process_time() - start:.2f}"


def igraph(net: Any) -> Steps:
    """igraph: all three, and the sources can be said."""
    number = {key: at for at, key in enumerate(net)}
    graph = import_module("igraph").Graph(n=len(net), edges=[(number[a], number[b]) for a, b in net.edges])
    for name in ("weight", "distance"):
        graph.es[name] = [value for *_, value in net.edges(data=name)]
    sources = Random(1).sample(range(len(net)), SOURCES)
    return {
        "pagerank": lambda: graph.pagerank(weights="weight"),
        "eigenvector": lambda: graph.eigenvector_centrality(weights="weight"),
        "betweenness": lambda: graph.betweenness(directed=False, weights="distance", sources=sources),
    }


def rustworkx(net: Any) -> Steps:
    """rustworkx: its betweenness knows no weights."""
    rx = import_module("rustworkx")
    graph = rx.networkx_converter(net)
    both = graph.to_directed()

    def weight(data: Any) -> float:
        return float(data["weight"])

    return {
        "pagerank": lambda: rx.pagerank(both, weight_fn=weight),
        "eigenvector": lambda: rx.graph_eigenvector_centrality(graph, weight_fn=weight, max_iter=10_000, tol=1e-9),
        "betweenness": None,
    }


def networkit(net: Any) -> Steps:
    """networkit: all three, but its sources cannot be said, nor its draw be repeated."""
    nk = import_module("networkit")
    nk.setNumberOfThreads(1)
    near, far = (nk.nxadapter.nx2nk(net, weightAttr=name) for name in ("weight", "distance"))
    return {
        "pagerank": lambda: nk.centrality.PageRank(near).run(),
        "eigenvector": lambda: nk.centrality.EigenvectorCentrality(near, 1e-9).run(),
        "betweenness": lambda: nk.centrality.EstimateBetweenness(far, SOURCES).run(),
    }


LIBRARIES: dict[str, Callable[[Any], Steps]] = {
    "igraph": igraph,
    "rustworkx": rustworkx,
    "networkit": networkit,
}


if __name__ == "__main__":
    sys.exit(main())
