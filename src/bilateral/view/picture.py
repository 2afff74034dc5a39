"""Nodes at points, links between them, and how bad that is to look at. Knows geometry; nothing of the globe.

A layout asks for hundreds of thousands of places; so the faults of one node are counted at many places in one go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bilateral.view.geometry import crosses, distance, gap, parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.view.geometry import Floats, Point, Points

CROSSING = 60.0
THROUGH = 90.0  # a link that runs through a node that is not its own
NARROW = 45.0  # two links of one node within eight degrees: they read as one
NARROW_COSINE = 0.9806  # the square of the cosine of eight degrees
OVERLAP = 150.0  # two nodes, or their names, on top of one another
MARGIN = 6  # between a link and a node that it passes


@dataclass(frozen=True, slots=True)
class Box:
    """What a node and its name cover, from the node's middle: to both sides, up and down."""

    side: float
    up: float
    down: float


@dataclass(frozen=True, slots=True)
class Around:
    """What of the links matters to one node: numbers of nodes in arrays.

    `far` are the other ends of its k links, in the order of links; `rest` the ends (2 × m) of the links that are not its own, and
    `apart` (k × m) whether a link of its own has no end in common with one of these; `others` (k × n) which nodes a link of its
    own can run through; `middle` and `end` the links that leave its neighbours, but to itself.
    """

    far: Any
    rest: Any
    apart: Any
    others: Any
    middle: Any
    end: Any


class Picture:
    """Nodes at points, boxes that must not overlap; `homes` are where nodes would like to lie, `around` the links of each."""

    def __init__(
        self, points: Sequence[Point], around: Sequence[Around], boxes: Sequence[Box], homes: Sequence[Point], step: float
    ) -> None:
        self.around, self.step = around, step
        self.x, self.y = _columns(points)
        self.home = _columns(homes)
        self.side, self.up, self.down = (np.array([getattr(box, name) for box in boxes]) for name in ("side", "up", "down"))

    def __len__(self) -> int:
        return len(self.x)

    @property
    def points(self) -> list[Point]:
        """Where the nodes lie."""
        return list(zip(self.x.tolist(), self.y.tolist(), strict=True))

    def costs(self, node: int, at: Points) -> Floats:
        """How bad the picture is with the node at each of the places, as far as it depends on that. `at`: arrays of p, to p."""
        found: Floats = self.faults(node, at) + self._way(node, at)
        return found

    def cost(self, node: int) -> float:
        """The same where the node lies."""
        return float(self.costs(node, (self.x[[node]], self.y[[node]]))[0])

    def is_faulty(self, node: int) -> bool:
        """Whether the node has a fault where it lies."""
        return bool(self.faults(node, (self.x[[node]], self.y[[node]]))[0])

    def faults(self, node: int, at: Points) -> Floats:
        """The part of the costs that a reader would call a fault; 0 where there is none."""
        near = self.around[node]
        bad: Floats = OVERLAP * self._overlaps(node, at)
        bad += THROUGH * self._run_through(node, near, at)
        if len(near.far):
            bad += CROSSING * self._crossings(near, at) + THROUGH * self._passed(near, at) + NARROW * self._narrow(near, at)
        return bad

    def overlaps(self) -> list[tuple[int, int]]:
        """The pairs of nodes whose boxes touch, the larger number first."""
        top, bottom = self.y - self.up, self.y + self.down
        found = list[tuple[int, int]]()
        for begin, end in parts_of(len(self)):
            some = slice(begin, end)
            across = abs(self.x[some, None] - self.x) < self.side[some, None] + self.side
            touching = across & (top[some, None] < bottom) & (top < bottom[some, None])
            found += [(begin + i, j) for i, j in np.argwhere(touching).tolist() if j < begin + i]
        return found

    def _at(self, nodes: Any) -> Points:
        return self.x[nodes], self.y[nodes]

    def _overlaps(self, node: int, at: Points) -> Any:
        x, y = at[0][:, None], at[1][:, None]
        across = abs(x - self.x) < self.side[node] + self.side
        down = (y - self.up[node] < self.y + self.down) & (self.y - self.up < y + self.down[node])
        touching = across & down
        touching[:, node] = False
        return touching.sum(axis=1)

    def _run_through(self, node: int, near: Around, at: Points) -> Any:
        """Links of others that run through the node, or right beside it."""
        a, b = map(self._at, near.rest)
        return (gap((at[0][:, None], at[1][:, None]), a, b) < self.up[node] + MARGIN).sum(axis=1)

    def _crossings(self, near: Around, at: Points) -> Any:
        """Links of others that the node's links cross."""
        r, s = map(self._at, near.rest)
        p, q = _spread(at, self._at(near.far))
        return (crosses(p, q, r, s) & near.apart).sum(axis=(1, 2))

    def _passed(self, near: Around, at: Points) -> Any:
        """Nodes that the node's links run through."""
        p, q = _spread(at, self._at(near.far))
        return ((gap((self.x, self.y), p, q) < self.up + MARGIN) & near.others).sum(axis=(1, 2))

    def _narrow(self, near: Around, at: Points) -> Any:
        """Pairs of links that leave one node in nearly the same direction, at this node and at its neighbours."""
        x, y = self._at(near.far)
        u, v = x - at[0][:, None], y - at[1][:, None]
        here = np.tril(_close((u[:, :, None], v[:, :, None]), (u[:, None, :], v[:, None, :])), -1).sum(axis=(1, 2))
        (mx, my), (ex, ey) = self._at(near.middle), self._at(near.end)
        there = _close((at[0][:, None] - mx, at[1][:, None] - my), (ex - mx, ey - my))
        return here + there.sum(axis=1)

    def _way(self, node: int, at: Points) -> Any:
        lengths = distance((at[0][:, None], at[1][:, None]), self._at(self.around[node].far))
        length = np.cumsum(lengths, axis=1)[:, -1] if lengths.size else 0.0  # one after the other, in whatever way numpy sums
        return (length * 0.12 + distance(at, (self.home[0][node], self.home[1][node])) * 0.3) / self.step * 10


