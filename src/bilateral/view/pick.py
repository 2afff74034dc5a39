"""Fewer ties for a readable picture: the strongest, or those that stand out for one of their ends. Knows the view's values."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.view.data import TieData

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.view.data import Tie


def strongest(data: TieData, *, top: int) -> TieData:
    """The `top` ties with most events, by keys where they have as many, and the nodes that they touch."""
    return _only(data, sorted(data.ties, key=lambda tie: (-len(tie.events), tie.a, tie.b))[:top])


def backbone(data: TieData, *, alpha: float = 0.05) -> TieData:
    """The ties that are stronger than chance would make them for at least one end, and the nodes that they touch.

    The disparity filter: of a node with k ties and s events, a tie with w events stays if (1 − w/s)^(k−1) < alpha. A node's
    only tie says nothing against chance there, so the other end decides. Source: Serrano, Boguñá and Vespignani, PNAS 106
    (2009), 6483–6488.
    """
    ties, events = Counter[str](), Counter[str]()
    for tie in data.ties:
        for end in (tie.a, tie.b):
            ties[end] += 1
            events[end] += len(tie.events)

    def chance(tie: Tie, end: str) -> float:
        return float((1 - len(tie.events) / events[end]) ** (ties[end] - 1)) if ties[end] > 1 else 1.0

    return _only(data, [tie for tie in data.ties if tie.events and min(chance(tie, tie.a), chance(tie, tie.b)) < alpha])


def _only(data: TieData, ties: Iterable[Tie]) -> TieData:
    """These ties and their nodes, each with its number of events among them."""
    kept = tuple(sorted(ties, key=lambda tie: (tie.a, tie.b)))
    events = Counter(end for tie in kept for end in (tie.a, tie.b) for _ in tie.events)
    return TieData(tuple(replace(node, events=events[node.key]) for node in data.nodes if node.key in events), kept)
