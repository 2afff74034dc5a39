"""The store on disk: Oxigraph in this process. Knows pyoxigraph and files; what is in the graph it leaves to others."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode
from pyoxigraph import Store as Engine

from bilateral.errors import BusyError, QueryError, StoreError
from bilateral.graph.common import StoreMethods
from bilateral.graph.layout import check_layout, layout_change
from bilateral.graph.loading import repair
from bilateral.graph.results import answer_of
from bilateral.graph.sparql import bind, check_query, names_graphs, syntax_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pyoxigraph import Literal, Quad
    from rdflib import Dataset

    from bilateral.graph.change import Change
    from bilateral.graph.results import Answer
    from bilateral.graph.terms import Value

_POLL_S = 0.2
_MAKING_S = 1.0  # from the first files of a new store to its CURRENT
_BEGUN = {"LOCK", "LOG", "IDENTITY"}  # what stands in a folder before a store does
_FULL = ("No space left on device", "File too large", "Disk quota exceeded")
_LOCKED = {"lock hold by current process": "this process", "While lock file": "another process"}


class EmbeddedStore(StoreMethods):
    """A graph in a folder, or in memory where `folder` is None."""

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        self._engine: Engine | None = engine
        self.folder, self.copy_of = folder, ""
        self._shared = False
        self._on_close: Callable[[], None] | None = None

    @property
    def where(self) -> str:
        """The folder, the one that it is a copy of, or `memory`."""
        return self.copy_of or str(self.folder or "memory")

    @property
    def engine(self) -> Engine:
        """The Oxigraph store. Raises StoreError once the store is closed."""
        if self._engine is None:
            raise StoreError(f"{self.where}: the graph is closed")
        return self._engine

    def query(self, sparql: str, bindings: Mapping[str, Value] | None = None, *, timeout_s: float | None = None) -> Answer:
        """See `protocol.Store.query`; with `timeout_s` the query runs in a process of its own."""
        check_query(sparql)
        text = bind(sparql, bindings) if bindings else sparql
        if timeout_s is not None:
            from bilateral.graph.child import query_in_child

            return query_in_child(self, text, timeout_s)
        try:
            return answer_of(self.engine.query(text, use_default_graph_as_union=not names_graphs(text)))
        except SyntaxError as cause:
            raise QueryError(syntax_fault(cause, text)) from cause
        except (OSError, RuntimeError) as cause:
            raise QueryError(f"{self.where}: {cause}") from cause

    def quads(self, graph: str | None = None, predicates: tuple[NamedNode, ...] = ()) -> Iterator[Quad]:
        """See `protocol.Store.quads`."""
        name = NamedNode(graph) if graph else None
        for predicate in predicates or (None,):
            yield from self.engine.quads_for_pattern(None, predicate, None, name)

    def find(self, predicate: NamedNode, values: Iterable[NamedNode | Literal]) -> Iterator[Quad]:
        """See `protocol.Store.find`."""
        for value in values:
            yield from self.engine.quads_for_pattern(None, predicate, value, None)

    def look(
        self, subjects: Iterable[NamedNode], predicates: tuple[NamedNode, ...] = (), *, graph: str | None = None
    ) -> Iterator[Quad]:
        """See `protocol.Store.look`."""
        name = NamedNode(graph) if graph else None
        for subject in subjects:
            for predicate in predicates or (None,):
                yield from self.engine.quads_for_pattern(subject, predicate, None, name)

    def apply(self, change: Change) -> None:
        """See `protocol.Store.apply`."""
        if change:
            self._doing(lambda: self.engine.update(change.sparql()))

    def bulk(self, quads: Iterable[Quad]) -> None:
        """See `protocol.Store.bulk`."""
        self._doing(lambda: self.engine.bulk_extend(quads))

    def flush(self) -> None:
        """See `protocol.Store.flush`."""
        self._doing(self.engine.flush)

    def backup(self, folder: str | Path) -> None:
        """A whole copy in a new folder, taken while the store is in use. Raises StoreError, also where the folder is there."""
        if Path(folder).exists():
            raise StoreError(f"{folder}: is there already; a backup expects a new folder")
        self._doing(lambda: self.engine.backup(folder))

    def compact(self) -> None:
        """Let the engine tidy its files, for a smaller folder and faster queries."""
        self._doing(self.engine.optimize)

    @property
    def dataset(self) -> Dataset:
        """See `protocol.Store.dataset`."""
        from bilateral.graph.dataset import dataset_over

        self._shared = True
        return dataset_over(self.engine)

    def close(self) -> None:
        """See `protocol.Store.close`."""
        if self._engine is not None:
            self.flush()
            self._engine = None  # the lock goes with the engine
            if self._shared:
                gc.collect()  # rdflib's Dataset and its graphs refer to each other, and so hold the engine
            if self._on_close is not None:
                self._on_close()

    def _doing(self, act: Callable[[], object]) -> None:
        try:
            act()
        except (OSError, RuntimeError) as cause:
            raise StoreError(f"{self.where}: {_why_not(cause)}") from cause


def open_embedded(where: str | Path, *, create: bool = True, wait_s: float = 0.0) -> EmbeddedStore:
    """The store in a folder, which is made where there is none; '' for one in memory. What a killed load had begun is taken out.

    Args:
        where: the folder.
        create: whether a folder that is missing or empty becomes a new graph.
        wait_s: how long to wait, in seconds, for another process that holds the graph.

    Raises:
        BusyError: another process holds it.
        StoreError: it is no graph, is damaged, of a newer version, or cannot be written to.
    """
    folder = Path(where) if str(where) else None
    if folder is not None:
        _check_folder(folder, create=create)
    store = EmbeddedStore(_engine(folder, wait_s), folder)
    try:
        check_layout(store)
        store.apply(layout_change(store))
        repair(store)
    except StoreError:
        store._engine = None
        raise
    return store


def open_to_read(where: str | Path, *, wait_s: float = 0.0) -> EmbeddedStore:
    """The store in a folder, for reading: itself, or where another process holds it, a copy of it as it is now (`copy_of`).

    The copy goes when it is closed; what is written to it is lost. Raises as `open_embedded` does.
    """
    try:
        return open_embedded(where, create=False, wait_s=wait_s)
    except BusyError:
        from bilateral.graph.snapshot import snapshot

        folder, remove = snapshot(Path(where))
    try:
        store = open_embedded(folder, create=False)
    except StoreError:
        remove()
        raise
    store.copy_of, store._on_close = str(where), remove
    return store


def _check_folder(folder: Path, *, create: bool) -> None:
    expected = "expected a folder that bilateral load has made, or a new one"
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: no graph here, it is a file; {expected}")
    try:
        names = _names(folder)
    except OSError as cause:
        raise StoreError(f"{folder}: {cause.strerror}; {expected}") from cause
    if names and not any(name.startswith("MANIFEST-") for name in names):
        raise StoreError(f"{folder}: no graph here, the folder holds other files ({min(names)}, …); {expected}")
    if names and "CURRENT" not in names:  # RocksDB would begin anew over what is there
        raise StoreError(f"{folder}: the graph is damaged (its file CURRENT is missing); expected files as bilateral wrote them")
    if not names and not create:
        raise StoreError(f"{folder}: no graph here yet; bilateral load makes one")
    if not names:
        _make(folder)


def _names(folder: Path) -> set[str]:
    """The files in a folder; none where another process makes a store there but is not far, so that the engine's lock decides."""
    until = time.monotonic() + _MAKING_S
    while True:
        names = {path.name for path in folder.iterdir()} if folder.exists() else set()
        if "LOCK" not in names or "CURRENT" in names:
            return names
        if all(name in _BEGUN or name.startswith("LOG.old.") for name in names):
            return set()
        if time.monotonic() >= until:
            return names
        time.sleep(_POLL_S)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise StoreError(f"{folder}: {cause.strerror}; expected a folder that can be written to") from cause


def _engine(folder: Path | None, wait_s: float) -> Engine:
    if folder is None:
        return Engine()
    until = time.monotonic() + wait_s
    while True:
        try:
            return Engine(folder)
        except RuntimeError as cause:
            raise StoreError(
                f"{folder}: the graph is damaged ({_first(cause)}); expected files as bilateral wrote them"
            ) from cause
        except OSError as cause:
            holder = next((who for words, who in _LOCKED.items() if words in str(cause)), "")
            if not holder:
                raise StoreError(f"{folder}: {_first(cause)}; expected a folder that can be read and written") from cause
            if time.monotonic() >= until:
                raise BusyError(f"{folder}: {holder} holds this graph already; try again when it is done") from cause
        time.sleep(min(_POLL_S, max(0.0, until - time.monotonic())))


def _why_not(cause: BaseException) -> str:
    """Why nothing could be written, and where the disk is full what to do."""
    full = next((words for words in _FULL if words in str(cause)), "")
    return f"{full}; nothing that was reported as loaded is lost: make room, then load again" if full else _first(cause)


def _first(cause: BaseException) -> str:
    return str(cause).strip().splitlines()[0].removeprefix("IO error: ")
