"""Friends' friends and friends' enemies: signed triads and structural balance. Knows networkx."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

_FRIENDS = 3
Near = dict[str, dict[str, float]]  # the weight of each tie, from both of its ends


@dataclass(frozen=True, slots=True)
class Triad:
    """Three that are all tied, and how. `signs` are the ties a–b, a–c, b–c; `sort` counts them: `+++`, `++-`, `+--`, `---`.

    In `++-` the first is the one whose two friends are enemies; in `+--` the first is the common enemy of two friends; in the
    others they go by key. `strength` is the least |weight| of the three ties.
    """

    a: str
    b: str
    c: str
    signs: str
    sort: str
    balanced: bool
    strength: float


@dataclass(frozen=True, slots=True)
class Strain:
    """A tie in triads that are out of balance: `unbalanced` of its `triads`; `share` = unbalanced / triads."""

    a: str
    b: str
    sign: int
    unbalanced: int
    triads: int
    share: float


@dataclass(frozen=True, slots=True)
class Balance:
    """How balanced the net is: `balance` = balanced triads / triads (1 without any), the triads by sort, and what breaks it."""

    balance: float
    sorts: tuple[tuple[str, int], ...]
    triads: tuple[Triad, ...]
    strains: tuple[Strain, ...]


def net_balance(net: nx.Graph) -> Balance:
    """Structural balance of the signed net.

    A triad is balanced where the product of its signs is positive: a friend's friend is a friend, a friend's enemy an enemy
    (Heider 1946; Cartwright & Harary 1956, Psychol. Rev. 63:277). Ties whose weights cancel (sign 0) are in no triad.
    Triads: unbalanced first, then the strongest, then by key. Strains: the ties in most unbalanced triads first.
    """
    triads = tuple(sorted(_triads(net), key=lambda t: (t.balanced, -t.strength, t.a, t.b, t.c)))
    sorts = Counter(triad.sort for triad in triads)
    good = sum(triad.balanced for triad in triads)
    return Balance(
        balance=round(good / len(triads), 6) if triads else 1.0,
        sorts=tuple((sort, sorts[sort]) for sort in ("+++", "++-", "+--", "---")),
        triads=triads,
        strains=_strains(net, triads),
    )


def _triads(net: nx.Graph) -> Iterator[Triad]:
    # plain dicts: a net of 200 sides has most of a million triangles, and networkx' views are slow
    near: Near = {key: {} for key in net}
    for a, b, data in net.edges(data=True):
        if data["sign"]:
            near[a][b] = near[b][a] = data["weight"]
    above = {key: {other for other in some if other > key} for key, some in near.items()}
    for a in sorted(near):
        for b in sorted(above[a]):
            for c in sorted(above[a] & above[b]):
                yield _triad(near, a, b, c)


def _triad(near: Near, a: str, b: str, c: str) -> Triad:
    friendly = (near[a][b] > 0) + (near[a][c] > 0) + (near[b][c] > 0)
    if friendly in (1, 2):  # the one whose two ties are alike stands first
        apart = ((a, b, c), (b, a, c), (c, a, b))
        a, b, c = next(order for order in apart if (near[order[1]][order[2]] > 0) == (friendly == 1))
    weights = (near[a][b], near[a][c], near[b][c])
    signs = "".join("+" if weight > 0 else "-" for weight in weights)
    strength = round(min(map(abs, weights)), 6)
    return Triad(a, b, c, signs, "+" * friendly + "-" * (_FRIENDS - friendly), friendly in (1, _FRIENDS), strength)


def _strains(net: nx.Graph, triads: tuple[Triad, ...]) -> tuple[Strain, ...]:
    every: Counter[tuple[str, str]] = Counter()
    broken: Counter[tuple[str, str]] = Counter()
    for triad in triads:
        for x, y in ((triad.a, triad.b), (triad.a, triad.c), (triad.b, triad.c)):
            ends = (min(x, y), max(x, y))
            every[ends] += 1
            broken[ends] += not triad.balanced
    order = sorted((ends for ends in broken if broken[ends]), key=lambda ends: (-broken[ends], every[ends], ends))
    return tuple(Strain(*e, net.edges[e]["sign"], broken[e], every[e], round(broken[e] / every[e], 6)) for e in order)
