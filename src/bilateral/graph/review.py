"""A person's decisions on claims, in the review graph, which no load rewrites. Knows stores; applies no decision.

A decision names claims by IRIs, which are hashes of what is claimed by which sentence of which article; so it holds when an
article is loaded again, when events are rebuilt, and under a new version of the lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder, property_of
from bilateral.graph.change import Change
from bilateral.iris import GRAPH_REVIEW, hashed_iri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store

VERDICTS = ("accept", "reject", "join", "split")


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict (see `VERDICTS`) on claims, IRIs, sorted; `blocks` are those they were filed under then.

    `number` counts from 1 in the order in which decisions were made: of two that contradict each other the later counts.
    """

    verdict: str
    claims: tuple[str, ...]
    blocks: tuple[str, ...] = ()
    note: str = ""
    number: int = 0


def decide(store: Store, verdict: str, claims: Iterable[str], *, blocks: Iterable[str] = (), note: str = "") -> Decided:
    """Write a decision; events are brought up to date by `reconsider`. Raises ValueError for an unknown verdict or no claim."""
    names = tuple(sorted(set(claims)))
    if verdict not in VERDICTS or not names:
        raise ValueError(f"expected one of {', '.join(VERDICTS)} on one claim or more, not {verdict!r} on {len(names)}")
    decided = Decided(verdict, names, tuple(sorted(set(blocks))), note, next_number(store))
    store.apply(Change(insert=decision_quads([decided])))
    return decided


def withdraw(store: Store, decided: Decided) -> None:
    """Take a decision back."""
    store.apply(Change(delete=decision_quads([decided])))


def decisions(store: Store) -> tuple[Decided, ...]:
    """All decisions on claims, in the order in which they were made."""
    about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(GRAPH_REVIEW):
        about[t.value(quad.subject)][quad.predicate.value].append(t.value(quad.object))
    found = (_decided(values) for values in about.values() if property_of("b:claim").value in values)
    return tuple(sorted(found, key=lambda decided: (decided.number, decided.verdict, decided.claims)))


def next_number(store: Store) -> int:
    """The number of the next decision, on claims or on actors."""
    return max((int(t.value(quad.object)) for quad in store.quads(GRAPH_REVIEW, (property_of("b:number"),))), default=0) + 1


def decision_quads(found: Iterable[Decided]) -> tuple[Quad, ...]:
    """The quads of decisions, for the review graph."""
    graph = GraphBuilder(GRAPH_REVIEW)
    for decided in found:
        iri = hashed_iri("decision", str(decided.number), decided.verdict, *decided.claims)
        graph.add(iri, "a", t.b("Decision"))
        graph.add_text(iri, "b:verdict", decided.verdict)
        graph.add(iri, "b:number", t.integer(decided.number))
        graph.add_all(iri, "b:claim", map(NamedNode, decided.claims))
        graph.add_all(iri, "b:onBlock", map(t.string, decided.blocks))
        graph.add_text(iri, "b:note", decided.note)
    return tuple(graph.quads)


def _decided(values: dict[str, list[str]]) -> Decided:
    def all_of(name: str) -> tuple[str, ...]:
        return tuple(sorted(values.get(property_of(name).value, [])))

    return Decided(
        verdict=all_of("b:verdict")[0],
        claims=all_of("b:claim"),
        blocks=all_of("b:onBlock"),
        note=next(iter(all_of("b:note")), ""),
        number=int(next(iter(all_of("b:number")), "0")),
    )
