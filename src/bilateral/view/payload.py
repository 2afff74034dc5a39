"""The view's values to the one JSON object that the page's script reads. Knows the view's values; nothing of HTML.

Events are columns rather than objects, and texts that come again (publishers, speakers, articles) are numbers into lists:
20,000 events with their sentences then take about 6 MB.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from bilateral.view.styles import load_styles, style_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilateral.view.data import Node, Said, Tie, TieData, TieEvent
    from bilateral.view.layout import Spot

DIRECTIONS = ("ab", "ba", "both")
STATUSES = ("actual", "planned", "negated")
LINKS = ("http://", "https://")
_BY_DATE = attrgetter("date", "type", "id")


@dataclass(slots=True)
class Words:
    """A list of distinct values, each known by its number, in order of first use."""

    numbers: dict[Any, int] = field(default_factory=dict)

    @property
    def values(self) -> list[Any]:
        """The values by number."""
        return list(self.numbers)

    def number(self, value: Any) -> int:
        """The number of this value, which is added if it is new."""
        return self.numbers.setdefault(value, len(self.numbers))


def ordered(data: TieData) -> tuple[list[Node], list[Tie]]:
    """Nodes and ties by key, ties without events and ties of unknown nodes left out, each tie's events by date."""
    nodes = sorted(data.nodes, key=lambda node: node.key)
    keys = {node.key for node in nodes}
    ties = [tie for tie in data.ties if tie.events and tie.a in keys and tie.b in keys and tie.a != tie.b]
    return nodes, sorted(ties, key=lambda tie: (tie.a, tie.b))


def events_of(tie: Tie) -> list[TieEvent]:
    """A tie's events by date, those without a date first."""
    return sorted(tie.events, key=_BY_DATE)


def payload(data: TieData, spots: Mapping[str, Spot], *, title: str, focus: Sequence[str] = ()) -> dict[str, Any]:
    """What the page's script reads, as plain lists, dicts, strings and numbers."""
    nodes, ties = ordered(data)
    number = {node.key: i for i, node in enumerate(nodes)}
    people, articles, types = Words(), Words(), _types(ties)
    columns = _columns(ties, types, people, articles)
    return {
        "title": title,
        "focus": [key for key in focus if key in number],
        "types": [_look(name) for name in types.values],
        "nodes": [_node(node, spots[node.key]) for node in nodes],
        "ties": [[number[tie.a], number[tie.b]] for tie in ties],
        "events": columns,
        "people": people.values,
        "articles": articles.values,
    }


def _types(ties: Iterable[Tie]) -> Words:
    """The types that occur: those of the style table in its order, then strangers by name."""
    met = {event.type for tie in ties for event in tie.events}
    words = Words()
    for name in [*(name for name in load_styles() if name in met), *sorted(met - load_styles().keys())]:
        words.number(name)
    return words


def _look(name: str) -> dict[str, str]:
    style = style_of(name)
    return {
        "name": style.name,
        "label": style.label,
        "verb": style.verb,
        "together": style.together or f"({style.label})",
        "colour": style.colour,
        "ink": style.ink,
        "path": style.path,
        "balance": style.balance,
    }


def _node(node: Node, spot: Spot) -> dict[str, Any]:
    return {
        "key": node.key,
        "code": node.code,
        "label": node.label,
        "kind": node.kind,
        "side": node.side,
        "x": spot.x,
        "y": spot.y,
        "r": spot.radius,
        "offices": list(node.offices),
        "memberships": list(node.memberships),
        "holders": list(node.holders),
    }


def _columns(ties: Sequence[Tie], types: Words, people: Words, articles: Words) -> dict[str, list[Any]]:
    rows = [(number, *_event(event, types, people, articles)) for number, tie in enumerate(ties) for event in events_of(tie)]
    names = (
        "tie",
        "id",
        "date",
        "type",
        "direction",
        "status",
        "sentence",
        "speaker",
        "article",
        "counts",
        "disputed",
        "where",
        "more",
        "who",
        "bare",
    )
    columns = zip(*rows, strict=True) if rows else ([] for _ in names)
    return {name: list(column) for name, column in zip(names, columns, strict=True)}


def _event(event: TieEvent, types: Words, people: Words, articles: Words) -> tuple[Any, ...]:
    return (
        event.id,
        event.date,
        types.number(event.type),
        _index(DIRECTIONS, event.direction),
        _index(STATUSES, event.status),
        event.sentence,
        people.number(event.speaker),
        articles.number((event.publisher, event.title, safe_link(event.url))),
        [event.sources, event.articles],
        int(event.disputed),
        [event.place, event.topic] if event.place or event.topic else 0,
        [_said(said, people, articles) for said in event.more] or 0,
        [people.number(name) for name in event.people] or 0,
        int(event.bare),
    )


def _said(said: Said, people: Words, articles: Words) -> list[Any]:
    article = articles.number((said.publisher, said.title, safe_link(said.url)))
    return [said.sentence, people.number(said.speaker), article, said.published]


def safe_link(url: str) -> str:
    """The address if it is http or https, else ''.

    >>> safe_link("javascript:alert(1)")
    ''
    """
    return url if url.lower().startswith(LINKS) else ""


def _index(names: Sequence[str], name: str) -> int:
    try:
        return names.index(name)
    except ValueError:
        raise ValueError(f"{name!r} is none of {', '.join(names)}") from None
