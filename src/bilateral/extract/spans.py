"""Weeks, weekends, seasons, months and years ago: the ISO month, or else the year, in which they lie. Knows the calendar only.

They name no day, but they rule the day of publication out: "met last week" is not today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
_SEASONS = tuple(_FIRST_MONTHS)

Span = tuple[int, int, str]  # start and end in the text, ISO month or year


def find_spans(text: str, start: int, end: int, today: date) -> Iterator[Span]:
    """The spans of time that `text[start:end]` names, counted from `today`, by pattern and place."""
    said = text[start:end].lower()
    for inside, pattern, read in _PATTERNS:
        if any(part in said for part in inside):
            yield from ((*match.span(), read(today, match)) for match in pattern.finditer(text, start, end))


def _of_week(today: date, match: re.Match[str]) -> str:
    return _week(today, match["what"].lower(), _SHIFTS.get(match["which"].lower(), 0))


def _of_weekend(today: date, _: re.Match[str]) -> str:
    return _week(today, "weekend", 0 if today.weekday() >= _SATURDAY else -1)


def _week(today: date, what: str, shift: int) -> str:
    """The month of a week, or of its weekend, so many weeks from today's; its year where it lies in two months."""
    monday = today - timedelta(today.weekday()) + timedelta(_WEEK_DAYS * shift)
    first = monday + timedelta(_SATURDAY) if what == "weekend" else monday
    return _common(first, monday + timedelta(_WEEK_DAYS - 1))


def _ago(today: date, match: re.Match[str]) -> str:
    count, unit = match["count"].lower(), match["unit"].lower()
    number = int(count) if count.isdecimal() else max(_COUNTS.index(count), 1) if count in _COUNTS else _FEW
    day = today - timedelta(min(number * _UNITS[unit], today.toordinal() - 1))
    return f"{day.year:04d}" if unit == "year" else day.isoformat()[:7]


def _season(today: date, match: re.Match[str]) -> str:
    """The year of the last, this or the next such season, seen from today."""
    season, which = match["season"].lower(), match["which"].lower()
    begun = _FIRST_MONTHS[season] <= today.month
    shift = {"last": begun - 1, "next": int(begun)}.get(which, 0)
    return f"{today.year + shift:04d}"


def _common(first: date, last: date) -> str:
    """The month that both days share, else the year of the first."""
    return first.isoformat()[:7] if (first.year, first.month) == (last.year, last.month) else f"{first.year:04d}"


def _year(_: date, match: re.Match[str]) -> str:
    return match["year"]


# by what stands in each match, a quick look for which is enough in most sentences; and what a match says
_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[[date, re.Match[str]], str]], ...] = (
    (("week",), _WEEK, _of_week),
    (("weekend",), _WEEKEND, _of_weekend),
    (("ago", "earlier"), _AGO, _ago),
    (_SEASONS, _SEASON, _season),
    (_SEASONS, _SEASON_OF, _year),
)
