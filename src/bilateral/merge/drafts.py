"""Claims to drafts of events: which claims make one, before it is written. Knows clusters and decisions; nothing of stores."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.merge.blocks import blocks_of, filed
from bilateral.merge.cluster import cluster_cells
from bilateral.merge.clusters import Cluster
from bilateral.merge.decisions import Verdicts, claim_key
from bilateral.merge.parties import prepare
from bilateral.merge.statements import cells_of, statements_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.model import Report


@dataclass
class Draft:
    """An event before it is written: reports, reasons, blocks."""

    reports: list[Report]
    reasons: list[str]
    blocks: set[str]

    def tells(self, claims: frozenset[str]) -> bool:
        """Whether one of these claims, by IRI or key, is in it."""
        return bool(claims) and any(report.claim in claims or claim_key(report) in claims for report in self.reports)


def drafts_of(reports: Iterable[Report], verdicts: Verdicts, *, symmetric: frozenset[str], states: frozenset[str]) -> list[Draft]:
    """The drafts of all events that claims are about; each claim is in one, but for those that are rejected."""
    once: dict[str, Report] = {}
    for report in reports:
        same = once.setdefault(report.claim, report)
        if same is not report:  # two versions of one claim: the same one whatever the order
            once[report.claim] = min(same, report, key=repr)
    apart: dict[tuple[str, int], list[Report]] = defaultdict(list)
    rest = []
    counted = [report for report in once.values() if not verdicts.rejected(report)]
    for report in prepare(counted, symmetric=symmetric):
        if split := verdicts.split(report):
            apart[report.type, split].append(report)
        else:
            rest.append(report)
    drafts = [_split_off(group, symmetric=symmetric, states=states) for _, group in sorted(apart.items())]
    drafts += _states([report for report in rest if report.type in states], symmetric=symmetric, states=states)
    drafts += _happenings([report for report in rest if report.type not in states], symmetric=symmetric)
    return _joined(drafts, verdicts)


def _happenings(reports: list[Report], *, symmetric: frozenset[str]) -> list[Draft]:
    cells = defaultdict(list)
    for cell in cells_of(statements_of(reports, symmetric=symmetric)):
        cells[cell.head.type].append(cell)
    return [_draft(cluster) for type_ in sorted(cells) for cluster in cluster_cells(cells[type_])]


def _draft(cluster: Cluster) -> Draft:
    reports = [report for cell in cluster.cells for report in cell.reports]
    return Draft(reports, cluster.reasons, set(blocks_of(cluster.type, cluster.pairs, cluster.slot)))


def _states(reports: list[Report], *, symmetric: frozenset[str], states: frozenset[str]) -> list[Draft]:
    by_block: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_block[filed(report, symmetric=symmetric, states=states)].append(report)
    reason = "a state, over all days"
    return [Draft(group, [reason] if len(group) > 1 else [], {name}) for name, group in sorted(by_block.items())]


def _split_off(reports: list[Report], *, symmetric: frozenset[str], states: frozenset[str]) -> Draft:
    blocks = {filed(report, symmetric=symmetric, states=states) for report in reports}
    return Draft(reports, ["held apart by a person"], blocks)


def _joined(drafts: list[Draft], verdicts: Verdicts) -> list[Draft]:
    """Drafts with those taken together that a person has joined; only within one relation type."""
    joins = verdicts.joins()
    if not joins:
        return drafts
    home = {}
    for number, draft in enumerate(drafts):
        for report in draft.reports:
            home[report.claim] = home[claim_key(report)] = number
    for claims in joins:
        numbers = sorted({home[claim] for claim in claims if claim in home})
        for number in numbers[1:]:
            first, other = drafts[numbers[0]], drafts[number]
            if other.reports and first.reports[0].type == other.reports[0].type:
                _take(first, other)
                home |= {claim: numbers[0] for claim, at in home.items() if at == number}
    return [draft for draft in drafts if draft.reports]


def _take(draft: Draft, other: Draft) -> None:
    draft.reports += other.reports
    draft.reasons += [*other.reasons, "joined by a person"]
    draft.blocks |= other.blocks
    other.reports = []
