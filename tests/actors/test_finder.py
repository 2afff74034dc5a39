"""Spellings in a text: whole words, the longest from the left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.actors.finder import Finder

NAMES = (
    "UN",
    "UN Security Council",
    "US",
    "U.S.",
    "Iran",
    "South Korea",
    "Korea",
    "China",
    "Sino-",
    "Côte d'Ivoire",
    "Timor-Leste",
)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in Finder(NAMES).find(text)]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        pytest.param("UN Security Council", ["UN Security Council"], id="the longest wins"),
        pytest.param("UN Security Councils", ["UN"], id="a shorter one where the longest ends inside a word"),
        pytest.param("South Koreanisation of Korea", ["Korea"], id="a part of a word is none"),
        pytest.param("UN Security Councilors of Iran", ["UN", "Iran"], id="names after a failed one are still found"),
        pytest.param("China-Iran", ["China", "Iran"], id="each part of a hyphenated pair"),
        pytest.param("Sino-Iranian and Sino-Korea", ["Sino-", "Sino-", "Korea"], id="a prefix ends in its hyphen"),
        pytest.param("China's and the UN’s", ["China", "UN"], id="possessive, straight and curly"),
        pytest.param("Côte d’Ivoire", ["Côte d’Ivoire"], id="a curly apostrophe inside a name"),
        pytest.param("South\nKorea, South\xa0Korea", ["South\nKorea", "South\xa0Korea"], id="a line break or wide space inside"),
        pytest.param("South\n\nKorea", ["Korea"], id="no name across paragraphs"),
        pytest.param("let us unite", [], id="exact case"),
        pytest.param("US$5 and USA and @US", [], id="money, longer words, handles"),
        pytest.param("the U.S.-led U.S.", ["U.S.", "U.S."], id="a name that ends in a dot"),
        pytest.param("Timor-Leste", ["Timor-Leste"], id="a hyphen inside a name"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_are_found_where_they_stand_as_whole_words(text: str, surfaces: list[str]) -> None:
    assert found(text) == surfaces


@given(st.lists(st.sampled_from([*NAMES, "x", "South", "Councils", "-", "’s", ".", " ", "é"])))
def test_places_are_in_order_without_overlap_and_hold_the_spelling(parts: list[str]) -> None:
    text = "".join(parts)
    last = 0
    for start, end, spelling in Finder(NAMES).find(text):
        assert last <= start < end
        assert text[start:end].replace("’", "'") == spelling
        last = end
