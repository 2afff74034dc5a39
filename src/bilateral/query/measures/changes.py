"""What changed: ties that are new, lost or turned since a day. Knows networkx."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilateral.query.filters import Filter, event_day
from bilateral.query.net import signed_net

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

    from bilateral.model import Actor, Event
    from bilateral.query.pairs import Level

ChangeSort = Literal["turned", "new", "lost"]


@dataclass(frozen=True, slots=True)
class Change:
    """One tie that changed: `balance_before` and `balance_since` are in −1..1, 0 where there was no event."""

    change: ChangeSort
    a: str
    b: str
    events_before: int
    events_since: int
    balance_before: float
    balance_since: float


def net_changes(
    events: Iterable[Event],
    weights: Mapping[str, float],
    *,
    since: str,
    level: Level = "side",
    actors: Mapping[str, Actor] | None = None,
) -> tuple[Change, ...]:
    """Ties that differ between the events before `since` and those from that day on; events without a day count in neither.

    * turned: cooperation outweighed conflict before and not since, or the reverse (the sign of the balance changed; one that
      goes to or from 0 has not turned);
    * new: only events since; lost: only events before.

    By sort in this order, then most events, then key.
    """
    window = Filter(since=since)
    dated = [event for event in events if event_day(event)]
    old = signed_net((e for e in dated if not window.covers(event_day(e))), weights, level=level, actors=actors)
    young = signed_net((e for e in dated if window.covers(event_day(e))), weights, level=level, actors=actors)
    ties = {tuple(sorted(ends)) for net in (old, young) for ends in net.edges}
    changes = [change for a, b in ties if (change := _change(old, young, a, b))]
    order: dict[ChangeSort, int] = {"turned": 0, "new": 1, "lost": 2}
    return tuple(sorted(changes, key=lambda c: (order[c.change], -c.events_before - c.events_since, c.a, c.b)))


def _change(old: nx.Graph, young: nx.Graph, a: str, b: str) -> Change | None:
    before = old.edges[a, b] if old.has_edge(a, b) else None
    since = young.edges[a, b] if young.has_edge(a, b) else None
    if before and since:
        if before["sign"] * since["sign"] >= 0:
            return None
        return Change("turned", a, b, before["events"], since["events"], before["balance"], since["balance"])
    if since:
        return Change("new", a, b, 0, since["events"], 0.0, since["balance"])
    return Change("lost", a, b, before["events"], 0, before["balance"], 0.0) if before else None
