"""A whole graph to a file and back: N-Quads, TriG, JSON-LD with all graphs; Turtle and N-Triples of their union. Knows stores.

The same graph gives the same bytes. Memory does not grow with the graph: lines are sorted in runs.
"""

from __future__ import annotations

from itertools import groupby, islice
from typing import IO, TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from bilateral.errors import StoreError
from bilateral.graph.builder import property_of
from bilateral.graph.facts import new_facts
from bilateral.graph.formats import RDF, sorted_lines, write_pretty
from bilateral.graph.refiling import missing_filings
from bilateral.graph.remerging import take_out
from bilateral.graph.terms import b, value
from bilateral.iris import BASE, GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_ONTOLOGY, GRAPH_TIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.graph.protocol import Store

GRAPH_IMPORTED = BASE + "graph/imported"  # where triples go that come without a graph

_ARTICLE = BASE + "article/"
_FILED, _FILING = {b("Claim"), b("Event")}, property_of("b:filing")
_DERIVED = {GRAPH_EVENTS, GRAPH_TIES}
_NO_GRAPHS = {"ttl": "Turtle", "nt": "N-Triples"}
_ANY = f"ASK {{ {{ GRAPH ?a {{ ?a {property_of('b:contentHash')} ?h }} }} UNION {{ GRAPH <{GRAPH_EVENTS}> {{ ?s ?p ?o }} }} }}"
_CHUNK = 50_000  # quads a bulk; each is whole


def export_graph(store: Store, out: IO[bytes], format: str) -> None:
    """Write the graph: nq, trig, jsonld; or ttl, nt, which lose which graph a triple is of. Sorted, each statement once.

    Raises ValueError for another format.
    """
    if format not in RDF:
        raise ValueError(f"no format {format!r}; known: {', '.join(RDF)}")
    if format == "nq":
        _write_lines(sorted_lines(f"{quad} ." for quad in store.quads()), out)
    elif format == "nt":
        _write_lines(sorted_lines(f"{quad.triple} ." for quad in store.quads()), out)
    elif format == "ttl":
        lines = sorted_lines(f"{quad.triple} ." for quad in store.quads())
        write_pretty((quad.triple for quad in _parsed(lines, "nt")), out, format=format)
    else:
        _write_quads(_by_graph(store.quads()), out, format)


def import_graph(store: Store, data: IO[bytes], format: str, *, where: str = "-") -> bool:
    """Add what a file holds; whether what is derived from that must then be made anew (see `pipeline.import_file`).

    An empty store becomes what was exported. In one that has articles, those of the file replace their namesakes, and what
    the file derives is left out. Triples without a graph go to a graph of their own, `GRAPH_IMPORTED`. Not one transaction:
    where it fails midway, repeat it.

    Args:
        store: the graph to add to.
        data: the file; read once where the store is empty, else it must be seekable.
        format: nq, trig, jsonld; ttl and nt are refused, for they lost which article a triple is of.
        where: the file's name, for messages.

    Raises:
        StoreError: the file is no such format, the message names file and place; or the format has no graphs.
        ValueError: another format.
    """
    if format not in RDF:
        raise ValueError(f"no format {format!r}; known: {', '.join(RDF)}")
    if format in _NO_GRAPHS:
        raise StoreError(f"{where}: {no_graphs(format)}")
    store.hold()
    empty = not store.query(_ANY)
    if not empty:
        take_out(store, articles_in(data, format, where=where))
        data.seek(0)
    skipped = {GRAPH_ONTOLOGY} | (set() if empty else _DERIVED)
    quads = (quad for quad in _read(data, format, where) if value(quad.graph_name) not in skipped)
    unfiled = 0  # claims and events of a file of an older version, which lack what reading them fast needs
    while some := list(islice(quads, _CHUNK)):
        unfiled += sum((quad.object in _FILED) - (quad.predicate == _FILING) for quad in some)
        facts = [] if empty else [quad for quad in some if value(quad.graph_name) == GRAPH_ACTORS]
        store.apply(new_facts(store, facts))  # of an actor's two names one stays, as in a load
        store.bulk([quad for quad in some if value(quad.graph_name) != GRAPH_ACTORS] if facts else some)
    if unfiled:
        store.apply(missing_filings(store))
    store.flush()
    return not empty


def articles_in(data: IO[bytes], format: str, *, where: str = "-") -> Iterator[str]:
    """The articles (IRIs) that a file from its beginning tells of, sorted, each once, in memory that does not grow with them.

    Raises StoreError as `import_graph` does.
    """
    data.seek(0)
    graphs = (graph for graph, _ in groupby(value(quad.graph_name) for quad in _read(data, format, where)))
    return sorted_lines(graph for graph in graphs if graph.startswith(_ARTICLE))


def no_graphs(format: str) -> str:
    """Why a format cannot come in; '' where it can."""
    return f"{_NO_GRAPHS[format]} has no graphs: expected trig, nq or jsonld" if format in _NO_GRAPHS else ""


def _read(data: IO[bytes], format: str, where: str) -> Iterator[Quad]:
    try:
        for quad in parse(data, format=RDF[format]):
            if isinstance(quad.graph_name, NamedNode):
                yield quad
            else:
                yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(GRAPH_IMPORTED))
    except (SyntaxError, ValueError) as cause:
        raise StoreError(f"{where}: not {format}: {cause}") from cause


def _by_graph(quads: Iterable[Quad]) -> Iterator[Quad]:
    """The quads sorted by graph, then by line; tabs part the sort key from the line, and no IRI holds one."""
    lines = sorted_lines(f"{quad.graph_name}\t{quad} ." for quad in quads)
    return _parsed((line.partition("\t")[2] for line in lines), "nq")


def _parsed(lines: Iterable[str], format: str) -> Iterator[Quad]:
    return (quad for line in lines for quad in parse(line, format=RDF[format]))


def _write_lines(lines: Iterable[str], out: IO[bytes]) -> None:
    for line in lines:
        out.write(f"{line}\n".encode())


def _write_quads(quads: Iterable[Quad], out: IO[bytes], format: str) -> None:
    if format == "trig":
        write_pretty(quads, out, format=format)
    else:
        serialize(quads, out, format=RdfFormat.JSON_LD)
