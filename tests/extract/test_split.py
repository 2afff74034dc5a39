from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.split import LIMIT, paragraphs, sentences


def split(text: str) -> list[list[str]]:
    """The text's sentences, paragraph by paragraph."""
    return [[text[start:end] for start, end in sentences(text, *span)] for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norway met Japan. Peru left.", [["Norway met Japan.", "Peru left."]], id="two"),
        pytest.param("Mr. Smith spoke. He left.", [["Mr. Smith spoke.", "He left."]], id="abbreviation"),
        pytest.param("Ola B. Nordli spoke.", [["Ola B. Nordli spoke."]], id="initial"),
        pytest.param("U.S. Senators met.", [["U.S. Senators met."]], id="acronym before a name"),
        pytest.param("He left the U.S. The Senate met.", [["He left the U.S.", "The Senate met."]], id="acronym at the end"),
        pytest.param("“We agree.” He left.", [["“We agree.”", "He left."]], id="closing quotes"),
        pytest.param("Up 3.5 percent.", [["Up 3.5 percent."]], id="decimal point"),
        pytest.param("One\n\nTwo\nThree", [["One"], ["Two"], ["Three"]], id="paragraphs"),
        pytest.param("• one\n• two", [["• one"], ["• two"]], id="bullets"),
        pytest.param("  \n ", [], id="nothing"),
    ],
)
def test_a_text_is_split_where_its_sentences_end(text: str, expected: list[list[str]]) -> None:
    assert split(text) == expected


def test_what_is_too_long_for_a_sentence_is_cut() -> None:
    assert [len(piece) for piece in split("a" * (LIMIT + 3))[0]] == [LIMIT, 3]


@given(st.text())
def test_no_letter_of_any_text_is_lost_or_moved(text: str) -> None:
    pieces = [span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)]
    assert pieces == sorted(pieces)
    assert "".join("".join(text[a:b] for a, b in pieces).split()) == "".join(text.split())
