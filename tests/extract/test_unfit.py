"""What a frame does not say though it has found its actors, and what visits and support are told by."""

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


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Norway assured Peru of its support.", [("NOR", "PER")], id="assured of"),
        pytest.param("Norway robbed Peru of its support.", [], id="robbed of"),
        pytest.param("Norway reiterated its commitment to Peru's sovereignty.", [("NOR", "PER")], id="a realm"),
        pytest.param("Norway reiterated its commitment to Peru's deadline.", [], id="no realm"),
        pytest.param(
            "Norway and Chile noted it. Chad and Niger lent their support to Peru.",
            [("TCD", "PER"), ("NER", "PER")],
            id="of who lends it",
        ),
    ],
)
def test_whose_support_it_is_and_for_whom(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "supports")] == pairs


NORDLI = "Norwegian minister Ola Nordli"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{NORDLI} got an invitation to visit Peru.", [("Ola Nordli@NOR", "PER")], id="who gets it"),
        pytest.param(f"{NORDLI} conveyed an invitation to visit Oslo.", [], id="who conveys it"),
        pytest.param(
            f"{NORDLI} told Chilean minister Ana Rojas of his visit to Peru.", [("Ola Nordli@NOR", "PER")], id="who tells"
        ),
        pytest.param(
            f"{NORDLI} thanked Chilean minister Ana Rojas for her visit to Peru.", [("Ana Rojas@CHL", "PER")], id="thanked"
        ),
    ],
)
def test_who_travels_is_who_is_invited_and_who_tells_of_it(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "visits")] == pairs


def test_who_meet_face_to_face_meet(extractor: Extractor) -> None:
    text = f"{NORDLI} met face to face with Chilean minister Ana Rojas."
    assert [(a, b) for a, b, _, _ in said(extractor, text, "meets")] == [("Ola Nordli@NOR", "Ana Rojas@CHL")]
