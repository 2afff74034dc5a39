"""Who denies what a clause tells, in a clause without a relative pronoun."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "Chile said Norway was trying to rig the vote, an allegation Oslo rejects.", [("NOR", "CHL")], id="noun before"
        ),
        pytest.param("Chile says Norway hid the maps, a claim Oslo rejects.", [("NOR", "CHL")], id="taken for a noun"),
        pytest.param("Chile said Norway hid the maps, a claim that Oslo has long denied.", [("NOR", "CHL")], id="has long"),
        pytest.param("Chile blamed Norway for the fire, a baseless charge Oslo denied.", [("NOR", "CHL")], id="adjective"),
        pytest.param("Norway hid the maps, Chile says, a charge Oslo has always denied.", [("NOR", "CHL")], id="said between"),
        pytest.param("Chile said Norway would win, a view Oslo shares.", [], id="shared"),
    ],
)
def test_who_denies_the_charge_rejects_who_makes_it(extractor: Extractor, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, "rejects")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway called Chile's claims baseless and mean.", [("rejects", "NOR", "CHL")], id="called baseless"),
        pytest.param("Norway declared a Chilean diplomat persona non grata.", [("sanctions", "NOR", "CHL")], id="undesirable"),
        pytest.param("Norway will not accept any violation of its airspace by Chile.", [("rejects", "NOR", "CHL")], id="by whom"),
        pytest.param("Norway opposes Chile joining NATO.", [("rejects", "NOR", "CHL")], id="joining"),
        pytest.param("Norway voiced outrage after Chile hid the maps.", [("criticizes", "NOR", "CHL")], id="after"),
    ],
)
def test_what_is_called_or_opposed_is_whose_it_is(extractor: Extractor, sentence: str, told: list[tuple[str, str, str]]) -> None:
    kinds = ("rejects", "sanctions", "criticizes")
    assert [(kind, a, b) for kind in kinds for a, b, _, _ in said(extractor, sentence, kind)] == told
