"""The actors graph: what is new in it when articles come, what goes when the last article on an actor goes. Knows stores."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES, actor_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from bilateral.graph.protocol import Store
    from bilateral.graph.terms import Term

_ACTORS = NamedNode(GRAPH_ACTORS)
_DERIVED = {GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES}
_ONE_EACH = tuple(map(property_of, ("a", "skos:prefLabel", "b:side")))  # may differ between articles; the least one stays
_REFERRING = tuple(map(property_of, ("b:refersTo", "b:actor", "b:counterpart", "b:speaker", "b:side", "b:counterpartSide")))
_INTO = property_of("b:into")  # whom others are merged into stands in events, whatever articles there are
_OF_OFFICE = tuple(map(property_of, ("org:member", "org:organization")))


def new_facts(store: Store, quads: Iterable[Quad]) -> Change:
    """The change that adds quads to the actors graph. Of two names, kinds or sides of one actor the one that sorts first stays.

    So the graph is the same whatever the order in which articles come.
    """
    wanted = dict.fromkeys(quads)
    subjects = sorted({t.value(quad.subject) for quad in wanted})
    stored = set(store.look(map(NamedNode, subjects), graph=GRAPH_ACTORS))  # other graphs hold all its ties
    rivals: dict[tuple[str, str], list[Quad]] = defaultdict(list)
    for quad in sorted({*stored, *wanted}, key=lambda quad: str(quad.object)):
        if quad.predicate in _ONE_EACH:
            rivals[t.value(quad.subject), quad.predicate.value].append(quad)
    losers = {quad for group in rivals.values() for quad in group[1:]}
    insert = tuple(quad for quad in wanted if quad not in stored and quad not in losers)
    return Change(delete=tuple(sorted(losers & stored, key=str)), insert=insert)


def forget_actors(store: Store, article: str) -> Change:
    """The change that takes out of the actors graph those whom only this article speaks of, with their offices and sides."""
    return _forget(store, _named_in(store, article), lambda quad: t.value(quad.graph_name) == article)


def forget_replaced(store: Store, articles: Collection[str], staying: Iterable[Quad]) -> Change:
    """The same for articles (IRIs) that are replaced by what speaks of the subjects of the quads `staying`."""
    kept = {quad.subject for quad in staying}
    going = {actor for article in articles for actor in _named_in(store, article)} - kept
    return _forget(store, going, lambda quad: t.value(quad.graph_name) in articles, kept) if going else Change()


def forget_actor(store: Store, key: str, decision: str) -> Change:
    """The same for one actor of whom only this decision (an IRI) speaks."""
    return _forget(store, {NamedNode(actor_iri(key))}, lambda quad: t.value(quad.subject) == decision)


def _forget(store: Store, going: set[NamedNode], leaves: Callable[[Quad], bool], staying: Iterable[Term] = ()) -> Change:
    """The change that takes out of the actors graph those of whom only quads speak that leave, with their offices and sides."""
    kept: set[NamedNode] = set()
    going = (going | set(_sides(store, going))).difference(staying)
    while leaving := {actor for actor in going if _spoken_of(store, actor, leaves, going - kept)}:
        kept |= leaving
        going -= leaving
    offices = {quad.subject for quad in store.find(_OF_OFFICE[0], sorted(going, key=str)) if quad.graph_name == _ACTORS}
    nodes = sorted({t.value(node) for node in (*going, *offices)})
    return Change(delete=tuple(sorted(store.look(map(NamedNode, nodes), graph=GRAPH_ACTORS), key=str)))


def _named_in(store: Store, article: str) -> set[NamedNode]:
    return {quad.object for quad in store.quads(article) if quad.predicate in _REFERRING}  # type: ignore[misc]  # actors and offices are named by IRIs


def _sides(store: Store, actors: set[NamedNode]) -> Iterator[NamedNode]:
    for quad in store.look(sorted(actors, key=str), (property_of("b:side"),), graph=GRAPH_ACTORS):
        yield quad.object  # type: ignore[misc]  # actors and offices are named by IRIs


def _spoken_of(store: Store, actor: NamedNode, leaves: Callable[[Quad], bool], going: set[NamedNode]) -> bool:
    """Whether another article or decision, or an actor or an office that stays, speaks of the actor."""
    for predicate in (*_REFERRING, _INTO, *_OF_OFFICE):
        for quad in store.find(predicate, (actor,)):
            graph = t.value(quad.graph_name)
            if graph == GRAPH_ACTORS:
                if _holder(store, quad) not in going:
                    return True
            elif graph not in _DERIVED and not leaves(quad):
                return True
    return False


def _holder(store: Store, quad: Quad) -> NamedNode:
    """Of a side: the actor whose it is; of an office: who holds it."""
    if quad.predicate not in _OF_OFFICE:
        return quad.subject  # type: ignore[return-value]  # actors and offices are named by IRIs
    return next(other.object for other in store.look([quad.subject], _OF_OFFICE[:1]))  # type: ignore[list-item,return-value]  # actors and offices are named by IRIs
