"""What is in a graph: its articles, its sizes, and all about one thing in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from bilateral.errors import QueryError
from bilateral.graph import stored_reports
from bilateral.graph.review import decisions
from bilateral.iris import BASE, GRAPH_ACTORS, GRAPH_EVENTS, ONTOLOGY, actor_iri, actor_key, article_iri
from bilateral.query.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilateral.graph import Solutions, Store, Value
    from bilateral.model import Actor
    from bilateral.query.rows import Cell

PREFIXES = {
    "b:": ONTOLOGY,
    "gaf:": "http://groundedannotationframework.org/gaf#",
    "oa:": "http://www.w3.org/ns/oa#",
    "org:": "http://www.w3.org/ns/org#",
    "owl:": "http://www.w3.org/2002/07/owl#",
    "prov:": "http://www.w3.org/ns/prov#",
    "rdf:": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema:": "https://schema.org/",
    "sem:": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos:": "http://www.w3.org/2004/02/skos/core#",
}
_HEAD = "\n".join(f"PREFIX {prefix} <{namespace}>" for prefix, namespace in PREFIXES.items())
_ARTICLES = f"""{_HEAD}
SELECT ?id ?published ?publisher ?title (COUNT(DISTINCT ?claim) AS ?claims) WHERE {{
  GRAPH ?article {{
    ?article a schema:NewsArticle ; schema:identifier ?id .
    OPTIONAL {{ ?article schema:datePublished ?published }}
    OPTIONAL {{ ?article schema:publisher ?publisher }}
    OPTIONAL {{ ?article schema:headline ?title }}
    OPTIONAL {{ ?claim a b:Claim }}
  }}
}} GROUP BY ?article ?id ?published ?publisher ?title ORDER BY ?published ?id"""
_COUNTS = (
    ("articles", "?x a schema:NewsArticle"),
    ("claims", "?x a b:Claim"),
    ("events", f"GRAPH <{GRAPH_EVENTS}> {{ ?x a b:Event }}"),
    ("events reported by several articles", f"GRAPH <{GRAPH_EVENTS}> {{ ?x a b:Event ; b:articles ?n FILTER(?n > 1) }}"),
    ("disputed events", f"GRAPH <{GRAPH_EVENTS}> {{ ?x a b:Event ; b:disputed true }}"),
    *(
        (name, f"GRAPH <{GRAPH_ACTORS}> {{ ?x a b:{kind} }}")
        for name, kind in (
            ("countries", "Country"),
            ("organisations", "Organisation"),
            ("groups", "Group"),
            ("people", "Person"),
        )
    ),
)
_BY_TYPE = f"""{_HEAD}
SELECT ?type ?status (COUNT(DISTINCT ?event) AS ?events) WHERE {{
  GRAPH <{GRAPH_EVENTS}> {{ ?event a b:Event ; b:relationType ?relation ; b:status ?status }}
  BIND(STRAFTER(STR(?relation), "#") AS ?type)
}} GROUP BY ?type ?status ORDER BY ?type ?status"""
_ABOUT = f"{_HEAD}\nSELECT ?property ?value WHERE {{ GRAPH ?graph {{ ?thing ?property ?value }} }} ORDER BY ?property ?value"
_CLAIMS = f"""{_HEAD}
SELECT ?type ?who ?whom ?status ?date ?confidence ?frame ?sentence ?claim WHERE {{
  {{about}}
  ?claim a b:Claim ; b:relationType ?relation ; b:status ?status ; b:confidence ?confidence ; b:article ?article ;
         b:actor ?who ; gaf:denotedBy ?evidence .
  ?evidence oa:exact ?sentence ; oa:start ?start .
  BIND(STRAFTER(STR(?relation), "#") AS ?type)
  OPTIONAL {{ ?claim b:counterpart ?given }}
  OPTIONAL {{ ?claim b:actor ?other FILTER(?other != ?who) }}
  FILTER(BOUND(?given) || !BOUND(?other) || STR(?who) < STR(?other))
  BIND(COALESCE(?given, ?other) AS ?whom)
  OPTIONAL {{ ?claim b:date ?date }}
  OPTIONAL {{ ?claim b:frame ?frame }}
}} ORDER BY ?article ?start ?type ?claim"""
_SAID = ("accept", "reject")
_CLAIMS_OF = (  # of an article, an event, the claim itself, an actor
    "?claim b:article ?thing .",
    "?thing b:claim ?claim .",
    "FILTER(?claim = ?thing)",
    "?claim (b:actor|b:counterpart) ?thing .",
)
_HIDDEN = {"schema:mentions", "b:sketch", "b:block", "b:filing", "b:contentHash", "b:party"}  # what merging keeps for itself


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is said of a thing: a heading and its rows."""

    heading: str
    rows: Rows


