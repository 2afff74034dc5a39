from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.dates import find_dates, resolve
from bilateral.model import DateBasis

DAY = "2025-03-14"  # a Friday


def dated(text: str, *, published: str = DAY, planned: bool = False) -> list[tuple[str, str, DateBasis]]:
    """(words, what they say, how it is known) of the time expressions of a text."""
    found = find_dates(text, 0, len(text), published=published)
    return [(text[w.start : w.end], resolve(w, published=published, planned=planned), w.basis) for w in found]


@pytest.mark.parametrize(
    ("text", "words", "date", "basis"),
    [
        ("It met on 3 March 2024.", "3 March 2024", "2024-03-03", DateBasis.STATED),
        ("It met on March 3, 2024.", "March 3, 2024", "2024-03-03", DateBasis.STATED),
        ("It met on 2024-02-28.", "2024-02-28", "2024-02-28", DateBasis.STATED),
        ("It met on 3 March in Oslo.", "3 March", "2025-03-03", DateBasis.STATED),
        ("It met on Dec. 30.", "Dec. 30", "2024-12-30", DateBasis.STATED),
        ("It met in January and left.", "in January", "2025-01", DateBasis.STATED),
        ("It met in May 2019.", "in May 2019", "2019-05", DateBasis.STATED),
        ("It met in 2019.", "in 2019", "2019", DateBasis.STATED),
        ("It met on Thursday.", "on Thursday", "2025-03-13", DateBasis.RELATIVE),
        ("It met on Friday.", "on Friday", "2025-03-14", DateBasis.RELATIVE),
        ("It met last Friday.", "last Friday", "2025-03-07", DateBasis.RELATIVE),
        ("It met today.", "today", "2025-03-14", DateBasis.RELATIVE),
        ("It met yesterday.", "yesterday", "2025-03-13", DateBasis.RELATIVE),
        ("It met this morning.", "this morning", "2025-03-14", DateBasis.RELATIVE),
        ("It met last month.", "last month", "2025-02", DateBasis.RELATIVE),
        ("It meets next Friday.", "next Friday", "2025-03-21", DateBasis.RELATIVE),
        ("It meets next month.", "next month", "2025-04", DateBasis.RELATIVE),
        ("It met last year.", "last year", "2024", DateBasis.RELATIVE),
        ("It met on Monday, March 3.", "Monday, March 3", "2025-03-03", DateBasis.STATED),
        ("It met on Monday (3 March).", "Monday (3 March", "2025-03-03", DateBasis.STATED),
        ("It met on 3-5 March in Oslo.", "3-5 March", "2025-03-03", DateBasis.STATED),
        ("It met on March 3–5, 2024.", "March 3–5, 2024", "2024-03-03", DateBasis.STATED),
        ("It met last April in Oslo.", "last April", "2024-04", DateBasis.STATED),
        ("It meets next February in Oslo.", "next February", "2026-02", DateBasis.STATED),
        ("It met on Tuesday last week.", "on Tuesday last week", "2025-03-04", DateBasis.RELATIVE),
        ("It meets on Tuesday of next week.", "on Tuesday of next week", "2025-03-18", DateBasis.RELATIVE),
        ("It met two days ago.", "two days ago", "2025-03-12", DateBasis.RELATIVE),
        ("It met the day before yesterday.", "the day before yesterday", "2025-03-12", DateBasis.RELATIVE),
        ("It met last night.", "last night", "2025-03-13", DateBasis.RELATIVE),
        ("It met on the 5th.", "on the 5th", "2025-03-05", DateBasis.RELATIVE),
        ("It met on the 28th.", "on the 28th", "2025-02-28", DateBasis.RELATIVE),
        ("It meets later in the day.", "later in the day", "2025-03-14", DateBasis.RELATIVE),
    ],
)
def test_a_time_expression_is_counted_from_the_articles_day(text: str, words: str, date: str, basis: DateBasis) -> None:
    assert dated(text) == [(words, date, basis)]


def test_a_bare_weekday_of_a_plan_is_the_next_one() -> None:
    assert dated("It will meet on Thursday.", planned=True) == [("on Thursday", "2025-03-20", DateBasis.RELATIVE)]


def test_without_a_day_of_publication_only_what_stands_for_itself_is_dated() -> None:
    text = "It met today, on Monday, last month, in May 2019, and on 3 March."
    assert dated(text, published="") == [("in May 2019", "2019-05", DateBasis.STATED)]
    assert dated("It met on 3 March here.", published="2025") == [("3 March", "2025-03-03", DateBasis.STATED)]


@pytest.mark.parametrize(
    "text",
    [
        "It met on February 30.",
        "It met on 2024-02-30.",
        "It met on March 0.",
        "It may march on.",
        "It met on the 5th anniversary.",
    ],
)
def test_what_is_no_day_is_not_dated(text: str) -> None:
    assert dated(text) == []


EXPRESSIONS = st.lists(
    st.sampled_from(
        [
            "March",
            "0",
            "31",
            "February",
            "2024-13-41",
            "0000",
            "9999",
            "last",
            "next",
            "Friday",
            "month",
            "today",
            "in",
            ",",
            "year",
            "week",
            "days ago",
            "ten",
            "On the 30th",
        ]
    )
)


@given(
    EXPRESSIONS, st.sampled_from(["", "2025", "2025-03", DAY, "0001-01-01", "9999-12-31", "9999-12", "2024-99", "20240101", "x"])
)
def test_no_expression_and_no_day_raises(words: list[str], published: str) -> None:
    found = dated(" ".join(words), published=published)
    assert [(surface in " ".join(words), bool(date)) for surface, date, _ in found] == [(True, True)] * len(found)


@given(st.text(), st.text())
def test_no_text_raises(text: str, published: str) -> None:
    assert dated(text, published=published) == dated(text, published=published)


def test_a_day_without_a_year_that_is_long_past_is_next_years_for_a_plan() -> None:
    text = "The visit is from December 3. The talks were on February 20."
    whens = find_dates(text, 0, len(text), published="2025-03-12")
    assert [resolve(when, published="2025-03-12", planned=True) for when in whens] == ["2025-12-03", "2025-02-20"]
    assert [resolve(when, published="2025-03-12", planned=False) for when in whens] == ["2024-12-03", "2025-02-20"]
