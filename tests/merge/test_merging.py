"""Merging does not depend on order, and merging only what is near a change equals merging everything."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.merge import Decision, Verdict, filed, merge, prepare, update
from bilateral.model import Event, Report

from .reports import SYMMETRIC, report

ACTORS = ["CHN", "RUS", "JPN", "KOR", "Wang Yi@CHN", "Wang@CHN", "Li Qiang@CHN", "Lavrov@RUS", "Putin@RUS"]
FIRST = date(2024, 1, 1)


def days(span: int) -> st.SearchStrategy[str]:
    return st.integers(0, span).map(lambda number: (FIRST + timedelta(days=number)).isoformat())


@st.composite
def articles(draw: st.DrawFn, span: int = 150) -> list[Report]:
    """The prepared reports of a few articles: repeated pairs, sentences shared, days known, half known and not known."""
    found = []
    for number in range(draw(st.integers(1, 12))):
        published = draw(st.one_of(days(span), days(span).map(lambda day: day[:7]), st.sampled_from(["2024", ""])))
        family = draw(st.sampled_from(["", "wire1", "wire2"]))
        claims = []
        for _ in range(draw(st.integers(1, 5))):
            actor, counterpart = draw(st.sampled_from(ACTORS)), draw(st.sampled_from(ACTORS))
            more = {
                "type": draw(st.sampled_from(["meets", "meets", "meets", "criticizes", "member-of"])),
                "status": draw(st.sampled_from(["actual", "actual", "planned", "negated"])),
                "date": draw(st.one_of(st.just(""), st.just(""), days(span), days(span).map(lambda day: day[:7]))),
                "place": draw(st.sampled_from(["", "", "Laos", "Vientiane", "Geneva"])),
                "sentence": draw(st.sampled_from(["", "1", "2"])),
            }
            claims.append(report(actor, counterpart, published, article=f"a{number}", family=family, **more))
        found += prepare({claim.claim: claim for claim in claims}.values(), symmetric=SYMMETRIC)
    return found


class Store:
    """A store as small as can be: claims by block, events by key."""

    def __init__(self, decisions: tuple[Decision, ...] = ()) -> None:
        self.claims: dict[str, Report] = {}
        self.events: dict[str, Event] = {}
        self.decisions = decisions

    def fetch(self, blocks: frozenset[str]) -> list[Report]:
        """The claims filed under blocks."""
        return [claim for claim in self.claims.values() if filed(claim, symmetric=SYMMETRIC) in blocks]

    def load(self, added: list[Report], removed: tuple[Report, ...] = ()) -> None:
        """Add and remove claims, and write what that changes."""
        for claim in removed:
            del self.claims[claim.claim]
        self.claims |= {claim.claim: claim for claim in added}
        change = update([*added, *removed], fetch=self.fetch, symmetric=SYMMETRIC, decisions=self.decisions)
        self.events = {key: event for key, event in self.events.items() if change.blocks.isdisjoint(event.blocks)}
        for event in change.events:
            assert event.key not in self.events
            self.events[event.key] = event


def by_article(reports: list[Report]) -> list[list[Report]]:
    return [[claim for claim in reports if claim.article == article] for article in sorted({claim.article for claim in reports})]


@settings(deadline=None, max_examples=50)
@given(articles(span=20), st.randoms())
def test_any_order_of_the_claims_gives_the_same_events(reports: list[Report], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert merge(shuffled, symmetric=SYMMETRIC) == merge(reports, symmetric=SYMMETRIC)


@settings(deadline=None, max_examples=50)
@given(articles(span=20))
def test_each_claim_is_in_exactly_one_event(reports: list[Report]) -> None:
    events = merge(reports, symmetric=SYMMETRIC)
    assert sorted(claim for event in events for claim in event.claims) == sorted(claim.claim for claim in reports)
    assert len({event.key for event in events}) == len(events)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(st.one_of(articles(span=12), articles(span=40), articles()), st.randoms(), st.data())
def test_loading_article_by_article_equals_merging_all(reports: list[Report], random: Random, data: st.DataObject) -> None:
    store, loads = Store(), by_article(reports)
    random.shuffle(loads)
    for load in loads:
        store.load(load)
    assert sorted(store.events.values(), key=lambda event: event.key) == sorted(
        merge(reports, symmetric=SYMMETRIC), key=lambda event: event.key
    )
    gone = data.draw(st.sampled_from(loads))
    store.load([], tuple(gone))
    left = [claim for claim in reports if claim not in gone]
    assert sorted(store.events.values(), key=lambda event: event.key) == sorted(
        merge(left, symmetric=SYMMETRIC), key=lambda event: event.key
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(articles(), st.data())
def test_decisions_hold_in_a_load_as_in_a_rebuild(reports: list[Report], data: st.DataObject) -> None:
    chosen = [
        data.draw(st.lists(st.sampled_from(reports), min_size=1, max_size=3, unique=True))
        for _ in range(data.draw(st.integers(1, 3)))
    ]
    decisions = tuple(
        Decision(
            data.draw(st.sampled_from(Verdict)),
            tuple(claim.claim for claim in claims),
            tuple(filed(claim, symmetric=SYMMETRIC) for claim in claims),
        )
        for claims in chosen
    )
    store = Store(decisions)
    for load in by_article(reports):
        store.load(load)
    assert sorted(store.events.values(), key=lambda event: event.key) == sorted(
        merge(reports, symmetric=SYMMETRIC, decisions=decisions), key=lambda event: event.key
    )


def crowded(seed: int, *, articles: int, span: int) -> list[Report]:
    """Prepared reports of many articles about few sides within few weeks, so that chains run over the ends of months."""
    rng = Random(seed)
    found = []
    for number in range(articles):
        day = rng.randrange(span)
        published = (FIRST + timedelta(days=day)).isoformat()[: rng.choice([10, 10, 10, 10, 7])]
        claims = []
        for _ in range(rng.randint(1, 3)):
            sides = rng.sample(["CHN", "RUS", "JPN", "KOR"][: rng.choice([2, 2, 3, 4])], 2)
            if rng.random() < 0.3:
                sides[0] = rng.choice([actor for actor in ACTORS if actor.endswith(sides[0])])
            happened = (FIRST + timedelta(days=max(0, day - rng.randint(-3, 4)))).isoformat()
            more = {
                "type": rng.choice(["meets", "meets", "visits"]),
                "status": rng.choice(["actual", "actual", "actual", "planned", "negated"]),
                "date": rng.choice(["", "", "", happened, happened[:7]]),
                "place": rng.choice(["", "", "", "Laos", "Vientiane", "Geneva"]),
                "sentence": rng.choice(["1", "2"]),
            }
            claims.append((sides, more))
            if len(sides) > 1 and rng.random() < 0.2:  # the third of three joins in
                third = rng.choice(
                    [side for side in ("CHN", "RUS", "JPN", "KOR") if side not in {s.rpartition("@")[2] for s in sides}]
                )
                claims += [((sides[0], third), more), ((sides[1], third), more)]
        family = rng.choice(["", "", "wire1", "wire2"])
        made = [report(*sides, published, article=f"a{number}", family=family, **more) for sides, more in claims]
        found += prepare({claim.claim: claim for claim in made}.values(), symmetric=SYMMETRIC)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_in_a_crowd_each_load_and_removal_equals_merging_all(seed: int) -> None:
    reports = crowded(seed, articles=50, span=75)
    store, loads = Store(), by_article(reports)
    Random(seed).shuffle(loads)
    for load in loads:
        store.load(load)
    assert set(store.events.values()) == set(merge(reports, symmetric=SYMMETRIC))
    for number in range(20):
        store.load([], tuple(loads[number]))
    left = [claim for load in loads[20:] for claim in load]
    assert set(store.events.values()) == set(merge(left, symmetric=SYMMETRIC))
