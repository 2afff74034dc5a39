from __future__ import annotations

import pytest
from pyoxigraph import Store as Engine

from bench import store_floors
from bench.newsroom import Newsroom
from bench.store import measured
from bench.store_floors import FLAT, SUMS
from bench.store_growth import CLOCKS, Growing
from bilateral.graph.store import EmbeddedStore
from bilateral.query.questions import question_names


def found(*, flat_ms: float = 10.0, ties_ms: float = 10.0) -> dict[str, dict[str, float]]:
    return {"load": dict.fromkeys(FLAT, flat_ms), "questions": {f"{what}, ms": 10.0 for what in SUMS} | {"all ties, ms": ties_ms}}


def test_a_made_up_article_is_the_same_whatever_else_is_made() -> None:
    assert list(Newsroom(50).readings(3, start=7))[2] == Newsroom(50).reading(9)


def test_a_later_version_of_an_article_says_less_under_another_title() -> None:
    first, second = (Newsroom(50).reading(7, version=version) for version in (0, 1))
    assert first.article.id == second.article.id
    assert (first.article.title != second.article.title, len(first.claims) > len(second.claims)) == (True, True)


def test_growth_is_measured_by_each_clock_on_articles_that_are_added() -> None:
    store = EmbeddedStore(Engine(), None)
    spent, merging = Growing(store, Newsroom(50).readings(10)).load(3, batch=2)
    assert sorted(spent) == sorted(CLOCKS)
    assert all(0 < merging[clock] < spent[clock] for clock in CLOCKS)
    assert len(store.article_hashes()) == 3


@pytest.mark.slow
def test_a_small_store_is_measured_in_all_that_the_goals_are_on() -> None:
    small = measured(60, 50, rdflib=True)
    assert set(FLAT) <= set(small["load"])
    assert {f"ask {name}, ms" for name in question_names()} | {f"{what}, ms" for what in SUMS} < set(small["questions"])
    assert all(value > 0 for group in small.values() for value in group.values())
    assert {"fill, articles a second", "a pair's meetings, ms"} < set(small["rdflib in memory"])


def test_costs_that_grow_with_the_store_are_faults_but_not_where_more_is_near() -> None:
    sizes = {10_000: found(), 100_000: found(flat_ms=14.0)}
    assert next(iter(store_floors.faults(sizes, dense=False))) == (
        "load, last articles, ms: 1.40 times from 10000 to 100000 articles, at most 1.3"
    )
    assert store_floors.faults(sizes, dense=True) == []
    assert store_floors.faults({10_000: found(), 100_000: found(flat_ms=12.0)}, dense=False) == []


def test_ties_that_keep_a_person_waiting_are_a_fault() -> None:
    assert store_floors.faults({10_000: found(ties_ms=1_100.0), 100_000: found(ties_ms=4_900.0)}, dense=True) == [
        "all ties: 1.10 s at 10000 articles, at most 1.0 s"
    ]
