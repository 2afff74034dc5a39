"""Whom it favours that somebody supports: who is to get something."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway supports granting Chile a seat.", [("supports", "NOR", "CHL")], id="granting"),
        pytest.param("Norway backs giving voting rights to Chile.", [("supports", "NOR", "CHL")], id="to"),
        pytest.param("Norway favours admitting Chile to NATO.", [("supports", "NOR", "CHL")], id="admitting"),
        pytest.param("Norway supports lifting the arms embargo on Chile.", [("supports", "NOR", "CHL")], id="lifting"),
        pytest.param("Norway opposes granting Chile a seat.", [("rejects", "NOR", "CHL")], id="opposes"),
        pytest.param("Norway supports punishing Chile.", [], id="punishing"),
        pytest.param("Norway opposes punishing Chile.", [], id="opposes punishing"),
    ],
)
def test_who_is_to_get_something_is_supported(extractor: Extractor, sentence: str, told: list[tuple[str, str, str]]) -> None:
    kinds = ("supports", "rejects")
    assert [(kind, a, b) for kind in kinds for a, b, _, _ in said(extractor, sentence, kind)] == told


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param(
            "supports", "Norway's premier told Peru that Oslo would support Chile.", [("NOR", "CHL", "planned")], id="would"
        ),
        pytest.param("supports", "Norway told Peru to support Chile.", [], id="only told to"),
        pytest.param("supports", "Chile's plan won the backing of Norway.", [("NOR", "CHL", "actual")], id="whose plan"),
        pytest.param("aids", "Chile, which is armed and funded by Norway, fired.", [("NOR", "CHL", "actual")], id="armed and"),
        pytest.param("requests", "Norway gave Chile's army two days to pull back.", [("NOR", "CHL", "actual")], id="two days"),
        pytest.param("requests", "Norway gave Chile's envoy two days to leave.", [], id="to leave"),
        pytest.param("requests", "Norway may leave and has asked Chile for help.", [("NOR", "CHL", "actual")], id="has asked"),
        pytest.param("requests", "Norway may leave and ask Chile for help.", [], id="may ask"),
        pytest.param("aids", "Norway made available two million euros to Chile.", [("NOR", "CHL", "actual")], id="available"),
        pytest.param("criticizes", "Norway filed a case at the ICJ accusing Chile.", [("NOR", "CHL", "actual")], id="at a court"),
    ],
)
def test_a_clause_is_whose_it_is(extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, sentence, kind)] == told
