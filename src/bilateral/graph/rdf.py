"""The values of the model as quads: one door to what articles, actors, events and ties look like in RDF. Pure."""

from __future__ import annotations

from bilateral.graph.actors import Office, actor_quads, office_quads
from bilateral.graph.articles import Filing, article_quads, claim_iri, content_hash, distinct_claims, software_iri
from bilateral.graph.events import event_iri, event_quads, family_quads, read_events
from bilateral.graph.ties import TieKey, TieSum, direct_quads, tie_quads

__all__ = [
    "Filing",
    "Office",
    "TieKey",
    "TieSum",
    "actor_quads",
    "article_quads",
    "claim_iri",
    "content_hash",
    "direct_quads",
    "distinct_claims",
    "event_iri",
    "event_quads",
    "family_quads",
    "office_quads",
    "read_events",
    "software_iri",
    "tie_quads",
]
