"""Who does what a clause tells only after what somebody said, and what is said where."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "kind", "told"),
    [
        pytest.param(
            "Peru said the raid would fail and demanded that Chile pay.", "requests", [("PER", "CHL")], id="and demanded"
        ),
        pytest.param("A statement by Peru's ministry condemned Chile's raid.", "criticizes", [("PER", "CHL")], id="statement by"),
        pytest.param("A letter from Peru urged Chile to stop.", "requests", [("PER", "CHL")], id="letter from"),
        pytest.param("Chile has been told by Peru to pay.", "requests", [("PER", "CHL")], id="told by"),
        pytest.param("A Peruvian statement condemned Chile's raid.", "criticizes", [("PER", "CHL")], id="statement of"),
        pytest.param("A report on Peru accused Chile of theft.", "criticizes", [], id="about another"),
        pytest.param("Peru said at a press briefing that Chile should pay.", "requests", [("PER", "CHL")], id="said at"),
        pytest.param("Peru denounced the summit that Chile should host.", "requests", [], id="which summit"),
        pytest.param(
            "Chile shut the port, in a move that Peru called an act of piracy.", "criticizes", [("PER", "CHL")], id="move"
        ),
        pytest.param("Chile shut the port, a move Peru called coercion.", "criticizes", [("PER", "CHL")], id="bare"),
        pytest.param(
            "Peru accused Chile of theft and warned that such acts would not go unanswered.",
            "threatens",
            [("PER", "CHL")],
            id="acts",
        ),
        pytest.param("Peru pledged five million euros to buy weapons for Chile.", "aids", [("PER", "CHL")], id="to buy for"),
        pytest.param("Peru condemned what it called attacks on Chile.", "requests", [], id="called attacks on"),
    ],
)
def test_who_said_it_does_it(extractor: Extractor, sentence: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, kind)] == told


@pytest.mark.parametrize(
    ("sentence", "kind", "told"),
    [
        pytest.param("Chile summons Peruvian envoy over maps", "criticizes", [("CHL", "PER")], id="summons"),
        pytest.param("The Chile summons was a Peruvian mistake", "criticizes", [], id="a noun"),
    ],
)
def test_the_verb_of_a_headline_is_one(extractor: Extractor, sentence: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, kind)] == told


def test_who_suffers_what_is_avenged_is_not_threatened(extractor: Extractor) -> None:
    told = said(extractor, "Iran vows revenge after Israeli strike on Damascus.", "threatens")
    assert [(a, b) for a, b, _, _ in told] == [("IRN", "ISR")]