def arounds(count: int, links: Sequence[tuple[int, int]]) -> tuple[Around, ...]:
    """The links among `count` nodes as each of them sees them."""
    return tuple(_around(node, count, links) for node in range(count))


def _around(node: int, count: int, links: Sequence[tuple[int, int]]) -> Around:
    own = [link for link in links if node in link]
    rest = [link for link in links if node not in link]
    far = [a + b - node for a, b in own]
    apart = [[end not in link for link in rest] for end in far]
    others = [[n not in (node, end) for n in range(count)] for end in far]
    fans = [(middle, a + b - middle) for middle in far for a, b in links if middle in (a, b) and node not in (a, b)]
    return Around(
        np.array(far, dtype=np.intp),
        np.array(rest, dtype=np.intp).reshape(-1, 2).T,
        np.array(apart, dtype=bool),
        np.array(others, dtype=bool),
        *np.array(fans, dtype=np.intp).reshape(-1, 2).T,
    )


def _columns(points: Sequence[Point]) -> tuple[Floats, Floats]:
    table = np.array(points, dtype=np.float64).reshape(-1, 2)
    return table[:, 0].copy(), table[:, 1].copy()


def _spread(at: Points, far: Points) -> tuple[Points, Points]:
    """Both ends of links from each place, p × k × 1: to be held against what has one more axis."""
    return (at[0][:, None, None], at[1][:, None, None]), (far[0][None, :, None], far[1][None, :, None])


def _close(u: Points, v: Points) -> Any:
    """Whether two directions are nearly the same."""
    dot = u[0] * v[0] + u[1] * v[1]
    return (dot > 0) & (dot * dot > NARROW_COSINE * (u[0] * u[0] + u[1] * u[1]) * (v[0] * v[0] + v[1] * v[1]))
