"""Claims of many articles to events, all at once or only near what changed. Knows all of merge; nothing of RDF or stores."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.merge.blocks import STATES, beside, blocks_of, near
from bilateral.merge.decisions import Decision, Verdict, Verdicts
from bilateral.merge.drafts import Draft, drafts_of
from bilateral.merge.events import event_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral.model import Event, Report

PARTS = 2  # how far the parts of a meeting lead to other meetings with the same parts


@dataclass(frozen=True, slots=True)
class Update:
    """What to write: delete every stored event that has one of `blocks`, then write `events`."""

    blocks: frozenset[str]
    events: tuple[Event, ...]


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
    drafts = drafts_of(reports, Verdicts(decisions), symmetric=symmetric, states=states)
    return _written(drafts, symmetric=symmetric, states=states)


def _written(drafts: Iterable[Draft], *, symmetric: frozenset[str], states: frozenset[str]) -> tuple[Event, ...]:
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
    moving = [decision for decision in decisions if decision.verdict is not Verdict.ACCEPT]
    linked, named = [decision.blocks for decision in moving], frozenset(claim for each in moving for claim in each.claims)
    changed = _telling(changed, states)
    kept = _linked((name for report in changed for name in near(report, symmetric=symmetric, states=states)), linked)
    while True:
        drafts = drafts_of(_surroundings(kept, fetch), Verdicts(decisions), symmetric=symmetric, states=states)
        near_ones = [draft for draft in drafts if not kept.isdisjoint(draft.blocks)]
        # a meeting of many reaches further than the claims of it that a decision ties to others
        wider = _linked(kept.union(*(draft.blocks for draft in near_ones if draft.tells(named))), linked)
        if wider == kept:
            return Update(kept, _written(near_ones, symmetric=symmetric, states=states))
        kept = wider


def _telling(changed: Iterable[Report], states: frozenset[str]) -> list[Report]:
    """The changed claims, without those of states that come as they went: no event of a state depends on the sentence's place."""
    changed = list(changed)
    versions = Counter(report.claim for report in changed)
    told = {(report.claim, replace(report, sentence="", confidence=0.0)) for report in changed if report.type in states}
    kept = Counter(claim for claim, _ in told)
    return [report for report in changed if report.type not in states or versions[report.claim] == 1 or kept[report.claim] > 1]


def _linked(blocks: Iterable[str], linked: list[tuple[str, ...]]) -> frozenset[str]:
    """Blocks, and those that decisions tie to them."""
    found = set(blocks)
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
