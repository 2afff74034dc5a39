"""A person's decisions on actors, in the review graph: how one is called, who are one, who are two. Knows stores.

They name actors by key, so they hold when articles are loaded again, when events are rebuilt, and under a new version of the
lexicon. The articles' graphs keep what the articles say.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder, property_of
from bilateral.iris import GRAPH_REVIEW, actor_iri, actor_key, hashed_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store

ACTOR_VERDICTS = ("alias", "merge", "split")


@dataclass(frozen=True, slots=True)
class ActorDecided:
    """A verdict (see `ACTOR_VERDICTS`) on actors, keys, sorted.

    alias: `alias` is a name of the one actor. merge: the one actor is `into`. split: the two actors are two.
    `number` counts from 1 in the order in which decisions were made, those on claims among them: of two that contradict each
    other the later counts.
    """

    verdict: str
    actors: tuple[str, ...]
    into: str = ""
    alias: str = ""
    note: str = ""
    number: int = 0

    @property
    def iri(self) -> str:
        """Its IRI."""
        return hashed_iri("decision", str(self.number), self.verdict, *self.actors, self.into, self.alias)


@dataclass(frozen=True, slots=True)
class Identities:
    """What all decisions on actors come to: `aliases` name → key, `merged` key → key of whom it is, `apart` pairs of keys."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()


def actor_decisions(store: Store) -> tuple[ActorDecided, ...]:
    """All decisions on actors, in the order in which they were made."""
    about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(GRAPH_REVIEW):
        about[t.value(quad.subject)][quad.predicate.value].append(t.value(quad.object))
    on_actor = property_of("b:onActor").value
    return tuple(sorted((_decided(values) for values in about.values() if on_actor in values), key=lambda one: one.number))


def actor_decision_quads(found: Iterable[ActorDecided]) -> tuple[Quad, ...]:
    """The quads of decisions on actors, for the review graph."""
    graph = GraphBuilder(GRAPH_REVIEW)
    for decided in found:
        graph.add(decided.iri, "a", t.b("ActorDecision"))
        graph.add_text(decided.iri, "b:verdict", decided.verdict)
        graph.add(decided.iri, "b:number", t.integer(decided.number))
        graph.add_all(decided.iri, "b:onActor", (NamedNode(actor_iri(key)) for key in decided.actors))
        graph.add_link(decided.iri, "b:into", actor_iri(decided.into) if decided.into else "")
        graph.add_text(decided.iri, "b:alias", decided.alias)
        graph.add_text(decided.iri, "b:note", decided.note)
    return tuple(graph.quads)


def identities_of(found: Iterable[ActorDecided]) -> Identities:
    """What decisions come to, in their order.

    A later merge takes the place of an earlier one of the same actor, and turns one that leads the other way; a split takes back
    the last merge that made the two one.

    >>> identities_of([ActorDecided("merge", ("A",), "B"), ActorDecided("merge", ("B",), "C")]).merged
    {'A': 'C', 'B': 'C'}
    """
    aliases: dict[str, str] = {}
    links: dict[str, tuple[int, str]] = {}
    apart: dict[frozenset[str], None] = {}
    for number, decided in enumerate(found):
        if decided.verdict == "alias":
            aliases[decided.alias] = decided.actors[0]
        elif decided.verdict == "merge":
            _link(links, decided.actors[0], decided.into, number)
            apart.pop(frozenset((decided.actors[0], decided.into)), None)
        else:
            _unlink(links, *decided.actors)
            apart[frozenset(decided.actors)] = None
    merged = {key: _chain(links, key)[-1] for key in sorted(links)}
    return Identities(aliases, merged, frozenset(apart))


def _link(links: dict[str, tuple[int, str]], key: str, into: str, number: int) -> None:
    if key in _chain(links, into):
        links.pop(into, None)
    links[key] = (number, into)


def _unlink(links: dict[str, tuple[int, str]], one: str, other: str) -> None:
    ours, theirs = _chain(links, one), _chain(links, other)
    if ours[-1] == theirs[-1]:
        between = {*ours} ^ {*theirs}  # whose merges, and no others, make the two one
        links.pop(max(between & links.keys(), key=lambda key: links[key][0]))


def _chain(links: Mapping[str, tuple[int, str]], key: str) -> list[str]:
    """The actor, then whom it is merged into, then whom that one is, and so on."""
    found = [key]
    while found[-1] in links:
        found.append(links[found[-1]][1])
    return found


def _decided(values: dict[str, list[str]]) -> ActorDecided:
    def one(name: str) -> str:
        return next(iter(values.get(property_of(name).value, [])), "")

    return ActorDecided(
        verdict=one("b:verdict"),
        actors=tuple(sorted(map(actor_key, values[property_of("b:onActor").value]))),
        into=actor_key(one("b:into")) if one("b:into") else "",
        alias=one("b:alias"),
        note=one("b:note"),
        number=int(one("b:number") or 0),
    )
