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
