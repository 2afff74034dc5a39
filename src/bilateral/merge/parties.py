"""Who met whom in one sentence: the meetings of three or more that an extractor has taken apart into pairs. Knows reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from bilateral.merge.names import side_of
from bilateral.merge.statements import scene_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral.model import Report

# An extractor gives the pairs of up to five participants; of more, each with the host: five guests of one host are one gathering.
GUESTS = 5


def prepare(
    reports: Iterable[Report], *, symmetric: frozenset[str], country_of: Callable[[str], str] | None = None
) -> tuple[Report, ...]:
    """The reports of one or more articles with `party` set where one sentence tells of a meeting of three or more sides.

    Needs all claims of an article at once, in any order; gives them back sorted by claim. A party that is already set is kept.
    `country_of` gives the name of the country of a city, and of a country itself, or ''; it sets `place_country` where empty.
    """
    if country_of:
        reports = [replace(r, place_country=r.place_country or country_of(r.place)) if r.place else r for r in reports]
    reports = sorted(reports, key=lambda report: report.claim)
    scenes: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        if report.type in symmetric and report.sentence:
            scenes[scene_of(report)].append(report)
    parties = {report.claim: party for scene in scenes.values() for party, members in _parties(scene) for report in members}
    return tuple(
        replace(report, party=parties[report.claim]) if not report.party and report.claim in parties else report
        for report in reports
    )


def _parties(scene: list[Report]) -> list[tuple[tuple[str, ...], list[Report]]]:
    """The meetings of three or more sides in a scene: all pairs are there, or one host has at least `GUESTS` guests."""
    by_pair: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in scene:
        one, other = side_of(report.actor, report.actor_side), side_of(report.counterpart, report.counterpart_side)
        if one != other:
            by_pair[(min(one, other), max(one, other))].append(report)
    found, left = [], set(by_pair)
    while party := _clique(left) or _star(left):
        pairs = tuple(sorted("~".join(pair) for pair in party))
        found.append((pairs, [report for pair in sorted(party) for report in by_pair[pair]]))
        left -= party
    return found


def _clique(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs of a largest set of three or more sides of which every two are paired, grown from the best connected; or none."""
    sides = {side for pair in pairs for side in pair}
    degree = {side: sum(side in pair for pair in pairs) for side in sides}
    ranked = sorted(sides, key=lambda side: (-degree[side], side))
    best: list[str] = []
    for start in ranked:
        grown = [start]
        for side in ranked:
            if all((min(side, other), max(side, other)) in pairs for other in grown):
                grown.append(side)
        if len(grown) > max(2, len(best)):
            best = grown
    return {(min(one, other), max(one, other)) for one, other in combinations(best, 2)}


def _star(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    for host in sorted({side for pair in pairs for side in pair}):
        guests = {pair for pair in pairs if host in pair}
        if len(guests) >= GUESTS:
            return guests
    return set()
