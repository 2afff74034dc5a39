"""How alike two are in whom they deal with, and how. Knows networkx."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Partner:
    """One whom at least one of the two deals with: the weight of its tie to each, 0 where there is none."""

    key: str
    a: float
    b: float


@dataclass(frozen=True, slots=True)
class Similarity:
    """How alike `a` and `b` are; the tie between the two themselves is left out of everything.

    `overlap` is in 0..1, `cosine` and `agreement` in −1..1; `partners` the common ones first, then by |a| + |b|.
    """

    a: str
    b: str
    common: int
    overlap: float
    cosine: float
    agreement: float
    partners: tuple[Partner, ...]


def net_similarity(net: nx.Graph, a: str, b: str) -> Similarity:
    """Compare two by their partners in the signed net.

    * overlap = |Pa ∩ Pb| / |Pa ∪ Pb| (Jaccard 1901), P a set of partners;
    * cosine = Σp wa(p)·wb(p) / (|wa|·|wb|), w the signed weight: 1 same friends and foes, −1 one's friends are the other's foes;
    * agreement = Σ over common partners of sign a · sign b, divided by their number; 0 where there is none.

    One who is not in the net has no partners.
    """
    of_a, of_b = _partners(net, a, b), _partners(net, b, a)
    common, every = of_a.keys() & of_b.keys(), of_a.keys() | of_b.keys()
    partners = [Partner(key, of_a.get(key, 0.0), of_b.get(key, 0.0)) for key in every]
    partners.sort(key=lambda p: (p.key not in common, -abs(p.a) - abs(p.b), p.key))
    signs = sum(_sign(of_a[key]) * _sign(of_b[key]) for key in common)
    return Similarity(
        a=a,
        b=b,
        common=len(common),
        overlap=round(len(common) / len(every), 6) if every else 0.0,
        cosine=_cosine(of_a, of_b),
        agreement=round(signs / len(common), 6) if common else 0.0,
        partners=tuple(partners),
    )


def _partners(net: nx.Graph, key: str, other: str) -> dict[str, float]:
    return {near: float(net.edges[key, near]["weight"]) for near in net[key] if near != other} if key in net else {}


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    length = sqrt(sum(w * w for w in sorted(a.values()))) * sqrt(sum(w * w for w in sorted(b.values())))
    dot = sum(a[key] * b[key] for key in sorted(a.keys() & b.keys()))
    return round(dot / length, 6) if length else 0.0


def _sign(weight: float) -> int:
    return (weight > 0) - (weight < 0)
