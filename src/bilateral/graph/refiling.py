"""Filings for the claims and events that have none: of a store that was filled before there were any. Knows stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.graph.derived import stored_events
from bilateral.graph.filing import pack, pack_event
from bilateral.graph.reports import reports_of_quads
from bilateral.iris import GRAPH_EVENTS

if TYPE_CHECKING:
    from bilateral.graph.protocol import Store

_FILING = property_of("b:filing")


def missing_filings(store: Store) -> Change:
    """The change that adds them; empty where none is missing."""
    filed = {quad.subject for quad in store.quads(None, (_FILING,))}
    claims, events = (_of_type(store, name) - filed for name in ("Claim", "Event"))
    graph = NamedNode(GRAPH_EVENTS)
    reports = reports_of_quads(store, (t.value(claim) for claim in claims))
    found = [Quad(NamedNode(r.claim), _FILING, t.string(pack(r)), NamedNode(r.article)) for r in reports]
    for node in sorted(events, key=str):
        for event in stored_events(store, (t.value(node),)):
            found.append(Quad(node, _FILING, t.string(pack_event(event)), graph))
    return Change(insert=tuple(found))


def _of_type(store: Store, name: str) -> set[NamedNode]:
    return {quad.subject for quad in store.find(t.TYPE, (t.b(name),))}  # type: ignore[misc]  # what has a type is named by an IRI
