"""Events, actors and sentences out of the graph, as plain values. Knows the graph; nothing of nets.

Everything that is measured stands on these: an event is read once, whatever number of articles report it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bilateral.graph.filing import unpack_event
from bilateral.graph.identities import Identities, actor_decisions, identities_of
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, ONTOLOGY, actor_iri, actor_key
from bilateral.model import Actor, Event, Kind
from bilateral.query.bind import Iri, bind, bind_rows, select
from bilateral.query.filters import Filter, event_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.graph.protocol import Store

_BATCH = 500  # events whose sentences are asked for at once: a server may refuse a longer query
_PREFIXES = f"""PREFIX b: <{ONTOLOGY}>
PREFIX gaf: <http://groundedannotationframework.org/gaf#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_EVENTS = f"""{_PREFIXES}SELECT ?filing WHERE {{
  GRAPH <{GRAPH_EVENTS}> {{
    # values
    {{about}}
    ?event b:filing ?filing .
  }}
}}"""
_ABOUT = "?event (b:side|b:counterpartSide|b:actor|b:counterpart) ?{name} ."
_ACTORS = f"""{_PREFIXES}SELECT ?key ?name ?kind ?side WHERE {{
  GRAPH <{GRAPH_ACTORS}> {{
    ?actor b:key ?key ; skos:prefLabel ?name ; a ?kind .
    OPTIONAL {{ ?actor b:side ?side }}
  }}
}}"""
_CODES = f"""{_PREFIXES}SELECT ?key ?iso2 ?iso3 ?cow ?gw ?wikidata WHERE {{
  GRAPH <{GRAPH_ACTORS}> {{
    ?actor b:key ?key .
    OPTIONAL {{ ?actor b:iso2 ?iso2 }}
    OPTIONAL {{ ?actor b:iso3 ?iso3 }}
    OPTIONAL {{ ?actor b:cow ?cow }}
    OPTIONAL {{ ?actor b:gw ?gw }}
    OPTIONAL {{ ?actor owl:sameAs ?wikidata }}
  }}
}}"""
_SENTENCES = f"""{_PREFIXES}SELECT DISTINCT
  ?key ?claim ?status ?confidence ?speaker ?topic ?office ?exact ?start ?article ?published ?publisher ?url ?title ?family
WHERE {{
  # values
  ?event b:eventKey ?key ; b:claim ?claim .
  ?claim a b:Claim ; b:status ?status ; b:article ?article ; gaf:denotedBy ?evidence .
  ?evidence oa:exact ?exact ; oa:start ?start .
  OPTIONAL {{ ?claim b:confidence ?confidence }}
  OPTIONAL {{ ?claim b:speaker ?speaker }}
  OPTIONAL {{ ?claim b:topic ?topic }}
  OPTIONAL {{ ?claim b:office ?office }}
  OPTIONAL {{ ?article schema:datePublished ?published }}
  OPTIONAL {{ ?article schema:publisher ?publisher }}
  OPTIONAL {{ ?article schema:url ?url }}
  OPTIONAL {{ ?article schema:headline ?title }}
  OPTIONAL {{ ?article b:family ?family }}
}}"""


_OFFICES = f"""{_PREFIXES}PREFIX org: <http://www.w3.org/ns/org#>
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one claim of an event rests on: the sentence, who is quoted in it, and whose article it is.

    `status` is the claim's own, which may differ from the event's; `speaker` a key or ''; `article`, `claim` and `family`
    (the article that leads its family of copies) are IRIs.
    """

    text: str
    status: str
    speaker: str
    published: str
    publisher: str
    title: str
    url: str
    article: str
    family: str
    claim: str
    start: int
    confidence: float
    topic: str = ""
    office: str = ""


def read_events(store: Store, filter: Filter | None = None, *, about: Iterable[str] = ()) -> tuple[Event, ...]:
    """The merged events that pass the filter, by day, then type, then key.

    `about` are keys of sides or actors that each event must involve, all of them. `claims` and `history` are left empty:
    `read_sentences` gives what an event rests on.
    """
    names = {f"about{at}": Iri(actor_iri(key)) for at, key in enumerate(about)}
    pattern = " ".join(_ABOUT.replace("{name}", name) for name in names)
    wanted = filter or Filter()
    found = (unpack_event(filing) for (filing,) in _rows(store, bind(_EVENTS.replace("{about}", pattern), names)))
    # the paths of `about` may give an event more than one row: it still counts once
    kept = {event.key: event for event in found if wanted.keeps(event)}
    return tuple(sorted(kept.values(), key=lambda event: (event_day(event), event.type, event.key)))


class Actors(dict[str, Actor]):
    """Actors by key, sorted; `identities` are a person's decisions on who is called what and who is one with whom."""

    identities = Identities()


