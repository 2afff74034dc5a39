"""What one article says of one event, and cells of equal statements. Knows reports, days and names; nothing of clusters.

Extraction takes coordination apart: "A, B and C met" is three claims of pairs. Here the claims of one sentence are put together
again: a meeting of three or more is one statement with all its pairs, and so are two persons of one side who act together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bilateral.iris import hashed_iri
from bilateral.merge.days import When, when
from bilateral.merge.names import Named, folded, named, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.model import Report, Status


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
        scenes[scene_of(report), alone, pairs].append(report)
    found = []
    for (_, _, pairs), members in scenes.items():
        parts = [members] if len(pairs) > 1 else _joined_by_actor(members)
        found += [_statement(frozenset(pairs), part) for part in parts]
    return sorted(found, key=lambda statement: statement.reports[0].claim)


def scene_of(report: Report) -> tuple[object, ...]:
    """What claims of one sentence share that may be about one event."""
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
