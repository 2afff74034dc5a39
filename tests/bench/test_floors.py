from __future__ import annotations

import pytest

from bench.floors import faults, updated

FLOOR = {"dev": {"hash": "aa", "articles": 2, "relations": 9, "scores": {"actor ALL": 0.5}}}


def measured(value: float, digest: str = "aa") -> dict[str, dict[str, object]]:
    return {"dev": {"hash": digest, "articles": 2, "relations": 9, "scores": {"actor ALL": value}}}


def test_the_gate_is_open_at_the_floor() -> None:
    assert faults(measured(0.5), FLOOR) == []


def test_the_gate_is_shut_below_the_floor() -> None:
    assert faults(measured(0.49), FLOOR) == ["dev: actor ALL is 0.490, its floor 0.500"]


def test_the_gate_is_shut_where_the_corpus_changed() -> None:
    assert faults(measured(0.9, "bb"), FLOOR) == ["dev: the corpus changed (bb, the floor's is aa); pin it with --update"]


def test_the_gate_is_shut_where_there_is_no_floor() -> None:
    assert faults(measured(0.9), {}) == ["dev: no floor; set it with --update"]


def test_an_update_raises_a_floor_to_just_below_the_score() -> None:
    assert updated(measured(0.6), FLOOR, lower=False)["dev"]["scores"] == {"actor ALL": 0.58}


def test_an_update_keeps_a_floor_that_is_higher_than_just_below_the_score() -> None:
    assert updated(measured(0.51), FLOOR, lower=False)["dev"]["scores"] == {"actor ALL": 0.5}


def test_an_update_refuses_to_lower_a_floor() -> None:
    with pytest.raises(ValueError, match=r"actor ALL is 0\.400, its floor 0\.500; use --lower"):
        updated(measured(0.4), FLOOR, lower=False)


def test_a_floor_is_lowered_by_the_flag() -> None:
    assert updated(measured(0.4), FLOOR, lower=True)["dev"]["scores"] == {"actor ALL": 0.38}


def test_the_floor_of_a_corpus_that_is_not_there_stays() -> None:
    assert updated({}, FLOOR, lower=False) == FLOOR
