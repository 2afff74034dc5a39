"""A picture with fewer crossings: single nodes move where the picture gets better. Knows pictures; nothing of the globe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.view.geometry import Point
    from bilateral.view.picture import Picture

WORK = 2_500_000  # comparisons of two links, at most, in one untangling
# Steps tried around a node, in units of its distance to neighbours: eight winds, near and far.
WINDS = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def untangle(picture: Picture, *, links: int, limit: Point, rounds: int = 8) -> None:
    """Move nodes, one at a time and in order, as long as that makes the picture better; inside 0…limit.

    Large pictures, by the number of their `links`, get fewer rounds, so that the time stays bounded.
    """
    tries = len(picture) + 2 * links * links * 18
    for turn in range(max(1, min(rounds, WORK // max(1, tries)))):
        moving = [node for node in range(len(picture)) if not turn or picture.is_faulty(node)]
        better = [_improve(picture, node, limit) for node in moving]
        if not any(better):
            return


def _improve(picture: Picture, node: int, limit: Point) -> bool:
    """Put one node on the best of some places; whether it moved."""
    start = (float(picture.x[node]), float(picture.y[node]))
    places = [start, *_places(picture, node, limit)]
    columns = np.array(places)
    costs = picture.costs(node, (columns[:, 0], columns[:, 1])).tolist()
    best, least = start, costs[0]
    for place, cost in zip(places, costs, strict=True):
        if cost < least - 1e-6:
            best, least = place, cost
    picture.x[node], picture.y[node] = best
    return best != start


def _places(picture: Picture, node: int, limit: Point) -> Iterator[Point]:
    x, y = float(picture.x[node]), float(picture.y[node])
    for far in (0.35, 0.8, 1.6):
        for dx, dy in WINDS:
            yield _inside(x + dx * far * picture.step, y + dy * far * picture.step, limit)
    near = picture.around[node].far
    xs, ys = picture.x[near].tolist(), picture.y[near].tolist()
    if xs:
        yield (sum(xs) / len(xs), sum(ys) / len(ys) + picture.step * 0.2)
    if len(xs) == 1:
        for dx, dy in WINDS:
            yield _inside(xs[0] + dx * picture.step * 0.9, ys[0] + dy * picture.step * 0.9, limit)


def _inside(x: float, y: float, limit: Point) -> Point:
    return (min(limit[0], max(0.0, x)), min(limit[1], max(0.0, y)))
