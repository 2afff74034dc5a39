"""What a frame asks of its trigger's subject and object, tried on whole sentences."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import Said, said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("A Saudi delegation is in Tehran to open the embassy.", [("SAU", "IRN", "actual", "")], id="active"),
        pytest.param("A Saudi delegation was not in Tehran on Friday.", [("SAU", "IRN", "negated", "")], id="negated"),
        pytest.param("Iraq said a Saudi delegation was in Tehran.", [("SAU", "IRN", "actual", "IRQ")], id="reported"),
        pytest.param("If a Saudi delegation is in Tehran, all is well.", [], id="conditional"),
        pytest.param("Saudi Arabia is in trouble in Tehran.", [], id="another subject"),
    ],
)
def test_who_visits_is_known_by_the_noun_that_is_the_subject(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "visits") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Iran vowed to make Israel pay for the raid.", [("IRN", "ISR", "actual", "IRN")], id="active"),
        pytest.param("Iran will not make Israel pay for the raid.", [("IRN", "ISR", "negated", "")], id="negated"),
        pytest.param("Iraq said that Iran would make Israel pay.", [("IRN", "ISR", "actual", "IRQ")], id="reported"),
        pytest.param("If Iran makes Israel pay, the talks are over.", [], id="conditional"),
    ],
)
def test_what_somebody_is_made_to_do_is_an_object_too(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "threatens") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("A Russian missile hit a hospital in Kyiv.", [("RUS", "UKR", "actual", "")], id="in a city"),
        pytest.param("Poland was hit by a Russian missile.", [("RUS", "POL", "actual", "")], id="passive"),
        pytest.param("No Russian missile has hit Poland.", [("RUS", "POL", "negated", "")], id="negated"),
        pytest.param("Poland said a Russian missile had hit Ukraine.", [("RUS", "UKR", "actual", "POL")], id="reported"),
        pytest.param("A Russian missile may hit Poland.", [], id="conditional"),
    ],
)
def test_whose_missile_falls_attacks_the_country_of_the_place(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "attacks") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Ola Nordli of Norway reiterated Peru's support for Chile.", {"PER"}, id="another's"),
        pytest.param("Peru reiterated its support for Chile.", {"PER"}, id="its own"),
        pytest.param("Peru reiterated support for Chile.", {"PER"}, id="nobody's"),
    ],
)
def test_a_stance_is_of_whom_it_is_told_to_be(extractor: Extractor, sentence: str, expected: set[str]) -> None:
    assert {actor for actor, *_ in said(extractor, sentence, "supports")} == expected


def test_a_verb_with_a_particle_is_another_verb(extractor: Extractor) -> None:
    assert not said(extractor, "The Peruvian president was seen off by the Chilean prime minister.", "meets")
