"""Spans of days written as ISO prefixes. Knows nothing else.

`2024`, `2024-07` and `2024-07-26` are spans themselves; '' is open.
"""

from __future__ import annotations

import re

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


def iso_prefix(when: str) -> str:
    """`when` itself where it is an ISO year, month or day, else ''.

    >>> iso_prefix("2024-07"), iso_prefix("tomorrow")
    ('2024-07', '')
    """
    return when if _ISO.fullmatch(when) else ""


def first_day(when: str, default: str = "0001-01-01") -> str:
    """The first day of an ISO prefix.

    >>> first_day("2024-07")
    '2024-07-01'
    """
    return when + "-01-01"[len(when) - 4 :] if 4 <= len(when) < 10 else when or default  # noqa: PLR2004 - 4 letters are a year, 10 a day


def last_day(when: str, default: str = "9999-12-31") -> str:
    """The last day of an ISO prefix, or one that may not exist and sorts after it (`2024-02-31`).

    >>> last_day("2024")
    '2024-12-31'
    """
    return when + "-12-31"[len(when) - 4 :] if 4 <= len(when) < 10 else when or default  # noqa: PLR2004 - 4 letters are a year, 10 a day


def overlaps(from_day: str, until: str, day: str) -> bool:
    """Whether a span from one ISO prefix until another (both inclusive, '' open) meets a day, month, year or '' (any day)."""
    return first_day(from_day) <= last_day(day) and first_day(day) <= last_day(until)