def read_actors(store: Store) -> Actors:
    """All actors of the graph by key, sorted."""
    kinds = {f"{ONTOLOGY}{kind.value.capitalize()}": kind for kind in Kind}
    found = {}
    for key, name, kind, side in _rows(store, _ACTORS):
        if str(kind) in kinds:
            found[key] = Actor(key, name, kinds[str(kind)], _key(side) if side else "")
    actors = Actors(sorted(found.items()))
    actors.identities = identities_of(actor_decisions(store))
    return actors


def read_codes(store: Store) -> dict[str, dict[str, str]]:
    """The codes of each actor by key: `iso2, iso3, cow, gw, wikidata` (Q number), '' where there is none."""
    names = ("iso2", "iso3", "cow", "gw", "wikidata")
    found: dict[str, dict[str, str]] = {}
    for key, *codes in _rows(store, _CODES):
        found[key] = {name: str(code or "").rpartition("/")[2] for name, code in zip(names, codes, strict=True)}
    return dict(sorted(found.items()))


def read_offices(store: Store) -> dict[str, tuple[Office, ...]]:
    """The offices and memberships of each actor by key, sorted by day, then side."""
    found: dict[str, set[Office]] = defaultdict(set)
    for holder, side, name, since, until in _rows(store, _OFFICES):
        found[_key(holder)].add(Office(_key(side), _text(name), _text(since), _text(until)))
    return {key: tuple(sorted(some, key=lambda o: (o.since, o.side, o.name, o.until))) for key, some in sorted(found.items())}


def read_sentences(store: Store, events: Iterable[Event]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences that each event rests on, by its key; of one event by day, article and place in it."""
    keys = sorted({event.key for event in events})
    found: dict[str, set[Sentence]] = {key: set() for key in keys}
    for at in range(0, len(keys), _BATCH):
        rows = [(key,) for key in keys[at : at + _BATCH]]
        for key, *row in _rows(store, bind_rows(_SENTENCES, ("key",), rows)):
            found[key].add(_sentence(row))
    order = {key: sorted(some, key=lambda s: (s.published, s.article, s.start, s.claim)) for key, some in found.items()}
    return {key: tuple(some) for key, some in order.items()}


@lru_cache(maxsize=100_000)
def _key(iri: str) -> str:
    return actor_key(iri)


def _rows(store: Store, sparql: str) -> Iterator[Any]:
    return iter(select(store, sparql))


def _sentence(row: list[Any]) -> Sentence:
    claim, status, confidence, speaker, topic, office, exact, start, article, published, publisher, url, title, family = row
    return Sentence(
        text=exact,
        status=status,
        speaker=_key(speaker) if speaker else "",
        published=_text(published),
        publisher=_text(publisher),
        title=_text(title),
        url=_text(url),
        article=_text(article),
        family=_text(family or article),
        claim=_text(claim),
        start=int(start),
        confidence=1.0 if confidence is None else float(confidence),
        topic=_text(topic),
        office=_text(office),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)
