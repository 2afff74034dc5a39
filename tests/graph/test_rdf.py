from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from bilateral.graph import Office, actor_quads, claim_iri, content_hash, event_iri, office_quads, reports_of
from bilateral.graph import terms as t
from bilateral.graph.events import event_quads, family_quads, read_events
from bilateral.graph.rdf import article_quads, tie_quads
from bilateral.graph.shapes import check_passages
from bilateral.graph.ties import actor_pairs, side_pairs
from bilateral.iris import actor_iri, article_iri
from bilateral.model import Actor, Article, Claim, Event, Evidence, Kind, Mention, Reading, Status

from .world import MEETING, STEPS, THANKS, actor, entry, reading

B = "https://w3id.org/bilateral/ontology#"
ACTOR = "https://w3id.org/bilateral/actor/"


def about(quads: tuple[Quad, ...], class_: str) -> list[dict[str, list[str]]]:
    """Per node of a class: its values by prefixed predicate, without hashes of nodes."""
    nodes = [quad.subject for quad in quads if quad.predicate == t.TYPE and t.value(quad.object) == class_]
    return [
        {
            name: sorted(t.value(quad.object) for quad in quads if quad.subject == node and short(quad) == name)
            for name in sorted({short(quad) for quad in quads if quad.subject == node})
        }
        for node in nodes
    ]


def short(quad: Quad) -> str:
    iri = quad.predicate.value
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in t.PREFIXES.items() if iri.startswith(space)), iri)


def test_an_article_is_written_with_what_is_known_of_it() -> None:
    article = Article("a/1", "Norway met Japan.", "Talks", "2024-07", "Paper", "https://x.example", ("sea", "fish"), "en")
    quads = article_quads(Reading(article))
    assert about(quads, "https://schema.org/NewsArticle") == [
        {
            "b:contentHash": [content_hash(article)],
            "prov:wasGeneratedBy": [t.value(next(q.object for q in quads if short(q) == "prov:wasGeneratedBy"))],
            "rdf:type": ["https://schema.org/NewsArticle"],
            "schema:articleBody": ["Norway met Japan."],
            "schema:datePublished": ["2024-07"],
            "schema:headline": ["Talks"],
            "schema:identifier": ["a/1"],
            "schema:inLanguage": ["en"],
            "schema:keywords": ["fish", "sea"],
            "schema:publisher": ["Paper"],
            "schema:url": ["https://x.example"],
        }
    ]


def test_every_quad_of_an_article_is_in_its_own_graph() -> None:
    assert {quad.graph_name for quad in article_quads(MEETING)} == {NamedNode(article_iri("meeting"))}


def test_a_directed_claim_has_an_actor_and_a_counterpart_with_their_sides() -> None:
    (found,) = about(article_quads(THANKS, filing=None), B + "Claim")
    (evidence,) = found.pop("gaf:denotedBy")
    assert (evidence.startswith("https://w3id.org/bilateral/evidence/"), found) == (
        True,
        {
            "b:actor": [ACTOR + "JPN"],
            "b:article": [article_iri("thanks")],
            "b:confidence": ["0.9"],
            "b:counterpart": [ACTOR + "NOR"],
            "b:counterpartSide": [ACTOR + "NOR"],
            "b:frame": ["test.frame"],
            "b:relationType": [B + "thanks"],
            "b:side": [ACTOR + "JPN"],
            "b:status": ["actual"],
            "rdf:type": [B + "Claim"],
        },
    )


def test_both_actors_of_a_symmetric_claim_stand_alike() -> None:
    found = about(article_quads(MEETING), B + "Claim")[0]
    assert {name: found.get(name) for name in ("b:actor", "b:counterpart", "b:side", "b:counterpartSide", "b:date")} == {
        "b:actor": [ACTOR + "Ada%20Berg@NOR", ACTOR + "Ken%20Mori@JPN"],
        "b:counterpart": None,
        "b:side": [ACTOR + "JPN", ACTOR + "NOR"],
        "b:counterpartSide": None,
        "b:date": ["2024-07-25"],
    }


def test_evidence_and_mention_have_their_place_and_their_words() -> None:
    quads = article_quads(THANKS)
    assert about(quads, B + "Evidence") + about(quads, B + "Mention") == [
        {"oa:end": ["21"], "oa:exact": ["Japan thanked Norway."], "oa:start": ["0"], "rdf:type": [B + "Evidence"]},
        {"b:refersTo": [ACTOR + "JPN"], "oa:end": ["5"], "oa:exact": ["Japan"], "oa:start": ["0"], "rdf:type": [B + "Mention"]},
    ]


