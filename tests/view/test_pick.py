from __future__ import annotations

from bilateral.view import Node, Tie, TieData, TieEvent, backbone, strongest


def net(**events: int) -> TieData:
    """Ties named by their ends, such as `HA=3`: H and A with three events."""
    ties = tuple(
        Tie(pair[0], pair[1], tuple(TieEvent(f"{pair}{i}", "", "meets", "both") for i in range(count)))
        for pair, count in events.items()
    )
    return TieData(tuple(Node(key, key, key) for key in sorted({*"".join(events)})), ties)


def counts(data: TieData) -> tuple[dict[str, int], dict[str, int]]:
    return {tie.a + tie.b: len(tie.events) for tie in data.ties}, {node.key: node.events for node in data.nodes}


def test_the_strongest_ties_stay_with_their_actors_and_equals_go_by_key() -> None:
    assert counts(strongest(net(HB=2, HC=5, HA=2, DE=1), top=2)) == ({"HA": 2, "HC": 5}, {"A": 2, "C": 5, "H": 7})


def test_the_backbone_keeps_what_stands_out_for_an_end() -> None:
    # H has 20 events in 5 ties: (1 - 16/20)^4 = 0.0016 for A, (1 - 1/20)^4 = 0.81 for the others, whose only tie it is.
    assert counts(backbone(net(HA=16, HB=1, HC=1, HD=1, HE=1))) == ({"HA": 16}, {"A": 16, "H": 16})


def test_a_weak_tie_stays_where_it_is_much_for_the_smaller_end() -> None:
    # B has 10 events in 3 ties, 8 of them with H: (1 - 8/10)^2 = 0.04; for H, 8 of 108 events are nothing unusual.
    kept, _ = counts(backbone(net(HA=100, HB=8, BC=1, BD=1)))
    assert kept == {"HB": 8}


def test_no_ties_have_no_backbone() -> None:
    assert backbone(TieData()) == TieData()
