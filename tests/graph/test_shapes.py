from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from bilateral.graph import Office, Store, actor_quads, office_quads, open_store
from bilateral.graph import terms as t
from bilateral.graph.change import Change
from bilateral.graph.check import validate
from bilateral.graph.rdf import article_quads
from bilateral.graph.review import decide
from bilateral.graph.shapes import Problem, check_articles, check_shapes
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES, actor_iri, article_iri
from bilateral.model import Evidence

from .world import MANY, MEETING, SECOND, STEPS, THANKS, actor, entry, reading, write

ARTICLE = NamedNode(article_iri("thanks"))


def changed(predicate: str, value: NamedNode | Literal | None, class_: str = "Claim") -> list[Quad]:
    """The quads of the article `thanks` with another value, or none, on the node of a class."""
    quads = list(entry_quads())
    node = next(quad.subject for quad in quads if quad.predicate == t.TYPE and quad.object == t.b(class_))
    name = t.PREFIXES[predicate.partition(":")[0]] + predicate.partition(":")[2]
    kept = [quad for quad in quads if not (quad.subject == node and quad.predicate.value == name)]
    return kept if value is None else [*kept, Quad(node, NamedNode(name), value, ARTICLE)]


def entry_quads() -> tuple[Quad, ...]:
    return article_quads(THANKS)


def faults(quads: list[Quad]) -> list[str]:
    return [
        problem.what.partition(":")[0] + ":" + problem.what.partition(":")[2].partition(" ")[0]
        for problem in check_articles(quads)
    ]


def test_a_whole_graph_has_no_problem() -> None:
    store = open_store()
    plan = reading("plan", ("meets", "Ada Berg@NOR", "JPN", "Berg will meet Japan's envoy."), status="planned", date="2024-07")
    write(store, MEETING, SECOND, THANKS, plan, *MANY[:9])
    codes = {"NOR": {"iso2": "NO", "iso3": "NOR", "wikidata": "Q20"}}
    offices = [Office("Ada Berg@NOR", "NOR", "foreign minister", "2023", "2024-07")]
    facts = (*actor_quads([actor("NOR"), actor("Ada Berg@NOR")], codes=codes), *office_quads(offices))
    store.apply(Change(insert=facts))
    decide(store, "accept", [entry(THANKS).reports[0].claim])
    assert list(validate(store)) == []


@pytest.mark.parametrize(
    ("predicate", "value", "class_"),
    [
        pytest.param("b:status", t.string("maybe"), "Claim", id="unknown status"),
        pytest.param("b:status", None, "Claim", id="no status"),
        pytest.param("b:confidence", t.decimal(1.5), "Claim", id="too sure"),
        pytest.param("b:confidence", t.string("0.5"), "Claim", id="confidence as a string"),
        pytest.param("b:date", t.string("tomorrow"), "Claim", id="a date that is none"),
        pytest.param("b:actor", NamedNode("urn:somebody"), "Claim", id="an actor of another mint"),
        pytest.param("b:actor", t.string("Japan"), "Claim", id="an actor as a string"),
        pytest.param("b:dateBasis", t.string("guess"), "Claim", id="unknown basis"),
        pytest.param("b:shape", t.string("x"), "Claim", id="a property that claims have not"),
        pytest.param("gaf:denotedBy", None, "Claim", id="no evidence"),
        pytest.param("b:refersTo", None, "Mention", id="a mention of nobody"),
        pytest.param("oa:exact", None, "Evidence", id="evidence without words"),
    ],
)
def test_what_is_against_the_shapes_is_found(predicate: str, value: NamedNode | Literal | None, class_: str) -> None:
    assert any(problem.what.startswith(f"{predicate} ") for problem in check_shapes(changed(predicate, value, class_)))


def test_a_whole_article_is_well_shaped() -> None:
    assert check_articles(entry_quads()) == []


def test_evidence_that_is_not_its_text_is_found_with_both_texts() -> None:
    claim = THANKS.claims[0]
    wrong = replace(THANKS, claims=(replace(claim, evidence=Evidence(1, 21, "Japan thanked Norway.")),))
    assert [problem.what for problem in check_articles(article_quads(wrong))] == [
        "says 'Japan thanked Norway.', but its article has 'apan thanked Norway.' at 1:21"
    ]


def test_places_count_codepoints() -> None:
    found = reading("astral", ("thanks", "JPN", "NOR", "\U0001f600 Japan thanked Norway."), ("thanks", "NOR", "JPN", "Takk!"))
    assert check_articles(article_quads(found)) == []


