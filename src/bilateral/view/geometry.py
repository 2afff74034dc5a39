"""Plane geometry for the layout: points, segments, boxes. Knows nothing.

Only +, −, ×, ÷ and square roots, which IEEE 754 rounds the same everywhere: the same input gives the same picture on any machine.
"""

from __future__ import annotations

from math import sqrt

Point = tuple[float, float]


def distance(p: Point, q: Point) -> float:
    """Straight distance between two points."""
    return sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2)


def crosses(p: Point, q: Point, r: Point, s: Point) -> bool:
    """Whether the open segments pq and rs cross in one point; a touch is no crossing."""
    return _turn(p, q, r) * _turn(p, q, s) < 0 and _turn(r, s, p) * _turn(r, s, q) < 0


def gap(point: Point, p: Point, q: Point) -> float:
    """Distance of a point from the segment pq."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    square = dx * dx + dy * dy
    if not square:
        return distance(point, p)
    along = ((point[0] - p[0]) * dx + (point[1] - p[1]) * dy) / square
    along = min(1.0, max(0.0, along))
    return distance(point, (p[0] + along * dx, p[1] + along * dy))


def _turn(p: Point, q: Point, r: Point) -> float:
    return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
