"""Timelines count what is done by year, quarter, month or week, and draw it."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from bilateral.query.timeline import UNITS, Bin, Timeline, period_of, sparkline, timeline, timeline_svg

from .samples import EVENTS, WEIGHTS, happening


def test_months_from_the_first_to_the_last_event_with_the_empty_ones_between():
    events = [
        *EVENTS[:5],
        happening("e", "meets", "CHN", "RUS", "2024-05"),
        happening("m", "member-of", "CHN", "RUS", "2024-05-02"),
    ]
    assert timeline(events, WEIGHTS) == Timeline(
        "month",
        (
            Bin("2024-01", 2, 2, 0),
            Bin("2024-02", 2, 1, 1),
            Bin("2024-03", 1, 1, 0),
            Bin("2024-04", 0, 0, 0),
            Bin("2024-05", 2, 1, 0),
        ),
        0,
    )


def test_plans_and_denials_are_in_no_bin():
    assert timeline(EVENTS[6:], WEIGHTS) == Timeline("month", (), 0)


def test_what_is_known_to_the_month_has_no_week():
    assert timeline([happening("e", "meets", "CHN", "RUS", "2024-05")], WEIGHTS, by="week") == Timeline("week", (), 1)
    assert timeline([happening("e", "meets", "CHN", "RUS", "")], WEIGHTS, by="year") == Timeline("year", (), 1)


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        ("year", ["2019", "2020", "2021"]),
        ("quarter", ["2019-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"]),
        ("month", ["2019-12", *(f"2020-{m:02}" for m in range(1, 13)), "2021-01"]),
        ("week", ["2020-W01", *(f"2020-W{w:02}" for w in range(2, 54)), "2021-W01"]),
    ],
)
def test_periods_go_over_the_end_of_a_year(by, periods):
    ends = [happening("a", "meets", "X", "Y", "2019-12-30"), happening("b", "meets", "X", "Y", "2021-01-04")]
    assert [each.period for each in timeline(ends, WEIGHTS, by=by).bins] == periods


def test_a_day_falls_in_each_unit():
    assert [period_of("2021-01-03", unit) for unit in UNITS] == ["2021", "2021-Q1", "2021-01", "2020-W53"]


@pytest.mark.parametrize(
    ("counts", "text"),
    [([], ""), ([0, 0], "··"), ([1], "█"), ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([1, 100], "▁█"), ([99, 100], "██")],
)
def test_a_sparkline_is_as_high_as_its_share(counts, text):
    assert sparkline(counts) == text


def test_an_svg_shows_every_bin_that_is_not_empty_and_is_safe():
    title = '<script>alert("1")</script>\x00 & China–Russia'
    picture = timeline_svg(timeline(EVENTS, WEIGHTS), title=title)
    tree = ET.fromstring(picture)
    svg = "{http://www.w3.org/2000/svg}"
    assert tree.findtext(f"{svg}title") == title.replace("\x00", " ")
    assert [group.findtext(f"{svg}title") for group in tree.iter(f"{svg}g")] == [
        "2024-01: 2 events, 2 cooperative, 0 conflictive",
        "2024-02: 2 events, 1 cooperative, 1 conflictive",
        "2024-03: 2 events, 2 cooperative, 0 conflictive",
    ]
    assert "<script" not in picture
    assert picture == timeline_svg(timeline(EVENTS, WEIGHTS), title=title)


def test_an_empty_timeline_is_a_picture_too():
    assert ET.fromstring(timeline_svg(Timeline("month", (), 0), title="nothing")).tag == "{http://www.w3.org/2000/svg}svg"
