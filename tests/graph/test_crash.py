"""A process that loads is killed at any moment; what is found after it must be whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bilateral.errors import BusyError, StoreError
from bilateral.graph import Store, open_store
from bilateral.graph.check import validate
from bilateral.graph.store import EmbeddedStore
from bilateral.iris import article_id

from .world import MANY, MEETING, SECOND, STEPS, lines, write

ROOT = Path(__file__).parents[2]
KILLS = 30

# Loads MANY in bulks and singly, replaces and removes, over and over, and says which articles are there when it has been told so.
WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from bilateral.graph import open_store
from bilateral.iris import article_iri
from tests.graph.world import MANY, MEETING, SECOND, STEPS, entry, write
with open_store(sys.argv[1]) as store:
    while True:
        write(store, *MANY)
        print("loaded", flush=True)
        for found in (MEETING, SECOND, MANY[3], MEETING):
            write(store, found)
        print("replaced", flush=True)
        for found in MANY:
            store.remove(article_iri(found.article.id), STEPS)
        print("removed", flush=True)
"""

HOLDER = """
import sys, time
from bilateral.graph import open_store
with open_store(sys.argv[1]):
    print("held", flush=True)
    time.sleep(1)
"""


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(ROOT)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )


def whole(store: Store) -> dict[str, list[str]]:
    """Quads by article, of every article that is there."""
    return {article_id(iri): sorted(str(quad.triple) for quad in store.quads(iri)) for iri in store.article_hashes()}


@pytest.mark.slow
def test_whenever_the_loading_process_is_killed_every_article_is_whole_and_events_agree(tmp_path: Path) -> None:
    wanted = open_store()
    write(wanted, *MANY, MEETING, SECOND)
    expected = whole(wanted)
    chance = random.Random(5)
    for _ in range(KILLS):
        writer = start(tmp_path / "graph")
        time.sleep(chance.uniform(0.3, 1.5))  # from before the first load to some rounds later
        os.killpg(writer.pid, signal.SIGKILL)
        writer.communicate()
        with open_store(tmp_path / "graph", wait_s=5) as store:
            found = whole(store)
            assert {name: found[name] for name in found if found[name] != expected[name]} == {}
            assert list(validate(store)) == []


@pytest.mark.slow
def test_what_was_reported_as_loaded_is_there_after_a_kill(tmp_path: Path) -> None:
    for _ in range(3):
        writer = start(tmp_path / "graph")
        assert writer.stdout is not None
        writer.stdout.readline()
        os.killpg(writer.pid, signal.SIGSTOP)  # it has just said "loaded"; at most it has begun with what comes next
        os.killpg(writer.pid, signal.SIGKILL)
        writer.communicate()
        with open_store(tmp_path / "graph", create=False, wait_s=5) as store:
            assert {found.article.id for found in MANY[4:]} <= set(whole(store))
            for iri in store.article_hashes():
                store.remove(iri, STEPS)


def test_a_second_process_is_told_that_the_graph_is_busy_and_gets_its_turn(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path / "graph")], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(BusyError, match="another process holds this graph already; try again when it is done"):
        open_store(tmp_path / "graph")
    with open_store(tmp_path / "graph", wait_s=30) as store:
        assert lines(store) == lines(open_store())
    holder.communicate()


@pytest.mark.slow
def test_what_is_read_beside_a_load_is_whole_and_leaves_no_copy(tmp_path: Path) -> None:
    wanted = open_store()
    write(wanted, *MANY, MEETING, SECOND)
    expected = whole(wanted)
    writer = start(tmp_path / "graph")
    assert writer.stdout is not None
    assert writer.stdout.readline() == "loaded\n"
    try:
        for _ in range(12):
            with open_store(tmp_path / "graph", read_only=True) as store:
                found = whole(store)
                assert {name: found[name] for name in found if found[name] != expected[name]} == {}
                assert (list(validate(store)), store.where) == ([], str(tmp_path / "graph"))
    finally:
        os.killpg(writer.pid, signal.SIGKILL)
        writer.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_reading_beside_a_holder_reads_a_copy_and_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        write(store, MEETING)
        with open_store(tmp_path / "graph", read_only=True) as copy:
            assert isinstance(copy, EmbeddedStore)
            assert (lines(copy), copy.copy_of) == (lines(store), str(tmp_path / "graph"))
    with open_store(tmp_path / "graph", read_only=True) as store:
        assert isinstance(store, EmbeddedStore)
        assert store.copy_of == ""


def test_reading_makes_no_new_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph here yet; bilateral load makes one"):
        open_store(tmp_path / "graph", read_only=True)
