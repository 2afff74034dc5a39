"""Which layout of graphs and quads a store has, and the ontology in it. Knows stores and the ontology."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from bilateral.errors import StoreError
from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.graph.refiling import missing_filings
from bilateral.iris import GRAPH_ONTOLOGY
from bilateral.ontology import FILES, ontology_file, ontology_quads

if TYPE_CHECKING:
    from bilateral.graph.protocol import Store

VERSION = 2  # raised when what is written can no longer be read by the version before

_GRAPH = NamedNode(GRAPH_ONTOLOGY)


def check_layout(store: Store, *, foreign: bool = False) -> int:
    """The version of the store's layout, 0 for an empty one; one before `VERSION` is brought up to date by `layout_change`.

    With `foreign`, other graphs may stand beside ours, as on a server. Raises StoreError for a store of a newer version, or one
    that holds something else than a bilateral graph.
    """
    version = int(_said(store, "b:storeVersion") or 0)
    if version > VERSION:
        raise StoreError(f"{store.where}: a graph of version {version}; this bilateral knows {VERSION}, a newer one is needed")
    if not version and not foreign and next(store.quads(), None) is not None:
        raise StoreError(f"{store.where}: an RDF store, but no bilateral graph; expected one that bilateral load has made")
    return version


def layout_change(store: Store) -> Change:
    """The change that puts this version's ontology in the store; empty where it is there already."""
    files = [ontology_file(name).read_bytes() for name in FILES]
    digest = blake2b(b"\0".join(files), digest_size=12).hexdigest()
    if _said(store, "b:ontologyHash") == digest:
        return Change()
    said = [
        Quad(_GRAPH, property_of("b:storeVersion"), t.integer(VERSION), _GRAPH),
        Quad(_GRAPH, property_of("b:ontologyHash"), t.string(digest), _GRAPH),
    ]
    triples = [Quad(quad.subject, quad.predicate, quad.object, _GRAPH) for quad in ontology_quads()]
    change = Change(drop=(GRAPH_ONTOLOGY,), insert=(*said, *triples))
    older = 0 < int(_said(store, "b:storeVersion") or 0) < VERSION
    return change + missing_filings(store) if older else change


def _said(store: Store, predicate: str) -> str:
    found = store.look([_GRAPH], (property_of(predicate),))
    return next((t.value(quad.object) for quad in found), "")
