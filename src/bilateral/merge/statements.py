"""What one article says of one event, and cells of equal statements. Knows reports, days and names; nothing of clusters.

Extraction takes coordination apart: "A, B and C met" is three claims of pairs. Here the claims of one sentence are put together
again: a meeting of three or more is one statement with all its pairs, and so are two persons of one side who act together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from bilateral.iris import hashed_iri
from bilateral.merge.days import When, when
from bilateral.merge.names import Named, folded, named, side_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral.model import Report, Status

# An extractor gives the pairs of up to five participants; of more, each with the host: five guests of one host are one gathering.
GUESTS = 5


@dataclass(frozen=True)
class Statement:
    """The claims of one article that tell of one event: pairs of sides, persons by side, place, window, status."""

    type: str
    pairs: frozenset[str]
    persons: frozenset[tuple[str, Named]]  # (side, person)
    place: str
    country: str
    when: When
    status: Status
    reports: tuple[Report, ...]

    @cached_property
    def signature(self) -> tuple[object, ...]:
        """What equal statements share; sortable."""
        return (
            tuple(sorted(self.pairs)),
            tuple(sorted((side, *(person if person.apart else person[:1])) for side, person in self.persons)),
            folded(self.place),
            folded(self.country),
            self.when,
            self.status if not self.when.known else "",
        )


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
            scenes[_scene(report)].append(report)
    parties = {report.claim: party for scene in scenes.values() for party, members in _parties(scene) for report in members}
    return tuple(
        replace(report, party=parties[report.claim]) if not report.party and report.claim in parties else report
        for report in reports
    )


def pair_of(report: Report, *, symmetric: frozenset[str]) -> str:
    """The pair of sides of a claim, as one string: sorted and with `~` where symmetric, else with `>`."""
    sides = [side_of(report.actor, report.actor_side), side_of(report.counterpart, report.counterpart_side)]
    return "~".join(sorted(sides)) if report.type in symmetric else ">".join(sides)


def statements_of(reports: Iterable[Report], *, symmetric: frozenset[str]) -> list[Statement]:
    """The statements that reports make, sorted; each report stands in one."""
    scenes: dict[tuple[tuple[object, ...], str, tuple[str, ...]], list[Report]] = defaultdict(list)
    for report in reports:
        pairs = report.party or (pair_of(report, symmetric=symmetric),)
        alone = "" if report.sentence else report.claim
        scenes[_scene(report), alone, pairs].append(report)
    found = []
    for (_, _, pairs), members in scenes.items():
        parts = [members] if len(pairs) > 1 else _joined_by_actor(members)
        found += [_statement(frozenset(pairs), part) for part in parts]
    return sorted(found, key=lambda statement: statement.reports[0].claim)


def _scene(report: Report) -> tuple[object, ...]:
    return (report.type, report.article, report.sentence, report.status, when(report), folded(report.place))


def _statement(pairs: frozenset[str], reports: list[Report]) -> Statement:
    reports = sorted(reports, key=lambda report: report.claim)
    first = reports[0]
    return Statement(
        type=first.type,
        pairs=pairs,
        persons=frozenset(person for report in reports for person in _persons(report)),
        place=first.place,
        country=first.place_country,
        when=when(first),
        status=first.status,
        reports=tuple(reports),
    )


def _persons(report: Report) -> list[tuple[str, Named]]:
    ends = ((report.actor, report.actor_side), (report.counterpart, report.counterpart_side))
    return [(side_of(actor, side), person) for actor, side in ends if (person := named(actor, side, report.apart))]


def _joined_by_actor(reports: list[Report]) -> list[list[Report]]:
    """Parts of a scene of one pair whose claims share an actor: "X and Y met Z" is one part, "X met Z and Y met W" two."""
    parts: list[tuple[set[str], list[Report]]] = []
    for report in reports:
        actors, members = {report.actor, report.counterpart}, [report]
        apart = []
        for part in parts:
            if part[0] & actors:
                actors |= part[0]
                members += part[1]
            else:
                apart.append(part)
        parts = [*apart, (actors, members)]
    return [members for _, members in parts]


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


@dataclass(frozen=True)
class Cell:
    """Equal statements: the unit that is clustered."""

    statements: tuple[Statement, ...]

    @cached_property
    def head(self) -> Statement:
        """One of them, which stands for all in what they share."""
        return self.statements[0]

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """All reports, by claim."""
        found = [report for statement in self.statements for report in statement.reports]
        return tuple(sorted(found, key=lambda report: report.claim))

    @cached_property
    def families(self) -> frozenset[str]:
        """The independent sources."""
        return frozenset(report.family for report in self.reports)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles."""
        return frozenset(report.article for report in self.reports)

    @cached_property
    def rank(self) -> tuple[object, ...]:
        """Sort key: more sides first, then more detail, more sources, and a hash that has no direction in time."""
        detail = len({side for side, _ in self.head.persons}) + bool(self.head.place)
        coin = hashed_iri("cell", repr(self.head.signature))
        return (-len(self.head.pairs), -detail, -len(self.families), coin)


def cells_of(statements: Iterable[Statement]) -> list[Cell]:
    """Statements grouped by signature, best first."""
    groups: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[(statement.type, *statement.signature)].append(statement)
    return sorted((Cell(tuple(group)) for group in groups.values()), key=lambda cell: cell.rank)
