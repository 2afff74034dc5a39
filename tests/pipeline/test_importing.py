"""Graphs into one another: events and ties as if all articles had been loaded into one, a few claims at a time."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.newsroom import Newsroom
from bilateral.graph import Store, open_store, remerging
from bilateral.graph.check import validate
from bilateral.graph.export import export_graph
from bilateral.pipeline import import_file
from bilateral.pipeline.loading import write_readings
from bilateral.pipeline.steps import MergeSteps
from tests.graph.world import lines

NEWS = Newsroom(8)  # a day: many articles of few days tell of the same events, and some copy a wire story


def store_of(versions: dict[int, int]) -> Store:
    store = open_store()
    for number, version in versions.items():
        write_readings([NEWS.reading(number, version=version)], store, MergeSteps())
    return store


def imported(source: Store, store: Store) -> None:
    out = io.BytesIO()
    export_graph(source, out, "nq")
    import_file(io.BytesIO(out.getvalue()), store, "nq")


@pytest.fixture(autouse=True)
def _few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remerging, "CLAIMS", 7)
    monkeypatch.setattr(remerging, "ARTICLES", 3)


@settings(max_examples=15, deadline=None)
@given(*[st.dictionaries(st.integers(0, 23), st.integers(0, 1), min_size=1, max_size=12) for _ in range(2)])
def test_a_graph_into_another_is_as_if_all_had_been_loaded_into_one(here: dict[int, int], coming: dict[int, int]) -> None:
    store = store_of(here)
    imported(store_of(coming), store)
    assert lines(store) == lines(store_of(here | coming))


def test_an_import_that_fails_midway_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    store, source = store_of(dict.fromkeys(range(16), 0)), store_of(dict.fromkeys(range(8, 24), 1))
    taken = []

    def failing(*_: object) -> None:
        taken.append(1)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(remerging, "reconsider", failing)
        with pytest.raises(KeyboardInterrupt):
            imported(source, store)
    imported(source, store)
    assert (taken, list(validate(store))) == ([1], [])
    assert lines(store) == lines(store_of(dict.fromkeys(range(8), 0) | dict.fromkeys(range(8, 24), 1)))
