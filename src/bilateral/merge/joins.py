"""Clusters with a stated day that are one event all the same. Knows clusters; nothing of cells without a day.

A cluster joins another only if that one does not join a third: two days of talks are one event, a week of them is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bilateral.merge.clusters import persons_fit, place_fit
from bilateral.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilateral.merge.clusters import Cluster

POSTPONED = 7  # days from a planned day to the day on which it was held
CORRECTED = 7  # days between the days that two versions of one text give
BESIDE = 1  # days between the days that outlets in different time zones give to one meeting
LASTING = {"visits": 3}  # days over which an event of a type goes on, where that is more


class Join(NamedTuple):
    """One cluster goes into another, for a reason."""

    follower: Cluster
    root: Cluster
    reason: str


def joins(clusters: list[Cluster], *, at: Callable[[str, int], list[Cluster]]) -> list[Join]:
    """Which clusters tell of one event, by follower's key; `at` gives a pair's clusters on a day."""
    targets = {id(cluster): _targets(cluster, at) for cluster in clusters}
    found = []
    for cluster in sorted(clusters, key=lambda cluster: cluster.key):
        roots = [(reason, other) for reason, other in targets[id(cluster)] if not targets[id(other)]]
        if roots:
            reason, other = roots[0]
            found.append(Join(cluster, other, reason))
    return found


def _targets(cluster: Cluster, at: Callable[[str, int], list[Cluster]]) -> list[tuple[str, Cluster]]:
    """The clusters that a cluster can join, with the reason; best first."""
    pair = min(cluster.pairs)
    found = [
        (_preference(cluster, other), reason, other)
        for day in range(cluster.day - CORRECTED, cluster.day + CORRECTED + 1)
        for other in at(pair, day)
        if other is not cluster and other.pairs == cluster.pairs and (reason := _reason(cluster, other))
    ]
    return [(reason, other) for _, reason, other in sorted(found, key=lambda item: item[0])]


def _preference(cluster: Cluster, other: Cluster) -> tuple[object, ...]:
    return (abs(other.day - cluster.day), -len(other.families), other.key)


def _reason(cluster: Cluster, other: Cluster) -> str:
    """Why a cluster joins another, or ''."""
    days = other.day - cluster.day
    apart = not cluster.articles & other.articles
    if _weaker(cluster, other) and apart and cluster.families & other.families:
        return "in a corrected copy, with another day or place"
    if cluster.only_planned and other.held and 0 <= days <= POSTPONED and _alike(cluster, other, moved=True):
        return "planned for another day or place" if apart or _overdue(cluster) else ""
    if _weaker(cluster, other) and apart and 1 <= abs(days) <= _lasts(cluster) and _alike(cluster, other, moved=False):
        return "on a day beside, by other articles"
    return _rescheduled(cluster, other)


def _rescheduled(cluster: Cluster, other: Cluster) -> str:
    """Called off for one day and set for a later one in the same sentence."""
    if cluster.held or other.day <= cluster.day:
        return ""
    shared = _sentences(cluster, Status.NEGATED) & _sentences(other, Status.PLANNED)
    return "put off to another day in one sentence" if shared else ""


def _sentences(cluster: Cluster, status: Status) -> set[tuple[str, str]]:
    reports = [report for cell in cluster.cells for report in cell.reports]
    return {(report.article, report.sentence) for report in reports if report.status is status and report.sentence}


def _lasts(cluster: Cluster) -> int:
    """How many days may lie between two reports of one event; 0 for acts that are easily done again the next day."""
    together = any("~" in pair for pair in cluster.pairs)
    return LASTING.get(cluster.type, BESIDE if together else 0)


def _weaker(cluster: Cluster, other: Cluster) -> bool:
    return (not cluster.held, -len(cluster.families), cluster.key) > (not other.held, -len(other.families), other.key)


def _alike(cluster: Cluster, other: Cluster, *, moved: bool) -> bool:
    """Whether days, persons or places say that two clusters are one, and no person speaks against it.

    Nor may a place, unless `moved`: then the same person or the very day outweighs it.
    """
    persons = persons_fit(cluster.persons, other.persons)
    if persons is None:
        return False
    alike = persons > 0 or (moved and cluster.day == other.day)
    fits = [place_fit(place, other.places) for place in cluster.places]
    return moved and alike if None in fits else alike or any(fits)


def _overdue(cluster: Cluster) -> bool:
    return any(report.published > report.date for cell in cluster.cells for report in cell.reports)
