"""Events and actors out of the graph, as plain values. Knows the graph; nothing of nets.

Everything that is measured stands on these: an event is read once, whatever number of articles report it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bilateral.graph.filing import unpack_event
from bilateral.graph.identities import Identities, actor_decisions, identities_of
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, ONTOLOGY, actor_iri, actor_key, term_iri
from bilateral.model import Actor, Event, Kind
from bilateral.query.bind import Iri, bind, bind_rows, select
from bilateral.query.filters import Filter, event_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.graph.protocol import Store

PREFIXES = f"""PREFIX b: <{ONTOLOGY}>
PREFIX gaf: <http://groundedannotationframework.org/gaf#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_EVENTS = f"""{PREFIXES}SELECT ?filing WHERE {{
  GRAPH <{GRAPH_EVENTS}> {{
    {{which}}
    ?event b:filing ?filing .
  }}
}}"""
# Found first, each once, then read: an event that names an actor in several ways would be read as often, in four times the time.
_SOME = "{ SELECT DISTINCT ?event WHERE { # values\n {which} } }"
_INVOLVES = "?event (b:side|b:counterpartSide|b:actor|b:counterpart) ?{name} ."
_OF_TYPE = "?event b:relationType ?type ."
_BATCH = 500  # actors asked for at once: a server may refuse a longer query
# Each SELECT of its own: an engine then reads each property once and joins all, where it would look up three for each actor.
_ACTORS = f"""{PREFIXES}SELECT ?key ?name ?kind ?side WHERE {{
  GRAPH <{GRAPH_ACTORS}> {{
    {{ SELECT ?actor ?key WHERE {{ ?actor b:key ?key }} }}
    {{ SELECT ?actor ?name WHERE {{ ?actor skos:prefLabel ?name }} }}
    {{ SELECT ?actor ?kind WHERE {{ ?actor a ?kind }} }}
    OPTIONAL {{ SELECT ?actor ?side WHERE {{ ?actor b:side ?side }} }}
  }}
}}"""
_CODES = f"""{PREFIXES}SELECT ?key ?iso2 ?iso3 ?cow ?gw ?wikidata WHERE {{
  GRAPH <{GRAPH_ACTORS}> {{
    ?actor b:key ?key .
    OPTIONAL {{ ?actor b:iso2 ?iso2 }}
    OPTIONAL {{ ?actor b:iso3 ?iso3 }}
    OPTIONAL {{ ?actor b:cow ?cow }}
    OPTIONAL {{ ?actor b:gw ?gw }}
    OPTIONAL {{ ?actor owl:sameAs ?wikidata }}
  }}
}}"""

_OFFICES = f"""{PREFIXES}PREFIX org: <http://www.w3.org/ns/org#>
SELECT DISTINCT ?holder ?side ?name ?since ?until WHERE {{
  GRAPH <{GRAPH_ACTORS}> {{
    ?office a org:Membership ; org:member ?holder ; org:organization ?side .
    OPTIONAL {{ ?office b:officeName ?name }}
    OPTIONAL {{ ?office b:from ?since }}
    OPTIONAL {{ ?office b:until ?until }}
  }}
}}"""


@dataclass(frozen=True, slots=True)
class Office:
    """An office that the graph knows somebody to hold of a side, from and to ISO days (months, years), '' where not known."""

    side: str
    name: str
    since: str
    until: str


def read_events(
    store: Store, filter: Filter | None = None, *, about: Iterable[str] = (), any_of: Iterable[str] = ()
) -> tuple[Event, ...]:
    """The merged events that pass the filter, by day, then type, then key.

    `about` are keys of sides or actors that each event must involve, all of them; or `any_of`, at least one of them. `claims` and
    `history` are left empty: `read_sentences` gives what an event rests on.
    """
    found = find_events(store, filter, about=about, any_of=any_of)
    return tuple(sorted(found, key=lambda event: (event_day(event), event.type, event.key)))


def find_events(
    store: Store, filter: Filter | None = None, *, about: Iterable[str] = (), any_of: Iterable[str] = ()
) -> Iterator[Event]:
    """The same in no order, each once, as they are read."""
    wanted, seen = filter or Filter(), set[str]()
    all_pass = wanted == Filter()
    for sparql in _queries(wanted, tuple(about), tuple(any_of)):
        for event in map(unpack_event, select(store, sparql).texts()):
            # an actor of one batch and one of the next may be in one event: it still counts once
            if event.key not in seen and (all_pass or wanted.keeps(event)):
                seen.add(event.key)
                yield event


def _queries(wanted: Filter, about: tuple[str, ...], any_of: tuple[str, ...]) -> Iterator[str]:
    """The queries that find all events which may be wanted, and as few others as is cheap."""
    if about:
        names = {f"about{at}": Iri(actor_iri(key)) for at, key in enumerate(about)}
        yield bind(_picking(" ".join(_INVOLVES.replace("{name}", name) for name in names)), names)
    elif any_of:
        actors = [(Iri(actor_iri(key)),) for key in any_of]
        involving = _picking(_INVOLVES.replace("{name}", "actor"))
        yield from (bind_rows(involving, ("actor",), actors[at : at + _BATCH]) for at in range(0, len(actors), _BATCH))
    elif wanted.types:
        types = [(Iri(term_iri(name)),) for name in sorted(wanted.types)]
        yield bind_rows(_picking(_OF_TYPE), ("type",), types)
    else:
        yield _EVENTS.replace("{which}", "")


def _picking(which: str) -> str:
    """The query for events of which a pattern holds, its values to be bound."""
    return _EVENTS.replace("{which}", _SOME.replace("{which}", which))


class Actors(dict[str, Actor]):
    """Actors by key, sorted; `identities` are a person's decisions on who is called what and who is one with whom."""

    identities = Identities()


def read_actors(store: Store) -> Actors:
    """All actors of the graph by key, sorted."""
    kinds = {f"{ONTOLOGY}{kind.value.capitalize()}": kind for kind in Kind}
    found = {}
    for key, name, kind, side in rows(store, _ACTORS):
        if str(kind) in kinds:
            found[key] = Actor(key, name, kinds[str(kind)], key_of(side) if side else "")
    actors = Actors(sorted(found.items()))
    actors.identities = identities_of(actor_decisions(store))
    return actors


def read_codes(store: Store) -> dict[str, dict[str, str]]:
    """The codes of each actor by key: `iso2, iso3, cow, gw, wikidata` (Q number), '' where there is none."""
    names = ("iso2", "iso3", "cow", "gw", "wikidata")
    found: dict[str, dict[str, str]] = {}
    for key, *codes in rows(store, _CODES):
        found[key] = {name: str(code or "").rpartition("/")[2] for name, code in zip(names, codes, strict=True)}
    return dict(sorted(found.items()))


def read_offices(store: Store) -> dict[str, tuple[Office, ...]]:
    """The offices and memberships of each actor by key, sorted by day, then side."""
    found: dict[str, set[Office]] = defaultdict(set)
    for holder, side, name, since, until in rows(store, _OFFICES):
        found[key_of(holder)].add(Office(key_of(side), text_of(name), text_of(since), text_of(until)))
    return {key: tuple(sorted(some, key=lambda o: (o.since, o.side, o.name, o.until))) for key, some in sorted(found.items())}


@lru_cache(maxsize=100_000)
def key_of(iri: str) -> str:
    """The key of an actor's IRI."""
    return actor_key(iri)


def rows(store: Store, sparql: str) -> Iterator[Any]:
    """The rows that a query finds."""
    return iter(select(store, sparql))


def text_of(value: object) -> str:
    """A value as text, '' for none."""
    return "" if value is None else str(value)
