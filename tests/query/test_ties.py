"""Ties and measures as asked of a graph made by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from bilateral.model import Actor, Kind
from bilateral.query.analysis import asymmetry, changes, compare, groups, path, rank, to_networkx, triangles
from bilateral.query.events import read_actors, read_codes, read_events
from bilateral.query.filters import Filter
from bilateral.query.measures import Change, Courtship
from bilateral.query.sentences import Sentence, read_sentences
from bilateral.query.ties import Summary, TypeCount, partners, tie, ties, trend

from .world import ARTICLES, EVENTS, LAVROV, WANG, world

CLAIM = "https://w3id.org/bilateral/claim/"


@pytest.fixture(scope="module")
def store():
    return world()


def test_every_event_is_read_once_by_day(store):
    events = read_events(store)
    assert [event.key for event in events] == [
        *("wishes", "office", "talks", "backing", "member"),
        *("rebuke", "no-deal", "trip", "trip-made", "trip-later"),
    ]
    talks = events[2]
    assert (talks.actors, talks.counterparts, talks.sides, talks.counterpart_sides) == ((LAVROV, WANG), (), ("CHN", "RUS"), ())
    assert (talks.articles, talks.sources, talks.first_report, talks.last_report) == (3, 2, "2024-07-25", "2024-07-26")
    assert (talks.date, talks.place, talks.status, talks.disputed) == ("2024-07-25", "Vientiane", "actual", False)


def test_events_are_read_about_sides_and_persons(store):
    assert [event.key for event in read_events(store, about=("USA", "CHN"))] == ["rebuke"]
    assert [event.key for event in read_events(store, about=(WANG, "RUS"))] == ["talks", "trip"]
    assert [event.key for event in read_events(store, Filter(statuses=frozenset({"planned"})), about=("RUS",))] == [
        "trip",
        "trip-later",
    ]
    assert read_events(store, about=("FRA",)) == ()


def test_events_of_any_of_several_are_each_read_once(store):
    assert [event.key for event in read_events(store, any_of=("USA", WANG, "FRA"))] == [
        event.key for event in read_events(store) if {"USA", WANG} & {*event.sides, *event.counterpart_sides, *event.actors}
    ]
    assert read_events(store, any_of=("FRA",)) == ()


def test_as_many_as_a_query_does_not_hold_are_asked_for_in_parts(store):
    nobody = [f"Nobody {number}@FRA" for number in range(600)]
    assert read_events(store, any_of=("USA", *nobody, "RUS")) == read_events(store, any_of=("RUS", "USA"))


def test_events_of_some_types_are_those_of_all_that_are_of_these(store):
    types = frozenset({"meets", "member-of", "flees"})
    assert read_events(store, Filter(types=types)) == tuple(event for event in read_events(store) if event.type in types)


def test_actors_and_codes_are_read_by_key(store):
    assert read_actors(store)[WANG] == Actor(WANG, "Wang Yi", Kind.PERSON, "CHN")
    assert list(read_actors(store)) == sorted(["CHN", "RUS", "USA", "BRICS", WANG, LAVROV])
    assert read_codes(store)["CHN"] == {"iso2": "CN", "iso3": "CHN", "cow": "710", "gw": "710", "wikidata": "Q148"}
    assert read_codes(store)[WANG] == dict.fromkeys(("iso2", "iso3", "cow", "gw", "wikidata"), "")


def test_sentences_come_with_their_article_and_its_family(store):
    (event,) = read_events(store, Filter(types=frozenset({"meets"})))
    sentences = read_sentences(store, [event])["talks"]
    assert sentences[0] == Sentence(
        text="Wang Yi sat down with Sergey Lavrov.",
        status="actual",
        speaker="",
        published="2024-07-25",
        publisher="Xinhua",
        title="Headline of a1",
        url="https://news.example/a1",
        article="https://w3id.org/bilateral/article/a1",
        family="https://w3id.org/bilateral/article/a1",
        claim=CLAIM + "talks0",
        start=0,
        confidence=0.9,
    )
    assert [(s.publisher, s.family[-2:]) for s in sentences] == [("Xinhua", "a1"), ("TASS", "a2"), ("Copyist", "a1")]


def test_a_tie_sums_what_is_done_and_lists_everything(store):
    found = tie(store, "CHN", "RUS")
    # meets 2.5 + supports 5 + congratulates 5 + visits 4; articles a1 a2 a3 a5, of which a3 is a copy of a1
    assert found.summary == Summary(
        a="CHN",
        b="RUS",
        events=4,
        types=(
            TypeCount("congratulates", "in", 1),
            TypeCount("meets", "both", 1),
            TypeCount("supports", "out", 1),
            TypeCount("visits", "in", 1),
        ),
        planned=2,
        negated=0,
        disputed=0,
        cooperation=16.5,
        conflict=0.0,
        balance=1.0,
        articles=4,
        sources=3,
        first="2024-07-25",
        last="2024-09",
        trend=-0.5,
    )
    assert [(e.event.key, e.direction, len(e.sentences)) for e in found.events] == [
        ("wishes", "in", 1),
        ("talks", "both", 3),
        ("backing", "out", 1),
        ("trip", "out", 1),
        ("trip-made", "in", 1),
        ("trip-later", "in", 1),
    ]


def test_a_tie_seen_from_the_other_side_turns_its_directions(store):
    turned = {"in": "out", "out": "in", "both": "both"}
    there, back = tie(store, "CHN", "RUS"), tie(store, "RUS", "CHN")
    assert [(e.event, turned[e.direction], e.sentences) for e in back.events] == [
        (e.event, e.direction, e.sentences) for e in there.events
    ]


def test_a_tie_of_two_persons_and_of_a_person_and_a_side(store):
    assert [e.event.key for e in tie(store, WANG, LAVROV).events] == ["talks"]
    assert [(e.event.key, e.direction) for e in tie(store, LAVROV, "CHN").events] == [
        ("wishes", "out"),
        ("talks", "both"),
        ("trip-made", "out"),
        ("trip-later", "out"),
    ]


def test_a_tie_can_be_filtered_and_weighed_by_counts(store):
    found = ties(store, "USA", "CHN", filter=Filter(since="2024-08"), weigh="counts")
    assert (found.summary.events, found.summary.conflict, found.summary.balance, found.summary.disputed) == (1, 1.0, -1.0, 1)
    assert ties(store, "USA", "CHN", filter=Filter(until="2024-07")).summary.events == 0


def test_partners_are_ranked_by_what_is_done(store):
    assert [(s.b, s.events, s.planned, s.negated, s.last) for s in ties(store, "RUS")] == [
        ("CHN", 4, 2, 0, "2024-09"),
        ("BRICS", 1, 0, 0, "2024-07-26"),
        ("USA", 0, 0, 1, ""),
    ]


def test_partners_of_a_person_are_actors(store):
    assert [(s.b, s.events, s.planned) for s in partners(store, WANG)] == [(LAVROV, 1, 0), ("RUS", 0, 1)]


@pytest.mark.parametrize(
    ("days", "value"),
    [
        ([], 0.0),
        (["2024-01-01"] * 3, 0.0),
        (["2024-01", "2024-11", "2024-12"], round(1 / 3, 6)),
        (["2023", "2023-01-02", "2024-12"], round(-1 / 3, 6)),
        (["2024-01-01", "2024-01-16", "2024-01-31"], 0.0),
    ],
)
def test_a_trend_compares_the_halves(days, value):
    assert trend(days) == value


def test_nets_hold_what_is_done_unless_asked(store):
    multi = to_networkx(store)
    assert isinstance(multi, nx.MultiDiGraph)
    assert sorted(key for *_, key in multi.edges(keys=True)) == ["backing", "member", "rebuke", "talks", "trip-made", "wishes"]
    plans = to_networkx(store, filter=Filter(statuses=frozenset({"planned"})))
    assert sorted(plans.edges(keys=True)) == [("CHN", "RUS", "trip"), ("RUS", "CHN", "trip-later")]
    assert to_networkx(store, kind="signed", filter=Filter(statuses=frozenset({"planned"}))).number_of_edges() == 0
    assert multi.nodes["BRICS"] == {"label": "BRICS", "kind": "organisation", "side": "BRICS"}


def test_nets_of_actors(store):
    ends = [(LAVROV, WANG), ("CHN", "RUS"), (LAVROV, "CHN"), ("RUS", "BRICS"), ("USA", "CHN")]
    assert {frozenset(e) for e in to_networkx(store, kind="signed", level="actor").edges} == {frozenset(e) for e in ends}


def test_sides_are_ranked(store):
    assert [(r.rank, r.key, r.value) for r in rank(store)] == [
        (1, "CHN", 5.0),
        (1, "RUS", 5.0),
        (3, "BRICS", 1.0),
        (3, "USA", 1.0),
    ]
    assert rank(store, by="degree")[0].value == 16.5 + 3


def test_a_path_shows_its_best_sentences(store):
    (step,) = path(store, "CHN", "RUS")
    assert (step.a, step.b, step.weight, step.events, step.type) == ("CHN", "RUS", 16.5, 4, "congratulates")
    assert step.sentence
    assert step.sentence.text == "Lavrov congratulated China on its plenum."
    assert path(store, "CHN", "USA") == ()


def test_the_other_measures_answer_from_a_graph(store):
    assert [group.members for group in groups(store)] == [("CHN", "RUS"), ("BRICS",), ("USA",)]
    assert triangles(store).triads == ()
    assert compare(store, "RUS", "USA").common == 1
    assert changes(store, "2024-08-01")[0] == Change("new", "CHN", "USA", 0, 1, 0.0, -1.0)
    assert asymmetry(store) == (
        Courtship("RUS", "CHN", 2, 1, round(1 / 3, 6), ("congratulates 1:0", "supports 0:1", "visits 1:0")),
    )


def test_the_world_is_whole():
    assert {article for *_, claims in EVENTS.values() for article, *_ in claims} == {name for name, *_ in ARTICLES}
