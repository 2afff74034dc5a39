"""The dates of articles, however they are written, to ISO prefixes. Knows nothing of sentences: those are for extraction.

Reads no clock: a date without a year is no date here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_MONTH_FIRST = rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>{_YEAR})"
_DAY_FIRST = rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month2>{_MONTH})\.?[\s,-]+(?P<year2>{_YEAR})"
_ISO = rf"(?P<year3>{_YEAR})[-/.](?P<month3>\d{{1,2}})[-/.](?P<day3>\d{{1,2}})"
_FULL = re.compile(rf"(?<![\w/.-])(?:{_MONTH_FIRST}|{_DAY_FIRST}|{_ISO})(?![\d-])", re.IGNORECASE)

_ISO_PREFIX = re.compile(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?=$|T|\s)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?=$|T|\d{6}$)")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)\b")
_MONTH_ONLY = re.compile(rf"(?P<month>{_MONTH})\.?,?\s+(?P<year>{_YEAR})$", re.IGNORECASE)
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?$|\d{13}$")
_IN_URL = re.compile(r"[/_-](?P<y>(?:19|20)\d\d)(?P<s>[/-]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?=[/_.-]|$)")
_IN_URL_DAY_FIRST = re.compile(r"/(\d\d)/(\d\d)/((?:19|20)\d\d)(?=/|$)")

_LONGEST = 100  # characters of a date with what may stand around it
_MONTHS_A_YEAR = 12
_MILLISECONDS = 13  # digits

_AROUND = re.compile(
    r"[\s:|,.()/•·–—-]+|\b(?:published|posted|updated|last|modified|created|date|dated|on|at|time|first|issued|release[ds]?"
    r"|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|am|pm|a\.m|p\.m|gmt|utc|bst|[ec][ds]?t|hrs?|local)\b",
    re.IGNORECASE,
)


def iso_prefix(text: str) -> str:
    """The date that a field holds as `2024-07-26`, `2024-07` or `2024`, or '' if it holds none.

    Takes ISO 8601, `20240726`, RFC 2822, `July 26, 2024`, `26 July 2024`, `26.07.2024` and seconds or milliseconds since 1970.
    Numbers that may be month or day (`05/06/2024`) leave the year only. The day is the one written: time zones are not moved.

    >>> iso_prefix("Fri, 26 Jul 2024 10:15:00 GMT"), iso_prefix("2022-05"), iso_prefix("05/06/2024"), iso_prefix("soon")
    ('2024-07-26', '2022-05', '2024', '')
    """
    text = text.strip()[:_LONGEST]
    for reader in (_read_iso, first_date, _read_numeric, _read_month, _read_epoch):
        found = reader(text)
        if found:
            return found
    return ""


def line_date(line: str) -> str:
    """The ISO day of a line that is nothing but a date, weekday, time and words such as "Published", or ''.

    >>> line_date("Published: Friday, July 26, 2024 10:15 GMT"), line_date("He left on July 26, 2024")
    ('2024-07-26', '')
    """
    if len(line) > _LONGEST:
        return ""
    match = _FULL.search(line)
    if not match or _AROUND.sub("", line[: match.start()] + " " + line[match.end() :]):
        return ""
    return _iso_of(match)


def first_date(text: str) -> str:
    """The ISO day of the first full date in the text, or ''."""
    match = _FULL.search(text)
    return _iso_of(match) if match else ""


def url_date(url: str) -> str:
    """The ISO day in an address's path, such as `/2024/07/26/` or `/20240726/`, or ''."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    match = _IN_URL.search(path)
    if match:
        return _iso(match["y"], match["m"], match["d"])
    match = _IN_URL_DAY_FIRST.search(path)
    return _iso(match[3], match[2], match[1]) if match else ""


def _read_iso(text: str) -> str:
    match = _ISO_PREFIX.match(text)
    if not match:
        match = _COMPACT.match(text)
    if not match:
        return ""
    if match[2] is None:
        return match[1]
    if match[3] is None:
        return f"{match[1]}-{match[2]}" if 1 <= int(match[2]) <= _MONTHS_A_YEAR else ""
    return _iso(*match.groups())


def _read_numeric(text: str) -> str:
    match = _NUMERIC.search(text)
    if not match:
        return ""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if match[2] == "." or first > _MONTHS_A_YEAR:
        return _iso(year, second, first)
    if second > _MONTHS_A_YEAR or first == second:
        return _iso(year, first, second)
    return year


def _read_month(text: str) -> str:
    match = _MONTH_ONLY.search(text)
    return f"{match['year']}-{_month_number(match['month']):02}" if match else ""


def _read_epoch(text: str) -> str:
    if not _EPOCH.match(text):
        return ""
    seconds = float(text) / (1000 if len(text) == _MILLISECONDS else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _iso_of(match: re.Match[str]) -> str:
    if match["year3"]:
        return _iso(match["year3"], match["month3"], match["day3"])
    month = _month_number(match["month"] or match["month2"])
    return _iso(match["year"] or match["year2"], month, match["day"] or match["day2"])


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _iso(year: str | int, month: str | int, day: str | int) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
