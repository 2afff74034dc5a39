"""Cells to clusters, layer by layer, so that what is vaguer never moves what is better known. Knows days and clusters.

1. Cells with a stated day: clusters of that day, best cells first.
2. Such clusters among themselves: a day beside (outlets in other time zones), a plan that was held later, a corrected copy.
3. Cells whose day is a window: to the best cluster of 1 in their window.
4. What is left and has an article's day: to the best known cell of the days around it.
5. What is left and has a month, a year or nothing: to the best cluster of 4 in that month, or together.

Each layer looks a few days far and never follows a chain: a cell joins only what does not itself join something else. So an
event depends on the reports of its own month and the two beside it, which `update` rests on and a test proves.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from bilateral.merge.clusters import Cluster, Fit, fit
from bilateral.merge.joins import joins
from bilateral.merge.statements import Cell
from bilateral.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


OWN_ARTICLE = 7  # days from an article's day to a day it states itself, for its sentences without a day
AROUND = 2  # days between reports of one event, none of which states its day
AROUND_PLAN = 4  # the same, from a plan or a denial to a report
ROUNDS = 2


class Clusters:
    """Clusters of one relation type, found by pair of sides and day or slot."""

    def __init__(self, clusters: Iterable[Cluster] = ()) -> None:
        self._places: dict[tuple[str, int | str], list[Cluster]] = defaultdict(list)
        self.all: list[Cluster] = []
        for cluster in clusters:
            self.add(cluster, cluster.day)

    def add(self, cluster: Cluster, at: int | str) -> None:
        """File a cluster under each of its pairs."""
        self.all.append(cluster)
        for pair in cluster.pairs:
            self._places[pair, at].append(cluster)

    def at(self, pair: str, at: int | str) -> list[Cluster]:
        """The clusters of a pair on a day or in a slot."""
        return self._places.get((pair, at), [])


Drawn = dict[int, list[tuple[Cell, str]]]  # id of a cluster → cells that it has drawn, with the reason


class Choice(NamedTuple):
    """A cluster that a cell fits, and how well."""

    fit: Fit
    cluster: Cluster


def cluster_cells(cells: list[Cell]) -> list[Cluster]:
    """Clusters of the cells of one relation type; `cells` best first."""
    known = Clusters()
    for cell in cells:
        if cell.head.when.known:
            _place(cell, known, cell.head.when.point, "on the same day")
    # All choices rest on what is known by stated days, and are made before any is carried out.
    joining = joins(known.all, at=known.at)
    drawn: Drawn = defaultdict(list)
    left = []
    for cell in cells:
        if cell.head.when.known:
            continue
        if chosen := _best(cell, known, _window(cell), _near_day(cell)):
            drawn[id(chosen)].append((cell, _within(cell)))
        else:
            left.append(cell)
    for join in joining:
        join.root.take(join.follower, join.reason)
        drawn[id(join.root)] += drawn.pop(id(join.follower), [])
    followers = {id(join.follower) for join in joining}
    kept = [cluster for cluster in known.all if id(cluster) not in followers]
    return [gathered for cluster in kept for gathered in _gather(cluster, drawn[id(cluster)])] + _cluster_left(left)


def _gather(cluster: Cluster, drawn: list[tuple[Cell, str]]) -> list[Cluster]:
    """A cluster with the cells that it has drawn, best first; cells that contradict those before them stand beside it."""
    found = [cluster]
    for cell, reason in sorted(drawn, key=lambda item: item[0].rank):
        fits = [(fitting, other) for other in found if (fitting := fit(cell, other))]
        if fits:
            max(fits, key=lambda item: item[0])[1].add(cell, reason)
        else:
            found.append(Cluster(cell, slot=cluster.slot))
    return found


def _place(cell: Cell, clusters: Clusters, at: int | str, reason: str) -> None:
    chosen = _best(cell, clusters, [at], lambda _: 0)
    if chosen:
        chosen.add(cell, reason)
    else:
        clusters.add(Cluster(cell), at)


def _best(cell: Cell, clusters: Clusters, days: Iterable[int | str], nearness: Callable[[Cluster], int]) -> Cluster | None:
    """The cluster that a cell fits best; of equals the nearest, then the first by key."""
    pair = min(cell.head.pairs)
    near = [cluster for day in days for cluster in clusters.at(pair, day)]
    found = [Choice(fitting, cluster) for cluster in near if (fitting := _fit_day(cell, cluster))]
    if not found:
        return None
    best = max((choice.fit, nearness(choice.cluster)) for choice in found)
    return min(
        (choice.cluster for choice in found if (choice.fit, nearness(choice.cluster)) == best), key=lambda cluster: cluster.key
    )


def _fit_day(cell: Cell, cluster: Cluster) -> Fit | None:
    """Fit, but a day outside the window of the cell is taken only from what its own articles say with the same status."""
    when = cell.head.when
    inside = not cluster.day or when.first <= cluster.day <= when.last
    return fit(cell, cluster) if inside or cell.articles <= cluster.told[cell.head.status] else None


def _window(cell: Cell) -> Iterable[int]:
    when = cell.head.when
    if not when.point:
        return range(when.first, when.last + 1) if when.first else ()
    return range(min(when.first, when.point - OWN_ARTICLE), max(when.last, when.point + OWN_ARTICLE) + 1)


def _near_day(cell: Cell) -> Callable[[Cluster], int]:
    point = cell.head.when.point
    return lambda cluster: -abs(cluster.day - point) if point else 0


def _within(cell: Cell) -> str:
    return "on a day that the article's date allows" if cell.head.when.point else "in the same month"


def _cluster_left(cells: list[Cell]) -> list[Cluster]:
    around, slots = Clusters(), Clusters()
    drawn: Drawn = defaultdict(list)
    left = [cell for cell in cells if cell.head.when.point]
    for _ in range(ROUNDS):
        left = _around(left, around, drawn)
    for cell in left:
        around.add(Cluster(cell), cell.head.when.slot)
    for cell in cells:
        when = cell.head.when
        if when.point:
            continue
        if when.first and (chosen := _best(cell, around, [when.slot], lambda _: 0)):
            drawn[id(chosen)].append((cell, "in the same month"))
        else:
            _place(cell, slots, when.slot, "in the same time as far as known")
    return [gathered for cluster in around.all for gathered in _gather(cluster, drawn[id(cluster)])] + slots.all


def _around(cells: list[Cell], around: Clusters, drawn: Drawn) -> list[Cell]:
    """One round: cells that nothing better stands near become clusters and draw the others; the cells that are left over."""
    by_day: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        for pair in cell.head.pairs:
            by_day[pair, cell.head.when.point].append(cell)
    better = {id(cell): _better(cell, by_day) for cell in cells}
    centres = {id(cell): Cluster(cell) for cell in cells if not better[id(cell)]}
    left = []
    for cell in cells:
        options = [centres[id(other)] for other in better[id(cell)] if id(other) in centres]
        if id(cell) in centres:
            around.add(centres[id(cell)], cell.head.when.slot)
        elif options:
            drawn[id(options[0])].append((cell, "reported within days"))
        else:
            left.append(cell)
    return left


def _better(cell: Cell, by_day: dict[tuple[str, int], list[Cell]]) -> list[Cell]:
    """The cells near a cell that it can join, best first."""
    point, pair = cell.head.when.point, min(cell.head.pairs)
    near = [
        other
        for day in range(point - AROUND_PLAN, point + AROUND_PLAN + 1)
        for other in by_day.get((pair, day), [])
        if _order(other) < _order(cell) and _in_reach(cell, other) and fit(cell, Cluster(other))
    ]
    return sorted(near, key=_order)


def _order(cell: Cell) -> tuple[object, ...]:
    return (cell.head.status is not Status.ACTUAL, cell.head.status is Status.NEGATED, *cell.rank)


def _in_reach(cell: Cell, other: Cell) -> bool:
    """Whether a later, earlier or same day of another cell may tell of the same event."""
    days = other.head.when.point - cell.head.when.point
    if cell.head.status is other.head.status:
        return abs(days) <= AROUND
    if cell.head.status is Status.PLANNED:
        return 0 <= days <= AROUND_PLAN  # a plan comes before the report
    return -AROUND_PLAN <= days <= 0  # a denial or a cancellation comes after it
