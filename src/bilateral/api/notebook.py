"""What a notebook shows of a value: ties, events and rows as tables, the view inside a frame. Scripts run in that frame only.

Each is the query's own value with a `_repr_html_`: it compares, iterates and unpacks like it. All text is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from bilateral.api.names import name_of
from bilateral.errors import ViewError
from bilateral.query import rows, ties
from bilateral.query.filters import event_day
from bilateral.query.frame import to_frame
from bilateral.view import safe_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bilateral.model import Actor

MOST_ROWS = 60  # of a table in a notebook; the value has them all
_SUMMARY = ("with", "events", "what they did", "planned", "balance", "sources", "first", "last")
_EVENTS = ("day", "who", "relation", "whom", "status", "sources", "sentence", "publisher")


class Names(dict[str, str]):
    """Names by key; a key that has none is its own name."""

    def __missing__(self, key: str) -> str:
        return key


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML that is safe as it stands."""

    text: str


class Rows(rows.Rows):
    """Rows that a notebook shows as a table."""

    __slots__ = ()

    def to_frame(self) -> Any:
        """The rows as a pandas DataFrame. Raises QueryError without pandas."""
        return to_frame(self)

    def _repr_html_(self) -> str:
        return table(self.columns, self.cells)


class Ties(tuple[ties.Summary, ...]):
    """The ties of one, strongest first, as a table in a notebook."""

    names: Names

    def _repr_html_(self) -> str:
        of = self.names[self[0].a] if self else "nobody"
        return table(_SUMMARY, [(self.names[tie.b], *_numbers(tie)) for tie in self], caption=f"Ties of {of}")


class Events(tuple[ties.TieEvent, ...]):
    """The events of a tie by day, as a table of their sentences in a notebook."""

    names: Names

    def _repr_html_(self) -> str:
        return table(_EVENTS, [row for each in self for row in _told(each, self.names)])


class Tie(ties.Tie):
    """A tie that a notebook shows: its numbers, then its events with their sentences."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        found, events = self.summary, self.events
        names = events.names if isinstance(events, Events) else Names()
        caption = f"{names[found.a]} and {names[found.b]}"
        numbers = table(_SUMMARY[1:], [_numbers(found)], caption=caption)
        return numbers + table(_EVENTS, [row for each in events for row in _told(each, names)])


@dataclass(frozen=True, slots=True)
class Page:
    """The view as one HTML page, which a notebook shows in a frame of its own.

    The frame is sandboxed: its scripts reach neither the notebook nor, by the page's own policy, any network.
    """

    html: str
    title: str = "Bilateral ties"

    def write(self, path: Path) -> Path:
        """Write the page to a file and give its path. Raises ViewError."""
        try:
            path.write_bytes(self.html.encode("utf-8"))
        except OSError as cause:
            raise ViewError(f"{path}: cannot be written: {cause.strerror}") from cause
        return path

    def _repr_html_(self) -> str:
        return (
            '<iframe sandbox="allow-scripts allow-downloads allow-popups" width="100%" height="680" style="border:0" '
            f'title="{escape(self.title)}" srcdoc="{escape(self.html)}"></iframe>'
        )


def shown_tie(tie: ties.Tie, actors: Mapping[str, Actor]) -> Tie:
    """The tie, its events with names."""
    events = Events(tie.events)
    keys = {tie.summary.a, tie.summary.b, *(key for each in tie.events for key in (*each.event.actors, *each.event.counterparts))}
    events.names = _names(keys, actors)
    return Tie(tie.summary, events)


def shown_ties(found: Iterable[ties.Summary], actors: Mapping[str, Actor]) -> Ties:
    """The ties of one, with names."""
    shown = Ties(found)
    shown.names = _names({key for tie in shown for key in (tie.a, tie.b)}, actors)
    return shown


def table(columns: Iterable[str], cells: Iterable[Iterable[object]], *, caption: str = "") -> str:
    """An HTML table of the first rows; more are said to be there."""
    lines = list(cells)
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(map(_cell, line))}</tr>" for line in lines[:MOST_ROWS])
    rest = f"<p>… and {len(lines) - MOST_ROWS} more rows</p>" if len(lines) > MOST_ROWS else ""
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _cell(value: object) -> str:
    if isinstance(value, Markup):
        return f"<td>{value.text}</td>"
    plain = f"{value:g}" if isinstance(value, float) else str(value)
    return f'<td style="text-align:left" dir="auto">{escape(plain)}</td>'


def _names(keys: Iterable[str], actors: Mapping[str, Actor]) -> Names:
    return Names((key, name_of(key, actors)) for key in keys)


def _numbers(tie: ties.Summary) -> tuple[object, ...]:
    return tie.events, ties.types_text(tie.types), tie.planned, round(tie.balance, 2), tie.sources, tie.first, tie.last


def _told(told: ties.TieEvent, names: Names) -> Iterable[tuple[object, ...]]:
    event = told.event
    left, right = (event.actors, event.counterparts) if event.counterparts else (event.actors[:1], event.actors[1:])
    who, whom = ("; ".join(names[key] for key in keys) for keys in (left, right))
    for said in told.sentences:
        yield event_day(event), who, event.type, whom, said.status, event.sources, said.text, _source(said.publisher, said.url)


def _source(publisher: str, url: str) -> Markup:
    """The publisher, with a link to the article where its address is one."""
    name, address = escape(publisher or url), safe_link(url)
    return Markup(f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{name}</a>' if address else name)
