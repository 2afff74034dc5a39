"""What the tables know of the actors that an article names: codes, sides, offices. Knows actors and graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.graph import actor_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph import Quad
    from bilateral.model import Actor


def actor_facts(actors: Iterable[Actor]) -> tuple[Quad, ...]:
    """The actors and the sides that they act for, with their codes, as quads for the actors graph."""
    known = {actor.key: actor for actor in actors}
    gazetteer = load_gazetteer()
    for side in sorted({actor.side for actor in known.values() if actor.side} - set(known)):
        if (found := gazetteer.actor(side)) is not None:
            known[side] = found
    return actor_quads(known.values(), codes={key: codes for key in known if (codes := _codes(key))})


def _codes(key: str) -> Mapping[str, str]:
    gazetteer = load_gazetteer()
    if country := gazetteer.countries.get(key):
        return {"iso2": country.iso2, "iso3": key, "cow": country.cow, "gw": country.gw, "wikidata": country.wikidata}
    if body := gazetteer.organisations.get(key):
        return {"wikidata": body.wikidata}
    return {}
