"""What every store can do, on disk or behind an address. Knows the values that go in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    from pyoxigraph import Literal, NamedNode, Quad
    from rdflib import Dataset

    from bilateral.graph.change import Change
    from bilateral.graph.loading import Entry, Steps, Written
    from bilateral.graph.results import Answer
    from bilateral.graph.terms import Value


class Store(Protocol):
    """A graph that articles are written to and questions are put to.

    Every method raises StoreError where the store cannot be read or written.
    """

    @property
    def where(self) -> str:
        """The folder or address, as it was given."""
        ...

    def query(self, sparql: str, bindings: Mapping[str, Value] | None = None, *, timeout_s: float | None = None) -> Answer:
        """The answer to SPARQL over the union of all graphs, or those that FROM names: Solutions, bool, or Triples.

        Args:
            sparql: a SELECT, ASK, CONSTRUCT or DESCRIBE.
            bindings: plain values in the place of variables, by name without `?`.
            timeout_s: seconds after which the query is stopped.

        Raises:
            QueryError: it cannot be parsed, is an update, has SERVICE, or ran out of time.
        """
        ...

    def quads(self, graph: str | None = None, predicates: tuple[NamedNode, ...] = ()) -> Iterator[Quad]:
        """All quads, or those of one named graph and, where predicates are given, of one of these; in no order."""
        ...

    def find(self, predicate: NamedNode, values: Iterable[NamedNode | Literal], *, again: bool = False) -> Iterator[Quad]:
        """The quads with this predicate and one of these objects; `again` where the same will soon be asked for again."""
        ...

    def look(
        self, subjects: Iterable[NamedNode], predicates: tuple[NamedNode, ...] = (), *, graph: str | None = None
    ) -> Iterator[Quad]:
        """The quads with one of these subjects; where predicates or a graph are given, only theirs."""
        ...

    def hold(self) -> None:
        """Be the one who writes, until the store is closed; what a killed load left is ended or taken out.

        Whoever works out a change from what is stored calls it first, for what is read before may still change.
        Raises BusyError where another process writes.
        """
        ...

    def apply(self, change: Change) -> None:
        """Make a change: all of it or nothing."""
        ...

    def bulk(self, quads: Iterable[Quad]) -> None:
        """Add many quads at once, fast; whole only where `apply` marks before and after (see loading)."""
        ...

    def article_hashes(self) -> dict[str, str]:
        """The content hash of each article, by the article's IRI."""
        ...

    def write(self, entries: Iterable[Entry], steps: Steps, families: Mapping[str, str] | None = None) -> Written:
        """Write articles, each replaced whole, and bring events and ties up to date."""
        ...

    def remove(self, article: str, steps: Steps, families: Mapping[str, str] | None = None) -> Written:
        """Remove the article with this IRI and bring events and ties up to date."""
        ...

    def flush(self) -> None:
        """Put what is written on disk, so that a power cut does not take it."""
        ...

    @property
    def dataset(self) -> Dataset:
        """An rdflib Dataset over this store; its default graph is the union of all."""
        ...

    def close(self) -> None:
        """Flush and let go of the store."""
        ...

    def __enter__(self) -> Store: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...