def test_the_identity_of_a_claim_leaves_out_what_a_new_lexicon_may_change() -> None:
    claim = MEETING.claims[0]
    moved = replace(claim, evidence=Evidence(5, 39, claim.evidence.text), date="", confidence=0.2, frame="other")
    assert claim_iri("x", moved) == claim_iri("x", claim)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"status": Status.NEGATED}, id="status"),
        pytest.param({"type": "agrees"}, id="type"),
        pytest.param({"actor": "CHL"}, id="actor"),
        pytest.param({"evidence": Evidence(0, 1, "B")}, id="sentence"),
    ],
)
def test_the_identity_of_a_claim_is_what_is_claimed_by_which_sentence(change: dict[str, object]) -> None:
    claim = MEETING.claims[0]
    assert claim_iri("x", replace(claim, **change)) != claim_iri("x", claim)


def test_the_actors_of_a_symmetric_claim_have_no_order_and_those_of_another_have() -> None:
    meets, supports = MEETING.claims
    swapped = [replace(claim, actor=claim.counterpart, counterpart=claim.actor) for claim in (meets, supports)]
    assert [claim_iri("x", claim) == claim_iri("x", other) for claim, other in zip((meets, supports), swapped, strict=True)] == [
        True,
        False,
    ]


def test_of_a_sentence_printed_twice_the_surer_claim_stays() -> None:
    claim = THANKS.claims[0]
    again = replace(claim, evidence=Evidence(30, 51, claim.evidence.text), confidence=0.95)
    (report,) = reports_of(replace(THANKS, claims=(claim, again)))
    assert (report.confidence, report.sentence) == (0.95, "30")


def test_an_actor_has_its_codes_and_one_label() -> None:
    codes = {"NOR": {"iso2": "NO", "iso3": "NOR", "cow": "385", "gw": "385", "wikidata": "Q20"}}
    two = [actor("NOR"), Actor("NOR", "Norge", Kind.COUNTRY, "NOR")]
    assert about(actor_quads(two, codes=codes), B + "Country") == [
        {
            "b:cow": ["385"],
            "b:gw": ["385"],
            "b:iso2": ["NO"],
            "b:iso3": ["NOR"],
            "b:key": ["NOR"],
            "b:side": [ACTOR + "NOR"],
            "owl:sameAs": ["http://www.wikidata.org/entity/Q20"],
            "rdf:type": [B + "Country"],
            "skos:prefLabel": ["Norge"],
        }
    ]


def test_an_office_has_its_days() -> None:
    office = Office("Ada Berg@NOR", "NOR", "foreign minister", "2023-10-16")
    assert about(office_quads([office]), "http://www.w3.org/ns/org#Membership") == [
        {
            "b:from": ["2023-10-16"],
            "b:officeName": ["foreign minister"],
            "org:member": [ACTOR + "Ada%20Berg@NOR"],
            "org:organization": [ACTOR + "NOR"],
            "rdf:type": ["http://www.w3.org/ns/org#Membership"],
        }
    ]


def event(**fields: object) -> Event:
    base = Event(
        key="e", type="meets", actors=("CHL", "JPN", "NOR"), counterparts=(), sides=("CHL", "JPN", "NOR"), counterpart_sides=(),
        status=Status.ACTUAL, date="2024-07-25", place="", claims=("urn:c:1",), articles=1, sources=1,
        first_report="2024-07-26", last_report="2024-07-26", history=(("2024-07-26", Status.ACTUAL, "urn:c:1"),), publishers=1,
    )  # fmt: skip
    return replace(base, **fields)


def test_events_come_back_from_their_quads() -> None:
    steps = (("2024-07-20", Status.PLANNED, "urn:c:2"), ("2024-07-26", Status.ACTUAL, "urn:c:1"))
    events = (
        event(),
        event(key="f", type="thanks", actors=("JPN",), counterparts=("NOR",), sides=("JPN",), counterpart_sides=("NOR",)),
        event(
            key="g", claims=("urn:c:1", "urn:c:2"), history=steps, disputed=True, why="two", blocks=("x|y|2024-07",), place="Oslo"
        ),
        event(key="h", date="2024-07", first_report="2024", last_report="2024", history=(("2024", Status.ACTUAL, "urn:c:1"),)),
    )
    assert sorted(read_events(event_quads(events)), key=lambda found: found.key) == list(events)


def test_an_article_that_leads_itself_has_no_family() -> None:
    assert [str(quad.subject) for quad in family_quads([("urn:a", "urn:a"), ("urn:b", "urn:a")])] == ["<urn:b>"]


def test_a_meeting_of_three_is_three_pairs_each_once() -> None:
    assert side_pairs(event()) == (("CHL", "JPN"), ("CHL", "NOR"), ("JPN", "NOR"))


def test_two_persons_of_one_side_at_a_meeting_are_no_pair() -> None:
    found = event(actors=("Ada Berg@NOR", "Ken Mori@JPN", "Nils Dahl@NOR"), sides=("JPN", "NOR"))
    assert actor_pairs(found) == (("Ada Berg@NOR", "Ken Mori@JPN"), ("Ken Mori@JPN", "Nils Dahl@NOR"))


