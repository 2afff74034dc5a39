"""Positions of nodes: geographic start, several seeds, fewest crossings, no overlaps, whole numbers. Knows the view's values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from random import Random
from typing import TYPE_CHECKING

from bilateral.view.forces import ASPECT, Plane, geographic, plane_for, spread
from bilateral.view.geometry import crosses
from bilateral.view.picture import Box, Picture, arounds
from bilateral.view.untangle import untangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.view.data import Node, Tie
    from bilateral.view.geometry import Point
    from bilateral.view.picture import Around

MOST_LINKS = 150  # the strongest ties shape the picture; the others follow it
SEEDS = 5
LARGE = 120  # with more nodes, or more ties than shape the picture, one seed must do: five take 12 s and are as crowded
MOST_STRETCH = 1.6
LETTER = 7.2  # width of a letter of a name, in the plane's unit


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node lies and how large it is drawn, in the plane's unit."""

    x: int
    y: int
    radius: int


def place(nodes: Sequence[Node], ties: Sequence[Tie]) -> dict[str, Spot]:
    """Spots by node key. The same nodes and ties give the same spots, in whatever order they come."""
    ordered = sorted(nodes, key=lambda node: node.key)
    number = {node.key: i for i, node in enumerate(ordered)}
    pairs = {tuple(sorted((number[tie.a], number[tie.b]))): len(tie.events) for tie in ties if tie.a != tie.b}
    for node in ordered:  # a person lies near the side that it acts for
        if node.side in number and node.side != node.key:
            pairs.setdefault(tuple(sorted((number[node.key], number[node.side]))), 0)
    links = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    radii = _radii([node.events for node in ordered])
    spots = _place(
        tuple(None if node.lat is None or node.lon is None else (node.lat, node.lon) for node in ordered),
        tuple((a, b) for a, b in links),
        radii,
        tuple(_width(node, radius) for node, radius in zip(ordered, radii, strict=True)),
    )
    return {node.key: Spot(x, y, radius) for node, (x, y), radius in zip(ordered, spots, radii, strict=True)}


def _width(node: Node, radius: int) -> float:
    """Width of a node and its name; an organisation's box is as wide as its acronym."""
    code = min(len(node.code), 6) * 0.63 * radius if node.kind == "organisation" else 0.0
    return max(2.0 * radius, code, min(len(node.label), 24) * LETTER)


def _radii(events: Sequence[int]) -> tuple[int, ...]:
    """Radii of 17 to 32: the area grows with the number of events."""
    most = max(events, default=0) or 1
    return tuple(round(sqrt(289 + 735 * max(0, count) / most)) for count in events)


@lru_cache(maxsize=16)
def _place(
    places: tuple[tuple[float, float] | None, ...],
    links: tuple[tuple[int, int], ...],
    radii: tuple[int, ...],
    widths: tuple[float, ...],
) -> tuple[tuple[int, int], ...]:
    """Positions of numbered nodes; `links` are all pairs of them that have a tie, strongest first."""
    plane = plane_for(len(places))
    home = geographic(places, links, plane)
    boxes = [Box(width / 2 + 5, radius + 4, radius + 21) for radius, width in zip(radii, widths, strict=True)]
    seeds = 1 if len(places) > LARGE or len(links) > MOST_LINKS else SEEDS
    shown = sorted(links[:MOST_LINKS])
    around = arounds(len(places), shown)
    pictures = [_attempt(seed, home, shown, around, boxes, plane) for seed in range(seeds)]
    return _fitted(min(pictures, key=_badness).points)


def _fitted(points: Sequence[Point]) -> tuple[tuple[int, int], ...]:
    """Whole numbers around 0, stretched to the screen's shape: a stretch neither crosses links nor lays names on each other."""
    if not points:
        return ()
    lows = [min(point[axis] for point in points) for axis in (0, 1)]
    highs = [max(point[axis] for point in points) for axis in (0, 1)]
    width, height = (max(1.0, high - low) for low, high in zip(lows, highs, strict=True))
    across = min(MOST_STRETCH, max(1.0, height * ASPECT / width))
    down = min(MOST_STRETCH, max(1.0, width / ASPECT / height))
    return tuple(
        (round((x - (lows[0] + highs[0]) / 2) * across), round((y - (lows[1] + highs[1]) / 2) * down)) for x, y in points
    )


def _attempt(
    seed: int,
    home: list[Point],
    links: Sequence[tuple[int, int]],
    around: Sequence[Around],
    boxes: Sequence[Box],
    plane: Plane,
) -> Picture:
    points = _filling(spread(home, links, plane, Random(seed)), plane)
    picture = Picture(points, around, boxes, home, plane.step)
    untangle(picture, links=len(links), limit=(plane.width, plane.height))
    part(picture)
    return picture


def part(picture: Picture, *, rounds: int = 80) -> None:
    """Push nodes apart until neither they nor their names overlap, each pair along its shorter way."""
    for _ in range(rounds):
        clashes = picture.overlaps()
        for i, j in clashes:
            _push(picture, i, j)
        if not clashes:
            return


def _push(picture: Picture, i: int, j: int) -> None:
    (x, u), (y, v) = picture.x[[i, j]].tolist(), picture.y[[i, j]].tolist()
    across = picture.side[i] + picture.side[j] - abs(x - u)
    down = picture.down[i] + picture.up[j] - (v - y) if v >= y else picture.down[j] + picture.up[i] - (y - v)
    if across <= 0 or down <= 0:
        return
    if across < down:
        half = (across / 2 + 1) * (1 if x >= u else -1)
        picture.x[i], picture.x[j] = x + half, u - half
    else:
        half = (down / 2 + 1) * (1 if y > v else -1)
        picture.y[i], picture.y[j] = y + half, v - half


def _filling(points: list[Point], plane: Plane) -> list[Point]:
    """The points stretched until they reach all four sides of the plane."""
    lows = [min((point[axis] for point in points), default=0.0) for axis in (0, 1)]
    spans = [max((point[axis] for point in points), default=0.0) - lows[axis] or 1.0 for axis in (0, 1)]
    return [((x - lows[0]) / spans[0] * plane.width, (y - lows[1]) / spans[1] * plane.height) for x, y in points]


def _badness(picture: Picture) -> float:
    """Cost of the whole; the first of equals wins, so seeds are tried in order."""
    return sum(picture.cost(node) for node in range(len(picture)))


def crossings(points: Sequence[Point], links: Sequence[tuple[int, int]]) -> int:
    """How many pairs of links cross."""
    return sum(
        crosses(points[a], points[b], points[c], points[d])
        for i, (a, b) in enumerate(links)
        for c, d in links[:i]
        if not {a, b} & {c, d}
    )
