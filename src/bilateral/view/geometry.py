"""Plane geometry for the layout: points, segments, boxes. Knows nothing.

Coordinates are numbers, or arrays of them that numpy broadcasts: many points are then looked at in one go. Only +, −, ×, ÷ and
square roots, which IEEE 754 rounds the same everywhere: the same input gives the same picture on any machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = 250_000  # of points looked at in one go: more would not stay in the processor's cache

Point = tuple[float, float]
Floats = NDArray[np.float64]
Points = tuple[Any, Any]  # x and y, each a number or an array


def distance(p: Points, q: Points) -> Any:
    """Straight distance between two points."""
    dx, dy = p[0] - q[0], p[1] - q[1]
    return np.sqrt(dx * dx + dy * dy)


def crosses(p: Points, q: Points, r: Points, s: Points) -> Any:
    """Whether the open segments pq and rs cross in one point; a touch is no crossing."""
    return (_turn(p, q, r) * _turn(p, q, s) < 0) & (_turn(r, s, p) * _turn(r, s, q) < 0)


def gap(point: Points, p: Points, q: Points) -> Any:
    """Distance of a point from the segment pq."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    square = dx * dx + dy * dy
    along = ((point[0] - p[0]) * dx + (point[1] - p[1]) * dy) / np.where(square, square, 1.0)
    along = np.minimum(1.0, np.maximum(0.0, along))
    return distance(point, (p[0] + along * dx, p[1] + along * dy))


def parts_of(count: int) -> Iterator[tuple[int, int]]:
    """Begins and ends of so many rows of pairs as are looked at in one go, of `count` by `count`."""
    rows = max(1, PAIRS // max(1, count))
    return ((begin, min(begin + rows, count)) for begin in range(0, count, rows))


def _turn(p: Points, q: Points, r: Points) -> Any:
    return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
