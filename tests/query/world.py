"""A small graph made by hand, in TriG as graph/ writes it: five articles of our own on three countries and a bloc."""

from __future__ import annotations

import pyoxigraph as ox

from bilateral.graph import Store, open_store
from bilateral.graph.refiling import missing_filings
from bilateral.graph.ties import tie_quads
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, actor_iri, article_iri, term_iri
from bilateral.ontology import load_ontology
from bilateral.query.events import read_events

PREFIXES = """@prefix b: <https://w3id.org/bilateral/ontology#> .
@prefix schema: <https://schema.org/> .
@prefix gaf: <http://groundedannotationframework.org/gaf#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
WANG, LAVROV = "Wang Yi@CHN", "Sergey Lavrov@RUS"
ACTORS = [  # key, class, name, side, iso2, cow, wikidata
    ("CHN", "Country", "China", "CHN", "CN", "710", "Q148"),
    ("RUS", "Country", "Russia", "RUS", "RU", "365", "Q159"),
    ("USA", "Country", "United States", "USA", "US", "2", "Q30"),
    ("BRICS", "Organisation", "BRICS", "BRICS", "", "", "Q170481"),
    (WANG, "Person", "Wang Yi", "CHN", "", "", ""),
    (LAVROV, "Person", "Sergey Lavrov", "RUS", "", "", ""),
]
ARTICLES = [  # id, published, publisher, family
    ("a1", "2024-07-25", "Xinhua", ""),
    ("a2", "2024-07-26", "TASS", ""),
    ("a3", "2024-07-26", "Copyist", "a1"),
    ("a4", "2024-08-02", "Reuters", ""),
    ("a5", "2024-09", "AFP", ""),
]
# key: (type, actors, counterparts, status, date, place, disputed, [(article, status, speaker, confidence, sentence, more)])
EVENTS = {
    "talks": ("meets", [LAVROV, WANG], [], "actual", "2024-07-25", "Vientiane", False, [
        ("a1", "actual", "", 0.9, "Wang Yi sat down with Sergey Lavrov.", ""),
        ("a2", "actual", "", 0.8, "The two ministers held talks.", ""),
        ("a3", "actual", "", 0.9, "Wang Yi sat down with Sergey Lavrov.", ""),
    ]),
    "backing": ("supports", ["CHN"], ["RUS"], "actual", "2024-07-25", "", False, [
        ("a1", "actual", WANG, 0.7, "China stands behind Russia, Wang said.", ""),
    ]),
    "wishes": ("congratulates", [LAVROV], ["CHN"], "actual", "2024-07-25", "", False, [
        ("a1", "actual", "", 0.6, "Lavrov congratulated China on its plenum.", 'b:topic "its plenum" ;'),
    ]),
    "member": ("member-of", ["RUS"], ["BRICS"], "actual", "", "", False, [
        ("a2", "actual", "", 0.9, "Russia, a BRICS member, hosts the summit.", ""),
        ("a5", "actual", "", 0.9, "BRICS member Russia was host.", ""),
    ]),
    "office": ("holds-office", [WANG], ["CHN"], "actual", "", "", False, [
        ("a1", "actual", "", 0.95, "Chinese Foreign Minister Wang Yi spoke.", 'b:office "foreign minister" ;'),
    ]),
    "trip": ("visits", [WANG], ["RUS"], "planned", "2024-08-20", "", False, [
        ("a2", "planned", "", 0.4, "Wang Yi will travel to Russia in August.", ""),
    ]),
    "trip-later": ("visits", [LAVROV], ["CHN"], "planned", "2024-09-01", "", False, [
        ("a2", "planned", "", 0.6, "Lavrov plans to visit Beijing.", ""),
    ]),
    "trip-made": ("visits", [LAVROV], ["CHN"], "actual", "2024-09", "", False, [
        ("a5", "actual", "", 0.9, "Lavrov was in Beijing.", ""),
    ]),
    "rebuke": ("criticizes", ["USA"], ["CHN"], "actual", "2024-08-01", "", True, [
        ("a4", "actual", "", 0.8, "Washington blamed Beijing.", ""),
        ("a5", "negated", "USA", 0.3, "We did not blame Beijing, the White House said.", ""),
    ]),
    "no-deal": ("agrees", ["RUS", "USA"], [], "negated", "2024-08-02", "", False, [
        ("a4", "negated", "USA", 0.8, "No deal with Russia was made, Washington said.", ""),
    ]),
}  # fmt: skip


def world() -> Store:
    """The graph of the tables above, in memory."""
    store = open_store("")
    store.bulk(ox.parse(PREFIXES + _actors() + _articles() + _events(), format=ox.RdfFormat.TRIG))
    store.apply(missing_filings(store))
    store.bulk(tie_quads(read_events(store)))
    return store


def _actors() -> str:
    lines = []
    for key, kind, name, side, iso2, cow, wikidata in ACTORS:
        codes = f'; b:iso2 "{iso2}" ; b:iso3 "{key}" ; b:cow "{cow}" ; b:gw "{cow}"' if iso2 else ""
        same = f"; owl:sameAs <http://www.wikidata.org/entity/{wikidata}>" if wikidata else ""
        lines.append(
            f'{_actor(key)} a b:{kind} ; b:key "{key}" ; skos:prefLabel "{name}" ; b:side {_actor(side)} {codes} {same} .'
        )
    return _graph(GRAPH_ACTORS, lines)


def _articles() -> str:
    text = ""
    for name, published, publisher, _ in ARTICLES:
        iri = f"<{article_iri(name)}>"
        lines = [
            f'{iri} a schema:NewsArticle ; schema:identifier "{name}" ; schema:headline "Headline of {name}" ; '
            f'schema:datePublished {_day(published)} ; schema:publisher "{publisher}" ; '
            f'schema:url "https://news.example/{name}" .'
        ]
        for key, (_, actors, counterparts, *_, claims) in EVENTS.items():
            for at, (article, *claim) in enumerate(claims):
                if article == name:
                    lines.append(_claim(key, at, article, claim))
                    lines += [
                        f"<https://x.example/m/{key}{at}{n}> a b:Mention ; oa:start {n} ; oa:end {n + 1} ; "
                        f"b:refersTo {_actor(actor)} ."
                        for n, actor in enumerate((*actors, *counterparts))
                    ]
        text += _graph(article_iri(name), lines)
    return text


def _claim(key: str, at: int, article: str, claim: list) -> str:
    kind, actors, counterparts, _, date, place, _, _ = EVENTS[key]
    status, speaker, confidence, sentence, more = claim
    where = f'b:place "{place}" ; ' if place else ""
    said = f"b:speaker {_actor(speaker)} ; " if speaker else ""
    return (
        f"<{_claim_iri(key, at)}> a b:Claim ; b:article <{article_iri(article)}> ; {_ends(kind, actors, counterparts)} "
        f'b:status "{status}" ; {_date(date)} {where}{said}{more} b:confidence {confidence} ; b:frame "f{at}" ; '
        f"gaf:denotedBy <https://x.example/e/{key}{at}> .\n<https://x.example/e/{key}{at}> a b:Evidence ; oa:start {at * 50} ; "
        f'oa:end {at * 50 + len(sentence)} ; oa:exact "{sentence}" .'
    )


def _events() -> str:
    families = {name: family or name for name, _, _, family in ARTICLES}
    published = {name: day for name, day, *_ in ARTICLES}
    lines = [f"<{article_iri(a)}> b:family <{article_iri(f)}> ." for a, f in families.items() if a != f]
    for key, (kind, actors, counterparts, status, date, place, disputed, claims) in EVENTS.items():
        days = sorted(published[article] for article, *_ in claims)
        where = f'b:place "{place}" ; ' if place else ""
        told = ", ".join(f"<{_claim_iri(key, at)}>" for at in range(len(claims)))
        lines.append(
            f'<https://w3id.org/bilateral/event/{key}> a b:Event ; b:eventKey "{key}" ; {_ends(kind, actors, counterparts)} '
            f'b:status "{status}" ; {_date(date)} {where} b:claim {told} ; b:articles {len({a for a, *_ in claims})} ; '
            f"b:sources {len({families[a] for a, *_ in claims})} ; b:firstReport {_day(days[0])} ; "
            f"b:lastReport {_day(days[-1])} ; "
            f"b:disputed {'true' if disputed else 'false'} ."
        )
    return _graph(GRAPH_EVENTS, lines)


def _ends(kind: str, actors: list[str], counterparts: list[str]) -> str:
    sides = {key: key.rpartition("@")[2] for key in (*actors, *counterparts)}
    assert (not counterparts) == load_ontology()[kind].symmetric
    text = f"b:relationType <{term_iri(kind)}> ; b:actor {', '.join(map(_actor, actors))} ; "
    text += f"b:side {', '.join(sorted({_actor(sides[key]) for key in actors}))} ; "
    if counterparts:
        text += f"b:counterpart {', '.join(map(_actor, counterparts))} ; "
        text += f"b:counterpartSide {', '.join(sorted({_actor(sides[key]) for key in counterparts}))} ; "
    return text


def _claim_iri(key: str, at: int) -> str:
    return f"https://w3id.org/bilateral/claim/{key}{at}"


def _actor(key: str) -> str:
    return f"<{actor_iri(key)}>"


def _date(day: str) -> str:
    return f"b:date {_day(day)} ; " if day else ""


def _day(day: str) -> str:
    return f'"{day}"^^xsd:{ {4: "gYear", 7: "gYearMonth", 10: "date"}[len(day)] }'


def _graph(iri: str, lines: list[str]) -> str:
    body = "\n".join(lines)
    return f"GRAPH <{iri}> {{\n{body}\n}}\n"
