"""A SPARQL 1.1 server as a store. Knows the server and the protocols' formats; what is in the graph it leaves to others.

Servers detect no conflicts between writers, so one process of this machine writes at a time: it takes a
lock before it reads what it will change.
"""

from __future__ import annotations

import fcntl
import tempfile
import time
from hashlib import blake2b
from http.client import HTTPException
from itertools import groupby, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from pyoxigraph import NamedNode, Quad

from bilateral.errors import AwayError, BusyError, QueryError, StoreError
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.graph.common import StoreMethods
from bilateral.graph.journal import Journal
from bilateral.graph.layout import VERSION, check_layout, layout_change
from bilateral.graph.loading import repair
from bilateral.graph.results import Solutions, read_answer, rows
from bilateral.graph.server import Server, addresses_of
from bilateral.graph.sparql import bind, check_query
from bilateral.iris import BASE, GRAPH_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Literal
    from rdflib import Dataset

    from bilateral.graph.results import Answer
    from bilateral.graph.terms import Value

VALUES = 200  # in one query: servers refuse longer ones
GRAPHS = 50  # articles read at once, of some 200 statements each: Virtuoso cuts answers off
ARTICLES = f"{BASE}article/"
BULK_BYTES = 8 << 20
PART = 300  # statements in one update to Virtuoso 7, which takes four articles' and not ten articles' at once
POLL_S = 0.2

T = TypeVar("T")

_JSON, _TRIPLES = "application/sparql-results+json", "application/n-triples"


