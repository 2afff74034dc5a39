"""Actors and offices to quads of the actors graph. Pure; knows no store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder
from bilateral.iris import GRAPH_ACTORS, actor_iri, hashed_iri
from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from bilateral.model import Actor

WIKIDATA = "http://www.wikidata.org/entity/"

CLASSES = {
    Kind.COUNTRY: t.b("Country"),
    Kind.ORGANISATION: t.b("Organisation"),
    Kind.GROUP: t.b("Group"),
    Kind.PERSON: t.b("Person"),
}


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """An office that a person holds of a side, or a membership (`name` 'member'): keys, and ISO prefixes or ''."""

    holder: str
    side: str
    name: str
    since: str = ""
    until: str = ""


def actor_quads(actors: Iterable[Actor], *, codes: Mapping[str, Mapping[str, str]] | None = None) -> tuple[Quad, ...]:
    """Actors with label, kind, side and codes, sorted by key; of two with one key the one that sorts first.

    `codes` gives by key what is known of `iso2`, `iso3`, `cow`, `gw` and `wikidata` (such as Q148).
    """
    graph = GraphBuilder(GRAPH_ACTORS)
    by_key: dict[str, Actor] = {}
    for actor in sorted(set(actors), key=lambda actor: (actor.key, actor.name, actor.kind, actor.side)):
        by_key.setdefault(actor.key, actor)
    for key, actor in by_key.items():
        _add_actor(graph, actor, (codes or {}).get(key, {}))
    return tuple(graph.quads)


def office_quads(offices: Iterable[Office]) -> tuple[Quad, ...]:
    """Offices and memberships with their dates, sorted."""
    graph = GraphBuilder(GRAPH_ACTORS)
    for office in sorted(set(offices)):
        iri = hashed_iri("office", office.holder, office.side, office.name, office.since, office.until)
        graph.add(iri, "a", NamedNode(t.ORG + "Membership"))
        graph.add_link(iri, "org:member", actor_iri(office.holder))
        graph.add_link(iri, "org:organization", actor_iri(office.side))
        graph.add_text(iri, "b:officeName", office.name)
        graph.add_day(iri, "b:from", office.since)
        graph.add_day(iri, "b:until", office.until)
    return tuple(graph.quads)


def _add_actor(graph: GraphBuilder, actor: Actor, codes: Mapping[str, str]) -> None:
    iri = actor_iri(actor.key)
    graph.add(iri, "a", CLASSES[actor.kind])
    graph.add(iri, "b:key", t.string(actor.key))
    graph.add_text(iri, "skos:prefLabel", _label(actor))
    graph.add_link(iri, "b:side", actor_iri(actor.side) if actor.side else "")
    for code in ("iso2", "iso3", "cow", "gw"):
        graph.add_text(iri, f"b:{code}", codes.get(code, ""))
    graph.add_link(iri, "owl:sameAs", WIKIDATA + codes["wikidata"] if codes.get("wikidata") else "")


def _label(actor: Actor) -> str:
    """One name for an actor in all articles: a person's is in the key, whatever the spelling of this article."""
    name, at, _ = actor.key.rpartition("@")
    return name if at and actor.kind is Kind.PERSON else actor.name
