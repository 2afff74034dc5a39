from __future__ import annotations

import pytest

from bilateral.graph import open_store
from bilateral.graph.change import Change
from bilateral.graph.identities import ActorDecided, Identities, actor_decision_quads, actor_decisions, identities_of
from bilateral.graph.shapes import check_shapes

MERGE, SPLIT, ALIAS = (
    ActorDecided("merge", ("Wang@CHN",), "Wang Yi@CHN", number=1),
    ActorDecided("split", ("A@CHN", "B@CHN"), note="two of them", number=2),
    ActorDecided("alias", ("CHN",), alias="the Middle Kingdom", number=10),
)


def test_decisions_on_actors_come_back_from_a_store_in_their_order() -> None:
    with open_store() as store:
        store.apply(Change(insert=actor_decision_quads([ALIAS, SPLIT, MERGE])))
        assert actor_decisions(store) == (MERGE, SPLIT, ALIAS)


@pytest.mark.parametrize("decided", [MERGE, SPLIT, ALIAS], ids=lambda decided: decided.verdict)
def test_decisions_on_actors_have_their_shape(decided: ActorDecided) -> None:
    assert check_shapes(actor_decision_quads([decided])) == []


def test_a_verdict_that_is_none_is_against_the_shape() -> None:
    (problem,) = check_shapes(actor_decision_quads([ActorDecided("perhaps", ("CHN",), number=1)]))
    assert "b:verdict perhaps" in problem.what


def merge(one: str, other: str) -> ActorDecided:
    return ActorDecided("merge", (one,), other)


def split(one: str, other: str) -> ActorDecided:
    return ActorDecided("split", (one, other))


AB = frozenset({frozenset("AB")})


@pytest.mark.parametrize(
    ("found", "merged", "apart"),
    [
        pytest.param([merge("A", "B"), merge("B", "C")], {"A": "C", "B": "C"}, frozenset(), id="a chain"),
        pytest.param([merge("A", "B"), merge("A", "C")], {"A": "C"}, frozenset(), id="another merge of the same"),
        pytest.param([merge("A", "B"), merge("B", "A")], {"B": "A"}, frozenset(), id="the other way"),
        pytest.param([merge("A", "B"), merge("B", "C"), merge("C", "A")], {"B": "A", "C": "A"}, frozenset(), id="a ring"),
        pytest.param([merge("A", "B"), split("A", "B")], {}, AB, id="parted"),
        pytest.param([merge("A", "C"), merge("B", "C"), split("A", "B")], {"A": "C"}, AB, id="parted from what both are"),
        pytest.param([merge("A", "B"), merge("B", "C"), split("A", "B")], {"B": "C"}, AB, id="parted below what both are"),
        pytest.param([split("A", "B"), merge("A", "B")], {"A": "B"}, frozenset(), id="merged after all"),
    ],
)
def test_of_decisions_that_contradict_each_other_the_later_counts(
    found: list[ActorDecided], merged: dict[str, str], apart: frozenset[frozenset[str]]
) -> None:
    assert identities_of(found) == Identities({}, merged, apart)


def test_of_two_actors_with_one_alias_the_later_has_it() -> None:
    found = [ActorDecided("alias", (key,), alias="the North") for key in ("KOR", "PRK")]
    assert identities_of(found).aliases == {"the North": "PRK"}
