"""When: day and month expressions of a sentence, counted from the article's date. Knows the calendar; nothing of actors.

A bare weekday, "today", "last week" are counted from the day of publication; whether "Thursday" is the one before or after is decided
by the status of what is dated (a plan looks forward).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bilateral.model import DateBasis

_MONTHS = {name: i for i, names in enumerate(
    ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september",
     "oct october", "nov november", "dec december"), 1) for name in names.split()}  # fmt: skip
_WEEKDAYS = {name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"

_PATTERNS = (
    ("stated", re.compile(rf"\b{_MONTH}\s+{_DAY}(?:\s*[-–]\s*\d{{1,2}})?(?:,?\s+{_YEAR})?")),
    ("stated", re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?")),
    ("stated", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<day>\d\d)\b")),
    ("month", re.compile(rf"\b(?:in|since|last|this|next|early|late|mid)\s+{_MONTH}(?:,?\s+{_YEAR})?")),
    ("weekday", re.compile(r"\b(?P<which>last|next|this|on|earlier)?\s*(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")),
    ("offset", re.compile(r"\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|the previous day|a day earlier|the following day)\b")),
    ("year", re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|early|late) (?P<year>(?:19|20)\d\d)\b")),
    ("months", re.compile(r"\b(?P<which>last|next|this) month\b")),
)
_OFFSETS = {"yesterday": -1, "tomorrow": 1, "the previous day": -1, "a day earlier": -1, "the following day": 1}
_HALF_YEAR = 183


@dataclass(frozen=True, slots=True)
class When:
    """A time expression: its place in the text, the ISO day or month, how it is known; `weekday` if only that was given."""

    start: int
    end: int
    date: str
    basis: DateBasis
    weekday: int = -1


def find_dates(text: str, start: int, end: int, *, published: str) -> list[When]:
    """Time expressions of `text[start:end]`, in order, counted from `published` (an ISO prefix, maybe '')."""
    found: list[When] = []
    for sort, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            if not any(w.start < match.end() and match.start() < w.end for w in found):
                when = _when(sort, match, published)
                if when is not None:
                    found.append(when)
    return sorted(found, key=lambda w: w.start)


def resolve(when: When, *, published: str, planned: bool) -> str:
    """The ISO day or month of an expression; a bare weekday of a plan is the next one, else the last one."""
    today = _day(published)
    if when.weekday < 0 or today is None:
        return when.date
    back = (today.weekday() - when.weekday) % 7
    ahead = (when.weekday - today.weekday()) % 7
    return (today + timedelta(ahead) if planned else today - timedelta(back)).isoformat()


def _when(sort: str, match: re.Match[str], published: str) -> When | None:
    today = _day(published)
    parts = match.groupdict()
    value, basis, weekday = "", DateBasis.RELATIVE, -1
    if sort == "stated":
        value, basis = _stated(parts, published), DateBasis.STATED
    elif sort == "month":
        value, basis = _month(parts, published), DateBasis.STATED
    elif sort == "year":
        value, basis = parts["year"], DateBasis.STATED
    elif sort == "weekday" and today is not None:
        weekday = _WEEKDAYS[parts["weekday"].lower()]
        value = _near_weekday(weekday, today, parts["which"] or "")
        weekday = -1 if parts["which"] in {"next"} else weekday
    elif sort == "offset" and today is not None:
        value = (today + timedelta(_OFFSETS.get(parts["word"].lower(), 0))).isoformat()
    elif sort == "months" and today is not None:
        value = _shift_month(today, {"last": -1, "next": 1, "this": 0}[parts["which"]])
    return When(match.start(), match.end(), value, basis, weekday) if value else None


def _stated(parts: dict[str, str], published: str) -> str:
    month = int(parts["mm"]) if parts.get("mm") else _MONTHS[parts["month"].lower().rstrip(".")]
    year = int(parts["year"]) if parts.get("year") else _nearest_year(month, int(parts["day"]), published)
    try:
        return date(year, month, int(parts["day"])).isoformat() if year else ""
    except ValueError:  # "February 30": no day of any year
        return ""


def _month(parts: dict[str, str], published: str) -> str:
    month = _MONTHS[parts["month"].lower().rstrip(".")]
    year = int(parts["year"]) if parts.get("year") else _nearest_year(month, 15, published)
    return f"{year:04d}-{month:02d}" if year else ""


def _nearest_year(month: int, day: int, published: str) -> int:
    """The year that brings the day nearest to publication; 0 where that has no year."""
    if not re.match(r"\d{4}", published):
        return 0
    year = int(published[:4])
    if len(published) < 7:  # noqa: PLR2004  # only the year is known
        return year
    today = date(year, int(published[5:7]), int(published[8:10] or 15) if len(published) >= 10 else 15)  # noqa: PLR2004
    distance = {y: abs((date(y, month, min(day, 28)) - today).days) for y in (year - 1, year, year + 1)}
    best = min(distance, key=lambda y: distance[y])
    return best if distance[best] <= _HALF_YEAR else year


def _near_weekday(weekday: int, today: date, which: str) -> str:
    back = (today.weekday() - weekday) % 7
    if which == "next":
        return (today + timedelta((weekday - today.weekday()) % 7 or 7)).isoformat()
    return (today - timedelta(back or (7 if which == "last" else 0))).isoformat()


def _shift_month(today: date, by: int) -> str:
    index = today.year * 12 + today.month - 1 + by
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published)
    except ValueError:  # a month, a year or nothing: no day to count from
        return None
