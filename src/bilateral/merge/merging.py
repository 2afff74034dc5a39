"""Claims of many articles to events, all at once or only near what changed. Knows all of merge; nothing of RDF or stores."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.merge.blocks import STATES, beside, blocks_of, filed, near
from bilateral.merge.cluster import cluster_cells
from bilateral.merge.clusters import Cluster
from bilateral.merge.decisions import Decision, Verdict, Verdicts, claim_key
from bilateral.merge.events import event_of
from bilateral.merge.parties import prepare
from bilateral.merge.statements import cells_of, statements_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral.model import Event, Report

PARTS = 2  # how far the parts of a meeting lead to other meetings with the same parts


@dataclass(frozen=True, slots=True)
class Update:
    """What to write: delete every stored event that has one of `blocks`, then write `events`."""

    blocks: frozenset[str]
    events: tuple[Event, ...]


@dataclass
class _Draft:
    """An event before it is written: reports, reasons, blocks."""

    reports: list[Report]
    reasons: list[str]
    blocks: set[str]


def merge(
    reports: Iterable[Report],
    *,
    symmetric: frozenset[str],
    decisions: Iterable[Decision] = (),
    states: frozenset[str] = STATES,
) -> tuple[Event, ...]:
    """The events that claims are about, sorted by first report; the same whatever the order of the claims.

    `symmetric` names the relation types whose actors have no order, `states` those that hold on rather than happen.
    Each claim is in exactly one event, but for those that a decision rejects, which are in none.
    """
    drafts = _drafts(reports, Verdicts(decisions), symmetric=symmetric, states=states)
    return _written(drafts, symmetric=symmetric, states=states)


def _drafts(reports: Iterable[Report], verdicts: Verdicts, *, symmetric: frozenset[str], states: frozenset[str]) -> list[_Draft]:
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


def _written(drafts: Iterable[_Draft], *, symmetric: frozenset[str], states: frozenset[str]) -> tuple[Event, ...]:
    events = [
        event_of(
            draft.reports,
            symmetric=draft.reports[0].type in symmetric,
            state=draft.reports[0].type in states,
            reasons=draft.reasons,
            blocks=draft.blocks,
        )
        for draft in drafts
    ]
    return tuple(sorted(events, key=lambda event: (event.first_report, event.key)))


def update(
    changed: Iterable[Report],
    *,
    fetch: Callable[[frozenset[str]], Iterable[Report]],
    symmetric: frozenset[str],
    decisions: Iterable[Decision] = (),
    states: frozenset[str] = STATES,
) -> Update:
    """The events to write after claims came, went or changed, equal to those of merging all claims anew.

    Args:
        changed: the claims added and those removed (of a replaced article, both versions), prepared by `prepare`.
        fetch: gives the claims that the store now holds under blocks (see `filed`), with the `party` they were stored with.
        symmetric: as for `merge`.
        decisions: as for `merge`; all there are. For a new decision, `changed` holds the claims it names.
        states: as for `merge`.
    """
    decisions = tuple(decisions)
    changed = _telling(changed, states)
    kept = frozenset(name for report in changed for name in near(report, symmetric=symmetric, states=states))
    linked = [decision.blocks for decision in decisions if decision.verdict is not Verdict.ACCEPT]
    kept = _linked(kept, linked)
    reports = _surroundings(kept, fetch)
    drafts = _drafts(reports, Verdicts(decisions), symmetric=symmetric, states=states)
    near_ones = [draft for draft in drafts if not kept.isdisjoint(draft.blocks)]
    return Update(kept, _written(near_ones, symmetric=symmetric, states=states))


def _telling(changed: Iterable[Report], states: frozenset[str]) -> list[Report]:
    """The changed claims, without those of states that come as they went: no event of a state depends on the sentence's place."""
    changed = list(changed)
    versions = Counter(report.claim for report in changed)
    told = {(report.claim, replace(report, sentence="", confidence=0.0)) for report in changed if report.type in states}
    kept = Counter(claim for claim, _ in told)
    return [report for report in changed if report.type not in states or versions[report.claim] == 1 or kept[report.claim] > 1]


def _linked(blocks: frozenset[str], linked: list[tuple[str, ...]]) -> frozenset[str]:
    """Blocks, and those that decisions tie to them."""
    found: set[str] = set(blocks)
    grown = True
    while grown:
        size = len(found)
        for group in linked:
            wide = beside(group)
            if not found.isdisjoint(wide):
                found.update(wide)
        grown = len(found) > size
    return frozenset(found)


def _surroundings(blocks: frozenset[str], fetch: Callable[[frozenset[str]], Iterable[Report]]) -> list[Report]:
    """All claims on which the events at home in blocks depend."""
    wanted = set(beside(blocks))
    found: dict[str, Report] = {}
    asked: set[str] = set()
    for _ in range(PARTS + 1):
        fresh = {report.claim: report for report in fetch(frozenset(wanted - asked))}
        found |= fresh
        asked |= wanted
        slots = {name.rpartition("|")[2] for name in asked}
        parties = {(report.type, pair) for report in fresh.values() for pair in report.party}
        wanted = {name for type_, pair in parties for slot in slots for name in blocks_of(type_, [pair], slot)}
        if wanted <= asked:
            break
    return list(found.values())


def _happenings(reports: list[Report], *, symmetric: frozenset[str]) -> list[_Draft]:
    cells = defaultdict(list)
    for cell in cells_of(statements_of(reports, symmetric=symmetric)):
        cells[cell.head.type].append(cell)
    return [_draft(cluster) for type_ in sorted(cells) for cluster in cluster_cells(cells[type_])]


def _draft(cluster: Cluster) -> _Draft:
    reports = [report for cell in cluster.cells for report in cell.reports]
    return _Draft(reports, cluster.reasons, set(blocks_of(cluster.type, cluster.pairs, cluster.slot)))


def _states(reports: list[Report], *, symmetric: frozenset[str], states: frozenset[str]) -> list[_Draft]:
    by_block: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_block[filed(report, symmetric=symmetric, states=states)].append(report)
    reason = "a state, over all days"
    return [_Draft(group, [reason] if len(group) > 1 else [], {name}) for name, group in sorted(by_block.items())]


def _split_off(reports: list[Report], *, symmetric: frozenset[str], states: frozenset[str]) -> _Draft:
    blocks = {filed(report, symmetric=symmetric, states=states) for report in reports}
    return _Draft(reports, ["held apart by a person"], blocks)


def _joined(drafts: list[_Draft], verdicts: Verdicts) -> list[_Draft]:
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


def _take(draft: _Draft, other: _Draft) -> None:
    draft.reports += other.reports
    draft.reasons += [*other.reasons, "joined by a person"]
    draft.blocks |= other.blocks
    other.reports = []
