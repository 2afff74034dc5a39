"""Events to the quads of the ties graph: direct triples between actors and between sides, and sums by month. Pure.

A meeting of n sides is one event; here, and only here, it becomes its pairs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder
from bilateral.iris import GRAPH_TIES, actor_iri, path_iri, path_parts
from bilateral.model import Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.model import Event

_MONTH = len("2024-07")


@dataclass(frozen=True, slots=True, order=True)
class TieKey:
    """What a sum is of: keys of two sides (of a symmetric type, sorted), type, status, and `2024-07`, `2024` or ''."""

    side: str
    counterpart_side: str
    type: str
    status: Status
    month: str


@dataclass(frozen=True, slots=True, order=True)
class TieSum:
    """How many events a tie has under its key, and in how many reports (sum of the events' articles)."""

    key: TieKey
    events: int
    reports: int


def tie_iri(key: TieKey) -> str:
    """The IRI of the sum under a key, made of it: so a look at IRIs and numbers is enough to read all sums."""
    return path_iri("tie", key.side, key.counterpart_side, key.type, key.status, key.month)


def tie_key(iri: str) -> TieKey:
    """The key that a sum's IRI is made of; the inverse of `tie_iri`."""
    side, other, type_, status, month = path_parts("tie", iri)
    return TieKey(side, other, type_, Status(status), month)


def side_of(key: str) -> str:
    """The side in an actor's key: `CHN` of `Wang Yi@CHN`; of a key without one, the key."""
    return key.rpartition("@")[2]


def side_pairs(event: Event) -> tuple[tuple[str, str], ...]:
    """The pairs of different sides of an event; of a symmetric one each once, sorted."""
    if event.type in load_ontology().symmetric:
        return tuple(combinations(sorted(set(event.sides)), 2))
    return tuple(sorted({pair for pair in product(event.sides, event.counterpart_sides) if pair[0] != pair[1]}))


def actor_pairs(event: Event) -> tuple[tuple[str, str], ...]:
    """The pairs of actors of an event; of a symmetric one each once, sorted, and none of one side."""
    if event.type in load_ontology().symmetric:
        pairs = combinations(sorted(set(event.actors)), 2)
        return tuple(pair for pair in pairs if side_of(pair[0]) != side_of(pair[1]))
    return tuple(sorted({pair for pair in product(event.actors, event.counterparts) if pair[0] != pair[1]}))


def tie_counts(events: Iterable[Event]) -> tuple[Counter[TieKey], Counter[TieKey]]:
    """Numbers of events and of reports by key."""
    number, reports = Counter[TieKey](), Counter[TieKey]()
    for event in events:
        month = (event.date or event.first_report)[:_MONTH]
        for side, other in side_pairs(event):
            key = TieKey(side, other, event.type, event.status, month)
            number[key] += 1
            reports[key] += event.articles
    return number, reports


def direct_quads(events: Iterable[Event]) -> set[Quad]:
    """The direct triples of actual events, both ways where symmetric."""
    found = set()
    graph = NamedNode(GRAPH_TIES)
    for event in events:
        if event.status is not Status.ACTUAL:
            continue
        for one, other in (*side_pairs(event), *actor_pairs(event)):
            first, second = NamedNode(actor_iri(one)), NamedNode(actor_iri(other))
            found.add(Quad(first, t.b(event.type), second, graph))
            if event.type in load_ontology().symmetric:
                found.add(Quad(second, t.b(event.type), first, graph))
    return found


def sum_quads(sums: Iterable[TieSum]) -> tuple[Quad, ...]:
    """The quads of sums, sorted by key; a sum of no events has none."""
    graph = GraphBuilder(GRAPH_TIES)
    for tie in sorted(sums):
        if tie.events > 0:
            _add_sum(graph, tie)
    return tuple(graph.quads)


def tie_quads(events: Iterable[Event]) -> tuple[Quad, ...]:
    """All quads of the ties graph that the events give, sorted; the sums are right if these are all events there are."""
    events = tuple(events)
    number, reports = tie_counts(events)
    sums = sum_quads(TieSum(key, number[key], reports[key]) for key in number)
    return (*sorted(direct_quads(events), key=str), *sums)


def _add_sum(graph: GraphBuilder, tie: TieSum) -> None:
    iri, key = tie_iri(tie.key), tie.key
    graph.add(iri, "a", t.b("Tie"))
    graph.add(iri, "b:relationType", t.b(key.type))
    graph.add_link(iri, "b:side", actor_iri(key.side))
    graph.add_link(iri, "b:counterpartSide", actor_iri(key.counterpart_side))
    graph.add_text(iri, "b:pair", " ".join(sorted((key.side, key.counterpart_side))))
    graph.add_text(iri, "b:status", key.status)
    graph.add_day(iri, "b:month", key.month)
    graph.add(iri, "b:events", t.integer(tie.events))
    graph.add(iri, "b:reports", t.integer(tie.reports))
