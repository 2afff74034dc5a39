"""What is wrong with quads: SHACL shapes, and passages held against their text. Knows no store.

The only module that knows pyshacl; rdflib here is what pyshacl takes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.ontology import ontology_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Quad
    from rdflib import Graph


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong and where: `where` is the IRI of a node, or of a graph."""

    where: str
    what: str


def check_articles(quads: Iterable[Quad]) -> list[Problem]:
    """What is wrong with whole graphs of articles, sorted: shapes, evidence and mentions beside the text, blank nodes."""
    quads = list(quads)
    return sorted({*check_shapes(quads), *check_passages(quads), *_blank_nodes(quads)})


def check_passages(quads: Iterable[Quad]) -> Iterator[Problem]:
    """Each passage whose words are not the text at its place, in codepoints."""
    about: dict[str, dict[str, str]] = defaultdict(dict)
    texts: dict[str, str] = {}
    homes: dict[str, str] = {}
    body = property_of("schema:articleBody")
    for quad in quads:
        if quad.predicate == body:
            texts[t.value(quad.graph_name)] = t.value(quad.object)
        elif quad.predicate.value.startswith(t.OA):
            about[t.value(quad.subject)][quad.predicate.value.removeprefix(t.OA)] = t.value(quad.object)
            homes[t.value(quad.subject)] = t.value(quad.graph_name)
    for node, passage in about.items():
        fault = _fault(passage, texts.get(homes[node], ""))
        if fault:
            yield Problem(node, fault)


def check_shapes(quads: Iterable[Quad]) -> list[Problem]:
    """What the shapes of ontology/shapes.ttl find wrong, sorted. All quads of the nodes must be there."""
    from pyshacl import validate as run
    from rdflib import RDF, SH

    data = _rdflib(quads)
    _, report, _ = run(data, shacl_graph=_shapes(), advanced=False, inference="none", meta_shacl=False)
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, path, value = (report.value(result, name) for name in (SH.focusNode, SH.resultPath, SH.value))
        message = str(report.value(result, SH.resultMessage) or "").splitlines()
        found.append(
            Problem(str(node), f"{short_iri(path)} {short_iri(value)}: {message[0] if message else 'against its shape'}")
        )
    return sorted(found)


def _fault(passage: dict[str, str], text: str) -> str:
    if not {"start", "end", "exact"} <= passage.keys():
        return "a passage without a place or without words"
    try:
        start, end = int(passage["start"]), int(passage["end"])
    except ValueError:
        return "a passage whose place is no number"
    there = text[start:end]
    return (
        ""
        if there == passage["exact"]
        else f"says {passage['exact'][:40]!r}, but its article has {there[:40]!r} at {start}:{end}"
    )


def _blank_nodes(quads: list[Quad]) -> Iterator[Problem]:
    for quad in quads:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            yield Problem(t.value(quad.graph_name), "a blank node: its name would differ in each copy of the graph")


def _rdflib(quads: Iterable[Quad]) -> Graph:
    from rdflib import Graph, Literal, URIRef
    from rdflib.term import BNode

    graph = Graph()

    def node(value: Any) -> Any:
        if isinstance(value, NamedNode):
            return URIRef(value.value)
        if isinstance(value, BlankNode):
            return BNode(value.value)
        # rdflib tells "x" from "x"^^xsd:string, and reads the shapes' strings as the first.
        datatype = None if value.datatype == t.STRING or value.language else URIRef(value.datatype.value)
        return Literal(value.value, lang=value.language, datatype=datatype, normalize=False)

    for quad in quads:
        graph.add((node(quad.subject), node(quad.predicate), node(quad.object)))
    return graph


@cache
def _shapes() -> Graph:
    from rdflib import Graph

    return Graph().parse(data=ontology_file("shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def short_iri(iri: object) -> str:
    """An IRI with its prefix, anything else cut to a length that fits a line."""
    text = "" if iri is None else str(iri)
    for prefix, namespace in t.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text[:80]
