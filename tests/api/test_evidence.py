"""Which events of a view have their sentences on the page."""

from __future__ import annotations

from bilateral.api.evidence import told_events
from bilateral.view import Tie, TieData, TieEvent


def event(name: str, date: str, articles: int = 1) -> TieEvent:
    return TieEvent(name, date, "meets", "both", articles=articles)


BUSY = Tie("A", "B", (event("new", "2024-05-03"), event("old", "2024-05-01"), event("mid", "2024-05-02")))
QUIET = Tie("A", "C", (event("only", "1999"),))


def test_the_newest_event_of_each_tie_comes_before_the_next_of_any() -> None:
    data = TieData(ties=(QUIET, BUSY))
    assert [told_events(data, most=most) for most in range(5)] == [
        set(),
        {"new"},
        {"new", "only"},
        {"new", "only", "mid"},
        {"new", "only", "mid", "old"},
    ]


def test_an_event_of_several_ties_counts_once() -> None:
    data = TieData(ties=(BUSY, Tie("A", "C", BUSY.events)))
    assert told_events(data, most=3) == {"new", "mid", "old"}


def test_an_event_of_more_articles_than_there_is_room_for_is_passed_over() -> None:
    data = TieData(ties=(Tie("A", "B", (event("told often", "2024-05-04", articles=9), *BUSY.events)),))
    assert told_events(data, most=2) == {"new", "mid"}
