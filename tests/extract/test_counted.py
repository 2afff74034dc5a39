"""Days counted from a day that the text told before."""

from __future__ import annotations

import pytest

from bilateral.extract.counted import find_counted
from tests.extract.conftest import Read

MONDAY = (0, "2025-03-03")  # told at the text's beginning


def counted(text: str, *, earlier: str = "") -> list[tuple[str, str]]:
    """(words, day) of what a text that opens with a Monday counts from it."""
    told = [MONDAY] if text.startswith("Monday") else []
    spans = find_counted(text, 0, len(text), told=told, earlier=lambda: earlier)
    return [(text[start:end], day) for start, end, day in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Monday, and two days later", [("two days later", "2025-03-05")], id="on"),
        pytest.param("Monday, not the day before.", [("the day before", "2025-03-02")], id="back"),
        pytest.param("Monday, and the next day B left", [("the next day", "2025-03-04")], id="the next one"),
        pytest.param("Monday, and later that same day", [("that same day", "2025-03-03")], id="the same"),
        pytest.param("Monday, a day after B left", [("a day after", "2025-03-02")], id="the other clause is earlier"),
        pytest.param("Monday, 3 days before B left", [("3 days before", "2025-03-06")], id="the other clause is later"),
        pytest.param("Monday, a day earlier than planned", [], id="a comparison"),
        pytest.param("two days later", [], id="from no day"),
        pytest.param("the day before yesterday", [], id="from today"),
    ],
)
def test_days_are_counted_from_the_day_told_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert counted(text) == expected


def test_the_sentences_before_give_the_day_where_the_sentence_has_none() -> None:
    assert counted("Two days later B left", earlier="2025-02-27") == [("Two days later", "2025-03-01")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Peru condemned Chile on Monday, two days after Chile invaded Oman.", ["2025-03-10", "2025-03-08"], id="clause"
        ),
        pytest.param("Peru condemned Chile on Monday, two days after the raid.", ["2025-03-10"], id="a thing dates nothing"),
        pytest.param(
            "Peru condemned Chile on Monday. The next day it condemned Oman.", ["2025-03-10", "2025-03-11"], id="sentence"
        ),
        pytest.param("Peru said on Monday it had condemned Chile the day before.", ["2025-03-09"], id="rather than the saying"),
    ],
)
def test_a_claim_has_the_day_that_is_counted_for_it(text: str, days: list[str], read: Read) -> None:
    assert [claim.date for claim in read(text, published="2025-03-14").claims] == days
