"""Roles that go further than a verb's own subject and object, tried on whole sentences."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import Said, said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Slovakia pushed for Austria to open the line.", [("SVK", "AUT", "actual", "")], id="active"),
        pytest.param("Slovakia did not push for Austria to open the line.", [("SVK", "AUT", "negated", "")], id="negated"),
        pytest.param("Peru said that Slovakia had called for Austria to pay.", [("SVK", "AUT", "actual", "PER")], id="reported"),
        pytest.param("If Slovakia calls for Austria to pay, all is lost.", [], id="conditional"),
        pytest.param("Slovakia issued a call for Austria to pay.", [("SVK", "AUT", "actual", "")], id="below a noun"),
        pytest.param("Slovakia called after Austria began to pay.", [], id="another clause"),
    ],
)
def test_who_is_to_act_stands_after_for(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "requests") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji summoned the Australian ambassador, Jane Ross.", [("FJI", "AUS", "actual", "")], id="active"),
        pytest.param("Ambassador Jane Ross of Australia was summoned by Fiji.", [("FJI", "AUS", "actual", "")], id="passive"),
        pytest.param("Fiji has not summoned the Australian ambassador.", [("FJI", "AUS", "negated", "")], id="negated"),
    ],
)
def test_a_summons_is_for_the_ambassadors_country(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Two Swedish diplomats were expelled from Russia.", [("RUS", "SWE", "actual", "")], id="passive"),
        pytest.param("Two Swedish diplomats were expelled by Russia.", [("RUS", "SWE", "actual", "")], id="passive, by whom"),
        pytest.param("Russia expelled two Swedish diplomats from Chad.", [("RUS", "SWE", "actual", "")], id="active"),
        pytest.param("No Swedish diplomat was expelled from Russia.", [("RUS", "SWE", "negated", "")], id="negated"),
        pytest.param("Two Swedish diplomats may be expelled from Russia.", [], id="conditional"),
    ],
)
def test_who_is_expelled_from_a_country_is_expelled_by_it(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "sanctions") == expected


def test_a_day_is_not_where_one_goes(extractor: Extractor) -> None:
    text = "Chinese minister Wang Yi will pay a visit to Cuba from May 3 to 5."
    assert said(extractor, text, "visits") == [("Wang Yi@CHN", "CUB", "planned", "")]