class EndpointStore(StoreMethods):
    """A graph behind the address of a server."""

    def __init__(self, server: Server, *, wait_s: float = 0.0) -> None:
        self._server, self._wait_s = server, wait_s
        self._lock: IO[str] | None = None
        self._name = blake2b(server.addresses.update.encode(), digest_size=12).hexdigest()
        self._journal = Journal(self._name)

    @property
    def where(self) -> str:
        """The address, without the login."""
        return self._server.addresses.query

    def query(self, sparql: str, bindings: Mapping[str, Value] | None = None, *, timeout_s: float | None = None) -> Answer:
        """See `protocol.Store.query`."""
        form = check_query(sparql)
        text = bind(sparql, bindings) if bindings else sparql
        accept = _JSON if form in {"SELECT", "ASK"} else _TRIPLES
        with self._server.query(text, accept, timeout_s=timeout_s) as answer:
            try:
                return read_answer(form, answer.read())
            except SyntaxError as cause:
                raise StoreError(f"{self.where}: an answer that is no SPARQL result ({cause})") from cause
            except TimeoutError as cause:
                raise QueryError(f"{self.where}: no whole answer within {timeout_s:g} s") from cause
            except (HTTPException, OSError) as cause:
                raise AwayError(f"{self.where}: the server broke off in its answer ({cause}); expected all of it") from cause

    def quads(self, graph: str | None = None, predicates: tuple[NamedNode, ...] = ()) -> Iterator[Quad]:
        """See `protocol.Store.quads`; some graphs at a time, and of those that all articles share one property at a time."""
        names = [graph] if graph else self._graphs()
        articles = [name for name in names if name.startswith(ARTICLES)]
        for some in _chunks(map(NamedNode, articles), GRAPHS):
            yield from self._quads(f"VALUES ?g {{ {' '.join(map(str, some))} }} {_among(predicates)} GRAPH ?g {{ ?s ?p ?o }}")
        for name in names:
            if not name.startswith(ARTICLES):
                for predicate in predicates or self._predicates(name):
                    yield from self._quads(f"{_in(name)} {_among((predicate,))} GRAPH ?g {{ ?s ?p ?o }}")

    def _graphs(self) -> list[str]:
        """All graphs of ours: a server may hold graphs of others too."""
        ours = f'FILTER(STRSTARTS(STR(?g), "{BASE}"))'
        return sorted(str(row[0]) for row in rows(self.query(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} {ours} }}")))

    def _predicates(self, graph: str) -> list[NamedNode]:
        query = f"SELECT DISTINCT ?p {{ GRAPH {NamedNode(graph)} {{ ?s ?p ?o }} }}"
        return [NamedNode(str(row[0])) for row in rows(self.query(query))]

    def find(self, predicate: NamedNode, values: Iterable[NamedNode | Literal], *, again: bool = False) -> Iterator[Quad]:
        """See `protocol.Store.find`; every look goes to the server."""
        for some in _chunks(values, VALUES):
            terms = " ".join(map(str, some))
            yield from self._quads(f"VALUES ?o {{ {terms} }} VALUES ?p {{ {predicate} }} GRAPH ?g {{ ?s ?p ?o }}")

    def look(
        self, subjects: Iterable[NamedNode], predicates: tuple[NamedNode, ...] = (), *, graph: str | None = None
    ) -> Iterator[Quad]:
        """See `protocol.Store.look`."""
        where = f"{_in(graph)} {_among(predicates)}"
        for some in _chunks(subjects, VALUES):
            yield from self._quads(f"{where} VALUES ?s {{ {' '.join(map(str, some))} }} GRAPH ?g {{ ?s ?p ?o }}")

    def hold(self) -> None:
        """See `protocol.Store.hold`; takes the lock of this address, and sees to the layout of the store, once."""
        first = self._lock is None
        self._lock = self._lock or self._take_lock()
        self._run(self._journal.left())
        if first and (change := layout_change(self)):
            self._update(change)
        repair(self)

    def apply(self, change: Change) -> None:
        """See `protocol.Store.apply`; on Virtuoso, which runs each part by itself, whole once this user has written again."""
        if change:
            self._hold_once()
            self._update(change)

    def bulk(self, quads: Iterable[Quad]) -> None:
        """See `protocol.Store.bulk`."""
        self._hold_once()
        size, lines = 0, list[Quad]()
        for _, group in groupby(quads, key=lambda quad: quad.graph_name):
            some = list(group)
            lines += some
            size += sum(len(str(quad)) for quad in some)
            if size > BULK_BYTES:
                self._post(lines)
                size, lines = 0, []
        self._post(lines)

    def flush(self) -> None:
        """Nothing to do: a server answers an update when it is done."""

    @property
    def dataset(self) -> Dataset:
        """See `protocol.Store.dataset`; it only reads."""
        from bilateral.graph.dataset import remote_dataset

        addresses = self._server.addresses
        if addresses.query.endswith("/sparql-auth"):  # rdflib answers no challenge; Virtuoso lets everybody read beside it
            return remote_dataset(addresses.query.removesuffix("-auth"), None)
        return remote_dataset(addresses.query, addresses.login)

    def close(self) -> None:
        """See `protocol.Store.close`."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _quads(self, pattern: str) -> Iterator[Quad]:
        answer = self.query(f"SELECT ?s ?p ?o ?g WHERE {{ {pattern} }}")
        assert isinstance(answer, Solutions)
        for s, p, o, g in answer.terms():
            yield Quad(s, p, o, g)  # type: ignore[arg-type]  # a server's terms are a quad's

    def _post(self, quads: list[Quad]) -> None:
        if not quads:
            return
        if not self._server.post("".join(f"{quad} .\n" for quad in quads).encode()):
            for _, group in groupby(quads, key=lambda quad: quad.graph_name):
                for part in Change(insert=tuple(group)).parts(PART):
                    self._server.update(part.sparql())

    def _update(self, change: Change) -> None:
        """One update, or to Virtuoso, which takes few statements and one operation at a time, many that are noted first."""
        if not self._server.addresses.together:
            self._server.update(change.sparql())
            return
        parts = [part.sparql() for part in change.parts(PART)]
        if len(parts) > 1:
            mark = _mark(change)
            begin, end = ([part.sparql() for part in each.parts(PART)] for each in (Change(insert=mark), Change(delete=mark)))
            parts = [*begin, *parts, *end]
            self._journal.begin(parts)
        self._run(parts)

    def _run(self, updates: Iterable[str]) -> None:
        """Send updates that are noted; what a server refuses it would refuse again, so that is forgotten."""
        try:
            for update in updates:
                self._server.update(update)
        except AwayError:
            raise
        except StoreError:
            self._journal.end()
            raise
        self._journal.end()

    def _hold_once(self) -> None:
        if self._lock is None:
            self.hold()

    def _take_lock(self) -> IO[str]:
        """The lock of this address, once it is free."""
        file = (Path(tempfile.gettempdir()) / f"bilateral-{self._name}.lock").open("a")
        until = time.monotonic() + self._wait_s
        while not _locked(file):
            if time.monotonic() >= until:
                file.close()
                raise BusyError(f"{self.where}: another process writes to this graph; try again when it is done")
            time.sleep(POLL_S)
        return file


def open_endpoint(where: str, *, wait_s: float = 0.0) -> EndpointStore:
    """The store at an address; see `server.addresses_of` for what it may be.

    `wait_s` is how long who wants to write waits, in seconds, for another process of this machine that writes to it.

    Raises StoreError where no server answers there, or the graph is of a newer version.
    """
    addresses = addresses_of(where)
    # Whoever mistypes an address should not wait for further attempts; a server that goes away later may come back.
    version = check_layout(EndpointStore(Server(addresses, waits_s=())), foreign=True)
    store = EndpointStore(Server(addresses), wait_s=wait_s)
    if 0 < version < VERSION:
        store.hold()  # which brings it up to date
    return store


def _mark(change: Change) -> tuple[Quad, ...]:
    """What says, as long as a change is under way, which graphs it changes."""
    graphs = sorted({*change.drop, *(str(quad.graph_name.value) for quad in (*change.delete, *change.insert))})  # type: ignore[union-attr]  # none of ours is in the default graph
    events = NamedNode(GRAPH_EVENTS)
    return tuple(Quad(events, property_of("b:unfinished"), NamedNode(graph), events) for graph in graphs)


def _in(graph: str | None) -> str:
    return f"VALUES ?g {{ {NamedNode(graph)} }}" if graph else ""


def _among(predicates: tuple[NamedNode, ...]) -> str:
    return f"VALUES ?p {{ {' '.join(map(str, predicates))} }}" if predicates else ""


def _locked(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
