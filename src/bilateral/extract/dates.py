"""When: day and month expressions of a sentence, counted from the article's date. Knows the calendar; nothing of actors.

A bare weekday, "today", "last week" are counted from the day of publication; whether "Thursday" is the one before or after is
decided by the status of what is dated (a plan looks forward). "Two days later", "the day before" are counted from the day that
was told last (`spans.py` finds weeks and the like).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING

from bilateral.extract.counted import find_counted
from bilateral.extract.spans import find_spans
from bilateral.model import DateBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# a month by its first three letters, a weekday by its first two: what the patterns below let through is told apart by them
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)}
_WEEKDAYS = {name: i for i, name in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su"))}
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?P<weekday>{_WEEKDAY_NAME})"
_WITH_WEEKDAY = rf"(?:{_WEEKDAY_NAME},?\s+\(?(?:the\s+)?)?"  # "Monday, May 3", "Monday (May 3)": the day of the month tells it
_OFFSET = (
    r"(?P<word>the day (?:before yesterday|after tomorrow)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|last night"
    r"|[Tt]his (?:morning|afternoon|evening)|(?:later|earlier) (?:in )?the (?:same )?day"
    r"|(?:the previous day|(?:a|one) day (?:earlier|before)|the following day|(?:a|one) day later)(?! the\b))"
)
_COUNT = r"(?P<count>\d{1,2}|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
_WHICH = "(?P<which>last|next|this|on|earlier)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"

# by what stands in each match of it, a quick look for which is enough in most sentences
_IN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_IN_OFFSETS = ("day", "tomorrow", "night", "morning", "afternoon", "evening")

_PATTERNS = (
    ("stated", _IN_MONTHS, re.compile(rf"\b{_WITH_WEEKDAY}{_MONTH}\s+{_DAY}(?:\s*[-–]\s*\d{{1,2}}\b)?(?:,?\s+{_YEAR})?")),
    (
        "stated",
        _IN_MONTHS,
        re.compile(
            rf"\b{_WITH_WEEKDAY}{_DAY}(?:\s*(?:[-–]|to|and)\s*\d{{1,2}}(?:th|st|nd|rd)?)?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"
        ),
    ),
    ("stated", ("-",), re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<day>\d\d)\b")),
    (
        "month",
        _IN_MONTHS,
        re.compile(rf"\b(?:[Ii]n|[Ss]ince|(?P<which>last|next)|this|early|late|mid|of)[\s-]+{_MONTH}(?:,?\s+{_YEAR})?"),
    ),
    (
        "weekday",
        ("day",),
        re.compile(rf"\b(?:{_WHICH}\s+)?{_WEEKDAY}(?:\s+(?:of\s+)?(?P<week>last|next|this) week)?\b"),
    ),
    ("ago", (" day",), re.compile(rf"\b{_COUNT} days? (?:ago|earlier)\b")),
    (
        "of month",
        ("n the ",),
        re.compile(r"\b[Oo]n the (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:anniversary|day|birthday)| of\b)"),
    ),
    ("offset", _IN_OFFSETS, re.compile(rf"\b{_OFFSET}\b")),
    ("year", (" 19", " 20"), re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|early|late) (?P<year>(?:19|20)\d\d)\b")),
    ("months", (" month",), re.compile(r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his) month\b")),
    ("years", (" year",), re.compile(r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his) year\b")),
)
# days from the article's own, by the end of the expression; of one that is not here, none
_OFFSETS = (
    ("before yesterday", -2), ("after tomorrow", 2), ("yesterday", -1), ("tomorrow", 1), ("last night", -1), ("previous day", -1),
    ("day earlier", -1), ("day before", -1), ("following day", 1), ("day later", 1),
)  # fmt: skip
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHIFTS = {"last": -1, "next": 1, "this": 0}
_HALF_YEAR = 183
_LOOK_BACK = 400  # codepoints before the sentence in which the day stands from which one counts
_MONTH_LENGTH = 7  # codepoints of an ISO month


_LONG_PAST = timedelta(days=60)


_LEAP = "02-29"  # the year before has none


@dataclass(frozen=True, slots=True)
class When:
    """A time expression: its place in the text, the ISO day or month, how it is known; `weekday` if only that was given.

    `counted`: it is counted from another day that the text tells. `yearless`: its year is the nearest one.
    """

    start: int
    end: int
    date: str
    basis: DateBasis
    weekday: int = -1
    counted: bool = False
    yearless: bool = False


def find_dates(text: str, start: int, end: int, *, published: str) -> list[When]:
    """Time expressions of `text[start:end]`, in order, counted from `published` (an ISO prefix, maybe '')."""
    found: list[When] = []
    said = text[start:end]
    for sort, inside, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end) if any(part in said for part in inside) else ():
            if not any(w.start < match.end() and match.start() < w.end for w in found):
                when = _when(sort, match, published)
                if when is not None:
                    found.append(when)
    counted = list(_counted(text, start, end, found, published))
    found = [w for w in found if not any(w.start < c.end and c.start < w.end for c in counted)] + counted
    today = _day(published)
    for first, stop, value in find_spans(text, start, end, today) if today is not None else ():
        if not any(w.start < stop and first < w.end for w in found):
            found.append(When(first, stop, value, DateBasis.RELATIVE))
    return sorted(found, key=lambda w: w.start)


def _counted(text: str, start: int, end: int, found: Sequence[When], published: str) -> Iterator[When]:
    """What is counted from another day: of the sentence, or the last one of the text before it."""
    told = sorted((w.start, w.date) for w in found if _day(w.date) and not _is_counted(text, w))

    def earlier() -> str:
        before = max(0, start - _LOOK_BACK)
        days = [w.date for w in find_dates(text, before, start, published=published) if _day(w.date)] if before < start else []
        return days[-1] if days else ""

    for first, stop, day in find_counted(text, start, end, told=told, earlier=earlier):
        yield When(first, stop, day, DateBasis.RELATIVE, counted=True)


def _is_counted(text: str, when: When) -> bool:
    """Whether an expression has been counted from the day of publication, though it may be from another."""
    return text[when.start : when.end].lower().endswith(("day", "earlier", "before", "later")) and when.weekday < 0


def resolve(when: When, *, published: str, planned: bool, past: bool = False) -> str:
    """The ISO day or month of an expression; a bare weekday of a plan is the next one, else the last one.

    A day or month without a year that is long past, of a plan, is next year's; one to come, of what is `past`, last year's.
    """
    today = _day(published)
    is_ahead = when.date[: len(published)] > published[: len(when.date)] > ""
    if past and when.yearless and is_ahead and not when.date.endswith(_LEAP):
        return f"{int(when.date[:4]) - 1}{when.date[4:]}"
    if planned and when.yearless and today is not None and when.date < (today - _LONG_PAST).isoformat()[: len(when.date)]:
        return f"{int(when.date[:4]) + 1}{when.date[4:]}"
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
    bare = sort == "weekday" and parts["which"] not in {"last", "next"} and not parts["week"]
    weekday = _WEEKDAYS[parts["weekday"][:2].lower()] if bare else -1
    yearless = sort in {"stated", "month"} and not parts.get("year")
    return When(match.start(), match.end(), value, basis, weekday, yearless=yearless) if value else None


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
    if not year:
        return ""
    value = f"{year:04d}-{month:02d}"
    if parts["which"] == "last" and value >= published[:_MONTH_LENGTH]:
        year -= 1
    elif parts["which"] == "next" and value <= published[:_MONTH_LENGTH]:
        year += 1
    return f"{year:04d}-{month:02d}"


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
    """The weekday of last, this or next week; "last Friday" is before the day, "next Friday" after it."""
    weekday, which = _WEEKDAYS[parts["weekday"][:2].lower()], parts["which"]
    if parts["week"]:
        return (today + timedelta(weekday - today.weekday() + 7 * _SHIFTS[parts["week"]])).isoformat()
    if which == "next":
        return (today + timedelta((weekday - today.weekday()) % 7 or 7)).isoformat()
    return (today - timedelta((today.weekday() - weekday) % 7 or (7 if which == "last" else 0))).isoformat()


def _shifted_day(parts: dict[str, str], today: date) -> str:
    shift = next((days for end, days in _OFFSETS if parts["word"].lower().endswith(end)), 0)
    return (today + timedelta(shift)).isoformat()


def _days_ago(parts: dict[str, str], today: date) -> str:
    count = parts["count"].lower()
    days = int(count) if count.isdecimal() else max(_COUNTS.index(count), 1)
    return (today - timedelta(days)).isoformat() if today.toordinal() > days else ""


def _day_of_month(parts: dict[str, str], today: date) -> str:
    """The nearest such day of the article's month or the one before: "on the 5th"."""
    before = today.replace(day=1) - timedelta(1)
    days = [_stated({"month": "", "mm": f"{m.month}", "year": f"{m.year}", "day": parts["day"]}, "") for m in (before, today)]
    return min(filter(None, days), key=lambda day: abs(date.fromisoformat(day) - today), default="")


def _shifted_month(parts: dict[str, str], today: date) -> str:
    index = today.year * 12 + today.month - 1 + _SHIFTS[parts["which"].lower()]
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _shifted_year(parts: dict[str, str], today: date) -> str:
    return f"{today.year + _SHIFTS[parts['which'].lower()]:04d}"


def _day(published: str) -> date | None:
    try:
        day = date.fromisoformat(published)
    except ValueError:  # a month, a year or nothing: no day to count from
        return None
    return day if MINYEAR < day.year < MAXYEAR else None  # one may count from it without leaving the calendar


# by the patterns' sorts: what an expression that stands for itself says, and what one says that is counted from a day
_STATED = {"stated": _stated, "month": _month, "year": _year}
_COUNTED = {
    "weekday": _near_weekday,
    "ago": _days_ago,
    "of month": _day_of_month,
    "offset": _shifted_day,
    "months": _shifted_month,
    "years": _shifted_year,
}
