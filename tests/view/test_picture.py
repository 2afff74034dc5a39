"""What counts as a fault of a picture, and how much."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from bilateral.view.picture import CROSSING, NARROW, OVERLAP, THROUGH, Box, Picture, arounds
from bilateral.view.untangle import untangle

SMALL = Box(5, 5, 5)


def picture(points: list[tuple[float, float]], links: list[tuple[int, int]]) -> Picture:
    return Picture(points, arounds(len(points), links), [SMALL] * len(points), points, 100.0)


@pytest.mark.parametrize(
    ("points", "links", "bad"),
    [
        ([(0, 0), (100, 100), (0, 100), (90, 0)], [(0, 1), (2, 3)], CROSSING),
        ([(0, 0), (100, 100), (0, 100), (-90, 0)], [(0, 1), (2, 3)], 0),
        ([(50, 3), (0, 0), (100, 0)], [(1, 2)], THROUGH),
        ([(0, 0), (100, 0), (50, 3)], [(0, 1)], THROUGH),
        ([(50, 12), (0, 0), (100, 0)], [(1, 2)], 0),
        ([(0, 0), (9, 9)], [], OVERLAP),
        ([(0, 0), (11, 0)], [], 0),
        ([(0, 0), (100, 0), (400, 50)], [(0, 1), (0, 2)], NARROW),
        ([(100, 0), (0, 0), (400, 50)], [(0, 1), (1, 2)], NARROW),
        ([(0, 0), (100, 0), (400, 400)], [(0, 1), (0, 2)], 0),
        ([(0, 0)], [], 0),
    ],
    ids=[
        "its link crosses another",
        "links side by side",
        "on a link of others",
        "its link runs through another",
        "beside a link",
        "on another",
        "beside another",
        "two links as one",
        "two links of its neighbour as one",
        "two links apart",
        "alone",
    ],
)
def test_a_node_has_this_fault(points: list[tuple[float, float]], links: list[tuple[int, int]], bad: float) -> None:
    some = picture(points, links)
    assert some.faults(0, (np.array([points[0][0]]), np.array([points[0][1]]))).tolist() == [bad]
    assert some.is_faulty(0) == bool(bad)


def test_the_costs_of_many_places_are_those_of_each_alone() -> None:
    chance = Random(5)
    points = [(chance.random() * 400, chance.random() * 300) for _ in range(12)]
    some = picture(points, [(a, b) for a in range(12) for b in range(a) if chance.random() < 0.3])
    x, y = np.array([chance.random() * 400 for _ in range(30)]), np.array([chance.random() * 300 for _ in range(30)])
    for node in range(12):
        alone = [some.costs(node, (x[[i]], y[[i]]))[0] for i in range(30)]
        assert some.costs(node, (x, y)).tolist() == alone


def test_touching_nodes_are_told_once_the_larger_number_first() -> None:
    assert picture([(0, 0), (50, 0), (8, 0), (16, 0)], []).overlaps() == [(2, 0), (3, 2)]


def test_a_picture_of_nothing_can_be_untangled() -> None:
    untangle(picture([], []), links=0, limit=(10, 10))


def test_untangling_takes_away_a_crossing_that_need_not_be() -> None:
    some = picture([(100, 100), (300, 300), (100, 300), (300, 100)], [(0, 1), (2, 3)])
    untangle(some, links=2, limit=(400, 400))
    assert not any(some.is_faulty(node) for node in range(4))
