"""What a frame does not say though it has found its actors, and what visits and support are told by."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article
from tests.extract.told import Said, said


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Norway's king went to Peru.", [("NOR", "PER")], id="an office"),
        pytest.param("A Norwegian delegation went to Peru.", [("NOR", "PER")], id="a delegation"),
        pytest.param("Norwegian envoy Ola Nordli visited Peru's embassy.", [], id="an embassy"),
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
        pytest.param("Norway stands beside Peru.", [("NOR", "PER")], id="stands beside"),
        pytest.param("Norway's king, standing beside Peru's president, laughed.", [], id="standing beside"),
        pytest.param("Norway will leave in solidarity with Peru.", [("NOR", "PER")], id="in solidarity"),
        pytest.param("Norway would have supported Peru.", [], id="would have"),
        pytest.param("Norway voiced financial support for Peru.", [], id="financial support"),
        pytest.param("Norway's military support for Peru grew.", [], id="military support"),
        pytest.param("Norway spoke up to support Peru.", [("NOR", "PER")], id="spoke to support"),
        pytest.param("Norway announced 20 million dollars to support Peru.", [], id="a sum to support"),
        pytest.param("Norway made a grant to support Peru.", [], id="a grant to support"),
        pytest.param("Norway supports Peru with a grant.", [], id="with a grant"),
        pytest.param("Norway supports Peru with passion.", [("NOR", "PER")], id="with passion"),
        pytest.param("Norway backed Peru militarily.", [], id="militarily"),
        pytest.param("Norway has not recognised Palestine.", [], id="not recognised"),
        pytest.param("Norway has recognised Palestine.", [("NOR", "PSE")], id="recognised"),
        pytest.param("Without Norway's support, Peru will lose.", [], id="without it"),
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


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("greeted Chilean minister Ana Rojas in Lima.", {"meets"}, id="greeted"),
        pytest.param("greeted Chilean minister Ana Rojas on her birthday.", {"congratulates"}, id="on a feast"),
        pytest.param("renewed with Chilean minister Ana Rojas a call for peace.", set(), id="a call for something"),
        pytest.param("met Chilean minister Ana Rojas in the final.", set(), id="a contest"),
        pytest.param("hosted Chilean troops in Oslo.", set(), id="troops"),
        pytest.param("hosted Chilean envoys in Oslo.", {"meets"}, id="envoys"),
        pytest.param("had a call with Chilean minister Ana Rojas.", {"meets"}, id="a call"),
    ],
)
def test_greetings_and_calls_are_told_by_what_they_are_for(extractor: Extractor, sentence: str, kinds: set[str]) -> None:
    claims = extractor.read(Article("a", f"{NORDLI} {sentence}")).claims
    assert {c.type for c in claims} & {"meets", "congratulates"} == kinds


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            f"{NORDLI} will visit Peru in 2031 at the invitation of Peru.",
            [("PER", "Ola Nordli@NOR", "actual", "")],
            id="to come",
        ),
        pytest.param(f"Invited by Peru, {NORDLI} left.", [("PER", "Ola Nordli@NOR", "actual", "")], id="invited by"),
        pytest.param("Fishermen found a letter inviting Peru.", [], id="a letter of nobody's"),
        pytest.param(f"Chile's letter inviting {NORDLI} was lost.", [("CHL", "Ola Nordli@NOR", "actual", "")], id="a letter"),
    ],
)
def test_who_is_invited_is_invited_now(extractor: Extractor, text: str, claims: Said) -> None:
    assert said(extractor, text, "invites") == claims


def test_with_whom_two_discuss_their_ties_is_not_there(extractor: Extractor) -> None:
    text = f"{NORDLI} and Chilean minister Ana Rojas discussed their ties with Peru."
    assert [(a, b) for a, b, _, _ in said(extractor, text, "meets")] == [("Ola Nordli@NOR", "Ana Rojas@CHL")]


@pytest.mark.parametrize(
    ("deed", "met"),
    [
        pytest.param("attended the summit in Lima.", False, id="both at a summit"),
        pytest.param("attended a dinner in Lima.", True, id="both at a dinner"),
        pytest.param("held a summit in Lima.", True, id="a summit of the two"),
    ],
)
def test_who_are_at_the_same_summit_have_not_met_by_that(extractor: Extractor, deed: str, *, met: bool) -> None:
    assert bool(said(extractor, f"{NORDLI} and Chilean minister Ana Rojas {deed}", "meets")) == met


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway and Peru maintain a political dialogue.",
        "Norway, in consultation with Peru, has banned the ships.",
        "Norway called Peru a partner.",
    ],
)
def test_who_keeps_up_a_dialogue_or_consults_has_not_met(extractor: Extractor, sentence: str) -> None:
    assert not said(extractor, sentence, "meets")


def test_our_allies_are_no_members_of_us(extractor: Extractor) -> None:
    assert not said(extractor, "The EU supports our allies Japan and Chile.", "member-of")
    assert not said(extractor, "Norway asked Peru for support to achieve Chile's admission to the OECD.", "member-of")[1:]
