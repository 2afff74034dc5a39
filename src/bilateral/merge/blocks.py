"""Under which blocks a claim is filed and which ones it must be compared with, so that a load touches only events near it.

A block is a string: relation type, pair of sides, month (`meets|CHN~RUS|2024-07`). An event depends only on reports that
share a pair of sides with it (or are part of a larger meeting that does) and are filed in its month or in one beside it.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from bilateral.merge.days import near_slots, when
from bilateral.merge.statements import pair_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.model import Report

# Relation types that hold on rather than happen: their claims are one event over all days.
STATES = frozenset({"member-of", "holds-office"})


def filed(report: Report, *, symmetric: frozenset[str], states: frozenset[str] = STATES) -> str:
    """The one block under which a claim is stored."""
    if report.type in states:
        return _block(report.type, f"{report.actor}>{report.counterpart}", "")
    return _block(report.type, pair_of(report, symmetric=symmetric), when(report).slot)


def near(report: Report, *, symmetric: frozenset[str], states: frozenset[str] = STATES) -> tuple[str, ...]:
    """The blocks whose events a claim can change, sorted: its pairs of sides in its month and the two beside it."""
    if report.type in states:
        return (filed(report, symmetric=symmetric, states=states),)
    pairs = report.party or (pair_of(report, symmetric=symmetric),)
    return beside(blocks_of(report.type, pairs, when(report).slot))


def blocks_of(type_: str, pairs: Iterable[str], slot: str) -> tuple[str, ...]:
    """The blocks of pairs of sides in one slot, sorted."""
    return tuple(sorted(_block(type_, pair, slot) for pair in pairs))


def beside(blocks: Iterable[str]) -> tuple[str, ...]:
    """The blocks with those of the months before and after, sorted."""
    found = set()
    for block in blocks:
        head, _, slot = block.rpartition("|")
        found |= {f"{head}|{near_slot}" for near_slot in near_slots(slot)}
    return tuple(sorted(found))


def spread(blocks: Iterable[str], others: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The blocks, and those that differ from them in that a side is replaced by one of its `others`.

    >>> sorted(spread(["meets|CHN~RUS|2024-07"], {"CHN": ["Old China"]}))
    ['meets|CHN~RUS|2024-07', 'meets|Old China~RUS|2024-07']
    """
    found = set(blocks)
    for block in tuple(found):
        type_, _, rest = block.partition("|")
        pair, _, slot = rest.rpartition("|")
        mark = "~" if "~" in pair else ">"
        choices = [(side, *others.get(side, ())) for side in pair.split(mark)]
        for sides in product(*choices):
            found.add(_block(type_, mark.join(sorted(sides) if mark == "~" else sides), slot))
    return frozenset(found)


def _block(type_: str, pair: str, slot: str) -> str:
    return f"{type_}|{pair}|{slot}"
