from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.view import Node, Said, Tie, TieData, TieEvent
from bilateral.view.layout import Spot
from bilateral.view.payload import payload, safe_link
from bilateral.view.summary import Summary, left_out, summarise, width_of

MEETING = TieEvent(
    "e1", "2024-05-02", "meets", "both", sentence="They met.", publisher="Wire", title="Talks", url="https://a.example/1"
)
PLAN = TieEvent(
    "e2",
    "2024-04",
    "sanctions",
    "ba",
    status="planned",
    sentence="B will list firms of A.",
    speaker="Minister",
    publisher="Wire",
    title="Talks",
    url="https://a.example/1",
    sources=2,
    articles=3,
    disputed=True,
    place="Geneva",
    topic="trade",
    more=(Said("B lists firms.", "", "Post", "Lists", "ftp://a.example/2", "2024-04-03"),),
    people=("Minister", "Ms Bland"),
)
DATA = TieData((Node("B", "BBB", "Bland"), Node("A", "AAA", "Aland", 1, 2, 2)), (Tie("A", "B", (MEETING, PLAN)),))
SPOTS = {"A": Spot(-5, 0, 20), "B": Spot(5, 0, 17)}


def test_events_are_columns_by_tie_and_date_and_articles_stand_once() -> None:
    found = payload(DATA, SPOTS, title="T", focus=("A", "X"))
    assert found["events"] == {
        "tie": [0, 0],
        "id": ["e2", "e1"],
        "date": ["2024-04", "2024-05-02"],
        "type": [1, 0],
        "direction": [1, 2],
        "status": [1, 0],
        "sentence": ["B will list firms of A.", "They met."],
        "speaker": [0, 1],
        "article": [0, 0],
        "counts": [[2, 3], [1, 1]],
        "disputed": [1, 0],
        "where": [["Geneva", "trade"], 0],
        "more": [[["B lists firms.", 1, 1, "2024-04-03"]], 0],
        "who": [[0, 2], 0],
        "bare": [0, 0],
    }
    assert found["people"] == ["Minister", "", "Ms Bland"]
    assert found["articles"] == [("Wire", "Talks", "https://a.example/1"), ("Post", "Lists", "")]
    assert [(node["key"], node["code"], node["x"]) for node in found["nodes"]] == [("A", "AAA", -5), ("B", "BBB", 5)]
    assert [look["name"] for look in found["types"]] == ["meets", "sanctions"]
    assert found["focus"] == ["A"]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", ""),
        (" https://a.example", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, link: str) -> None:
    assert safe_link(url) == link


def test_a_direction_that_is_none_is_refused() -> None:
    data = TieData(DATA.nodes, (Tie("A", "B", (TieEvent("e", "", "meets", "north"),)),))
    with pytest.raises(ValueError, match="'north' is none of ab, ba, both"):
        payload(data, SPOTS, title="")


def test_ties_without_events_or_of_unknown_actors_are_left_out() -> None:
    data = TieData(DATA.nodes, (Tie("A", "B"), Tie("A", "X", (MEETING,)), Tie("A", "A", (MEETING,))))
    assert payload(data, SPOTS, title="")["ties"] == []


def test_plans_and_denials_do_not_count_as_done() -> None:
    denial = TieEvent("e3", "2023", "attacks", "ab", status="negated")
    assert summarise(Tie("A", "B", (MEETING, PLAN, denial))) == Summary(3, 1, 0, 0, 1, 1, "2023", "2024-05-02")


@pytest.mark.parametrize(
    ("good", "bad", "tone"), [(3, 1, "cooperation"), (2, 1, "mixed"), (1, 2, "mixed"), (1, 3, "conflict"), (0, 0, "mixed")]
)
def test_the_tone_is_what_outweighs_the_other_more_than_two_to_one(good: int, bad: int, tone: str) -> None:
    assert Summary(good + bad, good, bad, 0, 0, 0, "", "").tone == tone


def test_a_page_says_how_many_events_stand_without_sentences_and_what_brings_all() -> None:
    ties = (Tie("A", "B", (MEETING, replace(PLAN, bare=True))), Tie("A", "C", (MEETING,)))
    assert left_out(ties) == "Sentences of 1 of 2 events, the newest of each tie; --sentences 4 brings all."
    assert left_out(DATA.ties) == ""


def test_the_line_grows_with_the_square_root_and_is_bounded() -> None:
    assert [width_of(count, 16) for count in (1, 4, 16)] == [2.45, 3.9, 6.8]
    assert width_of(10_000, 10_000) == 10
