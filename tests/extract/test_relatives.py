"""Clauses on a noun: what a report says is denied with it; who is one of the countries that do it does it."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway denied claims that it had sent missiles to Chile.", [("NOR", "CHL", "negated")], id="had sent"),
        pytest.param("Norway denied a media report that it had sent tanks to Chile.", [("NOR", "CHL", "negated")], id="report"),
        pytest.param("Norway confirmed a report that it had sent tanks to Chile.", [("NOR", "CHL", "actual")], id="confirmed"),
        pytest.param("Norway denied that tanks which Peru had sent to Chile were old.", [("PER", "CHL", "actual")], id="which"),
    ],
)
def test_a_denied_report_denies_what_it_says(extractor: Extractor, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, sentence, "aids")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway is one of the countries that support Chile.", [("NOR", "CHL")], id="one of"),
        pytest.param("Norway was one of few states to support Chile.", [("NOR", "CHL")], id="to"),
        pytest.param("Norway is among the governments that support Chile.", [("NOR", "CHL")], id="among"),
        pytest.param("Norway visited the countries that support Chile.", [], id="no part of them"),
        pytest.param("Norway is not one of the countries that support Chile.", [], id="not one of them"),
    ],
)
def test_one_of_those_who_do_it_does_it(extractor: Extractor, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, status, _ in said(extractor, sentence, "supports") if status == "actual"] == told
