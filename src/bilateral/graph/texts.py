"""What copies of a story are found by: the articles under a band of a sketch, and their texts. Knows stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.graph.protocol import Store

_TEXT, _DAY = property_of("schema:articleBody"), property_of("schema:datePublished")


def articles_under(store: Store, bands: Iterable[str]) -> frozenset[str]:
    """The IRIs of the articles whose sketch has one of the bands."""
    found = store.find(property_of("b:sketch"), map(t.string, sorted(bands)))
    return frozenset(t.value(quad.subject) for quad in found)


def texts_of(store: Store, articles: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The day (ISO prefix or '') and the text of each of the articles (IRIs) that the store has, sorted by IRI."""
    days, texts = dict[str, str](), dict[str, str]()
    for quad in store.look(map(NamedNode, sorted(articles)), (_TEXT, _DAY)):
        (texts if quad.predicate == _TEXT else days)[t.value(quad.subject)] = t.value(quad.object)
    return {iri: (days.get(iri, ""), text) for iri, text in sorted(texts.items())}
