"""Nets hold every event once, with typed attributes."""

from __future__ import annotations

import networkx as nx
import pytest

from bilateral.ontology import load_ontology
from bilateral.query.net import multi_net, signed_net, weighted_net
from bilateral.query.pairs import event_pairs, side_of
from bilateral.query.weights import type_weights

from .samples import ACTORS, EVENTS, WEIGHTS, happening


def test_a_multi_net_has_one_edge_an_event_with_every_attribute():
    net = multi_net(EVENTS[:2], WEIGHTS, actors=ACTORS)
    assert dict(net.nodes(data=True)) == {
        "CHN": {"label": "China", "kind": "country", "side": "CHN"},
        "RUS": {"label": "Russia", "kind": "country", "side": "RUS"},
    }
    common = {"place": "", "status": "actual", "disputed": False}
    meets = {"event": "e1", "relation": "meets", "weight": 2.0, "articles": 5, "sources": 3, "symmetric": True}
    supports = {"event": "e2", "relation": "supports", "weight": 5.0, "articles": 1, "sources": 1, "symmetric": False}
    assert list(net.edges(keys=True, data=True)) == [
        ("CHN", "RUS", "e1", common | meets | {"date": "2024-01-10", "day": "2024-01-10"}),
        ("CHN", "RUS", "e2", common | supports | {"date": "2024-02-10", "day": "2024-02-10"}),
    ]


def test_a_weighted_net_sums_what_is_done_and_shows_symmetric_events_on_both_ways():
    net = weighted_net(EVENTS, WEIGHTS)
    assert {(a, b): (d["events"], d["weight"], d["mutual"]) for a, b, d in net.edges(data=True)} == {
        ("CHN", "RUS"): (3, 11.0, 2.0),
        ("RUS", "CHN"): (1, 2.0, 2.0),
        ("JPN", "USA"): (1, 2.0, 2.0),
        ("USA", "JPN"): (1, 2.0, 2.0),
        ("USA", "CHN"): (1, 3.0, 0.0),
        ("RUS", "USA"): (1, 2.0, 2.0),
        ("USA", "RUS"): (1, 2.0, 2.0),
    }
    assert net.edges["USA", "CHN"]["conflict"] == 3.0
    assert net.edges["USA", "CHN"]["cooperation"] == 0.0


def test_weights_may_be_counts():
    counts = type_weights("counts")
    assert {counts[name] for name in ("meets", "supports", "aids")} == {1.0}
    assert {counts[name] for name in ("attacks", "criticizes", "sanctions")} == {-1.0}
    assert {counts[name] for name in ("member-of", "holds-office")} == {0.0}
    net = signed_net(EVENTS, counts)
    assert (net.edges["CHN", "RUS"]["cooperation"], net.edges["CHN", "USA"]["conflict"]) == (3.0, 1.0)


def test_weights_are_those_of_the_ontology():
    assert type_weights() == {name: kind.weight for name, kind in load_ontology().types.items()}


def test_a_signed_net_counts_each_event_once():
    net = signed_net(EVENTS, WEIGHTS)
    assert {
        tuple(sorted(e[:2])): (e[2]["events"], e[2]["weight"], e[2]["sign"], e[2]["balance"]) for e in net.edges(data=True)
    } == {
        ("CHN", "RUS"): (3, 11.0, 1, 1.0),
        ("JPN", "USA"): (1, 2.0, 1, 1.0),
        ("CHN", "USA"): (1, -3.0, -1, -1.0),
        ("RUS", "USA"): (1, 2.0, 1, 1.0),
    }
    assert net.edges["CHN", "RUS"]["first"] == "2024-01-10"
    assert net.edges["CHN", "RUS"]["last"] == "2024-03-10"


def test_planned_and_negated_events_are_in_no_sum():
    assert weighted_net(EVENTS[6:], WEIGHTS).number_of_edges() == 0
    assert signed_net(EVENTS[6:], WEIGHTS).number_of_edges() == 0


def test_an_event_of_three_ties_each_pair_of_them():
    event = happening("e", "meets", "USA", "CHN RUS")
    assert [(p.source, p.target, p.symmetric) for p in event_pairs(event)] == [
        ("CHN", "RUS", True),
        ("CHN", "USA", True),
        ("RUS", "USA", True),
    ]


def test_persons_of_one_side_are_not_tied_to_each_other():
    event = happening("e", "meets", "x", "y", actors=("Li Qiang@CHN", "Sergey Lavrov@RUS", "Wang Yi@CHN"), sides=("CHN", "RUS"))
    assert [(p.source, p.target) for p in event_pairs(event, level="actor")] == [
        ("Li Qiang@CHN", "Sergey Lavrov@RUS"),
        ("Sergey Lavrov@RUS", "Wang Yi@CHN"),
    ]
    assert [(p.source, p.target) for p in event_pairs(event)] == [("CHN", "RUS")]


def test_an_office_ties_no_one_at_either_level():
    event = happening("e", "holds-office", "Wang", "CHN", actors=("Wang Yi@CHN",), sides=("CHN",))
    assert event_pairs(event, level="actor") == event_pairs(event, level="side") == ()


@pytest.mark.parametrize(
    ("key", "side"),
    [("Wang Yi@CHN", "CHN"), ("CHN", "CHN"), ("Hamas", "Hamas"), ("Jane Roe@ASEAN", "ASEAN"), ("Jane Roe@", "")],
)
def test_a_side_is_known_from_the_graph_or_the_key(key, side):
    assert side_of(key, ACTORS) == side


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_events_does_not_matter(build, order):
    assert list(nx.generate_edgelist(build(EVENTS[::order], WEIGHTS))) == list(nx.generate_edgelist(build(EVENTS, WEIGHTS)))


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
def test_every_attribute_is_text_or_number(build):
    net = build(EVENTS, WEIGHTS, actors=ACTORS)
    values = [v for _, d in net.nodes(data=True) for v in d.values()] + [v for *_, d in net.edges(data=True) for v in d.values()]
    assert {type(value) for value in values} <= {str, int, float, bool}


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
def test_graphml_and_gexf_take_the_net(build, tmp_path):
    net = build(EVENTS, WEIGHTS, actors=ACTORS)
    nx.write_graphml(net, tmp_path / "net.graphml")
    nx.write_gexf(net, tmp_path / "net.gexf")
    for again in (
        nx.read_graphml(tmp_path / "net.graphml", force_multigraph=net.is_multigraph()),
        nx.read_gexf(tmp_path / "net.gexf"),
    ):
        assert sorted(again) == sorted(net)
        assert again.number_of_edges() == net.number_of_edges()
        assert again.is_directed() == net.is_directed()