def articles(store: Store) -> Rows:
    """The articles by day and id, each with the number of its claims."""
    return _rows(store, _ARTICLES, {})


def counts(store: Store) -> Rows:
    """How many there are of what: articles, claims, events, actors."""
    queries = ((name, f"{_HEAD}\nSELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}") for name, pattern in _COUNTS)
    counted = tuple((name, _rows(store, sparql, {}).cells[0][0]) for name, sparql in queries)
    return Rows(("what", "number"), (*counted, *precision(store)))


def precision(store: Store) -> tuple[tuple[str, int | float], ...]:
    """How many claims of the graph a person accepted and rejected, and the share that is right; () where none was decided on.

    Of several verdicts on a claim the last counts; claims that the graph has no more do not.
    """
    verdicts = {claim: decided.verdict for decided in decisions(store) for claim in decided.claims if decided.verdict in _SAID}
    there = {report.claim for report in stored_reports(store, verdicts)}
    accepted, rejected = (sum(verdicts[claim] == said for claim in there) for said in _SAID)
    if not there:
        return ()
    share = round(accepted / (accepted + rejected), 3)
    return ("claims accepted", accepted), ("claims rejected", rejected), ("measured precision", share)


def counts_by_type(store: Store) -> Rows:
    """How many events there are of each relation type and status."""
    return _rows(store, _BY_TYPE, {})


def describe(store: Store, name: str, actors: Mapping[str, Actor]) -> tuple[Part, ...]:
    """All about an article, a claim, an event or an actor, given by id, key, IRI, or the last part of an IRI.

    Raises QueryError where the graph has no such thing.
    """
    for iri in candidates(name):
        found = _rows(store, _ABOUT, actors, thing=iri)
        if found.cells:
            shown = Rows(found.columns, tuple(row for row in found.cells if row[0] not in _HIDDEN))
            parts = [Part(shorten(iri), shown), *(_claims(store, iri, about, actors) for about in _CLAIMS_OF)]
            return tuple(part for part in parts if part.rows.cells)
    raise QueryError(f"nothing in the graph is called {name!r}; expected an article's id, an actor's name, or an IRI")


def shorten(iri: str) -> str:
    """An IRI for people: what follows bilateral's base, or a prefixed name.

    >>> shorten("https://w3id.org/bilateral/article/one"), shorten("https://schema.org/url")
    ('article/one', 'schema:url')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    return iri.removeprefix(BASE)


def _claims(store: Store, iri: str, about: str, actors: Mapping[str, Actor]) -> Part:
    found = _rows(store, _CLAIMS.replace("{about}", about), actors, thing=iri)
    return Part("claims", found)


def candidates(name: str) -> list[str]:
    """The IRIs that a name may stand for, the likeliest first."""
    if name.startswith(("http://", "https://")):
        return [name, article_iri(name)]
    local = quote(name, safe="/@")
    return [article_iri(name), actor_iri(name), *(f"{BASE}{kind}/{local}" for kind in ("event", "claim")), BASE + local]


def _rows(store: Store, sparql: str, actors: Mapping[str, Actor], *, thing: str = "") -> Rows:
    from bilateral.graph import Iri

    found = cast("Solutions", store.query(sparql, {"thing": Iri(thing)} if thing else None))
    return Rows(found.variables, tuple(tuple(_cell(value, actors) for value in row) for row in found))


def _cell(value: Value | None, actors: Mapping[str, Actor]) -> Cell:
    """A value for people: an actor's name, a shortened IRI, a number or text."""
    if value is None:
        return ""
    if isinstance(value, (bool, int, float)):
        return value
    text = str(value)
    if text.startswith(actor_iri("")):
        key = actor_key(text)
        return actors[key].name if key in actors else key
    return shorten(text) if text.startswith("http") else text