def test_a_blank_node_is_found() -> None:
    quads = [*entry_quads(), Quad(BlankNode("x"), t.b("note"), t.string("x"), ARTICLE)]
    assert Problem(ARTICLE.value, "a blank node: its name would differ in each copy of the graph") in check_articles(quads)


def broken(*, delete: str = "", insert: str = "") -> list[str]:
    """What is wrong after an update of a graph with `meeting` and `second`."""
    store = open_store()
    write(store, MEETING, SECOND)
    quads = [quad for quad in store.quads() if delete and delete in str(quad)]
    store.apply(Change(delete=tuple(quads), insert=added(store) if insert else ()))
    return sorted({problem.what for problem in validate(store)})


def added(store: Store) -> tuple[Quad, ...]:
    """A second event on a claim that has one."""
    events = NamedNode(GRAPH_EVENTS)
    claimed = next(quad for quad in store.quads(GRAPH_EVENTS) if quad.predicate == t.b("claim"))
    return (
        Quad(NamedNode("urn:event"), t.TYPE, t.b("Event"), events),
        Quad(NamedNode("urn:event"), t.b("claim"), claimed.object, events),
    )


def test_an_actor_without_a_label_is_found() -> None:
    assert "acts, speaks or is mentioned, but is not among the actors" in broken(delete='prefLabel> "Ken Mori"')


def test_claims_whose_event_is_missing_are_found() -> None:
    assert "a claim of no event" in broken(delete="ontology#claim>")


def test_a_claim_of_two_events_is_found() -> None:
    assert "a claim of more than one event" in broken(insert="event")


def test_events_whose_claims_are_missing_are_found() -> None:
    assert "an event on a claim that is not there" in broken(delete="ontology#Claim>")


def test_a_missing_tie_and_a_wrong_sum_are_found() -> None:
    found = broken(delete="<https://w3id.org/bilateral/actor/NOR> <https://w3id.org/bilateral/ontology#supports>")
    assert found == ["b:supports https://w3id.org/bilateral/actor/JPN: missing from the ties"]


def test_a_tie_that_no_event_gives_is_found() -> None:
    store = open_store()
    write(store, THANKS)
    tie = Quad(NamedNode(actor_iri("NOR")), t.b("attacks"), NamedNode(actor_iri("JPN")), NamedNode(GRAPH_TIES))
    store.apply(Change(insert=(tie,)))
    assert [problem.what for problem in validate(store)] == [
        "b:attacks https://w3id.org/bilateral/actor/JPN: among the ties, but no event gives it"
    ]


def test_a_load_that_was_not_finished_is_found() -> None:
    store = open_store()
    write(store, THANKS)
    events = NamedNode(GRAPH_EVENTS)
    store.apply(Change(insert=(Quad(events, t.b("stale"), ARTICLE, events),)))
    assert list(validate(store)) == [Problem(ARTICLE.value, "an article whose load was not finished; load it again")]


def test_an_article_in_a_foreign_graph_is_found() -> None:
    store = open_store()
    write(store, THANKS)
    node = NamedNode(article_iri("stray"))
    store.apply(Change(insert=(Quad(node, t.TYPE, NamedNode(t.SCHEMA + "NewsArticle"), ARTICLE),)))
    assert "an article in another graph than its own" in {problem.what for problem in validate(store)}


def test_an_actor_with_two_labels_is_found() -> None:
    store = open_store()
    write(store, THANKS)
    graph = NamedNode(GRAPH_ACTORS)
    store.apply(Change(insert=(Quad(NamedNode(actor_iri("NOR")), NamedNode(t.SKOS + "prefLabel"), t.string("Norge"), graph),)))
    assert [(problem.where, problem.what.partition(" ")[0]) for problem in validate(store)] == [
        (actor_iri("NOR"), "skos:prefLabel")
    ]


def test_a_rejected_claim_needs_no_event() -> None:
    store = open_store()
    write(store, THANKS)
    claim = entry(THANKS).reports[0].claim
    decide(store, "reject", [claim])
    derived = [quad for graph in (GRAPH_EVENTS, GRAPH_TIES) for quad in store.quads(graph)]
    store.apply(Change(delete=tuple(derived)))
    assert (list(validate(store)), STEPS.blocks(entry(THANKS).reports[0])) == ([], ("thanks|JPN>NOR|2024-07",))
