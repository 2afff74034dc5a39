"""How long a visit lasts, as its sentences say: three days, from one day to another, until one. Knows text and the calendar."""

from __future__ import annotations

import re
from calendar import day_abbr, month_abbr
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_VISIT = r"(?:[a-z]+ ){0,3}(?:visit|trip|tour|stay|mission)\b"
_LENGTH = re.compile(rf"\b(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})[- ]days?,? {_VISIT}", re.IGNORECASE)
# A length counts from the day that the visit begins, so the sentence must say that it does: others tell of its middle or its end.
_BEGINS = re.compile(
    r"\b(?:arriv|beg[aiu]n|start|kick|open|land|touch|le(?:ft|ave)|depart|flew|fl(?:y|ies)\b|set (?:off|out)|embark|will\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:end|conclud|wrap|round|complet|finish|clos|last day|return|after an?\b|following)", re.IGNORECASE)
_MONTH = rf"(?P<month{{0}}>{'|'.join(month_abbr[1:])})[a-z]*\.?"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|until|till|through)\s+)"
_RANGES = tuple(
    re.compile(rf"\b{first}{_TO}{last}(?!\d)")
    for first, last in (
        (f"{_DAY.format(1)}(?: {_MONTH.format(1)})?", f"{_DAY.format(2)} {_MONTH.format(2)}"),
        (f"{_MONTH.format(1)} {_DAY.format(1)}", f"(?:{_MONTH.format(2)} )?{_DAY.format(2)}"),
    )
)
_STAYS = re.compile(r"\b(?:stay|remain|visit|trip|tour)", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till|through) (?:next )?(?P<weekday>{'|'.join(day_abbr)})[a-z]*\b")


def last_day_of_stay(day: str, sentences: Iterable[str]) -> str:
    """The visit's last day as the first sentence that tells it says, or ''; `day` is that of the event.

    Where only a month is known of the event nothing is told, and nothing where a range begins on another day.

    >>> last_day_of_stay("2024-05-03", ["He arrived on Friday for a three-day official visit."])
    '2024-05-05'
    >>> last_day_of_stay("2024-04-30", ["She will be in Oslo from 30 April to 2 May."])
    '2024-05-02'
    >>> last_day_of_stay("2024-05-03", ["She stays in Oslo until Sunday."])
    '2024-05-05'
    >>> last_day_of_stay("2024-05", ["A two-day trip begins."])
    ''
    """
    try:
        start = date.fromisoformat(day)
    except ValueError:
        return ""
    read: tuple[Callable[[date, str], date | None], ...] = (_ranged, _until, _lasting)
    found = (each(start, text) for text in sentences for each in read)
    return next((end.isoformat() for end in found if end), "")


def _lasting(start: date, text: str) -> date | None:
    match = _LENGTH.search(text)
    if match is None or _ENDS.search(text) or not _BEGINS.search(text):
        return None
    count = match["count"].lower()
    return start + timedelta(max(0, (int(count) if count.isdecimal() else _NUMBERS.index(count) + 1) - 1))


def _ranged(start: date, text: str) -> date | None:
    """The end of a range of days that begins on the start's day and month, into the next year where its month comes earlier."""
    for match in (match for pattern in _RANGES for match in pattern.finditer(text)):
        months = [match["month1"] or match["month2"], match["month2"] or match["month1"]]
        first, last = (list(month_abbr).index(month) for month in months)
        if (first, int(match["day1"])) == (start.month, start.day):
            return _on_or_after(start, last, int(match["day2"]))
    return None


def _on_or_after(start: date, month: int, day: int) -> date | None:
    try:
        end = date(start.year + (month < start.month), month, day)
    except ValueError:
        return None
    return end if end >= start else None


def _until(start: date, text: str) -> date | None:
    match = _UNTIL.search(text)
    if match is None or not _STAYS.search(text):
        return None
    return start + timedelta((list(day_abbr).index(match["weekday"]) - start.weekday()) % 7 or 7)
