"""Who keeps together: communities of cooperative ties. Knows networkx."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

SEED = 20240726


@dataclass(frozen=True, slots=True)
class Group:
    """One community: its members by key, and how much of their cooperation stays inside.

    `inner` and `outer` are sums of the weights of cooperative ties within the group and across its border; `cohesion` =
    inner / (inner + outer) in 0..1; `hostile` counts the hostile ties between members.
    """

    number: int
    members: tuple[str, ...]
    inner: float
    outer: float
    cohesion: float
    hostile: int


def net_groups(net: nx.Graph, *, resolution: float = 1.0) -> tuple[Group, ...]:
    """Communities of the signed net, largest first, then by first member; a higher `resolution` gives more of them.

    Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) on modularity over ties whose `weight` > 0, with a fixed seed over
    numbered nodes, so that neither the order of loading nor the hash seed changes the groups.
    """
    keys = sorted(net)
    friends = nx.Graph()
    friends.add_nodes_from(range(len(keys)))
    number = {key: at for at, key in enumerate(keys)}
    ties = ((*sorted((number[a], number[b])), weight) for a, b, weight in net.edges(data="weight"))
    friends.add_weighted_edges_from(tie for tie in sorted(ties) if tie[2] > 0)
    found = nx.community.louvain_communities(friends, weight="weight", resolution=resolution, seed=SEED)
    parts = sorted((tuple(keys[at] for at in sorted(part)) for part in found), key=lambda part: (-len(part), part))
    return tuple(_group(net, place, part) for place, part in enumerate(parts, start=1))


def modularity(net: nx.Graph, groups: tuple[Group, ...]) -> float:
    """How much better than chance the groups part the cooperative ties (Newman & Girvan 2004), in −0.5..1; 0 without ties."""
    friends = nx.Graph()
    friends.add_nodes_from(net)
    friends.add_weighted_edges_from((a, b, w) for a, b, w in net.edges(data="weight") if w > 0)
    if not friends.size():
        return 0.0
    return round(float(nx.community.modularity(friends, [set(group.members) for group in groups])), 6)


def _group(net: nx.Graph, number: int, members: tuple[str, ...]) -> Group:
    inside = set(members)
    inner = outer = 0.0
    hostile = 0
    for a, b, weight in net.edges(members, data="weight"):
        together = a in inside and b in inside
        inner += weight if together and weight > 0 else 0
        outer += weight if not together and weight > 0 else 0
        hostile += together and weight < 0
    total = inner + outer
    return Group(number, members, round(inner, 6), round(outer, 6), round(inner / total, 6) if total else 0.0, hostile)
