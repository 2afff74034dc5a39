"""The store on disk: Oxigraph in this process. Knows pyoxigraph and files; what is in the graph it leaves to others."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode
from pyoxigraph import Store as Engine

from bilateral.errors import QueryError, StoreError
from bilateral.graph.change import Change
from bilateral.graph.common import StoreMethods
from bilateral.graph.kept import Kept
from bilateral.graph.loading import repair
from bilateral.graph.results import answer_of
from bilateral.graph.sparql import bind, check_query, names_graphs, syntax_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pyoxigraph import Literal, Quad
    from rdflib import Dataset

    from bilateral.graph.results import Answer
    from bilateral.graph.terms import Value

FLUSH = (
    50_000  # quads changed, after which they go to files: the engine would hold up to 64 MB of them in each of a dozen buffers
)

_FULL = ("No space left on device", "File too large", "Disk quota exceeded")


class EmbeddedStore(StoreMethods):
    """A graph in a folder, or in memory where `folder` is None."""

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        self._engine: Engine | None = engine
        self.folder, self.copy_of = folder, ""
        self._shared, self._held = False, 0
        self._on_close: Callable[[], None] | None = None
        self._kept: Kept | None = None

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

    def find(self, predicate: NamedNode, values: Iterable[NamedNode | Literal], *, again: bool = False) -> Iterator[Quad]:
        """See `protocol.Store.find`."""
        for value in values:
            read = partial(self.engine.quads_for_pattern, None, predicate, value, None)
            kept = self._kept if again else None
            yield from kept.look(("object", value.value), (predicate.value, None), read) if kept else read()

    def look(
        self, subjects: Iterable[NamedNode], predicates: tuple[NamedNode, ...] = (), *, graph: str | None = None
    ) -> Iterator[Quad]:
        """See `protocol.Store.look`."""
        name = NamedNode(graph) if graph else None
        for subject in subjects:
            for predicate in predicates or (None,):
                read = partial(self.engine.quads_for_pattern, subject, predicate, None, name)
                pattern = (predicate and predicate.value, graph)
                yield from self._kept.look(("subject", subject.value), pattern, read) if self._kept else read()

    def hold(self) -> None:
        """See `protocol.Store.hold`; who opens a folder holds it already, and is the only one who changes it."""
        if self._kept is None and not self._shared:
            self._kept = Kept()
        repair(self)

    def apply(self, change: Change) -> None:
        """See `protocol.Store.apply`."""
        if not change:
            return
        self._making(change, lambda: self.engine.update(change.sparql()))
        self._held += len(change.insert) + len(change.delete)
        if self._held >= FLUSH:
            self.flush()

    def bulk(self, quads: Iterable[Quad]) -> None:
        """See `protocol.Store.bulk`."""
        change = Change(insert=tuple(quads))
        self._making(change, lambda: self.engine.bulk_extend(change.insert))

    def flush(self) -> None:
        """See `protocol.Store.flush`."""
        self._doing(self.engine.flush)
        self._held = 0

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

        self._shared, self._kept = True, None  # who has it may change the graph unseen
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

    def abandon(self) -> None:
        """Let go of the store without writing anything more."""
        self._engine = None

    def stands_for(self, where: str, on_close: Callable[[], None]) -> None:
        """Say that this is a copy of the graph in another folder, and what takes the copy away."""
        self.copy_of, self._on_close = where, on_close

    def _making(self, change: Change, act: Callable[[], object]) -> None:
        """Make a change, and keep up with it; where it breaks off, nothing is held any more."""
        kept, self._kept = self._kept, None
        self._doing(act)
        if kept:
            kept.follow(change)
            self._kept = kept

    def _doing(self, act: Callable[[], object]) -> None:
        try:
            act()
        except (OSError, RuntimeError) as cause:
            raise StoreError(f"{self.where}: {_why_not(cause)}") from cause


def _why_not(cause: BaseException) -> str:
    """Why nothing could be written, and where the disk is full what to do."""
    full = next((words for words in _FULL if words in str(cause)), "")
    return f"{full}; nothing that was reported as loaded is lost: make room, then load again" if full else first_line(cause)


def first_line(cause: BaseException) -> str:
    """What the engine says, without what every user knows."""
    return str(cause).strip().splitlines()[0].removeprefix("IO error: ")
