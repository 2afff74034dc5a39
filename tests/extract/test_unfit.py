"""What a frame does not say though it has found its actors."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Norway's king went to Peru.", [("NOR", "PER")], id="an office"),
        pytest.param("A Norwegian delegation went to Peru.", [("NOR", "PER")], id="a delegation"),
        pytest.param("Norwegian envoy Ola Nordli went to Peru.", [("Ola Nordli@NOR", "PER")], id="a person"),
        pytest.param("Norway went to Peru for its copper.", [], id="a country"),
        pytest.param("Norwegians travelling to Peru were warned.", [], id="nationals"),
        pytest.param("Norway sent a delegation to Peru.", [("NOR", "PER")], id="who sends a delegation"),
        pytest.param("Norwegian minister Ola Nordli stopped the sale of fish to Peru.", [], id="stopping something"),
        pytest.param("Norwegian minister Ola Nordli stopped in Peru.", [("Ola Nordli@NOR", "PER")], id="stopping somewhere"),
    ],
)
def test_a_country_does_not_travel(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "visits")] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Norway voiced support for Peru.", [("NOR", "PER")], id="support"),
        pytest.param("Norway voiced financial support for Peru.", [], id="financial support"),
        pytest.param("Norway's military support for Peru grew.", [], id="military support"),
        pytest.param("Norway spoke up to support Peru.", [("NOR", "PER")], id="spoke to support"),
        pytest.param("Norway announced 20 million dollars to support Peru.", [], id="a sum to support"),
        pytest.param("Norway made a grant to support Peru.", [], id="a grant to support"),
    ],
)
def test_money_and_arms_are_no_political_support(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "supports")] == pairs


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Norway offered congratulations to Peru.", "actual", id="offered"),
        pytest.param("Norway's king plans to send congratulations to Peru.", "planned", id="plans to send"),
        pytest.param("Norway did not offer congratulations to Peru.", "negated", id="not offered"),
    ],
)
def test_congratulations_are_given_by_offering_them(extractor: Extractor, text: str, status: str) -> None:
    assert {s for _, _, s, _ in said(extractor, text, "congratulates")} == {status}
