"""A reading to the quads of its article's graph. Pure; knows no store.

What the quads look like is declared in ontology/bilateral.ttl. The same reading gives the same quads: IRIs are hashes of
content, there is no clock and no blank node.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder
from bilateral.graph.filing import pack
from bilateral.iris import BASE, actor_iri, article_iri, hashed_iri
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pyoxigraph import Quad

    from bilateral.model import Article, Claim, Evidence, Mention, Reading, Report


@dataclass(frozen=True, slots=True)
class Filing:
    """What a claim is filed under so that merging finds it again, by the IRI of the claim.

    `reports` are the reading's claims as merging has prepared them; `blocks` gives the literals to look a report up by.
    """

    reports: Mapping[str, Report]
    blocks: Callable[[Report], Iterable[str]]


@cache
def software_iri() -> str:
    """The IRI of this version of bilateral, as the agent of what it reads."""
    try:
        return f"{BASE}software/{version('bilateral')}"
    except PackageNotFoundError:  # run from a checkout that is not installed
        return f"{BASE}software/0"


def content_hash(article: Article) -> str:
    """Hash over every field of an article; what is unchanged need not be loaded again."""
    fields = (article.id, article.text, article.title, article.published, article.publisher, article.url, article.language)
    return hashed_iri("content", *fields, *article.keywords).rpartition("/")[2]


def claim_iri(article: str, claim: Claim) -> str:
    """The IRI of a claim of the article with IRI `article`: who did what by which sentence.

    Place in the text, date, confidence and frame are left out, so that a person's decision on a claim survives a new version
    of the lexicon or of the cleaning.
    """
    actors = (claim.actor, claim.counterpart)
    if claim.type in load_ontology().symmetric:
        actors = (min(actors), max(actors))
    return hashed_iri("claim", article, claim.type, *actors, claim.status, claim.evidence.text)


def distinct_claims(reading: Reading) -> dict[str, Claim]:
    """Claims by IRI, in order of place. Of two with one IRI (a sentence printed twice) the surer one, then the first, stays."""
    article = article_iri(reading.article.id)
    found: dict[str, Claim] = {}
    for claim in sorted(reading.claims, key=lambda claim: (claim.evidence.start, claim.evidence.end)):
        kept = found.get(iri := claim_iri(article, claim))
        if kept is None or claim.confidence > kept.confidence:
            found[iri] = claim
    return found


def article_quads(reading: Reading, *, filing: Filing | None = None, sketch: Iterable[str] = ()) -> tuple[Quad, ...]:
    """All that an article's graph holds: the article, its mentions, its claims and their evidence.

    `sketch` are the bands of the text's sketch, by which copies of a story are found. Quads are distinct, in a fixed order.
    """
    graph = GraphBuilder(article_iri(reading.article.id))
    mentions = _all_mentions(reading)
    _add_article(graph, reading.article)
    graph.add_all(graph.name.value, "b:sketch", map(t.string, sorted(set(sketch))))
    for key in sorted({mention.actor for mention in mentions}):
        graph.add_link(graph.name.value, "schema:mentions", actor_iri(key))
    for mention in mentions:
        _add_mention(graph, mention)
    sides = {actor.key: actor.side for actor in reading.actors}
    for iri, claim in distinct_claims(reading).items():
        _add_claim(graph, iri, claim)
        _add_sides(graph, iri, claim, sides)
        if filing is not None:
            _add_filing(graph, iri, filing)
    return tuple(dict.fromkeys(graph.quads))


def _add_article(graph: GraphBuilder, article: Article) -> None:
    iri, activity = graph.name.value, hashed_iri("activity", content_hash(article), software_iri())
    graph.add(iri, "a", NamedNode(t.SCHEMA + "NewsArticle"))
    graph.add(iri, "schema:identifier", t.string(article.id))
    graph.add_text(iri, "schema:headline", article.title)
    graph.add_day(iri, "schema:datePublished", article.published)
    graph.add_text(iri, "schema:publisher", article.publisher)
    graph.add_text(iri, "schema:url", article.url)
    graph.add_text(iri, "schema:inLanguage", article.language)
    graph.add_all(iri, "schema:keywords", map(t.string, article.keywords))
    graph.add(iri, "schema:articleBody", t.string(article.text))
    graph.add_text(iri, "b:contentHash", content_hash(article))
    graph.add_link(iri, "prov:wasGeneratedBy", activity)
    graph.add(activity, "a", NamedNode(t.PROV + "Activity"))
    graph.add_link(activity, "prov:wasAssociatedWith", software_iri())


def _all_mentions(reading: Reading) -> list[Mention]:
    found = set(reading.mentions).union(*(claim.mentions for claim in reading.claims))
    return sorted(found, key=lambda mention: (mention.start, mention.end, mention.actor))


def _add_mention(graph: GraphBuilder, mention: Mention) -> None:
    iri = hashed_iri("mention", graph.name.value, str(mention.start), str(mention.end), mention.actor)
    graph.add(iri, "a", t.b("Mention"))
    _add_passage(graph, iri, (mention.start, mention.end, mention.surface))
    graph.add_link(iri, "b:refersTo", actor_iri(mention.actor))


def _add_evidence(graph: GraphBuilder, evidence: Evidence) -> str:
    iri = hashed_iri("evidence", graph.name.value, str(evidence.start), str(evidence.end))
    graph.add(iri, "a", t.b("Evidence"))
    _add_passage(graph, iri, (evidence.start, evidence.end, evidence.text))
    return iri


def _add_passage(graph: GraphBuilder, iri: str, passage: tuple[int, int, str]) -> None:
    start, end, text = passage
    graph.add(iri, "oa:start", t.integer(start))
    graph.add(iri, "oa:end", t.integer(end))
    graph.add(iri, "oa:exact", t.string(text))


def _add_claim(graph: GraphBuilder, iri: str, claim: Claim) -> None:
    graph.add(iri, "a", t.b("Claim"))
    graph.add(iri, "b:article", graph.name)
    graph.add(iri, "b:relationType", t.b(claim.type))
    graph.add_text(iri, "b:status", claim.status)
    graph.add_day(iri, "b:date", claim.date)
    graph.add_text(iri, "b:dateBasis", claim.date_basis)
    graph.add_text(iri, "b:place", claim.place)
    graph.add_link(iri, "b:speaker", actor_iri(claim.speaker) if claim.speaker else "")
    graph.add_text(iri, "b:topic", claim.topic)
    graph.add_text(iri, "b:office", claim.office)
    graph.add(iri, "b:confidence", t.decimal(claim.confidence))
    graph.add_text(iri, "b:frame", claim.frame)
    graph.add_link(iri, "gaf:denotedBy", _add_evidence(graph, claim.evidence))


def _add_sides(graph: GraphBuilder, iri: str, claim: Claim, sides: Mapping[str, str]) -> None:
    symmetric = claim.type in load_ontology().symmetric
    other = ("b:actor", "b:side") if symmetric else ("b:counterpart", "b:counterpartSide")
    for key, (actor, side) in ((claim.actor, ("b:actor", "b:side")), (claim.counterpart, other)):
        graph.add_link(iri, actor, actor_iri(key))
        graph.add_link(iri, side, actor_iri(sides[key]) if sides.get(key) else "")


def _add_filing(graph: GraphBuilder, iri: str, filing: Filing) -> None:
    report = filing.reports[iri]
    graph.add_text(graph.name.value, "b:agency", report.agency)
    graph.add_text(iri, "b:placeCountry", report.place_country)
    graph.add_all(iri, "b:party", map(t.string, sorted(report.party)))
    graph.add_all(iri, "b:block", map(t.string, sorted(set(filing.blocks(report)))))
    graph.add(iri, "b:filing", t.string(pack(report)))
