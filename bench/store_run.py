"""One size of `bench.store`, in a process of its own: fills a store, asks it, prints a line of JSON."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bench import store_rdflib
from bench.newsroom import Newsroom, sides
from bilateral.api.looks import view_data
from bilateral.api.overview import all_ties
from bilateral.graph import Store, all_reports, open_store, tie_sums
from bilateral.merge import Update
from bilateral.model import Reading, Report
from bilateral.pipeline.loading import BATCH, write_readings
from bilateral.pipeline.steps import MergeSteps
from bilateral.query.analysis import rank
from bilateral.query.questions import ask, load_question, question_names
from bilateral.query.ties import partners, tie

AT_ONCE = (
    500  # articles written at once before the last ones: events near them are merged a fifth as often, and a run ends sooner
)
LAST = 1_000  # articles at the end of a load, whose cost is that of a store of this size
ALONE = 50  # articles written one by one
TIMES = 3  # a question is asked so often; the median counts
MERGED = 20_000  # claims merged all anew at most: enough to tell a rate
MIB = 1 << 20


class Clock:
    """Sums up the processor seconds of what is run within it."""

    def __init__(self) -> None:
        self.spent_s = 0.0

    def __enter__(self) -> None:
        self._begun = time.process_time()

    def __exit__(self, *_: object) -> None:
        self.spent_s += time.process_time() - self._begun


class TimedSteps(MergeSteps):
    """Merging with a clock on what it does for each load, reading near claims from the store among it."""

    clock = Clock()

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> Update:
        """See MergeSteps."""
        with self.clock:
            return super().update(changed, fetch)


def main(size: int, a_day: int, *, rdflib: bool) -> None:
    """Measure and print."""
    newsroom = Newsroom(a_day)
    with tempfile.TemporaryDirectory(prefix="bilateral-bench-") as home:
        with open_store(f"{home}/store") as store:
            load = filling(store, newsroom, size)
            questions = asking(store)
            load |= merging(store)
        engine = {"disk, MiB": _bytes(Path(home)) / MIB, "memory at most, MiB": _peak_mib()}
        found = {"load": load, "questions": questions, "size": engine}
        if rdflib:
            with open_store(f"{home}/store") as store:
                found["rdflib in memory"] = store_rdflib.measured(store, size)
    print(json.dumps(found))


def filling(store: Store, newsroom: Newsroom, size: int) -> dict[str, float]:
    """Load all in batches, the last as a load does, then some alone and some again; milliseconds an article of processor time."""
    last = min(LAST, size)
    begun = time.perf_counter()
    whole = _write(store, newsroom.readings(size - last), batch=AT_ONCE)
    late = _write(store, newsroom.readings(last, start=size - last))
    store.flush()
    waited_s = time.perf_counter() - begun
    clock = TimedSteps.clock = Clock()
    alone = _write(store, newsroom.readings(ALONE, start=size), batch=1)
    step = size // ALONE
    again = (newsroom.reading(number, version=1) for number in range(0, size, step))
    merge_s = clock.spent_s
    replaced = _write(store, islice(again, ALONE), batch=1)
    return {
        "load in large batches, articles a second of the processor": size / (whole + late),
        "load in large batches, articles a second of the clock": size / waited_s,
        "load, last articles, ms": late / last * 1e3,
        "one article alone, ms": alone / ALONE * 1e3,
        "replace one, ms": replaced / ALONE * 1e3,
        "merge one, ms": merge_s / ALONE * 1e3,
    }


def merging(store: Store) -> dict[str, float]:
    """How many claims a second become events when all are merged anew."""
    reports = tuple(islice(all_reports(store), MERGED)) if isinstance(store, Iterator) else all_reports(store)[:MERGED]
    clock = Clock()
    with clock:
        MergeSteps().merge(reports)
    return {"merge all anew, claims a second": len(reports) / clock.spent_s}


def asking(store: Store) -> dict[str, float]:
    """Each named question, and what commands read; milliseconds of processor time, the median."""
    one, other = sides()[:2]
    calls: dict[str, Callable[[], Any]] = {
        "sums of a pair": lambda: list(tie_sums(store, (one, other))),
        "sums of all pairs": lambda: list(tie_sums(store)),
        "ties of a pair": lambda: tie(store, one, other),
        "ties of a side": lambda: partners(store, one),
        "all ties": lambda: all_ties(store),
        "rank": lambda: rank(store),
        "view's data": lambda: view_data(store),
        "view's data of a pair": lambda: view_data(store, (one, other)),
    }
    for name in question_names():
        values = _values(name)
        calls[f"ask {name}"] = lambda name=name, values=values: ask(store, name, **values)
    return {f"{what}, ms": _median_ms(call) for what, call in calls.items()}


def _values(question: str) -> dict[str, str]:
    """Values for the parameters that a question needs: the sides that act most, a day in the middle of all."""
    one, other = sides()[:2]
    known = {"a": one, "b": other, "actor": one, "speaker": one, "organisation": one, "today": "2015-02-01"}
    return {param.name: known[param.name] for param in load_question(question).params if param.required}


def _median_ms(call: Callable[[], Any]) -> float:
    taken = []
    for _ in range(TIMES):
        begun = time.process_time()
        call()
        taken.append(time.process_time() - begun)
    return statistics.median(taken) * 1e3


def _write(store: Store, readings: Iterable[Reading], *, batch: int = BATCH) -> float:
    """Write readings in batches; processor seconds, without those that making them up takes."""
    clock, rest = Clock(), iter(readings)
    while some := list(islice(rest, batch)):
        with clock:
            write_readings(some, store, TimedSteps())
    return clock.spent_s


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), rdflib="rdflib" in sys.argv[3:])
