from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.read.dates import first_date, iso_prefix, line_date, url_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-07-26", "2024-07-26"),
        ("2024-07-26T10:15:00+08:00", "2024-07-26"),
        ("2024-07", "2024-07"),
        ("2024", "2024"),
        ("20240726", "2024-07-26"),
        ("20240726T101500", "2024-07-26"),
        ("2024/7/6", "2024-07-06"),
        ("Fri, 26 Jul 2024 10:15:00 GMT", "2024-07-26"),
        ("July 26, 2024", "2024-07-26"),
        ("Jul. 26th, 2024 at 5 pm", "2024-07-26"),
        ("26th of July 2024", "2024-07-26"),
        ("26-Jul-2024", "2024-07-26"),
        ("26.07.2024", "2024-07-26"),
        ("26/07/2024", "2024-07-26"),
        ("07/26/2024", "2024-07-26"),
        ("05/06/2024", "2024"),
        ("July 2024", "2024-07"),
        ("1721988900", "2024-07-26"),
        ("1721988900000", "2024-07-26"),
        ("2024-13-01", ""),
        ("31 June 2024", "2024-06"),
        ("yesterday", ""),
        ("July 26", ""),
        ("", ""),
    ],
)
def test_a_field_holds_a_date(written: str, iso: str) -> None:
    assert iso_prefix(written) == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("July 26, 2024", "2024-07-26"),
        ("Wednesday, January 23, 2019", "2019-01-23"),
        ("12 October 2007", "2007-10-12"),
        ("Last updated: 26 July 2024, 10:15 am GMT", "2024-07-26"),
        ("2024-07-26 10:15:42", "2024-07-26"),
        ("Published on 26/07/2024", ""),  # may be either order elsewhere; only ISO and words are sure in a line
        ("He left Oslo on July 26, 2024", ""),
        ("March 2 – May 3, 2024 in Oslo", ""),
    ],
)
def test_a_line_is_a_date_only_if_nothing_else_stands_in_it(line: str, iso: str) -> None:
    assert line_date(line) == iso


def test_the_first_full_date_counts() -> None:
    assert first_date("On May 2 they said: not before 3 June 2025 or July 4, 2025.") == "2025-06-03"


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://example.org/2024/07/26/two-meet", "2024-07-26"),
        ("https://example.org/news/20240726/1.html", "2024-07-26"),
        ("https://example.org/news/2024-07-26-two-meet", "2024-07-26"),
        ("https://example.org/article/26/07/2024/two-meet", "2024-07-26"),
        ("https://example.org/article/117908/two-meet", ""),
        ("https://example.org/2024/99/99/x", ""),
        ("http://[bad/2024/07/26/", ""),
    ],
)
def test_an_address_may_hold_the_day(url: str, iso: str) -> None:
    assert url_date(url) == iso


@given(st.text())
def test_any_text_gives_a_date_or_none(text: str) -> None:
    assert len(iso_prefix(text)) in {0, 4, 7, 10}
    assert len(line_date(text)) in {0, 10}
