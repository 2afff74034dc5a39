"""Claims as merging sees them: of a reading, and of a store. Knows the quads of articles; decides no merging."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.articles import distinct_claims
from bilateral.graph.builder import property_of
from bilateral.graph.filing import unpack
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, ONTOLOGY, actor_iri, actor_key, article_iri
from bilateral.model import Report, Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store
    from bilateral.model import Claim, Reading

Values = dict[str, dict[str, list[str]]]  # subject → local name of the predicate → values

_FILING = property_of("b:filing")
_OF_ARTICLE = tuple(map(property_of, ("schema:datePublished", "schema:publisher", "b:family", "b:agency")))


def reports_of(reading: Reading, *, family: str = "") -> tuple[Report, ...]:
    """The claims of a reading as reports, in order of place; `family` is the IRI of the article that leads its copies.

    They equal what `stored_reports` gives back once they are written.
    """
    sides = {actor.key: actor.side for actor in reading.actors}
    return tuple(_report_of(reading, iri, claim, sides, family) for iri, claim in distinct_claims(reading).items())


def stored_reports(store: Store, claims: Iterable[str]) -> tuple[Report, ...]:
    """The reports of claims in the store, by IRI, sorted; a claim that the store lacks is left out."""
    wanted = sorted(set(claims))
    filed = sorted(store.look(map(NamedNode, wanted), (_FILING,)), key=lambda quad: t.value(quad.subject))
    families = _gather(store, (t.value(quad.graph_name) for quad in filed), (property_of("b:family"),))
    return tuple(_unpacked(quad, families.get(t.value(quad.graph_name), {})) for quad in filed)


def reports_of_quads(store: Store, claims: Iterable[str]) -> tuple[Report, ...]:
    """The same from all quads on the claims, as those need that were written before claims had a filing."""
    about = _gather(store, claims)
    articles = sorted({values["article"][0] for values in about.values() if values.get("article")})
    evidence = sorted({node for values in about.values() for node in values.get("denotedBy", [])})
    actors = {iri for values in about.values() for end in ("actor", "counterpart") for iri in values.get(end, [])}
    more = _gather(store, articles, _OF_ARTICLE) | _gather(store, evidence, (property_of("oa:start"),))
    sides = {
        t.value(quad.subject): t.value(quad.object)
        for quad in store.look(map(NamedNode, sorted(actors)), (property_of("b:side"),), graph=GRAPH_ACTORS)
    }
    return tuple(_stored(iri, about[iri], more, sides) for iri in sorted(about) if about[iri].get("article"))


def reports_in(store: Store, blocks: Iterable[str]) -> tuple[Report, ...]:
    """The reports of the claims that are filed under blocks, sorted by claim. The cost does not grow with the store."""
    found = store.find(property_of("b:block"), map(t.string, sorted(set(blocks))), again=True)
    events = NamedNode(GRAPH_EVENTS)  # its events are filed under blocks too
    return stored_reports(store, {t.value(quad.subject) for quad in found if quad.graph_name != events})


def reports_of_articles(store: Store, articles: Iterable[str]) -> tuple[Report, ...]:
    """The reports of all claims of articles, by IRI, sorted by claim."""
    found = store.find(property_of("b:article"), map(NamedNode, sorted(set(articles))))
    return stored_reports(store, {t.value(quad.subject) for quad in found})


def all_reports(store: Store) -> tuple[Report, ...]:
    """The reports of all claims of the store, sorted by claim."""
    found = store.find(t.TYPE, (t.b("Claim"),))
    return stored_reports(store, {t.value(quad.subject) for quad in found})


def with_families(reports: Iterable[Report], families: Mapping[str, str]) -> tuple[Report, ...]:
    """The reports with the families that their articles now belong to."""
    moved = ((report, families.get(report.article, report.family)) for report in reports)
    return tuple(report if family == report.family else replace(report, family=family) for report, family in moved)


def _report_of(reading: Reading, iri: str, claim: Claim, sides: Mapping[str, str], family: str) -> Report:
    article = article_iri(reading.article.id)
    ends = [claim.actor, claim.counterpart]
    if claim.type in load_ontology().symmetric:
        ends.sort(key=actor_iri)
    return Report(
        claim=iri,
        article=article,
        published=reading.article.published,
        publisher=reading.article.publisher,
        family=family or article,
        type=claim.type,
        actor=ends[0],
        counterpart=ends[1],
        actor_side=sides.get(ends[0], ""),
        counterpart_side=sides.get(ends[1], ""),
        status=claim.status,
        date=claim.date,
        place=claim.place,
        confidence=float(t.decimal(claim.confidence).value),
        sentence=str(claim.evidence.start),
    )


def _unpacked(quad: Quad, values: dict[str, list[str]]) -> Report:
    family = next(iter(values.get("family", [])), "")
    return unpack(t.value(quad.object), claim=t.value(quad.subject), article=t.value(quad.graph_name), family=family)


def _gather(store: Store, subjects: Iterable[str], predicates: tuple[NamedNode, ...] = ()) -> Values:
    about: Values = defaultdict(lambda: defaultdict(list))
    for quad in store.look(map(NamedNode, sorted(set(subjects))), predicates):
        name = quad.predicate.value.rpartition("/")[2].rpartition("#")[2]
        about[t.value(quad.subject)][name].append(t.value(quad.object))
    return about


def _stored(iri: str, values: dict[str, list[str]], more: Values, sides: Mapping[str, str]) -> Report:
    def one(name: str, of: dict[str, list[str]] | None = None) -> str:
        return next(iter((values if of is None else of).get(name, [])), "")

    article = more.get(one("article"), {})
    ends = [*sorted(values.get("actor", [])), *values.get("counterpart", [])]
    return Report(
        claim=iri,
        article=one("article"),
        published=one("datePublished", article),
        publisher=one("publisher", article),
        family=one("family", article) or one("article"),
        type=one("relationType").removeprefix(ONTOLOGY),
        actor=actor_key(ends[0]),
        counterpart=actor_key(ends[-1]),
        actor_side=actor_key(sides[ends[0]]) if ends[0] in sides else "",
        counterpart_side=actor_key(sides[ends[-1]]) if ends[-1] in sides else "",
        status=Status(one("status")),
        date=one("date"),
        place=one("place"),
        confidence=float(one("confidence")),
        sentence=one("start", more.get(one("denotedBy"), {})),
        place_country=one("placeCountry"),
        agency=one("agency", article),
        party=tuple(sorted(values.get("party", []))),
    )
