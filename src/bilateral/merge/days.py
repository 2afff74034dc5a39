"""When a claim's event may have been: windows of days, counted as ordinals. Knows reports; nothing of actors or events.

A claim with a stated day has a window of that day. One without has the days that its article's date allows: most news tells of
the last days, plans are for the next ones, denials look further back. Each window also has a slot, the calendar month (or the
year, or nothing) under which the claim is filed, so that a store finds it.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from bilateral.model import Status

if TYPE_CHECKING:
    from bilateral.model import Report

# Days from an article's day to the first and the last day on which an event without a day of its own may have been.
REACH = {Status.ACTUAL: (-3, 0), Status.PLANNED: (0, 7), Status.NEGATED: (-7, 0)}

_DAY, _MONTH, _YEAR = len("2024-07-26"), len("2024-07"), len("2024")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A window of days, `first` to `last`, both ordinals (0 and 0 where only the slot counts).

    `known` says that the day is stated; `point` is the stated day, or the article's, or 0 where that is known to the month at
    best. `slot` is `2024-07`, `2024` or ''.
    """

    first: int
    last: int
    known: bool
    point: int
    slot: str


def when(report: Report) -> When:
    """The window of a report, by its own date or else by its article's.

    A date that is no ISO prefix counts as not given.
    """
    return _when(report.date, "" if report.date else report.published, report.status)


@lru_cache(maxsize=65536)
def _when(stated: str, published: str, status: Status) -> When:
    if (day := ordinal(stated)) is not None:
        return When(day, day, known=True, point=day, slot=stated[:_MONTH])
    if (day := ordinal(published)) is not None:
        back, ahead = REACH[status]
        return When(day + back, day + ahead, known=False, point=day, slot=published[:_MONTH])
    return _slot(stated or published)


def ordinal(day: str) -> int | None:
    """Ordinal of an ISO day (times after it are ignored); None for anything else.

    >>> ordinal("2024-07-26T09:00:00Z"), ordinal("2024-07")
    (739093, None)
    """
    try:
        return date.fromisoformat(day[:_DAY]).toordinal() if len(day) >= _DAY else None
    except ValueError:
        return None


def near_slots(slot: str) -> tuple[str, ...]:
    """The slot with the month before and the month after it; a year, or nothing, stands alone.

    >>> near_slots("2024-01"), near_slots("2024"), near_slots("")
    (('2023-12', '2024-01', '2024-02'), ('2024',), ('',))
    """
    if len(slot) != _MONTH:
        return (slot,)
    months = int(slot[:4]) * 12 + int(slot[5:]) - 1
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in (months - 1, months, months + 1))


def _slot(prefix: str) -> When:
    try:
        first = date.fromisoformat(f"{prefix[:_MONTH]}-01")
    except ValueError:
        year = prefix[:_YEAR]
        return When(0, 0, known=False, point=0, slot=year if year.isdecimal() and len(year) == _YEAR else "")
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return When(first.toordinal(), last.toordinal(), known=False, point=0, slot=prefix[:_MONTH])
