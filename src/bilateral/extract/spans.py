"""Weeks, weekends, seasons, months and years ago: the ISO month, or else the year, in which they lie. Knows the calendar only.

They name no day, but they rule the day of publication out: "met last week" is not today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}|a few|several)"
_FEW = 3  # as many as "a few" and "several" are taken for
_WEEK = re.compile(r"\b(?P<which>last|past|previous|this|next|coming) (?P<what>week(?:end)?)\b", re.IGNORECASE)
_WEEKEND = re.compile(r"\b(?:over|at|during) the (?P<what>weekend)\b", re.IGNORECASE)
_AGO = re.compile(rf"\b{_COUNT} (?P<unit>week|month|year)s? (?:ago|earlier)\b", re.IGNORECASE)
_SEASON = re.compile(r"\b(?P<which>last|next|this) (?P<season>spring|summer|autumn|winter)\b", re.IGNORECASE)
_SEASON_OF = re.compile(r"\b(?:spring|summer|autumn|winter),? (?:of |in )?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
_WEEK_DAYS, _SATURDAY = 7, 5
_UNITS = {"week": 7, "month": 30, "year": 365}
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

Span = tuple[int, int, str]  # start and end in the text, ISO month or year


def find_spans(text: str, start: int, end: int, today: date) -> Iterator[Span]:
    """The spans of time that `text[start:end]` names, counted from `today`, by pattern and place."""
    for match in _WEEK.finditer(text, start, end):
        yield *match.span(), _week(today, match["what"].lower(), _SHIFTS.get(match["which"].lower(), 0))
    for match in _WEEKEND.finditer(text, start, end):
        yield *match.span(), _week(today, "weekend", 0 if today.weekday() >= _SATURDAY else -1)
    for match in _AGO.finditer(text, start, end):
        yield *match.span(), _ago(today, match["count"].lower(), match["unit"].lower())
    for match in _SEASON.finditer(text, start, end):
        yield *match.span(), _season(today, match["season"].lower(), match["which"].lower())
    for match in _SEASON_OF.finditer(text, start, end):
        yield *match.span(), match["year"]


def _week(today: date, what: str, shift: int) -> str:
    """The month of a week, or of its weekend, so many weeks from today's; its year where it lies in two months."""
    monday = today - timedelta(today.weekday()) + timedelta(_WEEK_DAYS * shift)
    first = monday + timedelta(_SATURDAY) if what == "weekend" else monday
    return _common(first, monday + timedelta(_WEEK_DAYS - 1))


def _ago(today: date, count: str, unit: str) -> str:
    number = int(count) if count.isdecimal() else max(_COUNTS.index(count), 1) if count in _COUNTS else _FEW
    day = today - timedelta(min(number * _UNITS[unit], today.toordinal() - 1))
    return f"{day.year:04d}" if unit == "year" else day.isoformat()[:7]


def _season(today: date, season: str, which: str) -> str:
    """The year of the last, this or the next such season, seen from today."""
    begun = _FIRST_MONTHS[season] <= today.month
    shift = {"last": begun - 1, "next": int(begun)}.get(which, 0)
    return f"{today.year + shift:04d}"


def _common(first: date, last: date) -> str:
    """The month that both days share, else the year of the first."""
    return first.isoformat()[:7] if (first.year, first.month) == (last.year, last.month) else f"{first.year:04d}"
