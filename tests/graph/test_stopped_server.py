"""Servers that stop in the midst of a load: it is repeated, or goes on, and the graph is as if nothing had been."""

from __future__ import annotations

import gc
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilateral.errors import AwayError, StoreError
from bilateral.graph import open_store
from bilateral.graph.check import validate
from bilateral.graph.endpoint import EndpointStore
from bilateral.graph.server import Server, addresses_of
from bilateral.iris import article_iri

from .servers import REASONS, free_port, oxigraph, virtuoso
from .world import MANY, MEETING, SECOND, STEPS, THANKS, lines, reading, write

if TYPE_CHECKING:
    import subprocess

    from bilateral.model import Reading


def needs(server: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(bool(REASONS[server]), reason=REASONS[server])


@pytest.fixture(autouse=True)
def own_journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed server's journal is for its address: another test's server may get the same port."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


CHANGED = reading("meeting", ("thanks", "JPN", "CHL", "Japan thanked Chile."), ("meets", "NOR", "GHA", "Norway met Ghana."))
THIRD = reading("third", ("meets", "NOR", "JPN", "Norway and Japan met."))
PARTS = ([*MANY], [MEETING], [SECOND], [THANKS], [CHANGED])
Start = Callable[..., AbstractContextManager[tuple[str, "subprocess.Popen[bytes]"]]]
KILLED = [  # a server, how often it is killed, and after how many seconds of a load at most
    pytest.param(oxigraph, 12, 0.6, marks=needs("oxigraph"), id="oxigraph"),
    pytest.param(virtuoso, 6, 2.0, marks=needs("virtuoso"), id="virtuoso"),
]


class Failing(Server):
    """Takes so many updates, and is gone then."""

    left = 10**9

    def update(self, sparql: str) -> None:
        """Run an update, or not."""
        if self.left <= 0:
            raise AwayError("gone")
        self.left -= 1
        super().update(sparql)


def load(where: str) -> None:
    """One bulk, single articles, a replacement and a removal."""
    with open_store(where) as store:
        write(store, *MANY)
        for found in (MEETING, SECOND, THANKS):
            write(store, found)
        write(store, CHANGED)
        store.remove(article_iri("second"), STEPS)


def loaded(address: str, parts: Iterable[Sequence[Reading]] = PARTS) -> list[Sequence[Reading]]:
    """The parts that were written to a server before it was gone."""
    said = []
    with suppress(StoreError), closing(EndpointStore(Server(addresses_of(address), waits_s=()))) as store:
        for some in parts:
            write(store, *some)
            said.append(some)
    return said


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = str(tmp_path_factory.mktemp("wanted") / "graph")
    load(folder)
    with open_store(folder) as store:
        return lines(store)


@needs("oxigraph")
@pytest.mark.slow
def test_a_load_goes_on_when_a_killed_server_is_back(tmp_path: Path, wanted: list[str]) -> None:
    port, faults = free_port(), list[Exception]()

    def loading() -> None:
        try:
            load(f"http://127.0.0.1:{port}")
        except StoreError as error:
            faults.append(error)
        finally:
            gc.collect()  # the engine's answers may be dropped only by the thread that made them, not later by another

    with oxigraph(tmp_path / "server", port=port) as (_, server):
        thread = threading.Thread(target=loading)
        thread.start()
        time.sleep(0.3)
        server.kill()
    time.sleep(1)
    with oxigraph(tmp_path / "server", port=port) as (address, _):
        thread.join()
        assert faults == []
        with open_store(address) as store:
            assert lines(store) == wanted


@pytest.mark.slow
@pytest.mark.parametrize(("start", "kills", "longest_s"), KILLED)
def test_a_load_whose_server_was_killed_at_any_moment_is_repeated(
    start: Start, kills: int, longest_s: float, tmp_path: Path, wanted: list[str]
) -> None:
    chance, port, killed = random.Random(7), free_port(), 0
    for _ in range(kills):
        with start(tmp_path, port=port) as (address, server):
            threading.Timer(chance.uniform(0.01, longest_s), server.kill).start()
            killed += len(loaded(address)) < len(PARTS)
            server.wait()
        with start(tmp_path, port=port) as (address, _), open_store(address) as store:
            write(store, THANKS)  # takes the lock, and so ends or takes out what was begun
            assert list(validate(store)) == []
    assert killed
    with start(tmp_path, port=port) as (address, _):
        load(address)
        with open_store(address) as store:
            assert lines(store) == wanted


@pytest.mark.slow
@pytest.mark.parametrize(("start", "kills", "longest_s"), KILLED)
def test_what_a_killed_server_had_taken_is_there(start: Start, kills: int, longest_s: float, tmp_path: Path) -> None:
    chance, port = random.Random(11), free_port()
    for turn in range(kills // 3):
        with start(tmp_path, port=port) as (address, server):
            threading.Timer(chance.uniform(longest_s / 4, longest_s), server.kill).start()
            told = [reading(f"{turn}-{number}", ("thanks", "JPN", "NOR", "Japan thanked Norway.")) for number in range(99)]
            said = loaded(address, [(found,) for found in told])
            server.wait()
        with start(tmp_path, port=port) as (address, _), open_store(address) as store:
            assert {article_iri(found.article.id) for (found,) in said} <= set(store.article_hashes())


def stopped_after(address: str, updates: int, some: Reading) -> bool:
    """Whether a server that takes so many updates stopped before it had taken the whole change."""
    server = Failing(addresses_of(address))
    with closing(EndpointStore(server)) as store:
        store.hold()
        server.left = updates
        try:
            write(store, some)
        except AwayError:
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("server", ["virtuoso"], indirect=True)  # Oxigraph takes a change as one update
@pytest.mark.parametrize(
    "next_", [MANY[0], reading("third", ("meets", "NOR", "JPN", "Norway and Japan met."))], ids=["other", "same"]
)
def test_a_change_that_a_server_takes_in_parts_is_ended_by_the_next_load(address: str, next_: Reading) -> None:
    """Also where that tells of the very event that was half changed: it reads what is stored once that is whole."""
    with open_store() as local:
        write(local, *MANY[:9], MEETING, SECOND)
        write(local, CHANGED)
        write(local, next_)
        expected = lines(local)
    with open_store(address) as store:
        write(store, *MANY[:9], MEETING, SECOND)
    taken = 1
    while stopped_after(address, taken, CHANGED):
        with open_store(address) as store:
            assert any(problem.what.startswith("a change of this graph was not finished") for problem in validate(store))
            write(store, next_)
            assert (lines(store) == expected, list(validate(store))) == (True, [])
            if next_.article.id == "third":
                store.remove(article_iri("third"), STEPS)
            write(store, MEETING)
        taken += 1
    assert taken > 5
