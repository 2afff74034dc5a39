"""Days counted from a day that the text told before: "two days later", "the day before", "a day after B left".

Knows the calendar only. Nothing is counted from a day that stands nowhere.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}|the|just a|only a)"
_STOP = r"(?= *[.,;:)]|$)"
_LATER = re.compile(rf"\b{_COUNT} days? (?P<way>later|earlier)\b(?! than)", re.IGNORECASE)
_ASIDE = re.compile(rf"\b{_COUNT} days? (?P<way>before|after){_STOP}", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:on )?the (?P<way>previous|next|following) day\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:that|the|that very|that same|the very)(?P<way> same)? day\b(?! (?:after|before|of))", re.IGNORECASE)
_AROUND = re.compile(rf"\b{_COUNT} days? (?P<way>after|before)(?= (?!yesterday|tomorrow)\w)", re.IGNORECASE)
_BACK = frozenset({"earlier", "before", "previous"})

Day = tuple[int, str]  # where it stands, ISO day
Span = tuple[int, int, str]


def find_counted(text: str, start: int, end: int, *, told: Sequence[Day], earlier: Callable[[], str]) -> Iterator[Span]:
    """The days that `text[start:end]` counts from another: from the last of `told` before them, else the day `earlier` gives.

    "Two days after A left, B left on Monday" counts from the other clause, and the other way round: the day of A is told.
    """
    if "day" not in text[start:end].lower():  # as every pattern has it
        return
    for pattern in (_LATER, _ASIDE, _NEXT, _SAME):
        for match in pattern.finditer(text, start, end):
            before = [day for at, day in told if at < match.start()]
            yield from _from(before[-1] if before else earlier(), match, _shift(match))
    for match in _AROUND.finditer(text, start, end):
        nearest = sorted(told, key=lambda one: (one[0] > match.start(), abs(one[0] - match.start())))
        yield from _from(nearest[0][1] if nearest else "", match, -_shift(match))


def _from(day: str, match: re.Match[str], days: int) -> Iterator[Span]:
    if day:
        yield *match.span(), (date.fromisoformat(day) + timedelta(days)).isoformat()


def _shift(match: re.Match[str]) -> int:
    """How many days on, or back where it is less than 0."""
    way = (match["way"] or "same").strip().lower()
    if way == "same":
        return 0
    count = match.groupdict().get("count") or "one"
    number = int(count) if count.isdecimal() else max(_COUNTS.index(count.lower()), 1) if count.lower() in _COUNTS else 1
    return -number if way in _BACK else number
