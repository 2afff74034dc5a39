from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.tokens import Token, tokens


def test_acronyms_and_hyphened_names_are_one_token_and_a_possessive_is_its_own() -> None:
    assert [token.text for token in tokens("Norway’s U.S. envoy Suk-yeol, at 3.5%.", 0, 38)] == [
        "Norway",
        "’s",
        "U.S.",
        "envoy",
        "Suk-yeol",
        ",",
        "at",
        "3.5",
        "%",
        ".",
    ]


def test_a_token_knows_its_place_and_its_plain_form() -> None:
    assert tokens("a Peru’s", 2, 8) == (Token("Peru", "peru", 2, 6), Token("’s", "'s", 6, 8))


def test_capitals_of_other_alphabets_with_latin_letters_count() -> None:
    assert [token.is_capital for token in tokens("Čedo éva Østby 5", 0, 16)] == [True, False, True, False]


@given(st.text())
def test_tokens_of_any_text_are_its_own_letters_in_order(text: str) -> None:
    found = tokens(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join("".join(token.text for token in found).split()) == "".join(text.split())
