"""How two are connected: the shortest chain of cooperative ties. Knows networkx."""

from __future__ import annotations

import networkx as nx


def chain(net: nx.Graph, a: str, b: str) -> tuple[str, ...]:
    """The keys from `a` to `b` over cooperative ties: the fewest ties, and of equally short chains the strongest.

    Takes the signed net (`net.signed_net`); a tie is cooperative where cooperation outweighs conflict (`weight` > 0). Dijkstra
    over length 1 + 1 / (n · (1 + weight)): the second parts of a chain of fewer than n ties add to less than one tie.
    Empty where there is no chain, or one of them is not in the net.
    """
    if a not in net or b not in net:
        return ()
    count = len(net)
    friends = nx.Graph()
    friends.add_nodes_from(sorted(net))
    for x, y, weight in sorted((*sorted(ends), weight) for *ends, weight in net.edges(data="weight")):
        if weight > 0:
            friends.add_edge(x, y, length=1 + 1 / (count * (1 + weight)))
    try:
        return tuple(nx.dijkstra_path(friends, a, b, weight="length"))
    except nx.NetworkXNoPath:
        return ()
