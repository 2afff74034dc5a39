"""Measure the store: `python -m bench.store [--articles N …] [--a-day N | --days N] [--rdflib N] [--json FILE]`.

Made-up articles (see newsroom) go through the same steps as a load, but for extraction, into a store on disk; each size in a
process of its own. Prints what loading, replacing and merging cost, the named questions' latencies (median), disk and memory, the
same in rdflib where it finishes, and how each cost grows between sizes ten times apart. Ends with 1 where a goal is missed.

With `--a-day` (50 by default) more articles cover more days, as an archive grows; with `--days` the same days get more articles,
as more outlets are read. Times are the processor's, so that they can be told apart from what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench import store_floors

Measured = dict[str, dict[str, float]]  # group → what → value


def main() -> int:
    """Measure each size; 1 where a ratio misses its goal."""
    options = parse_options()
    found: dict[int, Measured] = {}
    for size in sorted(options.articles):
        a_day = max(1, size // options.days) if options.days else options.a_day
        found[size] = measured(size, a_day, rdflib=size <= options.rdflib)
        print_size(size, a_day, found[size])
    if options.json:
        options.json.write_text(json.dumps(found, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print_growth(found)
    faults = store_floors.faults(found, dense=bool(options.days))
    for fault in faults:
        print(f"MISSES ITS GOAL {fault}")
    return bool(faults)


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description="Measure the store with made-up articles.")
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], metavar="N", help="sizes of the store")
    parser.add_argument("--a-day", type=int, default=50, metavar="N", help="articles a day")
    parser.add_argument("--days", type=int, default=0, metavar="N", help="spread each size over so many days instead")
    parser.add_argument("--rdflib", type=int, default=1_000, metavar="N", help="measure rdflib up to this size too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    return parser.parse_args()


def measured(size: int, a_day: int, *, rdflib: bool) -> Measured:
    """The figures of one size, from a process of its own, so that its memory is its own."""
    words = [sys.executable, "-m", "bench.store_run", str(size), str(a_day), *(["rdflib"] if rdflib else [])]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True)
    found: Measured = json.loads(done.stdout.splitlines()[-1])
    return found


def print_size(size: int, a_day: int, found: Measured) -> None:
    """All figures of one size."""
    print(f"\n{size} articles, {a_day} a day")
    for group, values in found.items():
        print(f"  {group}")
        for what, value in values.items():
            print(f"    {what:44s} {value:12.2f}")


def print_growth(found: dict[int, Any]) -> None:
    """How many times each cost is that of a store a tenth as large."""
    for small, large in store_floors.steps(found):
        print(f"\ngrowth from {small} to {large} articles (times)")
        for group in ("load", "questions"):
            for what, value in found[large][group].items():
                before = found[small][group].get(what, 0.0)
                if before and what.endswith("ms"):
                    print(f"    {what:44s} {value / before:12.2f}")


if __name__ == "__main__":
    sys.exit(main())
