"""Measures are worked out by hand on a small net, and agree with networkx on a larger one."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from bilateral.query.measures import (
    MEASURES,
    Change,
    Courtship,
    Group,
    Strain,
    chain,
    courtship,
    event_counts,
    net_balance,
    net_changes,
    net_groups,
    net_similarity,
    rank_net,
)
from bilateral.query.measures.groups import modularity
from bilateral.query.measures.rank import betweenness, eigenvector, pagerank, undirected, weighted_degree
from bilateral.query.net import signed_net, weighted_net

from .samples import ACTORS, EVENTS, WEIGHTS, happening


def random_events(count: int = 300, sides: int = 25) -> list:
    """Events between numbered sides, the same each time."""
    dice = random.Random(7)
    types = ["meets", "supports", "visits", "criticizes", "attacks"]
    events = []
    for at in range(count):
        a, b = dice.sample(range(sides), 2)
        events.append(happening(f"r{at:03}", dice.choice(types), f"S{a:02}", f"S{b:02}", f"2024-{1 + at % 12:02}-01"))
    return events


NET = weighted_net(EVENTS, WEIGHTS, actors=ACTORS)
SIGNED = signed_net(EVENTS, WEIGHTS, actors=ACTORS)
LARGE = weighted_net(random_events(), WEIGHTS)
LARGE_SIGNED = signed_net(random_events(), WEIGHTS)


def test_events_are_counted_once_for_each_side():
    assert event_counts(EVENTS) == {"CHN": 4, "JPN": 1, "RUS": 4, "USA": 3}
    assert event_counts([happening("e", "meets", "USA", "CHN RUS")]) == {"CHN": 1, "RUS": 1, "USA": 1}


def test_a_ranking_is_by_value_and_equal_ones_share_a_rank():
    ranked = rank_net(NET, event_counts(EVENTS), by="events")
    assert [(r.rank, r.key, r.name, r.value) for r in ranked] == [
        (1, "CHN", "China", 4.0),
        (1, "RUS", "Russia", 4.0),
        (3, "USA", "United States", 3.0),
        (4, "JPN", "Japan", 1.0),
    ]


def test_weighted_degree_counts_a_meeting_once_for_a_pair():
    # CHN–RUS 2 + 5 + 4 = 11, CHN–USA 3, JPN–USA 2, RUS–USA 2
    assert weighted_degree(NET) == {"CHN": 14.0, "JPN": 2.0, "RUS": 13.0, "USA": 7.0}


def test_pagerank_of_a_pair_that_meets_is_even():
    pair = weighted_net([happening("e", "meets", "CHN", "RUS")], WEIGHTS)
    assert pagerank(pair) == pytest.approx({"CHN": 0.5, "RUS": 0.5})


def test_pagerank_by_hand_where_one_side_only_receives():
    # CHN → RUS; RUS has no way out. r = .075 + .85·r/2 + .85·c, c = .075 + .85·r/2, r + c = 1 → c = 0.5 / 1.425
    pair = weighted_net([happening("e", "supports", "CHN", "RUS")], WEIGHTS)
    assert pagerank(pair) == pytest.approx({"CHN": 0.5 / 1.425, "RUS": 0.925 / 1.425})


def test_betweenness_by_hand():
    # the tie CHN–RUS (length 1/11) makes CHN–USA (1/3) shorter than RUS–USA (1/2): RUS reaches USA and JPN through CHN
    assert betweenness(NET) == pytest.approx({"CHN": 2 / 3, "JPN": 0.0, "RUS": 0.0, "USA": 2 / 3})


def test_eigenvector_by_hand_on_a_chain():
    # weights 1–1 on A–B–C: x = (1, √2, 1) / 2
    chain_net = weighted_net([happening("e1", "meets", "A", "B"), happening("e2", "meets", "B", "C")], WEIGHTS)
    assert eigenvector(chain_net) == pytest.approx({"A": 0.5, "B": 2**-0.5, "C": 0.5}, abs=1e-6)


def test_eigenvector_is_zero_outside_the_largest_part():
    apart = weighted_net([*EVENTS, happening("x", "meets", "FRA", "DEU")], WEIGHTS)
    assert {key: eigenvector(apart)[key] for key in ("FRA", "DEU")} == {"FRA": 0.0, "DEU": 0.0}


def test_large_rankings_agree_with_networkx():
    ties = undirected(LARGE)
    signed = LARGE_SIGNED
    assert {tuple(sorted(e[:2])): e[2] for e in ties.edges(data="weight")} == pytest.approx(
        {tuple(sorted(e[:2])): e[2]["cooperation"] + e[2]["conflict"] for e in signed.edges(data=True)}
    )
    assert pagerank(LARGE) == pytest.approx(nx.pagerank(LARGE, tol=1e-12), abs=1e-9)
    assert eigenvector(LARGE) == pytest.approx(nx.eigenvector_centrality_numpy(ties, weight="weight"), abs=1e-6)
    nx.set_edge_attributes(ties, {(a, b): 1 / w for a, b, w in ties.edges(data="weight")}, "length")
    assert betweenness(LARGE) == pytest.approx(nx.betweenness_centrality(ties, weight="length"))


@pytest.mark.parametrize("measure", MEASURES)
def test_nobody_is_ranked_in_an_empty_net(measure):
    assert rank_net(weighted_net([], WEIGHTS), {}, by=measure) == ()


@pytest.mark.parametrize("measure", MEASURES)
def test_ties_that_weigh_nothing_are_ranked_all_the_same(measure):
    members = [happening("e", "member-of", "RUS", "BRICS")]
    assert len(rank_net(weighted_net(members, WEIGHTS), event_counts(members), by=measure)) == len({"RUS", "BRICS"})


def test_a_chain_goes_over_friends_only():
    # CHN–USA are hostile, so from CHN to JPN it goes by RUS and USA
    assert chain(SIGNED, "CHN", "JPN") == ("CHN", "RUS", "USA", "JPN")
    assert chain(SIGNED, "CHN", "FRA") == ()


def test_the_stronger_of_two_equally_short_chains_is_taken():
    events = [
        happening("e1", "meets", "A", "M"),
        happening("e2", "meets", "M", "Z"),
        happening("e3", "supports", "A", "N"),
        happening("e4", "supports", "N", "Z"),
        happening("e5", "supports", "A", "P"),
        happening("e6", "supports", "P", "Q"),
        happening("e7", "supports", "Q", "Z"),
    ]
    assert chain(signed_net(events, WEIGHTS), "A", "Z") == ("A", "N", "Z")


def test_chains_are_as_short_as_networkx_finds():
    friends = nx.Graph((a, b) for a, b, w in LARGE_SIGNED.edges(data="weight") if w > 0)
    found = {(a, b): len(chain(LARGE_SIGNED, a, b)) for a in friends for b in friends}
    assert found == {(a, b): len(nx.shortest_path(friends, a, b)) if nx.has_path(friends, a, b) else 0 for a, b in found}


def test_groups_by_hand():
    # cooperative ties: CHN–RUS 11, RUS–USA 2, JPN–USA 2
    assert net_groups(SIGNED) == (
        Group(1, ("CHN", "RUS"), 11.0, 2.0, round(11 / 13, 6), 0),
        Group(2, ("JPN", "USA"), 2.0, 2.0, 0.5, 0),
    )


def test_modularity_by_hand():
    # m = 15: Σ (inner/m − (strength/2m)²) = 11/15 − (24/30)² + 2/15 − (6/30)²
    assert modularity(SIGNED, net_groups(SIGNED)) == pytest.approx(13 / 15 - 0.64 - 0.04, abs=1e-6)


def test_groups_do_not_hang_on_the_hash_seed_or_the_order():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from query.test_measures import *;"
        "print([g.members for g in net_groups(signed_net(random_events()[::int(sys.argv[2])], WEIGHTS))])"
    )
    here = str(Path(__file__).parents[1])
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, here, order], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed, order in (("1", "1"), ("2", "-1"))
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""


def test_structural_balance_by_hand():
    # one triad CHN–RUS +, RUS–USA +, CHN–USA −: Russia's two friends are enemies
    balance = net_balance(SIGNED)
    assert balance.balance == 0.0
    assert balance.sorts == (("+++", 0), ("++-", 1), ("+--", 0), ("---", 0))
    assert [(t.a, t.b, t.c, t.signs, t.balanced, t.strength) for t in balance.triads] == [
        ("RUS", "CHN", "USA", "++-", False, 2.0)
    ]
    assert balance.strains == (
        Strain("CHN", "RUS", 1, 1, 1, 1.0),
        Strain("CHN", "USA", -1, 1, 1, 1.0),
        Strain("RUS", "USA", 1, 1, 1, 1.0),
    )


@pytest.mark.parametrize(
    ("signs", "first", "sort", "balanced"),
    [
        (("supports", "supports", "supports"), "A", "+++", True),
        (("supports", "supports", "attacks"), "A", "++-", False),
        (("attacks", "attacks", "supports"), "A", "+--", True),
        (("supports", "attacks", "attacks"), "C", "+--", True),
        (("attacks", "attacks", "attacks"), "A", "---", False),
    ],
)
def test_the_four_sorts_of_triads(signs, first, sort, balanced):
    events = [happening(f"e{n}", kind, a, b) for n, (kind, a, b) in enumerate(zip(signs, "AAB", "BCC", strict=True))]
    (triad,) = net_balance(signed_net(events, WEIGHTS)).triads
    assert (triad.a, triad.sort, triad.balanced) == (first, sort, balanced)


def test_triads_are_those_networkx_finds():
    solid = nx.Graph((a, b) for a, b, sign in LARGE_SIGNED.edges(data="sign") if sign)
    assert len(net_balance(LARGE_SIGNED).triads) == sum(nx.triangles(solid).values()) // 3
    product = {frozenset(c): LARGE_SIGNED.subgraph(c).edges(data="sign") for c in nx.enumerate_all_cliques(solid) if len(c) == 3}
    hand = {three: [s for *_, s in ties].count(-1) % 2 == 0 for three, ties in product.items()}
    assert {frozenset((t.a, t.b, t.c)): t.balanced for t in net_balance(LARGE_SIGNED).triads} == hand


def test_similarity_by_hand():
    # CHN: RUS 11 (USA left out: it is the other). USA: RUS 2, JPN 2. cosine = 22 / (11 · √8)
    alike = net_similarity(SIGNED, "CHN", "USA")
    assert (alike.common, alike.overlap, alike.cosine, alike.agreement) == (1, 0.5, round(2 / 8**0.5, 6), 1.0)
    assert [(p.key, p.a, p.b) for p in alike.partners] == [("RUS", 11.0, 2.0), ("JPN", 0.0, 2.0)]


def test_overlap_is_networkx_jaccard():
    pairs = [(a, b) for a in LARGE_SIGNED for b in LARGE_SIGNED if a < b and not LARGE_SIGNED.has_edge(a, b)]
    ours = {(a, b): net_similarity(LARGE_SIGNED, a, b).overlap for a, b in pairs}
    assert ours == pytest.approx({(a, b): j for a, b, j in nx.jaccard_coefficient(LARGE_SIGNED, pairs)}, abs=1e-6)


def test_strangers_are_alike_in_nothing():
    alike = net_similarity(SIGNED, "FRA", "BRA")
    assert (alike.common, alike.overlap, alike.cosine, alike.agreement, alike.partners) == (0, 0.0, 0.0, 0.0, ())


def test_changes_since_a_day():
    events = [*EVENTS, happening("e9", "attacks", "CHN", "RUS", "2024-05-01"), happening("e0", "meets", "CHN", "FRA", "")]
    assert net_changes(events, WEIGHTS, since="2024-03-15") == (
        Change("turned", "CHN", "RUS", 3, 1, 1.0, -1.0),
        Change("new", "RUS", "USA", 0, 1, 0.0, 1.0),
        Change("lost", "CHN", "USA", 1, 0, -1.0, 0.0),
        Change("lost", "JPN", "USA", 1, 0, 1.0, 0.0),
    )


def test_courtship_is_friendly_acts_one_way():
    events = [*EVENTS, happening("e9", "supports", "RUS", "CHN"), happening("e0", "supports", "USA", "RUS")]
    assert courtship(events, WEIGHTS) == (
        Courtship("USA", "RUS", 1, 0, 1.0, ("supports 1:0",)),
        Courtship("CHN", "RUS", 2, 1, round(1 / 3, 6), ("supports 1:1", "visits 1:0")),
    )


@pytest.mark.parametrize("measure", [pagerank, eigenvector, betweenness])
@pytest.mark.parametrize("sources", [200, 12])
def test_igraph_finds_what_we_and_networkx_find(monkeypatch, measure, sources):
    pytest.importorskip("igraph", reason="igraph, the extra `fast`, is not installed")
    if sources < len(LARGE):  # then betweenness is estimated, from the same sources
        monkeypatch.setattr("bilateral.query.measures.rank.EXACT_UP_TO", 10)
        monkeypatch.setattr("bilateral.query.measures.rank.SAMPLE", sources)
    monkeypatch.setattr("bilateral.query.measures.fast.LARGE", 10**9)
    plain = measure(LARGE)
    monkeypatch.setattr("bilateral.query.measures.fast.LARGE", 0)
    monkeypatch.setattr(nx, measure.__name__ + "_centrality", None, raising=False)  # it may not fall back
    fast = measure(LARGE)
    assert list(fast) == list(plain)
    assert fast == pytest.approx(plain, abs=1e-7)
    assert {key: f"{value:.4g}" for key, value in fast.items()} == {key: f"{value:.4g}" for key, value in plain.items()}


def test_betweenness_of_a_large_net_is_estimated_and_the_same_each_time(monkeypatch):
    monkeypatch.setattr("bilateral.query.measures.rank.EXACT_UP_TO", 10)
    monkeypatch.setattr("bilateral.query.measures.rank.SAMPLE", 12)
    first = betweenness(LARGE)
    assert first == betweenness(LARGE)
    monkeypatch.setattr("bilateral.query.measures.rank.SAMPLE", len(LARGE))
    assert betweenness(LARGE) == pytest.approx(nx.betweenness_centrality(_lengths(LARGE), weight="length"))
    assert first != betweenness(LARGE)


def _lengths(net: nx.DiGraph) -> nx.Graph:
    ties = undirected(net)
    nx.set_edge_attributes(ties, {(a, b): 1 / w for a, b, w in ties.edges(data="weight")}, "length")
    return ties
