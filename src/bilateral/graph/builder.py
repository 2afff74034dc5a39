"""Quads of one named graph, written with prefixed names. Knows terms; nothing of what the quads are about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from bilateral.graph import terms as t

if TYPE_CHECKING:
    from collections.abc import Iterable


class GraphBuilder:
    """Quads of the graph `name`, in the order in which they come."""

    def __init__(self, name: str) -> None:
        self.name, self.quads = NamedNode(name), list[Quad]()

    def add(self, subject: str, predicate: str, value: NamedNode | Literal | None) -> None:
        """Add a quad; `None` for a value adds nothing."""
        if value is not None:
            self.quads.append(Quad(NamedNode(subject), property_of(predicate), value, self.name))

    def add_all(self, subject: str, predicate: str, values: Iterable[NamedNode | Literal]) -> None:
        """Add a quad for each value."""
        for value in values:
            self.add(subject, predicate, value)

    def add_text(self, subject: str, predicate: str, value: str) -> None:
        """Add a plain string; '' adds nothing."""
        self.add(subject, predicate, t.string(value) if value else None)

    def add_day(self, subject: str, predicate: str, prefix: str) -> None:
        """Add an ISO prefix as a date; '' adds nothing."""
        self.add(subject, predicate, t.day(prefix) if prefix else None)

    def add_link(self, subject: str, predicate: str, iri: str) -> None:
        """Add an IRI; '' adds nothing."""
        self.add(subject, predicate, NamedNode(iri) if iri else None)


@cache
def property_of(name: str) -> NamedNode:
    """The property of a prefixed name, such as `b:actor`; `a` is rdf:type.

    >>> property_of("skos:prefLabel").value
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    if name == "a":
        return t.TYPE
    prefix, _, local = name.partition(":")
    return NamedNode(t.PREFIXES[prefix] + local)
