"""Whose an offer or a bid is that somebody rejects, where the parser loses it."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway dismissed the plan, put forward by Chile, as a joke.", [("NOR", "CHL", "actual")], id="put forward"),
        pytest.param("Norway rejected a truce, drafted by Chile.", [("NOR", "CHL", "actual")], id="drafted"),
        pytest.param("Norway objected to Chile's NATO bid for a year.", [("NOR", "CHL", "actual")], id="objected to a bid"),
        pytest.param("Norway opposes Chile's EU membership bid.", [("NOR", "CHL", "actual")], id="opposes a bid"),
        pytest.param("Norway dropped its opposition to Chile's bid.", [("NOR", "CHL", "negated")], id="dropped"),
        pytest.param("Norway ignored an offer by Chile to pay.", [("NOR", "CHL", "actual")], id="ignored"),
        pytest.param("Norway refused to take part, rebuffing Chile.", [("NOR", "CHL", "actual")], id="rebuffing"),
        pytest.param("Norway dismissed the army chief, beaten by Chile.", [], id="no offer"),
        pytest.param("Peru backed Chile's plan for Fiji, which Norway opposes.", [("NOR", "CHL", "actual")], id="which"),
        pytest.param("Peru met the premier of Fiji, which Norway opposes.", [("NOR", "FJI", "actual")], id="no plan"),
    ],
)
def test_who_offered_it_is_rejected(extractor: Extractor, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, sentence, "rejects")] == told


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param("rejects", "Norway denied Chilean doctors entry.", [("NOR", "CHL", "actual")], id="denied entry"),
        pytest.param("rejects", "Norway declined to comment on the plan by Chile.", [], id="no comment"),
        pytest.param("rejects", "Chile insists the isle is safe, a stance that Oslo rejects.", [("NOR", "CHL", "actual")]),
        pytest.param("supports", "Chile thanked Norway for its support.", [("NOR", "CHL", "actual")], id="thanked for support"),
        pytest.param("supports", "Chile thanked Norway for its support for the treaty.", [], id="the treaty's"),
        pytest.param("agrees", "Under the pact, signed by Norway and Chile, it must leave.", [("NOR", "CHL", "actual")]),
        pytest.param("requests", "Norway started work there at the request of Chile.", [("CHL", "NOR", "actual")], id="work"),
    ],
)
def test_what_is_denied_or_thanked_for_is_whose_it_is(
    extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, sentence, kind)] == told
