from __future__ import annotations

import os
import subprocess
import sys
from random import Random

import pytest

from bilateral.view import Node, Tie, TieData, TieEvent, render_page
from bilateral.view.geometry import crosses, gap
from bilateral.view.layout import crossings, place
from tests.view.demo import demo_data

DEMO = demo_data()
BYTES = """
import hashlib
from bilateral.view import render_page
from tests.view.demo import demo_data
print(hashlib.sha256(render_page(demo_data()).encode()).hexdigest())
"""


def shuffled(data: TieData, seed: int) -> TieData:
    chance = Random(seed)
    ties = [Tie(tie.a, tie.b, tuple(chance.sample(tie.events, len(tie.events)))) for tie in data.ties]
    return TieData(tuple(chance.sample(data.nodes, len(data.nodes))), tuple(chance.sample(ties, len(ties))))


@pytest.mark.parametrize(
    ("r", "s", "crossing"),
    [((0, 2), (2, 0), True), ((3, 0), (3, 9), False), ((2, 2), (4, 0), False), ((0.5, 0.5), (1, 1), False)],
    ids=["cross", "apart", "touch at an end", "on one line"],
)
def test_segments_cross_only_in_their_insides(r: tuple[float, float], s: tuple[float, float], crossing: bool) -> None:
    assert crosses((0, 0), (2, 2), r, s) is crossing


@pytest.mark.parametrize(("point", "distance"), [((1, 3), 3), ((-4, 3), 5), ((2, 0), 0)])
def test_the_gap_is_to_the_segment_not_to_the_line(point: tuple[float, float], distance: float) -> None:
    assert gap(point, (0, 0), (2, 0)) == distance


def test_no_two_actors_and_their_names_overlap() -> None:
    spots = place(DEMO.nodes, DEMO.ties)
    boxes = {}
    for node in DEMO.nodes:
        spot = spots[node.key]
        half = max(spot.radius, len(node.label) * 3.4)
        boxes[node.key] = (spot.x - half, spot.y - spot.radius, spot.x + half, spot.y + spot.radius + 18)
    over = [
        (p, q)
        for p, (left, top, right, bottom) in boxes.items()
        for q, other in boxes.items()
        if p < q and left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
    ]
    assert over == []


def test_few_ties_cross_and_none_runs_through_an_actor() -> None:
    spots = place(DEMO.nodes, DEMO.ties)
    keys = sorted(spots)
    points = [(spots[key].x, spots[key].y) for key in keys]
    links = [(keys.index(tie.a), keys.index(tie.b)) for tie in DEMO.ties]
    through = [
        (key, keys[a], keys[b])
        for i, key in enumerate(keys)
        for a, b in links
        if i not in (a, b) and gap(points[i], points[a], points[b]) < spots[key].radius
    ]
    assert through == []
    assert crossings(points, links) <= 6


def test_east_lies_right_of_west_and_busy_actors_are_larger() -> None:
    spots = place(DEMO.nodes, DEMO.ties)
    assert spots["ARG"].x < spots["CHN"].x
    assert spots["USA"].x < spots["JPN"].x
    assert spots["CHN"].radius == 32
    assert spots["ARG"].radius < spots["DEU"].radius < spots["CHN"].radius


def test_actors_without_a_place_lie_amid_their_partners() -> None:
    event = TieEvent("e", "2024-01-01", "meets", "both")
    nodes = (
        Node("A", "A", "A", 10, 0, 2),
        Node("B", "B", "B", -10, 60, 2),
        Node("C", "C", "C", 0, 90, 1),
        Node("UN", "UN", "United Nations", None, None, 2, "organisation"),
    )
    spots = place(nodes, (Tie("A", "UN", (event,)), Tie("B", "UN", (event,))))
    assert spots["A"].x < spots["UN"].x < spots["C"].x


@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_actors_without_any_place_all_get_their_own(count: int) -> None:
    nodes = tuple(Node(f"N{i}", f"N{i}", f"Name {i}") for i in range(count))
    spots = place(nodes, ())
    assert len({(spot.x, spot.y) for spot in spots.values()}) == count


def test_the_same_ties_in_any_order_give_the_same_bytes() -> None:
    assert {render_page(shuffled(DEMO, seed)) for seed in range(3)} == {render_page(DEMO)}


def test_the_hash_seed_does_not_change_the_bytes() -> None:
    def digest(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([*sys.path, "."])}
        run = subprocess.run([sys.executable, "-c", BYTES], capture_output=True, text=True, check=True, env=environment)
        return run.stdout

    assert digest("1") == digest("77")
