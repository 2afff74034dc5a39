"""From where actors lie on the globe to a first spread-out picture. Knows geometry; nothing of ties' events.

A layout works on numbers: node 0 … n−1, links as pairs of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from bilateral.view.geometry import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bilateral.view.geometry import Floats, Point

ASPECT = 1.72  # width over height of the part of a common screen that the graph gets
ROOM = 21000.0  # square units of the plane a node
CUT = -32.0  # degrees east where the map is cut open: the Americas to the left of Europe would put the Pacific in the middle
WORK = 900_000  # pairs of nodes looked at, at most, in one spreading


@dataclass(frozen=True, slots=True)
class Plane:
    """A plane for n nodes: its size and the distance between neighbours, all in one unit (a screen pixel at zoom 1)."""

    width: float
    height: float
    step: float


def plane_for(count: int) -> Plane:
    """A plane with room for so many nodes."""
    height = sqrt(max(count, 4) * ROOM / ASPECT)
    return Plane(height * ASPECT, height, sqrt(ROOM))


def geographic(places: Sequence[tuple[float, float] | None], links: Sequence[tuple[int, int]], plane: Plane) -> list[Point]:
    """Where (latitude, longitude) lie on the plane; a node without a place lies amid its neighbours."""
    known = {i: (_east(place[1]), -place[0] * 1.25) for i, place in enumerate(places) if place is not None}
    if not known:
        return [_on_rows(i, len(places), plane) for i in range(len(places))]
    lows = [min(p[axis] for p in known.values()) for axis in (0, 1)]
    spans = [max(p[axis] for p in known.values()) - lows[axis] or 1.0 for axis in (0, 1)]
    size = (plane.width, plane.height)
    fitted = {i: ((p[0] - lows[0]) / spans[0] * size[0], (p[1] - lows[1]) / spans[1] * size[1]) for i, p in known.items()}
    return [fitted[i] if i in fitted else _amid(i, fitted, links, plane) for i in range(len(places))]


def spread(start: list[Point], links: Sequence[tuple[int, int]], plane: Plane, chance: Random) -> list[Point]:
    """Nodes pushed apart, neighbours drawn together, each held loosely to where it lay (Fruchterman and Reingold 1991)."""
    jitter = plane.step * 0.35
    points = [(x + (chance.random() - 0.5) * jitter, y + (chance.random() - 0.5) * jitter) for x, y in start]
    rounds = max(12, min(140, WORK // max(1, len(points) ** 2)))
    for turn in range(rounds):
        heat = plane.step * 0.5 * (1 - turn / rounds) + 1
        moves = _repulsion(points, plane.step)
        _attract(moves, points, links, plane.step)
        points = [_moved(points[i], moves[i], start[i], heat, plane) for i in range(len(points))]
    return points


def _east(lon: float) -> float:
    return (lon - CUT) % 360 if lon < CUT - 150 else lon


def _on_rows(i: int, count: int, plane: Plane) -> Point:
    across = max(1, round(sqrt(count * ASPECT)))
    rows = -(-count // across)
    return ((i % across + 0.5) * plane.width / across, (i // across + 0.5) * plane.height / rows)


def _amid(i: int, fitted: dict[int, Point], links: Sequence[tuple[int, int]], plane: Plane) -> Point:
    near = sorted({a + b - i for a, b in links if i in (a, b)} & fitted.keys())
    if not near:
        return (plane.width / 2, plane.height)
    middle = [sum(fitted[j][axis] for j in near) / len(near) for axis in (0, 1)]
    return (middle[0] + (i % 5 - 2) * 7.0, middle[1] + (i % 3 - 1) * 7.0)  # not on top of one another


def _repulsion(points: list[Point], step: float) -> list[list[float]]:
    """How each node is pushed by all others that are near."""
    table = np.array(points).reshape(-1, 2)
    return [move for begin, end in parts_of(len(points)) for move in _pushed(table[begin:end], table, step)]


def _pushed(some: Floats, every: Floats, step: float) -> list[list[float]]:
    (x, y), (others_x, others_y) = some.T, every.T
    dx, dy = x[:, None] - others_x, y[:, None] - others_y
    apart = dx * dx + dy * dy
    square = step * step
    push = np.where(apart > 9 * square, 0.0, square / np.where(apart, apart, 1.0))
    # one after the other: how numpy's own sums go depends on the machine
    sums = [np.cumsum(along * push, axis=1)[:, -1] for along in (dx, dy)]
    return np.stack(sums, axis=1).tolist()  # type: ignore[no-any-return]  # two numbers a row


def _attract(moves: list[list[float]], points: list[Point], links: Sequence[tuple[int, int]], step: float) -> None:
    for a, b in links:
        dx, dy = points[a][0] - points[b][0], points[a][1] - points[b][1]
        pull = sqrt(dx * dx + dy * dy) / step * 0.28
        for i, sign in ((a, -pull), (b, pull)):
            moves[i][0] += dx * sign
            moves[i][1] += dy * sign


def _moved(point: Point, move: list[float], home: Point, heat: float, plane: Plane) -> Point:
    dx = move[0] + (home[0] - point[0]) * 0.22
    dy = move[1] + (home[1] - point[1]) * 0.22
    size = sqrt(dx * dx + dy * dy) or 1.0
    part = min(size, heat) / size
    return (min(plane.width, max(0.0, point[0] + dx * part)), min(plane.height, max(0.0, point[1] + dy * part)))
