from __future__ import annotations

import pytest

from bilateral import merge
from bilateral.graph import all_events, open_store, reconsider
from bilateral.graph.review import Decided, decide, decisions, withdraw
from bilateral.iris import GRAPH_REVIEW, article_iri

from .world import MEETING, SECOND, STEPS, SYMMETRIC, THANKS, Steps, entry, lines, write

CLAIM = entry(THANKS).reports[0].claim


class Decisive(Steps):
    """Merging with a person's rejections."""

    def __init__(self, *rejected: str) -> None:
        self.decisions = (merge.Decision(merge.Verdict.REJECT, rejected),)

    def update(self, changed, fetch):
        return merge.update(changed, fetch=fetch, symmetric=SYMMETRIC, decisions=self.decisions)


def test_decisions_come_back_in_the_order_in_which_they_were_made() -> None:
    store = open_store()
    decide(store, "reject", [CLAIM])
    decide(store, "accept", [CLAIM], note="on second thoughts")
    decide(store, "join", ["urn:c:2", "urn:c:1"], blocks=["b", "a"])
    assert decisions(store) == (
        Decided("reject", (CLAIM,), number=1),
        Decided("accept", (CLAIM,), note="on second thoughts", number=2),
        Decided("join", ("urn:c:1", "urn:c:2"), ("a", "b"), number=3),
    )


def test_a_decision_can_be_taken_back() -> None:
    store = open_store()
    before = lines(store)
    withdraw(store, decide(store, "reject", [CLAIM], note="hasty"))
    assert lines(store) == before


def test_no_load_and_no_removal_touches_the_decisions() -> None:
    store = open_store()
    write(store, THANKS, MEETING)
    decide(store, "reject", [CLAIM])
    before = {str(quad) for quad in store.quads(GRAPH_REVIEW)}
    write(store, THANKS, SECOND)
    store.remove(article_iri("thanks"), STEPS)
    assert {str(quad) for quad in store.quads(GRAPH_REVIEW)} == before


def test_events_follow_a_decision_at_once() -> None:
    store = open_store()
    write(store, THANKS, MEETING)
    decide(store, "reject", [CLAIM])
    reconsider(store, [CLAIM], Decisive(CLAIM))
    assert sorted(event.type for event in all_events(store)) == ["meets", "supports"]


@pytest.mark.parametrize(("verdict", "claims"), [("perhaps", [CLAIM]), ("accept", [])])
def test_a_decision_needs_a_known_verdict_and_a_claim(verdict: str, claims: list[str]) -> None:
    with pytest.raises(ValueError, match="expected one of accept, reject, join, split on one claim or more"):
        decide(open_store(), verdict, claims)