def test_an_office_ties_a_person_to_the_side_but_no_side_to_itself() -> None:
    found = event(
        type="holds-office", actors=("Ada Berg@NOR",), counterparts=("NOR",), sides=("NOR",), counterpart_sides=("NOR",)
    )
    assert (actor_pairs(found), side_pairs(found)) == ((("Ada Berg@NOR", "NOR"),), ())


def direct(events: list[Event]) -> list[tuple[str, str, str]]:
    return sorted(
        (
            t.value(quad.subject).removeprefix(ACTOR),
            quad.predicate.value.removeprefix(B),
            t.value(quad.object).removeprefix(ACTOR),
        )
        for quad in tie_quads(events)
        if t.value(quad.subject).startswith(ACTOR)
    )


def test_direct_triples_go_both_ways_where_the_type_is_symmetric() -> None:
    assert direct([event(actors=("JPN", "NOR"), sides=("JPN", "NOR"))]) == [("JPN", "meets", "NOR"), ("NOR", "meets", "JPN")]


def test_what_is_only_planned_makes_a_sum_but_no_direct_triple() -> None:
    planned = event(actors=("JPN", "NOR"), sides=("JPN", "NOR"), status=Status.PLANNED)
    assert (direct([planned]), len(tie_quads([planned]))) == ([], 9)


def test_an_event_without_a_date_counts_for_the_month_of_its_first_report() -> None:
    quads = tie_quads([event(date="", sides=("JPN", "NOR"))])
    assert [str(quad.object) for quad in quads if short(quad) == "b:month"] == [
        '"2024-07"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    ]


def test_an_event_key_that_is_an_iri_is_its_own() -> None:
    assert event_iri("https://w3id.org/bilateral/event/1") == "https://w3id.org/bilateral/event/1"


@pytest.mark.parametrize(
    ("value", "term"),
    [
        pytest.param(0.5, '"0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="half"),
        pytest.param(1.0, '"1"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="one"),
        pytest.param(0.123456, '"0.1235"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="rounded"),
        pytest.param(-0.00001, '"0"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="no minus zero"),
        pytest.param(1e-9, '"0"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="no exponent"),
    ],
)
def test_decimals_are_written_as_stores_keep_them(value: float, term: str) -> None:
    assert str(t.decimal(value)) == term


@pytest.mark.parametrize(
    ("prefix", "kind"), [("2024-07-26", "date"), ("2024-07", "gYearMonth"), ("2024", "gYear"), ("last week", "string")]
)
def test_a_date_has_the_type_of_how_much_is_known(prefix: str, kind: str) -> None:
    assert t.day(prefix) == Literal(prefix, datatype=NamedNode(t.XSD + kind))


@pytest.mark.parametrize("value", [t.Iri("https://x.example/a"), "text", "", 7, -1, True, False, 0.25, Decimal("1.5")])
def test_plain_values_come_back_from_terms(value: t.Value) -> None:
    found = t.plain(t.term(value))
    assert (found, isinstance(found, t.Iri)) == (value, isinstance(value, t.Iri))


def test_an_ill_typed_number_comes_back_as_its_text() -> None:
    assert t.plain(Literal("many", datatype=t.INTEGER)) == "many"


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
texts = st.text(st.characters(), max_size=40)  # lone surrogates too


@given(names, names)
def test_every_minted_iri_is_one_that_the_store_takes(key: str, identifier: str) -> None:
    nodes = [NamedNode(actor_iri(key)), NamedNode(article_iri(identifier))]
    assert [node.value for node in nodes] == [actor_iri(key), article_iri(identifier)]


@given(names, texts, texts, st.lists(texts, max_size=3))
def test_n_quads_out_and_in_again_are_the_same_set(identifier: str, text: str, title: str, keywords: list[str]) -> None:
    body = text + "A met B."
    mention = Mention(len(text), len(text) + 1, "A", title or "A")
    claim = Claim("meets", title or "A", "B", Status.ACTUAL, Evidence(len(text), len(body), "A met B."), topic=title)
    found = Reading(Article(identifier, body, title, "2024", keywords=tuple(keywords)), (), (mention,), (claim,))
    quads = article_quads(found)
    assert set(parse(serialize(quads, format=RdfFormat.N_QUADS) or b"", format=RdfFormat.N_QUADS)) == set(quads)


@given(texts)
def test_evidence_stands_at_its_place_whatever_the_text(text: str) -> None:
    found = reading("any", ("thanks", "JPN", "NOR", f"x{text.strip()}"))
    assert list(check_passages(article_quads(found))) == []


def test_the_reports_of_a_claim_are_filed_under_their_block() -> None:
    one = entry(THANKS)
    (report,) = one.reports
    assert STEPS.blocks(report) == ("thanks|JPN>NOR|2024-07",)
