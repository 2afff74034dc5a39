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
