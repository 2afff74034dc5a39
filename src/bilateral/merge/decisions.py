"""What a person decided about claims and events. Knows reports; nothing of how events are found.

Decisions name claims by content, so they hold after a re-load, a rebuild or a new version of the lexicon: a claim is named
by its IRI or by its `claim_key`, which has only what it says (article, type, actors, status), not how it was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bilateral.iris import hashed_iri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.model import Report


class Verdict(StrEnum):
    """What is decided."""

    JOIN = "join"  # the events of these claims are one
    SPLIT = "split"  # these claims are an event of their own
    ACCEPT = "accept"  # these claims are right
    REJECT = "reject"  # these claims are wrong, and make no event


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on claims. `blocks` are those under which the claims were filed; a join needs them to find events far apart."""

    verdict: Verdict
    claims: tuple[str, ...]
    blocks: tuple[str, ...] = ()


def claim_key(report: Report) -> str:
    """What a claim says in its article, as an IRI that does not change with the sentence, the date or the frame found."""
    return hashed_iri("claim-key", report.article, report.type, report.actor, report.counterpart, report.status)


class Verdicts:
    """Decisions, looked up by claim; of two that contradict each other the later counts."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._rejected: dict[str, bool] = {}
        self._split: dict[str, int] = {}
        self._joins: list[tuple[str, ...]] = []
        for number, decision in enumerate(decisions, start=1):
            self._take(number, decision)

    def _take(self, number: int, decision: Decision) -> None:
        if decision.verdict is Verdict.JOIN:
            self._joins.append(decision.claims)
            for claim in decision.claims:
                self._split.pop(claim, None)
        elif decision.verdict is Verdict.SPLIT:
            self._split.update(dict.fromkeys(decision.claims, number))
            moved = set(decision.claims)
            self._joins = [tuple(claim for claim in claims if claim not in moved) for claims in self._joins]
        else:
            self._rejected.update(dict.fromkeys(decision.claims, decision.verdict is Verdict.REJECT))

    def rejected(self, report: Report) -> bool:
        """Whether the claim is not to count."""
        return bool(self._rejected) and self._rejected.get(report.claim, self._rejected.get(claim_key(report), False))

    def split(self, report: Report) -> int:
        """The number of the split that the claim belongs to, or 0."""
        return self._split.get(report.claim, self._split.get(claim_key(report), 0)) if self._split else 0

    def joins(self) -> list[tuple[str, ...]]:
        """The claims whose events are one, by decision."""
        return [claims for claims in self._joins if len(claims) > 1]
