"""Time the measures over large nets, by networkx and by igraph: `python -m bench.nets [--full] [--only SIZE]`.

Two invented nets: 200 sides with 100,000 events (dense), 20,000 actors with 100,000 events (sparse). Prints CPU seconds, and ends
with 1 where the two do not rank alike or a measure that users wait for takes longer than its ceiling.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from random import Random
from time import process_time
from typing import Any
from unittest.mock import patch

from bilateral.graph import open_store
from bilateral.graph.events import event_quads
from bilateral.model import Event, Status
from bilateral.query.events import read_events
from bilateral.query.measures import event_counts, net_balance, net_groups, rank_net
from bilateral.query.measures.paths import chain
from bilateral.query.measures.rank import EXACT_UP_TO
from bilateral.query.net import multi_net, signed_net, weighted_net
from bilateral.query.weights import type_weights

EVENTS = 100_000
SIZES = (200, 20_000)
RANKED = ("pagerank", "eigenvector", "betweenness")
FAST = "bilateral.query.measures.fast.LARGE"
SAMPLE = "bilateral.query.measures.rank.SAMPLE"
FEW, SOURCES = 10, 200  # networkx' betweenness of 20,000 actors takes minutes: it is timed from few of the sources
CEILING_S = 60.0  # for each measure, with igraph


def main() -> int:
    """Run; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.nets", description="Time the measures over large nets.")
    parser.add_argument("--full", action="store_true", help="time networkx' betweenness of 20,000 actors in full: minutes")
    parser.add_argument("--only", type=int, choices=SIZES, help="only the net of so many")
    options = parser.parse_args()
    if not find_spec("igraph"):
        print("igraph is not installed: networkx alone")
    faults = [fault for size in SIZES if options.only in (None, size) for fault in bench(size, full=options.full)]
    for fault in faults:
        print(f"FAULT {fault}")
    return bool(faults)


def bench(size: int, *, full: bool) -> list[str]:
    """Time one net; the faults."""
    events, weights = invented(size), type_weights()
    net, signed = weighted_net(events, weights), signed_net(events, weights)
    print(f"\n{size} nodes, {len(events)} events, {signed.number_of_edges()} ties; CPU seconds")
    read_back(events)
    timed("multi net", lambda: multi_net(events, weights))
    timed("weighted net", lambda: weighted_net(events, weights))
    timed("signed net", lambda: signed_net(events, weights))
    timed("groups", lambda: net_groups(signed))
    timed("triangles", lambda: net_balance(signed))
    timed("path", lambda: chain(signed, min(signed), max(signed)))
    return [fault for by in RANKED for fault in compared(net, event_counts(events), by, full=full)]


def read_back(events: list[Event]) -> None:
    """Time the reading of the events out of a graph on disk, all of them and those of the two busiest."""
    with tempfile.TemporaryDirectory() as folder, open_store(folder) as store:
        store.bulk(event_quads(events))
        _, found = timed("read from the graph, all", lambda: read_events(store))
        if len(found) != len(events):
            raise ValueError(f"{len(events)} events written, {len(found)} read")
        timed("read, of two", lambda: read_events(store, about=("N00000", "N00001")))


def compared(net: Any, counts: Any, by: Any, *, full: bool) -> list[str]:
    """One ranking by both; the faults."""
    part = SOURCES // FEW if by == "betweenness" and len(net) > EXACT_UP_TO and not full else 1
    with patch(SAMPLE, SOURCES // part):
        with patch(FAST, sys.maxsize):
            _, plain = timed(f"{by}, networkx", lambda: rank_net(net, counts, by=by), part)
        if not find_spec("igraph"):
            return []
        found = rank_net(net, counts, by=by)
    took, _ = timed(f"{by}, igraph", lambda: rank_net(net, counts, by=by))
    pairs = zip(by_key(plain), by_key(found), strict=True)
    wrong = [one.key for one, other in pairs if not close(one.value, other.value)]
    faults = [f"{len(net)} nodes: {by} of {len(wrong)} differs, {wrong[0]} first"] if wrong else []
    return faults + ([f"{len(net)} nodes: {by} took {took:.1f} s, its ceiling {CEILING_S}"] if took > CEILING_S else [])


def close(one: float, other: float) -> bool:
    """Whether two values are the same to five digits."""
    return abs(one - other) <= 1e-5 * max(abs(one), abs(other)) + 1e-12


def by_key(ranked: Any) -> list[Any]:
    """A ranking in the order of its keys."""
    return sorted(ranked, key=lambda one: one.key)


def timed(name: str, run: Callable[[], Any], share: int = 1) -> tuple[float, Any]:
    """Run it, print the seconds (of a share of the work, times the share), and give both."""
    start = process_time()
    result = run()
    seconds = (process_time() - start) * share
    print(f"  {name:26s} {seconds:8.2f}{f'  (from {FEW} of {SOURCES} sources, times {share})' if share > 1 else ''}", flush=True)
    return seconds, result


def invented(size: int) -> list[Event]:
    """Events between numbered nodes, few of them busy and most of them quiet, the same each time."""
    dice = Random(20240726)
    keys = [f"N{at:05}" for at in range(size)]
    types = sorted(name for name, weight in type_weights().items() if weight)
    ends = dice.choices(keys, [1 / (at + 1) ** 0.7 for at in range(size)], k=2 * EVENTS)
    pairs = ((a, b) for a, b in zip(ends[::2], ends[1::2], strict=True) if a != b)
    return [_event(f"e{at:06}", dice.choice(types), a, b) for at, (a, b) in enumerate(pairs)]


def _event(key: str, kind: str, a: str, b: str) -> Event:
    return Event(
        key=key, type=kind, actors=(a,), counterparts=(b,), sides=(a,), counterpart_sides=(b,), status=Status.ACTUAL,
        date="2024-07-26", place="", claims=(), articles=1, sources=1, first_report="2024-07-26", last_report="2024-07-26",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
