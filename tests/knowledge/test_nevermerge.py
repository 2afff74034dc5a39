"""The pairs that must never be merged."""

from __future__ import annotations

import pytest

from bilateral.tables import Row, knowledge, read_table


@pytest.fixture(scope="module")
def pairs() -> list[Row]:
    return list(read_table(knowledge("nevermerge.tsv"), columns=("first", "second", "why")))


def test_every_pair_stands_once_and_in_order(pairs: list[Row]) -> None:
    keys = [(row["first"], row["second"]) for row in pairs]
    assert keys == sorted(set(keys))
    assert [row.where for row in pairs if row["first"] >= row["second"]] == []


def test_every_key_names_a_person_of_a_known_side(pairs: list[Row], actor_keys: frozenset[str]) -> None:
    sides = {row[end].partition("@")[2] for row in pairs for end in ("first", "second")}
    assert sides - actor_keys == set()


def test_every_pair_says_what_tells_them_apart(pairs: list[Row]) -> None:
    assert [row.where for row in pairs if not row["why"]] == []
