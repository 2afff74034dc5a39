"""The store's goals: what may not grow with the number of articles, and seconds that a person waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

GROWTH = 1.3  # of loading and merging one article, from a store to one ten times as large
# Not of replacing one: the bench replaces articles of any age, and what lies near old ones is in no cache of the engine.
FLAT = ("load, last articles, ms", "one article alone, ms", "merge one, ms")
SUMS_S = ((10_000, 1.0), (100_000, 5.0))  # of what sums up many events, up to so many articles
SUMS = ("all ties", "rank", "view's data", "view's data of a pair")
TEN, TAIL = 10, 10_000  # growth is held against its goal from this size on: before, months are still filling


def faults(found: Mapping[int, Any], *, dense: bool) -> list[str]:
    """What misses its goal; where the same days get more articles (`dense`), costs may grow: more is near."""
    wrong = list(_slow(found))
    for small, large in steps(found):
        if dense or small < TAIL:
            continue
        for what in FLAT:
            times = found[large]["load"][what] / found[small]["load"][what]
            if times > GROWTH:
                wrong.append(f"{what}: {times:.2f} times from {small} to {large} articles, at most {GROWTH}")
    return wrong


def steps(sizes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of sizes, one ten times the other."""
    known = sorted(sizes)
    return ((small, small * TEN) for small in known if small * TEN in known)


def _slow(found: Mapping[int, Any]) -> Iterator[str]:
    for size, values in found.items():
        goal_s = next((goal_s for most, goal_s in SUMS_S if size <= most), None)
        for what in SUMS if goal_s else ():
            taken_s = values["questions"][f"{what}, ms"] / 1e3
            if taken_s > goal_s:
                yield f"{what}: {taken_s:.2f} s at {size} articles, at most {goal_s} s"
