"""A picture with fewer crossings: single nodes move where the picture gets better. Knows geometry; nothing of the globe."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.view.geometry import Point, crosses, distance, gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CROSSING = 60.0
THROUGH = 90.0  # a link that runs through a node that is not its own
OVERLAP = 150.0  # two nodes, or their names, on top of one another
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
        return self._tangle(node) + self._covering(node) + self._way(node)

    def _tangle(self, node: int) -> float:
        points, links = self.points, self.links
        bad = 0.0
        for number in self.own[node]:
            a, b = links[number]
            for c, d in links:
                if c not in (a, b) and d not in (a, b) and crosses(points[a], points[b], points[c], points[d]):
                    bad += CROSSING
            bad += sum(THROUGH for other in range(len(points)) if other not in (a, b) and self._through(other, a, b))
        return bad

    def _covering(self, node: int) -> float:
        bad = sum(THROUGH for a, b in self.links if node not in (a, b) and self._through(node, a, b))
        return bad + sum(OVERLAP for other in range(len(self.points)) if other != node and self.overlap(node, other))

    def _way(self, node: int) -> float:
        points = self.points
        length = sum(distance(points[self.links[n][0]], points[self.links[n][1]]) for n in self.own[node])
        return (length * 0.12 + distance(points[node], self.homes[node]) * 0.15) / self.step * 10

    def _through(self, node: int, a: int, b: int) -> bool:
        x, y = self.points[node]
        (ax, ay), (bx, by) = self.points[a], self.points[b]
        reach = self.boxes[node].up + 6
        if x < min(ax, bx) - reach or x > max(ax, bx) + reach or y < min(ay, by) - reach or y > max(ay, by) + reach:
            return False
        return gap((x, y), (ax, ay), (bx, by)) < reach

    def overlap(self, i: int, j: int) -> bool:
        """Whether what two nodes cover touches."""
        (x, y), (u, v) = self.points[i], self.points[j]
        p, q = self.boxes[i], self.boxes[j]
        return abs(x - u) < p.side + q.side and y - p.up < v + q.down and v - q.up < y + p.down


def untangle(picture: Picture, *, limit: Point, rounds: int = 6) -> None:
    """Move nodes, one at a time and in order, as long as that makes the picture better; inside 0…limit.

    Large pictures get fewer rounds, so that the time stays bounded.
    """
    tries = len(picture.points) + 2 * len(picture.links) * len(picture.links) * 18
    for _ in range(max(1, min(rounds, WORK // max(1, tries)))):
        better = [_improve(picture, node, limit) for node in range(len(picture.points))]
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
