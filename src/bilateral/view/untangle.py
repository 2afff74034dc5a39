"""A picture with fewer crossings: single nodes move where the picture gets better. Knows geometry; nothing of the globe."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.view.geometry import Point, crosses, distance, gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CROSSING = 60.0
THROUGH = 90.0  # a link that runs through a node that is not its own
NARROW = 45.0  # two links of one node within eight degrees: they read as one
NARROW_COSINE = 0.9806  # the square of the cosine of eight degrees
OVERLAP = 150.0  # two nodes, or their names, on top of one another
MOST_SIDE = 100.0  # half the width of the widest name, and a little more
WORK = 2_500_000  # comparisons of two links, at most, in one untangling
# Steps tried around a node, in units of its distance to neighbours: eight winds, near and far.
WINDS = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


@dataclass(frozen=True, slots=True)
class Box:
    """What a node and its name cover, from the node's middle: to both sides, up and down."""

    side: float
    up: float
    down: float


@dataclass(slots=True)
class Picture:
    """Nodes at points, links between them, boxes that must not overlap; `homes` are where nodes would like to lie."""

    points: list[Point]
    links: Sequence[tuple[int, int]]
    boxes: Sequence[Box]
    homes: Sequence[Point]
    step: float
    own: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note the links of each node."""
        self.own = [[] for _ in self.points]
        for number, (a, b) in enumerate(self.links):
            self.own[a].append(number)
            self.own[b].append(number)

    def cost(self, node: int) -> float:
        """How bad the picture is as far as it depends on where this node lies."""
        return self.faults(node) + self._way(node)

    def faults(self, node: int) -> float:
        """The part of the cost that a reader would call a fault; 0 where there is none."""
        bad = sum(self._tangle(*self.links[number]) for number in self.own[node])
        bad += sum(THROUGH for a, b in self.links if node not in (a, b) and self.through(node, a, b))
        bad += OVERLAP * self._overlaps(node)
        return bad + self._narrow(node)

    def _tangle(self, a: int, b: int) -> float:
        """Links that the link ab crosses, nodes that it runs through."""
        points = self.points
        p, q = points[a], points[b]
        (left, right), (top, bottom) = sorted((p[0], q[0])), sorted((p[1], q[1]))
        bad = 0.0
        for c, d in self.links:
            r, s = points[c], points[d]
            # Most links lie apart: to see that by their boxes is the quickest.
            if (r[0] < left and s[0] < left) or (r[0] > right and s[0] > right):
                continue
            if (r[1] < top and s[1] < top) or (r[1] > bottom and s[1] > bottom):
                continue
            if c not in (a, b) and d not in (a, b) and crosses(p, q, r, s):
                bad += CROSSING
        for node, (x, y) in enumerate(points):
            reach = self.boxes[node].up + 6
            if left - reach < x < right + reach and top - reach < y < bottom + reach and node not in (a, b):
                bad += THROUGH if gap((x, y), p, q) < reach else 0.0
        return bad

    def _narrow(self, node: int) -> float:
        """Pairs of links that leave one node in nearly the same direction, at this node and at its neighbours."""
        far = [sum(self.links[number]) - node for number in self.own[node]]
        bad = sum(NARROW for i, p in enumerate(far) for q in far[:i] if self._close(node, p, q))
        for middle in far:
            others = [sum(self.links[number]) - middle for number in self.own[middle]]
            bad += sum(NARROW for other in others if other != node and self._close(middle, node, other))
        return bad

    def _close(self, middle: int, i: int, j: int) -> bool:
        x, y = self.points[middle]
        (ux, uy), (vx, vy) = self.points[i], self.points[j]
        ux, uy, vx, vy = ux - x, uy - y, vx - x, vy - y
        dot = ux * vx + uy * vy
        return dot > 0 and dot * dot > NARROW_COSINE * (ux * ux + uy * uy) * (vx * vx + vy * vy)

    def _way(self, node: int) -> float:
        points = self.points
        length = sum(distance(points[self.links[n][0]], points[self.links[n][1]]) for n in self.own[node])
        return (length * 0.12 + distance(points[node], self.homes[node]) * 0.3) / self.step * 10

    def through(self, node: int, a: int, b: int) -> bool:
        """Whether the link ab runs through, or right beside, a node."""
        x, y = self.points[node]
        (ax, ay), (bx, by) = self.points[a], self.points[b]
        reach = self.boxes[node].up + 6
        if x < min(ax, bx) - reach or x > max(ax, bx) + reach or y < min(ay, by) - reach or y > max(ay, by) + reach:
            return False
        return gap((x, y), (ax, ay), (bx, by)) < reach

    def _overlaps(self, node: int) -> int:
        x, y = self.points[node]
        reach = self.boxes[node].side + MOST_SIDE
        near = [i for i, (u, v) in enumerate(self.points) if -reach < x - u < reach and -reach < y - v < reach]
        return sum(self.overlap(node, other) for other in near if other != node)

    def overlap(self, i: int, j: int) -> bool:
        """Whether what two nodes cover touches."""
        (x, y), (u, v) = self.points[i], self.points[j]
        p, q = self.boxes[i], self.boxes[j]
        return abs(x - u) < p.side + q.side and y - p.up < v + q.down and v - q.up < y + p.down


def untangle(picture: Picture, *, limit: Point, rounds: int = 8) -> None:
    """Move nodes, one at a time and in order, as long as that makes the picture better; inside 0…limit.

    Large pictures get fewer rounds, so that the time stays bounded.
    """
    tries = len(picture.points) + 2 * len(picture.links) * len(picture.links) * 18
    for turn in range(max(1, min(rounds, WORK // max(1, tries)))):
        moving = [node for node in range(len(picture.points)) if not turn or picture.faults(node)]
        better = [_improve(picture, node, limit) for node in moving]
        if not any(better):
            return


def _improve(picture: Picture, node: int, limit: Point) -> bool:
    """Put one node on the best of some places; whether it moved."""
    start = picture.points[node]
    best, least = start, picture.cost(node)
    for place in _places(picture, node, limit):
        picture.points[node] = place
        cost = picture.cost(node)
        if cost < least - 1e-6:
            best, least = place, cost
    picture.points[node] = best
    return best != start


def _places(picture: Picture, node: int, limit: Point) -> Iterator[Point]:
    x, y = picture.points[node]
    for far in (0.35, 0.8, 1.6):
        for dx, dy in WINDS:
            yield _inside(x + dx * far * picture.step, y + dy * far * picture.step, limit)
    near = [sum(picture.links[number]) - node for number in picture.own[node]]
    if near:
        yield (
            sum(picture.points[j][0] for j in near) / len(near),
            sum(picture.points[j][1] for j in near) / len(near) + picture.step * 0.2,
        )
    if len(near) == 1:
        u, v = picture.points[near[0]]
        for dx, dy in WINDS:
            yield _inside(u + dx * picture.step * 0.9, v + dy * picture.step * 0.9, limit)


def _inside(x: float, y: float, limit: Point) -> Point:
    return (min(limit[0], max(0.0, x)), min(limit[1], max(0.0, y)))
