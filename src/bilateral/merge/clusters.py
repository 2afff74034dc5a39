"""A growing group of cells that are about one event, and how well a cell fits it. Knows statements and names.

A cell fits a cluster when all its pairs of sides are the cluster's and nothing contradicts: no other person of a side, no other
place. Only cells with exactly the cluster's pairs teach it persons and places, so what a part of a meeting is found
compatible with depends on that meeting alone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bilateral.merge.names import folded
from bilateral.model import Status

if TYPE_CHECKING:
    from bilateral.merge.names import Named
    from bilateral.merge.statements import Cell

Fit = tuple[int, ...]


class Cluster:
    """Cells about one event; `day` is the ordinal of a stated day, or 0, and `slot` the month in which it is at home."""

    def __init__(self, cell: Cell, *, slot: str | None = None) -> None:
        self.type = cell.head.type
        self.pairs = cell.head.pairs
        self.day = cell.head.when.point if cell.head.when.known else 0
        self.slot = cell.head.when.slot if slot is None else slot
        self.key = (self.day, cell.rank, cell.reports[0].claim)
        self.cells: list[Cell] = []
        self.reasons: list[str] = []
        self.persons: dict[str, set[Named]] = defaultdict(set)
        self.places: list[tuple[str, str]] = []
        self.families: set[str] = set()
        self.articles: set[str] = set()
        self.told: dict[Status, set[str]] = defaultdict(set)  # status → articles
        self.add(cell, "")

    def add(self, cell: Cell, reason: str) -> None:
        """Take a cell in, for a reason ('' where it needs none)."""
        self.cells.append(cell)
        if reason:
            self.reasons.append(reason)
        if cell.head.pairs == self.pairs:
            self._learn(cell)

    def take(self, other: Cluster, reason: str) -> None:
        """Take all cells of another cluster in, for a reason."""
        self.cells += other.cells
        self.reasons += [*other.reasons, reason]
        self.pairs |= other.pairs

    def _learn(self, cell: Cell) -> None:
        for side, person in cell.head.persons:
            self.persons[side].add(person)
        place = (folded(cell.head.place), folded(cell.head.country))
        if place[0] and place not in self.places:
            self.places.append(place)
        self.families |= cell.families
        self.articles |= cell.articles
        for report in cell.reports:
            self.told[report.status].add(report.article)

    @property
    def held(self) -> bool:
        """Whether somebody says that it happened."""
        return bool(self.told[Status.ACTUAL])

    @property
    def only_planned(self) -> bool:
        """Whether nobody says that it happened or did not."""
        return not self.told[Status.ACTUAL] and not self.told[Status.NEGATED]


def fit(cell: Cell, cluster: Cluster) -> Fit | None:
    """How well a cell fits a cluster, greater is better; None where it cannot be the same event."""
    if not cell.head.pairs <= cluster.pairs:
        return None
    shared = bool(cell.articles & cluster.articles)
    same_pairs = cell.head.pairs == cluster.pairs
    if shared and not same_pairs:  # the article tells of the meeting of all and of this one apart
        return None
    if _again(cell, cluster):
        return None
    corrected = not shared and bool(cell.families & cluster.families)
    persons = persons_fit(persons_by_side(cell), cluster.persons)
    place = place_fit((folded(cell.head.place), folded(cell.head.country)), cluster.places)
    if (persons is None or place is None) and not corrected:
        return None
    return (shared, corrected, place or 0, persons or 0, same_pairs)


def _again(cell: Cell, cluster: Cluster) -> bool:
    """Whether a plan without a day comes from an article that tells of the event as past: they are to meet again."""
    plan = cell.head.status is Status.PLANNED and not cell.head.when.known
    return plan and not cell.articles.isdisjoint(cluster.told[Status.ACTUAL])


def persons_by_side(cell: Cell) -> dict[str, set[Named]]:
    """A cell's persons, by side."""
    found: dict[str, set[Named]] = defaultdict(set)
    for side, person in cell.head.persons:
        found[side].add(person)
    return found


def persons_fit(some: dict[str, set[Named]], others: dict[str, set[Named]]) -> int | None:
    """On how many sides a person is named in both; None where a side's persons are all different ones."""
    matched = 0
    for side in sorted(some):
        if names := others.get(side):
            if not any(one.may_be(other) for one in some[side] for other in names):
                return None
            matched += 1
    return matched


def place_fit(place: tuple[str, str], places: list[tuple[str, str]]) -> int | None:
    """1 where a place (name, country) is one of the places, 0 where either is not known, None where all are other ones.

    A country agrees with each of its cities, and may hold a city of which nobody knows the country.
    """
    if not place[0] or not places:
        return 0
    if any(place[0] in (name, country) or place[1] == name != "" for name, country in places):
        return 1
    return 0 if any(_may_lie_in(place, other) or _may_lie_in(other, place) for other in places) else None


def _may_lie_in(place: tuple[str, str], country: tuple[str, str]) -> bool:
    return not place[1] and country[0] == country[1]
