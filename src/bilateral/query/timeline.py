"""Events over time: counts by year, quarter, month or week, as a sparkline of text and as SVG. Knows the model."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import TYPE_CHECKING, Literal, get_args

from bilateral.query.filters import event_day, is_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilateral.model import Event

Unit = Literal["year", "quarter", "month", "week"]
UNITS: tuple[Unit, ...] = get_args(Unit)
_BARS = "▁▂▃▄▅▆▇█"
_LENGTH = {"year": 4, "quarter": 7, "month": 7, "week": 10}  # how much of a day must be known to place it


@dataclass(frozen=True, slots=True)
class Bin:
    """One stretch of time: `2024`, `2024-Q3`, `2024-07` or `2024-W30`, and the events done in it, by what they weigh."""

    period: str
    events: int
    cooperative: int
    conflictive: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bins from the first to the last event, empty ones among them; `undated` events cannot be placed in a bin."""

    unit: Unit
    bins: tuple[Bin, ...]
    undated: int


def timeline(events: Iterable[Event], weights: Mapping[str, float], *, by: Unit = "month") -> Timeline:
    """Counts of the events that are done, each once, by the unit that their day (or first report) falls in.

    A day known to the month only has no week, one known to the year only has no month or quarter: it is undated there. Weeks
    are ISO 8601 weeks.
    """
    every: Counter[str] = Counter()
    signs: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    undated = 0
    for event in filter(is_done, events):
        day = event_day(event)
        if len(day) < _LENGTH[by]:
            undated += 1
            continue
        period = period_of(day, by)
        every[period] += 1
        weight = weights.get(event.type, 0.0)
        if weight:
            signs[weight > 0][period] += 1
    periods = _periods(min(every), max(every), by) if every else ()
    return Timeline(by, tuple(Bin(p, every[p], signs[True][p], signs[False][p]) for p in periods), undated)


def period_of(day: str, by: Unit) -> str:
    """The period that an ISO day (or month, or year, if that is enough) falls in.

    >>> [period_of("2024-12-30", unit) for unit in UNITS]
    ['2024', '2024-Q4', '2024-12', '2025-W01']
    """
    if by == "year":
        return day[:4]
    if by == "month":
        return day[:7]
    if by == "quarter":
        return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04}-W{week:02}"


def sparkline(counts: Iterable[int]) -> str:
    """One character a count, as high as its share of the highest; `·` for none.

    >>> sparkline([0, 1, 4, 8])
    '·▁▄█'
    """
    heights = list(counts)
    top = max(heights, default=0)
    return "".join(_BARS[-(-height * len(_BARS) // top) - 1] if height else "·" for height in heights)


def timeline_svg(line: Timeline, *, title: str, width: int = 720, height: int = 160) -> str:
    """The timeline as a standing SVG picture: a bar a bin, cooperative, other and conflictive events stacked.

    Colours can be told apart without red and green (Okabe & Ito), each bar says its numbers to a screen reader, text is
    escaped, and the same timeline gives the same bytes.
    """
    top = max((each.events for each in line.bins), default=0) or 1
    step = (width - 40) / max(len(line.bins), 1)
    bars = "".join(_bar(each, 30 + at * step, step, (height - 50) / top, height - 25) for at, each in enumerate(line.bins))
    ends = (line.bins[0].period, line.bins[-1].period) if line.bins else ("", "")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'font-family="sans-serif" font-size="11"><title>{_text(title)}</title>'
        f'<text x="30" y="14" font-size="13">{_text(title)}</text>'
        f'<text x="24" y="32" text-anchor="end">{top}</text>'
        f'<path d="M28 {height - 25}H{width - 8}" stroke="#888"/>{bars}'
        f'<text x="30" y="{height - 8}">{ends[0]}</text>'
        f'<text x="{width - 10}" y="{height - 8}" text-anchor="end">{ends[1]}</text></svg>\n'
    )


def _bar(each: Bin, left: float, step: float, scale: float, floor: float) -> str:
    other = each.events - each.cooperative - each.conflictive
    parts, bottom = "", floor
    for count, colour in ((each.cooperative, "#0072b2"), (other, "#999999"), (each.conflictive, "#d55e00")):
        if count:
            bottom -= count * scale
            size = f'x="{left:.2f}" y="{bottom:.2f}" width="{max(step * 0.8, 0.5):.2f}" height="{count * scale:.2f}"'
            parts += f'<rect {size} fill="{colour}"/>'
    words = f"{each.period}: {each.events} events, {each.cooperative} cooperative, {each.conflictive} conflictive"
    return f"<g><title>{words}</title>{parts}</g>" if parts else ""


def _text(text: str) -> str:
    # control characters are not allowed in XML, not even escaped
    return escape("".join(c if c.isprintable() else " " for c in text))


def _periods(first: str, last: str, by: Unit) -> Iterator[str]:
    here = first
    while here <= last:
        yield here
        here = _next(here, by)


def _next(period: str, by: Unit) -> str:
    year = int(period[:4])
    if by == "year":
        return f"{year + 1:04}"
    if by == "week":
        monday = date.fromisocalendar(year, int(period[6:]), 1) + timedelta(days=7)
        return period_of(monday.isoformat(), "week")
    mark, per_year = ("Q", 4) if by == "quarter" else ("", 12)
    number = int(period[5:].removeprefix("Q")) % per_year + 1
    return f"{year + (number == 1):04}-{mark}{number:0{1 if mark else 2}}"
