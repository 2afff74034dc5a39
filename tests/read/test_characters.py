from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.read.characters import clean_characters, one_line


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u00a0b\u2009c\td\u3000e", "a b c d e"),
        ("co\u00adope\u200bra\ufefftion", "cooperation"),
        ("bell\x07 and\x00 nul", "bell and nul"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("Zu\u0308rich", "Zürich"),
        ("â\x80\x99s and â€™s and â\x80¢", "’s and ’s and •"),
        ("château", "château"),
        ("Україна, 中国, Türkiye", "Україна, 中国, Türkiye"),
    ],
    ids=["line ends", "blanks", "invisible", "controls", "surrogates", "NFC", "mangled", "a real â", "other scripts"],
)
def test_codepoints_become_sensible(text: str, cleaned: str) -> None:
    assert clean_characters(text) == cleaned


@given(st.text())
def test_cleaned_text_is_nfc_and_stays_as_it_is(text: str) -> None:
    cleaned = clean_characters(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean_characters(cleaned) == cleaned
    cleaned.encode()


def test_a_long_run_of_marks_is_cut_before_it_costs_quadratic_time() -> None:
    assert len(clean_characters("a" + "\u0316\u0301" * 100_000)) < 20


def test_a_title_stands_on_one_line() -> None:
    assert one_line("  Two\n ministers\u00a0 meet ") == "Two ministers meet"
