"""What a noun has in common with another word of its phrase."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param("cooperates", "Regular talks and coordination between Peru and Chile go on.", [("PER", "CHL")], id="beside"),
        pytest.param("agrees", "A truce brokered by Oman between Peru and Chile took hold.", [("PER", "CHL")], id="brokered"),
        pytest.param("supports", "Norway feels a sense of solidarity with Chile.", [("NOR", "CHL")], id="a sense of"),
        pytest.param("supports", "Norway stands shoulder to shoulder with Chile.", [("NOR", "CHL")], id="shoulder to shoulder"),
        pytest.param("attacks", "Norwegian troops fought side by side with Chile.", [], id="side by side"),
        pytest.param("requests", "Norway wants Peru and Chile to wait.", [("NOR", "PER"), ("NOR", "CHL")], id="both are asked"),
        pytest.param("supports", "The ministers discussed Norway's support for Chile.", [("NOR", "CHL")], id="discussed"),
        pytest.param("supports", "The ministers discussed support for Chile.", [], id="nobody's"),
        pytest.param("rejects", "Norway is holding up Chile's accession to NATO.", [("NOR", "CHL")], id="accession to a body"),
    ],
)
def test_phrases_share_what_follows_them(extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, kind)] == told


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param("agrees", "Putin met Lukashenko in Minsk. Documents were signed.", [("RUS", "BLR")], id="whose talks"),
        pytest.param("agrees", "Putin met Lukashenko in Minsk. A statement was signed by Peru.", [], id="of others"),
        pytest.param("rejects", "Norway rejected a demand by Chile that it leave.", [("NOR", "CHL")], id="a demand by"),
        pytest.param(
            "requests", "Norway urged the parties, especially Peru and Chile, to act.", [("NOR", "PER"), ("NOR", "CHL")]
        ),
    ],
)
def test_what_a_phrase_leaves_out_is_told_around_it(
    extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str]]
) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, kind)] == told


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param("cooperates", "Peru thanked Norway for its tact and coordination with Chile.", [("NOR", "CHL")], id="its"),
        pytest.param(
            "agrees", "The Treaty of Amity between Peru and Chile is old.", [("PER", "CHL")], id="a name, yet between two"
        ),
        pytest.param("requests", "Norway's premier urged Norway and Chile to work together.", [], id="his own country too"),
        pytest.param("cooperates", "Peruvian and Chilean police held six in a joint raid.", [("PER", "CHL")], id="joint raid"),
    ],
)
def test_what_is_told_of_one_noun_may_be_told_of_the_next(
    extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str]]
) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, kind)] == told
