"""Which events count: one value that means the same in every question, net and table. Knows the model; nothing of the graph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.errors import QueryError
from bilateral.model import Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep of the events. The empty filter keeps all.

    `since` and `until` are ISO days, months or years, both included: `until="2024"` takes all of 2024. An event whose date is
    only a month is kept if any of its days may lie between them; one without a date goes by the day of its first report.
    `types` are names of relation types and `statuses` those of `model.Status` (empty: all). `min_sources` is the least number
    of independent sources.

    >>> Filter(since="2024-07").covers("2024-07-25"), Filter(until="2024-06").covers("2024-07-25")
    (True, False)
    """

    since: str = ""
    until: str = ""
    types: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    min_sources: int = 0

    def __post_init__(self) -> None:
        for name, day in (("since", self.since), ("until", self.until)):
            if day and not _DAY.fullmatch(day):
                raise QueryError(f"{name} is {day!r}; expected a day, month or year such as 2024-07-26, 2024-07 or 2024")
        known = {status.value for status in Status}
        for status in sorted(self.statuses - known):
            raise QueryError(f"no status {status!r}; known: {', '.join(sorted(known))}")

    def keeps(self, event: Event) -> bool:
        """Whether the event passes."""
        return (
            (not self.types or event.type in self.types)
            and (not self.statuses or event.status in self.statuses)
            and event.sources >= self.min_sources
            and self.covers(event_day(event))
        )

    def covers(self, day: str) -> bool:
        """Whether a day (or month, or year) may lie between `since` and `until`; '' only if neither is set."""
        if not day:
            return not (self.since or self.until)
        since, until = self.since, self.until
        return day[: len(since)] >= since[: len(day)] and (not until or day[: len(until)] <= until[: len(day)])


def event_day(event: Event) -> str:
    """The event's date, or the day of its first report where its date is not known: an ISO prefix, or ''."""
    return event.date or event.first_report


def is_done(event: Event) -> bool:
    """Whether the event has happened; what is planned or negated never counts as done."""
    return event.status == Status.ACTUAL


def kept(events: Iterable[Event], filter: Filter | None) -> tuple[Event, ...]:
    """The events that pass, in their order."""
    return tuple(event for event in events if filter is None or filter.keeps(event))
