"""A query in a process of its own, so that it can be stopped. Knows pyoxigraph and processes.

Neither Oxigraph nor its bindings can stop a query. The child reads a copy of the folder as it is now (links, made in
milliseconds): although this process waits and writes nothing, RocksDB tidies its files behind it, above all just after opening,
and a file that goes away while the child opens the folder looks like damage. A graph in memory cannot be shared, so there the
time limit is refused rather than ignored.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from bilateral.errors import QueryError
from bilateral.graph.results import read_answer
from bilateral.graph.snapshot import snapshot
from bilateral.graph.sparql import check_query, names_graphs, syntax_fault

if TYPE_CHECKING:
    from bilateral.graph.results import Answer
    from bilateral.graph.store import EmbeddedStore

MEMORY_BYTES = 4 << 30  # of address space, which RocksDB uses more of than of memory


def query_in_child(store: EmbeddedStore, sparql: str, timeout_s: float) -> Answer:
    """The answer, or QueryError after `timeout_s` seconds or where the query needs too much memory."""
    if store.folder is None:
        raise QueryError("a time limit needs a graph on disk or on a server; this one is in memory")
    store.flush()
    form = check_query(sparql)
    folder, remove = snapshot(store.folder)
    command = [sys.executable, "-m", "bilateral.graph.child", str(folder), form]
    try:
        done = subprocess.run(command, input=sparql.encode(), capture_output=True, timeout=timeout_s, check=False)
    except subprocess.TimeoutExpired as cause:
        raise QueryError(f"the query was stopped after {timeout_s:g} s; ask for less, or give it more time") from cause
    finally:
        remove()
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise QueryError(lines[-1] if lines else "the query was stopped: it needs too much memory")
    return read_answer(form, done.stdout)


def main(folder: str, form: str) -> None:
    """Run the query on stdin over the graph in a folder; its answer goes to stdout."""
    import resource

    from pyoxigraph import QueryResultsFormat, RdfFormat, Store

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    sparql = sys.stdin.buffer.read().decode()
    try:
        found = Store.read_only(folder).query(sparql, use_default_graph_as_union=not names_graphs(sparql))
        kind = QueryResultsFormat.JSON if form in {"SELECT", "ASK"} else RdfFormat.N_TRIPLES
        found.serialize(sys.stdout.buffer, format=kind)  # type: ignore[arg-type]  # the stub names one kind for both answers
    except SyntaxError as error:
        sys.exit(syntax_fault(error, sparql))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
