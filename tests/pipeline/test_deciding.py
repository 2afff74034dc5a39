from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.errors import QueryError
from bilateral.graph import Store, all_events, open_store, reconsider_all, tie_sums
from bilateral.graph.check import validate
from bilateral.graph.identities import ActorDecided, actor_decisions
from bilateral.graph.review import Decided, decisions
from bilateral.iris import GRAPH_REVIEW, article_iri
from bilateral.model import Actor, Article, Claim, Evidence, Kind, Reading, Status
from bilateral.pipeline import remove
from bilateral.pipeline.deciding import alias, all_decisions, decide_claims, merge_actors, split_actors, steps_of, undo
from bilateral.pipeline.loading import entry_of
from tests.graph.world import rebuild_events

NORWAY, JAPAN, CHILE = (
    Actor(key, name, Kind.COUNTRY, key) for key, name in (("NOR", "Norway"), ("JPN", "Japan"), ("CHL", "Chile"))
)
BERG, BERGE, MORI = (
    Actor(f"{name}@{side}", name, Kind.PERSON, side)
    for name, side in (("Ada Berg", "NOR"), ("A Berge", "NOR"), ("Ken Mori", "JPN"))
)
LUND = Actor("Ada Berg Lund@NOR", "Ada Berg Lund", Kind.PERSON, "NOR")
STRAY = Actor("Mori", "Mori", Kind.PERSON)  # an article that does not say for whom he acts
FRONT = Actor("North Front", "North Front", Kind.GROUP, "North Front")
EVERYBODY = {actor.key: actor for actor in (NORWAY, JAPAN, CHILE, BERG, BERGE, MORI, LUND, STRAY, FRONT)}

Said = tuple[str, str, str, str]  # type, actor, counterpart, sentence


def article(name: str, *said: Said, published: str = "2024-07-26", date: str = "2024-07-25") -> Reading:
    text, claims = "", []
    for type_, one, other, sentence in said:
        start = text.find(sentence)
        if start < 0:
            start = len(text)
            text += f"{sentence}\n\n"
        evidence = Evidence(start, start + len(sentence), sentence)
        claims.append(Claim(type_, one, other, Status.ACTUAL, evidence, date=date, confidence=0.9))
    keys = {key for claim in claims for key in (claim.actor, claim.counterpart)}
    keys |= {EVERYBODY[key].side for key in keys} - {""}
    actors = tuple(EVERYBODY[key] for key in sorted(keys))
    return Reading(Article(name, text, published=published, publisher=f"Paper {name}"), actors, (), tuple(claims))


TALKS = article("talks", ("meets", BERG.key, MORI.key, "Ada Berg received Ken Mori in Bergen."))
STRAYED = article(
    "strayed", ("meets", BERG.key, STRAY.key, "Berg sat down with Mori."), ("thanks", STRAY.key, "NOR", "Mori thanked Oslo.")
)
BERGED = article(
    "berged", ("meets", BERGE.key, "JPN", "A Berge saw the Japanese."), ("criticizes", "CHL", BERGE.key, "Chile chided Berge.")
)
THREE = ((BERG.key, STRAY.key), (STRAY.key, "CHL"), ("CHL", BERG.key))
ROUND = article(
    "round",
    *(("meets", *pair, "Berg, Mori and Chile met over fish.") for pair in THREE),
    published="2024-08-20",
    date="2024-08-19",
)
FRONTED = article(
    "fronted",
    ("supports", FRONT.key, "CHL", "The Front backs Chile."),
    ("meets", FRONT.key, "JPN", "The Front met Japan."),
    date="",
)
WORLD = (TALKS, STRAYED, BERGED, ROUND, FRONTED)


def load(store: Store, *readings: Reading) -> None:
    """As a load does, article by article."""
    for reading in readings:
        steps = steps_of(store)
        store.write([entry_of(reading, steps)], steps)


def lines(store: Store, *, apart: str = "") -> list[str]:
    """All quads, sorted, but for those of one graph."""
    return sorted(str(quad) for quad in store.quads() if quad.graph_name.value != apart)


def faults(store: Store) -> list[str]:
    return [f"{problem.where}: {problem.what}" for problem in validate(store)]


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store() as opened:
        load(opened, *WORLD)
        yield opened


MERGES = [
    pytest.param(STRAY.key, MORI, id="a person without a side into one with a side"),
    pytest.param(BERGE.key, BERG, id="two spellings of one person"),
    pytest.param(FRONT.key, CHILE, id="a group into a country"),
    pytest.param("CHL", NORWAY, id="a country into a country"),
    pytest.param(MORI.key, Actor("Jan Vik@NOR", "Jan Vik", Kind.PERSON, "NOR"), id="into somebody whom no article names"),
]


@pytest.mark.parametrize(("key", "into"), MERGES)
def test_a_merge_taken_back_leaves_the_same_bytes(store: Store, key: str, into: Actor) -> None:
    before = lines(store)
    decided = merge_actors(store, key, into)
    assert lines(store) != before
    undo(store, decided.number, ActorDecided)
    assert lines(store) == before


