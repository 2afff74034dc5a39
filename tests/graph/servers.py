"""Real SPARQL servers for tests: started in a folder on a free port, where they are installed."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError

from pyoxigraph import NamedNode

from bilateral.graph import open_store
from bilateral.graph.endpoint import EndpointStore
from bilateral.iris import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator

OXIGRAPH = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
VIRTUOSO = shutil.which("virtuoso-t")
REASONS = {
    "oxigraph": "" if OXIGRAPH else "no Oxigraph server here; pip install oxigraph",
    "virtuoso": "" if VIRTUOSO else "no Virtuoso here; apt-get install virtuoso-opensource-7",
}
STARTING_S = 60
VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def oxigraph(folder: Path | None = None, *, port: int = 0) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of an Oxigraph server, in memory or over a folder, and its process."""
    assert OXIGRAPH is not None
    port = port or free_port()
    where = ["--location", str(folder)] if folder else []
    server = subprocess.Popen([OXIGRAPH, "serve", "--bind", f"127.0.0.1:{port}", *where], stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}", server
    finally:
        server.kill()
        server.wait()


@contextmanager
def virtuoso(folder: Path, *, port: int = 0) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a Virtuoso server over a folder, with a login, and its process."""
    assert VIRTUOSO is not None
    sql, http = free_port(), port or free_port()
    (folder / "virtuoso.lck").unlink(missing_ok=True)  # of one that was killed
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(sql=sql, http=http), encoding="utf-8")
    command = [VIRTUOSO, "+foreground", "+configfile", "virtuoso.ini"]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{http}/sparql")
        yield f"http://dba:dba@127.0.0.1:{http}/sparql-auth", server
    finally:
        server.kill()
        server.wait()


def empty(address: str) -> None:
    """Take all our graphs out of a server."""
    with open_store(address) as store:
        assert isinstance(store, EndpointStore)
        found = store.query(f'SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{BASE}")) }}')
        for (graph,) in list(found):
            store._server.update(f"DROP SILENT GRAPH {NamedNode(str(graph))}")


def _wait(address: str) -> None:
    until = time.monotonic() + STARTING_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            assert time.monotonic() < until, f"no server came up at {address}"
            time.sleep(0.1)
