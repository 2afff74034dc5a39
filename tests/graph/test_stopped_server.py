"""Servers that stop in the midst of a load: it is repeated, or goes on, and the graph is as if nothing had been."""

from __future__ import annotations

import random
import threading
import time
from pathlib import Path

import pytest

from bilateral.errors import AwayError, StoreError
from bilateral.graph import open_store
from bilateral.graph.check import validate
from bilateral.graph.endpoint import EndpointStore
from bilateral.graph.server import Server, addresses_of
from bilateral.iris import article_iri

from .servers import REASONS, free_port, oxigraph
from .world import MANY, MEETING, SECOND, STEPS, THANKS, lines, reading, write

needs_oxigraph = pytest.mark.skipif(bool(REASONS["oxigraph"]), reason=REASONS["oxigraph"])
CHANGED = reading("meeting", ("thanks", "JPN", "CHL", "Japan thanked Chile."), ("meets", "NOR", "GHA", "Norway met Ghana."))


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


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = str(tmp_path_factory.mktemp("wanted") / "graph")
    load(folder)
    with open_store(folder) as store:
        return lines(store)


@needs_oxigraph
@pytest.mark.slow
def test_a_load_goes_on_when_a_killed_server_is_back(tmp_path: Path, wanted: list[str]) -> None:
    port, faults = free_port(), list[Exception]()

    def loading() -> None:
        try:
            load(f"http://127.0.0.1:{port}")
        except StoreError as error:
            faults.append(error)

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


@needs_oxigraph
@pytest.mark.slow
def test_a_load_whose_server_was_killed_at_any_moment_is_repeated(tmp_path: Path, wanted: list[str]) -> None:
    chance, port, killed = random.Random(7), free_port(), 0
    for _ in range(12):
        with oxigraph(tmp_path / "server", port=port) as (address, server):
            threading.Timer(chance.uniform(0.01, 0.6), server.kill).start()
            try:
                store = EndpointStore(Server(addresses_of(address), waits_s=()))
                for found in ([*MANY], [MEETING], [SECOND], [THANKS], [CHANGED]):
                    write(store, *found)
            except StoreError:
                killed += 1
            finally:
                store.close()
        with oxigraph(tmp_path / "server", port=port) as (address, _), open_store(address) as store:
            write(store, THANKS)  # takes the lock, and so out what was begun
            assert list(validate(store)) == []
    assert killed
    with oxigraph(tmp_path / "server", port=port) as (address, _):
        load(address)
        with open_store(address) as store:
            assert lines(store) == wanted


@pytest.mark.slow
@pytest.mark.parametrize("server", ["virtuoso"], indirect=True)  # Oxigraph takes a change as one update
def test_a_change_that_a_server_takes_in_parts_is_ended_by_the_next_load(address: str) -> None:
    with open_store() as local:
        write(local, *MANY[:9], MEETING, SECOND)
        write(local, CHANGED)
        expected = lines(local)
    with open_store(address) as store:
        write(store, *MANY[:9], MEETING, SECOND)
    for taken in range(1, 99):
        server = Failing(addresses_of(address))
        store = EndpointStore(server)
        store._hold()
        server.left = taken
        try:
            write(store, CHANGED)
        except AwayError:
            store.close()
        else:
            store.close()
            break
        with open_store(address) as store:
            assert any(problem.what.startswith("a change of this graph was not finished") for problem in validate(store))
            write(store, *MANY[:1])  # anything
            assert (lines(store) == expected, list(validate(store))) == (True, [])
            write(store, MEETING)
    assert taken > 5