@pytest.mark.parametrize(("key", "into"), MERGES)
def test_a_merge_is_a_graph_in_order_that_a_rebuild_leaves_as_it_is(store: Store, key: str, into: Actor) -> None:
    merge_actors(store, key, into)
    before = lines(store)
    rebuild_events(store, steps_of(store))
    assert (lines(store), faults(store)) == (before, [])


@pytest.mark.parametrize(("key", "into"), MERGES)
def test_articles_keep_what_they_say_when_actors_are_merged(store: Store, key: str, into: Actor) -> None:
    before = {
        name: {str(q) for q in store.quads(article_iri(name))} for name in ("talks", "strayed", "berged", "round", "fronted")
    }
    merge_actors(store, key, into)
    assert {name: {str(q) for q in store.quads(article_iri(name))} for name in before} == before


@pytest.mark.parametrize(("key", "into"), MERGES)
def test_a_merge_decided_before_the_load_gives_what_one_decided_after_it_gives(store: Store, key: str, into: Actor) -> None:
    merge_actors(store, key, into)
    with open_store() as other:
        merge_actors(other, key, into)
        load(other, *reversed(WORLD))
        assert lines(other) == lines(store)


@pytest.mark.parametrize(("key", "into"), MERGES)
def test_what_is_merged_survives_that_articles_go_and_come_again(store: Store, key: str, into: Actor) -> None:
    merge_actors(store, key, into)
    before = lines(store)
    for reading in WORLD:
        remove(reading.article.id, store)
    assert all_events(store) == ()
    load(store, *WORLD)
    assert lines(store) == before
    load(store, *WORLD)
    assert lines(store) == before


