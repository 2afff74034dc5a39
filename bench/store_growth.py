"""How loading grows between two graphs: `python -m bench.store_growth SMALL LARGE [--turns N]`.

SMALL and LARGE are folders that the bench's articles fill from the first on, as those of `make scale` do; each is given as
`FOLDER:N`, N being the next article's number, and articles are ADDED to it. The turns alternate, so that what else the machine
does falls on both, and medians are compared: of the loading thread's own processor time; of the process', in which the engine's
tidying behind it counts too; and of the clock, in which waiting for the disk and for other programs counts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from statistics import median

from bench.newsroom import Newsroom
from bilateral.graph import Store, open_store
from bilateral.merge import Update
from bilateral.model import Reading, Report
from bilateral.pipeline.loading import BATCH, write_readings
from bilateral.pipeline.steps import MergeSteps

A_DAY = 50
WARM, TURN, ALONE = 6 * BATCH, 2 * BATCH, 30  # articles: before the first turn, and in each turn in batches and one by one
CLOCKS = {"thread": time.thread_time, "process": time.process_time, "clock": time.perf_counter}
HOW = {"in batches": (TURN, BATCH), "one alone": (ALONE, 1)}
Took = dict[str, float]  # by clock


def now() -> Took:
    """What each clock shows, in seconds."""
    return {name: clock() for name, clock in CLOCKS.items()}


def since(begun: Took) -> Took:
    """Seconds that have gone by on each clock."""
    return {name: clock() - begun[name] for name, clock in CLOCKS.items()}


def each(took: Took, articles: int) -> Took:
    """Milliseconds an article."""
    return {name: seconds / articles * 1e3 for name, seconds in took.items()}


@dataclass(frozen=True)
class TimedMerging(MergeSteps):
    """Merging with the clocks on it, its reading of near claims from the store among it."""

    spent: Took = field(default_factory=lambda: dict.fromkeys(CLOCKS, 0.0))

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> Update:
        """See MergeSteps."""
        begun = now()
        update = super().update(changed, fetch)
        for name, seconds in since(begun).items():
            self.spent[name] += seconds
        return update


@dataclass(frozen=True, slots=True)
class Growing:
    """A store and the articles that are to come into it."""

    store: Store
    coming: Iterator[Reading]

    def load(self, articles: int, *, batch: int) -> tuple[Took, Took]:
        """Load so many: what an article takes, without making it up, and what of that is merging."""
        readings, steps = iter(list(islice(self.coming, articles))), TimedMerging()
        begun = now()
        while some := list(islice(readings, batch)):
            write_readings(some, self.store, steps)
        return each(since(begun), articles), each(steps.spent, articles)


def main(*arguments: str) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store_growth", description="Compare what loading costs in two graphs.")
    parser.add_argument("graphs", nargs=2, metavar="FOLDER:N", help="a graph of the bench, and the number of its next article")
    parser.add_argument("--turns", type=int, default=6, metavar="N", help="turns for each graph")
    options = parser.parse_args(arguments)
    small, large = (growing(*graph.rsplit(":", 1)) for graph in options.graphs)
    for (how, clock), (before, after) in measured((small, large), turns=options.turns).items():
        print(f"{how:20s} {clock:8s} {before:8.1f} ms {after:8.1f} ms {after / before:6.2f} times")
    for graph in (small, large):
        graph.store.close()
    return 0


def growing(folder: str, start: str) -> Growing:
    """The graph in a folder, opened to be added to from the article with this number on."""
    return Growing(open_store(folder, create=False), Newsroom(A_DAY).readings(sys.maxsize, start=int(start)))


def measured(graphs: tuple[Growing, Growing], *, turns: int) -> dict[tuple[str, str], tuple[float, float]]:
    """Medians of the turns in either graph, by how articles are loaded and by clock."""
    taken: list[list[dict[tuple[str, str], float]]] = [[], []]
    for graph in graphs:
        graph.load(WARM, batch=BATCH)
    for _ in range(turns):
        for turn, graph in zip(taken, graphs, strict=True):
            spent = {how: graph.load(articles, batch=batch) for how, (articles, batch) in HOW.items()}
            parts = {name: took for how in HOW for name, took in zip((how, f"{how}, merging"), spent[how], strict=True)}
            turn.append({(part, clock): took[clock] for part, took in parts.items() for clock in CLOCKS})
    small, large = ({of: median(turn[of] for turn in turns_of) for of in turns_of[0]} for turns_of in taken)
    return {of: (small[of], large[of]) for of in small}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
