"""Plain values ↔ RDF terms, and the names of the vocabularies. Knows iris; nothing of articles or stores."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Triple

from bilateral.iris import ONTOLOGY, term_iri

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA = "https://schema.org/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PROV = "http://www.w3.org/ns/prov#"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
GAF = "http://groundedannotationframework.org/gaf#"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

PREFIXES = {
    "b": ONTOLOGY,
    "gaf": GAF,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": SEM,
    "skos": SKOS,
    "xsd": XSD,
}

TYPE = NamedNode(RDF + "type")
STRING = NamedNode(XSD + "string")
INTEGER = NamedNode(XSD + "integer")
DECIMAL = NamedNode(XSD + "decimal")
BOOLEAN = NamedNode(XSD + "boolean")

_DATES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), NamedNode(XSD + "date")),
    (re.compile(r"\d{4}-\d{2}"), NamedNode(XSD + "gYearMonth")),
    (re.compile(r"\d{4}"), NamedNode(XSD + "gYear")),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIGITS = 4  # a confidence is known to no more

Term = NamedNode | BlankNode | Literal | Triple


class Iri(str):
    """An IRI among plain values, told from a string by its type."""

    __slots__ = ()


Value = Iri | str | int | float | bool | Decimal | date


def b(name: str) -> NamedNode:
    """The term of the ontology with this name, such as `meets` or `Claim`."""
    return NamedNode(term_iri(name))


def string(value: str) -> Literal:
    """A plain string. A lone surrogate, which no RDF text can hold, becomes U+FFFD; offsets stay."""
    return Literal(_SURROGATE.sub("\ufffd", value))


def integer(value: int) -> Literal:
    """An xsd:integer in canonical form."""
    return Literal(str(value), datatype=INTEGER)


def boolean(value: bool) -> Literal:
    """An xsd:boolean in canonical form."""
    return Literal("true" if value else "false", datatype=BOOLEAN)


def decimal(value: float) -> Literal:
    """An xsd:decimal of at most four places, in the form that stores keep: 0.5, 1, -3."""
    text = f"{value:.{_DIGITS}f}".rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, datatype=DECIMAL)


def day(prefix: str) -> Literal:
    """An ISO prefix as xsd:date, xsd:gYearMonth or xsd:gYear; what is none of these stays a string."""
    for form, datatype in _DATES:
        if form.fullmatch(prefix):
            return Literal(prefix, datatype=datatype)
    return string(prefix)


def value(node: Term | DefaultGraph) -> str:
    """The IRI of a named node, the text of a literal."""
    return str(node) if isinstance(node, Triple | DefaultGraph) else node.value


def term(value: Value) -> NamedNode | Literal:
    """The RDF term of a plain value. Raises TypeError for a value that has none, ValueError for a malformed IRI."""
    if isinstance(value, Iri):
        return NamedNode(value)
    if isinstance(value, str):
        return string(value)
    if isinstance(value, bool):
        return boolean(value)
    if isinstance(value, int):
        return integer(value)
    if isinstance(value, float | Decimal):
        return Literal(f"{value:f}" if isinstance(value, Decimal) else repr(value), datatype=DECIMAL)
    if isinstance(value, date):
        return day(value.isoformat())
    raise TypeError(f"no RDF term for a {type(value).__name__}: {value!r}")


def plain(node: Term | None) -> Value | None:
    """The plain value of a term: Iri, int, float, bool or str (dates too, as ISO strings); None for no term."""
    if isinstance(node, NamedNode):
        return Iri(node.value)
    if not isinstance(node, Literal):
        return None if node is None else str(node)
    read = _READ.get(node.datatype.value)
    try:
        return read(node.value) if read else node.value
    except ValueError:
        return node.value  # an ill-typed literal, such as "many"^^xsd:integer


_READ: dict[str, Callable[[str], Value]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "boolean": lambda text: text in {"true", "1"},
}
