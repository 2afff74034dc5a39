"""A tie in numbers: events done by balance, planned, denied, first and last day. Knows the view's values."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from bilateral.view.styles import style_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.view.data import Tie

SHARE = 1 / 3  # a tie with less conflict than this is cooperation, with less cooperation conflict, else mixed


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a tie's events. `cooperation`, `conflict` and `neutral` count what was done; dates are ISO prefixes or ''."""

    events: int
    cooperation: int
    conflict: int
    neutral: int
    planned: int
    negated: int
    first: str
    last: str

    @property
    def tone(self) -> str:
        """Cooperation, conflict or mixed: which side outweighs the other two to one."""
        both = self.cooperation + self.conflict
        if not both:
            return "mixed"
        if self.conflict < both * SHARE:
            return "cooperation"
        return "conflict" if self.cooperation < both * SHARE else "mixed"


def width_of(events: int, most: int) -> float:
    """Width of a tie's line: grows with the square root of its events, 10 at most for a tie with `most` of them."""
    step = min(1.45, 9 / sqrt(max(1, most)))
    return round(1 + step * sqrt(max(1, events)), 2)


def summarise(tie: Tie) -> Summary:
    """The tie in numbers."""
    done = [style_of(event.type).balance for event in tie.events if event.status == "actual"]
    dates = [event.date for event in tie.events if event.date]
    return Summary(
        len(tie.events),
        done.count("cooperation"),
        done.count("conflict"),
        done.count("neutral"),
        sum(event.status == "planned" for event in tie.events),
        sum(event.status == "negated" for event in tie.events),
        min(dates, default=""),
        max(dates, default=""),
    )


def left_out(ties: Iterable[Tie]) -> str:
    """What is to be said of the sentences that a page lacks, and how to get all; '' where it lacks none."""
    articles = {event.id: event.articles for tie in ties for event in tie.events}
    told = {event.id for tie in ties for event in tie.events if not event.bare}
    if len(told) == len(articles):
        return ""
    every = sum(articles.values())
    return f"Sentences of {len(told)} of {len(articles)} events, the newest of each tie; --sentences {every} brings all."
