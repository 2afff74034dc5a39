"""What the tables know of the actors that an article names: codes, sides, offices. Knows actors and graph."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.graph import Office, actor_quads, office_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from bilateral.model import Actor


def actor_facts(actors: Iterable[Actor]) -> tuple[Quad, ...]:
    """The actors and the sides that they act for, with codes and offices, as quads for the actors graph."""
    known = {actor.key: actor for actor in actors}
    gazetteer = load_gazetteer()
    for side in sorted({actor.side for actor in known.values() if actor.side} - set(known)):
        if (found := gazetteer.actor(side)) is not None:
            known[side] = found
    codes = {key: codes for key in known if (codes := _codes(key))}
    offices = (office for key in sorted(known) for office in _offices().get(key, ()) if office.side in known)
    return (*actor_quads(known.values(), codes=codes), *office_quads(offices))


def country_of(place: str) -> str:
    """The name of the country that a city or country lies in; '' where the tables do not know it."""
    gazetteer = load_gazetteer()
    country = gazetteer.countries.get(gazetteer.place(place)) if place else None
    return country.name if country else ""


@cache
def _offices() -> Mapping[str, tuple[Office, ...]]:
    """The offices of the tables, by the key of their holder."""
    found: dict[str, list[Office]] = defaultdict(list)
    for held in load_gazetteer().people.holdings:
        found[held.key].append(Office(held.key, held.side, held.office, held.from_day, held.until))
    return {key: tuple(offices) for key, offices in found.items()}


def _codes(key: str) -> Mapping[str, str]:
    gazetteer = load_gazetteer()
    if country := gazetteer.countries.get(key):
        return {"iso2": country.iso2, "iso3": key, "cow": country.cow, "gw": country.gw, "wikidata": country.wikidata}
    if body := gazetteer.organisations.get(key):
        return {"wikidata": body.wikidata}
    return {}
