"""Measures over the net: each a small module that gives its formula and source. Know networkx; nothing of the graph."""

from __future__ import annotations

from bilateral.query.measures.asymmetry import Courtship, courtship
from bilateral.query.measures.changes import Change, net_changes
from bilateral.query.measures.groups import Group, net_groups
from bilateral.query.measures.paths import chain
from bilateral.query.measures.rank import MEASURES, Measure, Ranked, event_counts, rank_net
from bilateral.query.measures.similarity import Similarity, net_similarity
from bilateral.query.measures.triangles import Balance, Strain, Triad, net_balance

__all__ = [
    "MEASURES",
    "Balance",
    "Change",
    "Courtship",
    "Group",
    "Measure",
    "Ranked",
    "Similarity",
    "Strain",
    "Triad",
    "chain",
    "courtship",
    "event_counts",
    "net_balance",
    "net_changes",
    "net_groups",
    "net_similarity",
    "rank_net",
]