def test_events_and_ties_name_the_merged_actor_and_its_side(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    thanks = next(event for event in all_events(store) if event.type == "thanks")
    assert (thanks.actors, thanks.sides, thanks.counterpart_sides) == ((MORI.key,), ("JPN",), ("NOR",))
    assert [tie.events for tie in tie_sums(store, ("JPN", "NOR")) if tie.key.type == "thanks"] == [1]


def test_two_meetings_that_differ_in_a_spelling_become_one(store: Store) -> None:
    def july() -> list[int]:
        return sorted(event.articles for event in all_events(store) if event.type == "meets" and event.date == "2024-07-25")

    before = july()
    merge_actors(store, STRAY.key, MORI)
    merge_actors(store, BERGE.key, BERG)
    assert (before, july()) == ([1, 1, 1], [3])


def test_a_meeting_of_three_has_the_side_that_a_merge_gives(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    (meeting,) = (event for event in all_events(store) if event.date == "2024-08-19")
    assert meeting.sides == ("CHL", "JPN", "NOR")


def test_a_claim_between_two_who_are_merged_keeps_them_apart() -> None:
    with open_store() as store:
        load(store, article("odd", ("meets", BERG.key, BERGE.key, "Ada Berg met A Berge.")))
        merge_actors(store, BERGE.key, BERG)
        assert [event.actors for event in all_events(store)] == [(BERGE.key, BERG.key)]


def test_who_is_merged_into_one_that_is_merged_is_the_last_one(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    merge_actors(store, MORI.key, BERG)
    assert steps_of(store).merged == {MORI.key: (BERG.key, "NOR"), STRAY.key: (BERG.key, "NOR")}


def test_a_merge_the_other_way_takes_the_place_of_the_first(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    merge_actors(store, MORI.key, STRAY)
    assert steps_of(store).merged == {MORI.key: (STRAY.key, "")}
    assert faults(store) == []


def test_a_split_takes_back_a_merge_and_a_merge_a_split(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    split_actors(store, STRAY.key, MORI.key)
    parted = steps_of(store).identities
    merge_actors(store, STRAY.key, MORI)
    joined = steps_of(store).identities
    assert (parted.merged, parted.apart) == ({}, frozenset({frozenset((STRAY.key, MORI.key))}))
    assert (joined.merged, joined.apart) == ({STRAY.key: (MORI.key, "JPN")}, frozenset())


def test_two_people_that_a_person_has_parted_are_not_taken_for_one() -> None:
    readings = [article(f"n{at}", ("meets", key, "JPN", f"Talks {at} were held.")) for at, key in enumerate((BERG.key, LUND.key))]
    with open_store() as store:
        load(store, *readings)
        before = lines(store)
        assert [event.articles for event in all_events(store)] == [2]
        decided = split_actors(store, BERG.key, LUND.key)
        told = {(event.actors, event.articles) for event in all_events(store)}
        assert told == {((BERG.key, "JPN"), 1), ((LUND.key, "JPN"), 1)}
        after = lines(store)
        rebuild_events(store, steps_of(store))
        assert lines(store) == after
        undo(store, decided.number, ActorDecided)
        assert lines(store) == before


def test_an_alias_changes_nothing_but_the_decisions(store: Store) -> None:
    before = lines(store)
    decided = alias(store, "Iron Ada", BERG.key, note="as the tabloids have it")
    assert lines(store, apart=GRAPH_REVIEW) == before
    assert actor_decisions(store) == (
        ActorDecided("alias", (BERG.key,), alias="Iron Ada", note="as the tabloids have it", number=1),
    )
    undo(store, decided.number, ActorDecided)
    assert lines(store) == before


def claims(store: Store, type_: str) -> list[str]:
    return [claim for event in all_events(store) if event.type == type_ for claim in event.claims]


@pytest.mark.parametrize("verdict", ["accept", "reject", "join", "split"])
def test_a_verdict_on_claims_taken_back_leaves_the_same_bytes(store: Store, verdict: str) -> None:
    before = lines(store)
    decided = decide_claims(store, verdict, claims(store, "meets")[:2] if verdict != "join" else claims(store, "meets"))
    after = lines(store)
    rebuild_events(store, steps_of(store))
    assert (lines(store), faults(store)) == (after, [])
    undo(store, decided.number, Decided)
    assert lines(store) == before


def test_a_rejected_claim_stays_rejected_when_its_article_is_loaded_again(store: Store) -> None:
    decide_claims(store, "reject", claims(store, "criticizes"))
    before = lines(store)
    remove("berged", store)
    load(store, BERGED)
    assert (lines(store), claims(store, "criticizes")) == (before, [])


def test_events_far_apart_that_are_joined_stay_joined_when_one_is_loaded_again(store: Store) -> None:
    decide_claims(store, "join", claims(store, "meets"))
    joined = sorted(event.articles for event in all_events(store) if event.type == "meets")
    before = lines(store)
    merge_actors(store, STRAY.key, MORI)
    load(store, ROUND)
    after = lines(store)
    rebuild_events(store, steps_of(store))
    assert lines(store) == after
    undo(store, 2, ActorDecided)
    assert (joined, lines(store)) == ([5], before)


def test_a_number_of_no_decision_is_named_with_those_there_are(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    with pytest.raises(QueryError, match="no decision 7 here; there is 1"):
        undo(store, 7, ActorDecided)
    with pytest.raises(QueryError, match="no decision 1 here; there is none"):
        undo(store, 1, Decided)


def test_decisions_on_claims_and_on_actors_are_counted_in_one_row(store: Store) -> None:
    merge_actors(store, STRAY.key, MORI)
    decide_claims(store, "accept", claims(store, "thanks"))
    alias(store, "Iron Ada", BERG.key)
    assert [(d.number, d.verdict) for d in all_decisions(store)] == [(1, "merge"), (2, "accept"), (3, "alias")]
    assert [d.number for d in decisions(store)] == [2]


PEOPLE = [BERG, BERGE, MORI, STRAY, FRONT, CHILE, NORWAY]
PAIRS = st.sampled_from([(one, other) for one, other in permutations(PEOPLE, 2)])
ACTS = st.one_of(
    st.tuples(st.just("merge"), PAIRS),
    st.tuples(st.just("split"), PAIRS),
    st.tuples(st.sampled_from(["reject", "join", "split claims"]), st.integers(0, 3)),
    st.tuples(st.just("load"), st.sampled_from(WORLD)),
    st.tuples(st.just("remove"), st.sampled_from(WORLD)),
)


def test_what_a_person_joined_to_a_meeting_of_three_stays_joined_when_an_article_near_it_goes() -> None:
    with open_store() as store:
        load(store, *WORLD)
        first, *others = claims(store, "meets")
        decide_claims(store, "reject", others[:2])
        decide_claims(store, "join", [first, others[2]])
        remove("strayed", store)
        after = lines(store)
        rebuild_events(store, steps_of(store))
        assert lines(store) == after


@settings(max_examples=40, deadline=None)
@given(st.lists(ACTS, max_size=6))
def test_whatever_is_decided_and_loaded_a_rebuild_changes_nothing_and_undoing_all_gives_the_first_bytes(acts: list) -> None:
    with open_store() as store:
        load(store, *WORLD)
        there = {reading.article.id for reading in WORLD}
        for act, what in acts:
            if act == "merge":
                merge_actors(store, what[0].key, what[1])
            elif act == "split":
                split_actors(store, what[0].key, what[1].key)
            elif act == "load":
                load(store, what)
                there.add(what.article.id)
            elif act == "remove":
                remove(what.article.id, store)
                there.discard(what.article.id)
            elif found := claims(store, "meets")[what : what + 2]:
                decide_claims(store, act.partition(" ")[0], found)
            after = lines(store)
            rebuild_events(store, steps_of(store))
            assert lines(store) == after
            reconsider_all(store, steps_of(store))
            assert lines(store) == after
        for decided in reversed(all_decisions(store)):
            undo(store, decided.number, type(decided))
        with open_store() as fresh:
            load(fresh, *(reading for reading in WORLD if reading.article.id in there))
            assert lines(store) == lines(fresh)
