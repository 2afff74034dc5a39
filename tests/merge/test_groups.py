"""Our own groups of articles: the events found from gold claims equal the gold events, measured by B³."""

from __future__ import annotations

import pytest

from bilateral.merge import merge

from .groups import SYMMETRIC, Group, b_cubed, read_groups

GROUPS = read_groups()


def test_the_set_is_whole() -> None:
    assert len(GROUPS) >= 15
    assert all(2 <= len(group.articles) <= 6 for group in GROUPS)
    claims = [claim for group in GROUPS for claim in group.gold]
    assert len(claims) == len(set(claims))


def test_b_cubed_counts_a_lump_and_a_split() -> None:
    gold = {"a": "x", "b": "x", "c": "y"}
    assert b_cubed([["a", "b"], ["c"]], gold) == (1.0, 1.0, 1.0)
    assert b_cubed([["a", "b", "c"]], gold)[:2] == pytest.approx((5 / 9, 1.0))
    assert b_cubed([["a"], ["b"], ["c"]], gold)[:2] == pytest.approx((1.0, 2 / 3))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_group_gives_its_gold_events(group: Group) -> None:
    found = {frozenset(event.claims) for event in merge(group.reports, symmetric=SYMMETRIC)}
    gold = {frozenset(c for c, name in group.gold.items() if name == event) for event in group.gold.values()}
    assert found == gold, group.what


def test_all_groups_together_keep_b_cubed_above_its_floor() -> None:
    reports = [report for group in GROUPS for report in group.reports]
    gold = {claim: event for group in GROUPS for claim, event in group.gold.items()}
    assert b_cubed([event.claims for event in merge(reports, symmetric=SYMMETRIC)], gold)[2] >= 0.9
