"""When: day and month expressions of a sentence, counted from the article's date. Knows the calendar; nothing of actors.

A bare weekday, "today", "last week" are counted from the day of publication; whether "Thursday" is the one before or after is
decided by the status of what is dated (a plan looks forward).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from bilateral.model import DateBasis

# a month by its first three letters, a weekday by its first two: what the patterns below let through is told apart by them
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)}
_WEEKDAYS = {name: i for i, name in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su"))}
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OFFSET = (
    r"(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)"
    r"|the previous day|a day earlier|the following day)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"

_PATTERNS = (
    ("stated", re.compile(rf"\b{_MONTH}\s+{_DAY}(?:\s*[-–]\s*\d{{1,2}})?(?:,?\s+{_YEAR})?")),
    ("stated", re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?")),
    ("stated", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<day>\d\d)\b")),
    ("month", re.compile(rf"\b(?:in|since|last|this|next|early|late|mid)\s+{_MONTH}(?:,?\s+{_YEAR})?")),
    ("weekday", re.compile(rf"\b(?P<which>last|next|this|on|earlier)?\s*{_WEEKDAY}\b")),
    ("offset", re.compile(rf"\b{_OFFSET}\b")),
    ("year", re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|early|late) (?P<year>(?:19|20)\d\d)\b")),
    ("months", re.compile(r"\b(?P<which>last|next|this) month\b")),
)
_OFFSETS = {"yesterday": -1, "tomorrow": 1, "the previous day": -1, "a day earlier": -1, "the following day": 1}
_HALF_YEAR = 183
_MONTH_LENGTH = 7  # codepoints of an ISO month


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
    parts = {name: value or "" for name, value in match.groupdict().items()}
    if sort in _STATED:
        value, basis = _STATED[sort](parts, published), DateBasis.STATED
    else:
        today, basis = _day(published), DateBasis.RELATIVE
        value = _COUNTED[sort](parts, today) if today is not None else ""
    bare = sort == "weekday" and parts["which"] != "next"
    weekday = _WEEKDAYS[parts["weekday"][:2].lower()] if bare else -1
    return When(match.start(), match.end(), value, basis, weekday) if value else None


def _stated(parts: dict[str, str], published: str) -> str:
    month = int(parts["mm"]) if parts.get("mm") else _MONTHS[parts["month"][:3].lower()]
    year = int(parts["year"]) if parts.get("year") else _nearest_year(month, int(parts["day"]), published)
    try:
        return date(year, month, int(parts["day"])).isoformat() if year else ""
    except ValueError:  # "February 30": no day of any year
        return ""


def _month(parts: dict[str, str], published: str) -> str:
    month = _MONTHS[parts["month"][:3].lower()]
    year = int(parts["year"]) if parts.get("year") else _nearest_year(month, 15, published)
    return f"{year:04d}-{month:02d}" if year else ""


def _year(parts: dict[str, str], _: str) -> str:
    return parts["year"]


def _nearest_year(month: int, day: int, published: str) -> int:
    """The year that brings the day nearest to publication; 0 where that has no year."""
    known = re.match(r"[0-9]{4}", published)
    year = int(known.group()) if known else 0
    today = _day(f"{published}-15" if len(published) == _MONTH_LENGTH else published)
    if today is None:  # only the year is known, or nothing
        return year
    distance = {y: abs((date(y, month, min(max(day, 1), 28)) - today).days) for y in (year - 1, year, year + 1)}
    best = min(distance, key=lambda y: distance[y])
    return best if distance[best] <= _HALF_YEAR else year


def _near_weekday(parts: dict[str, str], today: date) -> str:
    weekday, which = _WEEKDAYS[parts["weekday"][:2].lower()], parts["which"]
    if which == "next":
        return (today + timedelta((weekday - today.weekday()) % 7 or 7)).isoformat()
    back = (today.weekday() - weekday) % 7
    return (today - timedelta(back or (7 if which == "last" else 0))).isoformat()


def _shifted_day(parts: dict[str, str], today: date) -> str:
    return (today + timedelta(_OFFSETS.get(parts["word"].lower(), 0))).isoformat()


def _shifted_month(parts: dict[str, str], today: date) -> str:
    index = today.year * 12 + today.month - 1 + {"last": -1, "next": 1, "this": 0}[parts["which"]]
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _day(published: str) -> date | None:
    try:
        day = date.fromisoformat(published)
    except ValueError:  # a month, a year or nothing: no day to count from
        return None
    return day if MINYEAR < day.year < MAXYEAR else None  # one may count from it without leaving the calendar


# by the patterns' sorts: what an expression that stands for itself says, and what one says that is counted from a day
_STATED = {"stated": _stated, "month": _month, "year": _year}
_COUNTED = {"weekday": _near_weekday, "offset": _shifted_day, "months": _shifted_month}
