"""Claims and events as RDF: quads, the store on disk or behind an address, exports, checks.

Knows the model; nothing of texts, of how claims are found or merged, of networkx and HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Quad

from bilateral.graph.actors import Office, actor_quads, office_quads
from bilateral.graph.articles import claim_iri, content_hash
from bilateral.graph.derived import all_events, events_in, events_of, led_by, set_families, stored_events, tie_sums
from bilateral.graph.events import event_iri
from bilateral.graph.loading import Entry, Steps, Update, Written, repair
from bilateral.graph.protocol import Store
from bilateral.graph.remerging import reconsider, reconsider_all
from bilateral.graph.reports import all_reports, reports_in, reports_of, reports_of_articles, stored_reports
from bilateral.graph.results import Answer, Solutions, Triples
from bilateral.graph.terms import Iri, Value
from bilateral.graph.ties import TieKey, TieSum

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Answer",
    "Entry",
    "Iri",
    "Office",
    "Quad",
    "Solutions",
    "Steps",
    "Store",
    "TieKey",
    "TieSum",
    "Triples",
    "Update",
    "Value",
    "Written",
    "actor_quads",
    "all_events",
    "all_reports",
    "claim_iri",
    "content_hash",
    "event_iri",
    "events_in",
    "events_of",
    "led_by",
    "office_quads",
    "open_store",
    "reconsider",
    "reconsider_all",
    "repair",
    "reports_in",
    "reports_of",
    "reports_of_articles",
    "set_families",
    "stored_events",
    "stored_reports",
    "tie_sums",
]


def open_store(where: str | Path = "", *, create: bool = True, wait_s: float = 0.0, read_only: bool = False) -> Store:
    """The store that `where` names: a folder, the address of a SPARQL 1.1 server, or '' for one in memory.

    Args:
        where: a folder such as `graphs/store`, or `http(s)://…`.
        create: whether a folder that is missing or empty becomes a new graph; else that is a StoreError.
        wait_s: how long to wait, in seconds, for another process that holds the folder or writes to the server.
        read_only: whether nothing will be written. Then nothing is made, and where another process holds the folder, a copy
            of it as it is now is read; the store's `copy_of` says so.

    Raises:
        BusyError: another process holds the folder.
        StoreError: there is no graph, it is damaged, of a newer version, or cannot be written to.
    """
    if str(where).startswith(("http://", "https://")):
        from bilateral.graph.endpoint import open_endpoint

        return open_endpoint(str(where), wait_s=wait_s)
    from bilateral.graph.opening import open_embedded, open_to_read

    if read_only and str(where):
        return open_to_read(where, wait_s=wait_s)
    return open_embedded(where, create=create, wait_s=wait_s)
