"""Weeks, weekends, seasons, months ago: the month or year in which they lie."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.spans import find_spans
from bilateral.model import Reading

FRIDAY = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("last week", "2025-03"),
        ("earlier this week", "2025-03"),
        ("over the weekend", "2025-03"),
        ("last weekend", "2025-03"),
        ("two weeks ago", "2025-02"),
        ("three weeks earlier", "2025-02"),
        ("four months ago", "2024-11"),
        ("five years ago", "2020"),
        ("a few years ago", "2022"),
        ("in the summer of 2023", "2023"),
        ("last summer", "2024"),
        ("this spring", "2025"),
        ("in the late autumn of 2021", "2021"),
        ("next winter", "2025"),
    ],
)
def test_a_span_of_time_lies_in_a_month_or_a_year(words: str, value: str) -> None:
    text = f"Peru met Chile {words}."
    assert [found for _, _, found in find_spans(text, 0, len(text), FRIDAY)] == [value]


def test_a_week_in_two_months_has_only_a_year() -> None:
    assert [found for *_, found in find_spans("last week", 0, 9, date(2025, 3, 5))] == ["2025"]


@given(st.dates(), st.sampled_from(["last week", "next week", "99 years ago", "over the weekend", "last winter"]))
def test_no_day_of_any_calendar_year_raises(today: date, words: str) -> None:
    if date(2, 1, 1) < today < date(9998, 1, 1):
        assert all(value for *_, value in find_spans(words, 0, len(words), today))


@pytest.mark.parametrize(("when", "day"), [("last week", "2025-03"), ("over the weekend", "2025-03"), ("", "2025-03-14")])
def test_what_happened_last_week_did_not_happen_on_the_day_of_the_report(
    when: str, day: str, read: Callable[..., Reading]
) -> None:
    claims = read(f"Peru's president Ana Rojas met Chile's president Luis Vega {when}.", published="2025-03-14").claims
    assert [claim.date for claim in claims if claim.type == "meets"] == [day]
