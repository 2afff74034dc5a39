"""Replies that name nobody: whom they answer, the claims before them tell."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

EXPELLED = "Norway expelled three Chilean envoys. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(EXPELLED + "Chile vowed to retaliate.", [("CHL", "NOR")], id="vowed to"),
        pytest.param(EXPELLED + "Chile said it would respond.", [("CHL", "NOR")], id="would respond"),
        pytest.param(EXPELLED + "Chile vowed revenge.", [("CHL", "NOR")], id="vowed revenge"),
        pytest.param(EXPELLED + "Chile will take reciprocal measures.", [("CHL", "NOR")], id="measures"),
        pytest.param(EXPELLED + "Chile said it reserved the right to respond.", [("CHL", "NOR")], id="right"),
        pytest.param(EXPELLED + "Chile took measures against Peru.", [], id="did take measures"),
        pytest.param("Norway bombed Chile; Santiago promised retaliation.", [("CHL", "NOR")], id="in the same sentence"),
        pytest.param(EXPELLED + "Chile responded.", [], id="did respond"),
        pytest.param(EXPELLED + "Peru vowed to retaliate.", [], id="another"),
        pytest.param(EXPELLED + "Chile vowed to respond to Peru.", [], id="another is named"),
        pytest.param("Norway did not expel Chilean envoys. Chile vowed to retaliate.", [], id="nothing was done"),
    ],
)
def test_who_vows_to_strike_back_threatens_him_who_struck(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "threatens") if b != "PER"] == told


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        pytest.param("Norway recalled its envoy after Chile shelled a ship.", "sanctions", [("NOR", "CHL")], id="after"),
        pytest.param("Chile shelled a ship, prompting Norway to cut ties.", "sanctions", [("NOR", "CHL")], id="prompting"),
        pytest.param(
            "Norway, Peru's ally, called on Chile to stop, as did Fiji.",
            "requests",
            [("NOR", "CHL"), ("FJI", "CHL")],
            id="as did",
        ),
        pytest.param(
            "Norway condemned Chile. Peru is expected to follow suit.",
            "criticizes",
            [("NOR", "CHL"), ("PER", "CHL")],
            id="expected",
        ),
    ],
)
def test_another_clause_tells_whom_it_hits(extractor: Extractor, text: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, kind)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Norway asked Chile for help. Santiago has said no.", [("CHL", "NOR")], id="no"),
        pytest.param("Norway asked Chile for help. Santiago did not say no.", [], id="not no"),
    ],
)
def test_who_says_no_refuses(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "rejects")] == told


MET = "Norway and Chile met in Lima. "
BOTH = [("NOR", "CHL"), ("CHL", "NOR")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Norway and Chile each accused the other of theft.", BOTH, id="each beside"),
        pytest.param(MET + "Each accused the other of theft.", BOTH, id="each"),
        pytest.param(MET + "Each side accused the other of theft.", BOTH, id="each side"),
        pytest.param(MET + "One side accused the other of theft.", [], id="one side"),
        pytest.param(MET + "Each of its members accused the other of theft.", [], id="each of others"),
    ],
)
def test_each_of_two_does_it_to_the_other(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "criticizes")] == told


def test_what_each_has_of_the_other_is_the_others(extractor: Extractor) -> None:
    told = said(extractor, "Norway and Chile have each expelled the other's envoy.", "sanctions")
    assert [(a, b) for a, b, _, _ in told] == BOTH


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Mercosur met in Lima. Bolivia's membership was suspended.", [("BOL", "Mercosur")], id="body before"),
        pytest.param("Peru sank. Bolivia's membership was suspended.", [], id="no body"),
    ],
)
def test_a_membership_is_that_of_the_body_spoken_of(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "member-of")] == told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Norway launched an attack on Chile.", {"attacks"}, id="arms"),
        pytest.param("Norway launched a scathing attack on Chile.", {"criticizes"}, id="words"),
        pytest.param("Norway is waging a hybrid war against Chile.", set(), id="hybrid"),
    ],
)
def test_an_attack_by_words_is_none_by_arms(extractor: Extractor, text: str, kinds: set[str]) -> None:
    assert {kind for kind in ("attacks", "criticizes") if said(extractor, text, kind)} == kinds


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        pytest.param(EXPELLED + "Chile lodged a protest.", "criticizes", [("CHL", "NOR")], id="protest"),
        pytest.param(EXPELLED + "Chile demanded an apology.", "requests", [("CHL", "NOR")], id="apology"),
        pytest.param("Norway detained two Chileans. The EU demanded their release.", "requests", [("EU", "NOR")], id="a third"),
        pytest.param(EXPELLED + "Chile demanded an apology from Peru.", "requests", [("CHL", "PER")], id="of another"),
        pytest.param(EXPELLED + "The EU asked Peru for an answer.", "requests", [("EU", "PER")], id="another is asked"),
        pytest.param("Norway blamed Chile for the fire. Chile denied any involvement.", "rejects", [("CHL", "NOR")], id="denied"),
        pytest.param("Norway blamed Chile for the fire. Peru denied any involvement.", "rejects", [], id="another denied"),
        pytest.param("Norway bombed Chile. Peru called it a crime.", "criticizes", [("PER", "NOR")], id="called it"),
        pytest.param(
            "Norway offered to mediate. Peru accepted the offer but Chile rejected it.",
            "rejects",
            [("CHL", "NOR")],
            id="the offer",
        ),
    ],
)
def test_who_answers_an_act_answers_who_did_it(extractor: Extractor, text: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, kind)] == told
