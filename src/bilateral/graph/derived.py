"""What follows from the claims, kept up to date: events, families, direct triples and sums. Knows stores; decides no merging."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change, difference
from bilateral.graph.events import event_iri, event_quads, family_quads, read_events, step_iris
from bilateral.graph.ties import TieKey, TieSum, direct_quads, sum_quads, tie_counts, tie_iri, tie_key
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES, ONTOLOGY, actor_key
from bilateral.model import Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store
    from bilateral.graph.terms import Term
    from bilateral.model import Event

_EVENTS = NamedNode(GRAPH_EVENTS)
_NUMBERS = (property_of("b:events"), property_of("b:reports"))
_ACTUAL = t.string(Status.ACTUAL)


def all_events(store: Store) -> tuple[Event, ...]:
    """Every event of the store, sorted by IRI."""
    return read_events(store.quads(GRAPH_EVENTS))


def events_in(store: Store, blocks: Iterable[str]) -> tuple[Event, ...]:
    """The events filed under blocks, sorted by IRI. The cost does not grow with the store."""
    found = store.find(property_of("b:block"), map(t.string, sorted(set(blocks))), again=True)
    return stored_events(store, (t.value(quad.subject) for quad in found if quad.graph_name == _EVENTS))


def events_of(store: Store, claims: Iterable[str]) -> tuple[Event, ...]:
    """The events that claims, by IRI, are about, sorted by IRI."""
    found = store.find(property_of("b:claim"), map(NamedNode, sorted(set(claims))))
    return stored_events(store, (t.value(quad.subject) for quad in found if quad.graph_name == _EVENTS))


def stored_events(store: Store, iris: Iterable[str]) -> tuple[Event, ...]:
    """The events with these IRIs, sorted; what is no event of the store is left out."""
    quads = list(store.look(map(NamedNode, sorted(set(iris))), graph=GRAPH_EVENTS))
    steps = store.look(map(NamedNode, sorted(set(step_iris(quads)))), graph=GRAPH_EVENTS)
    return read_events([*quads, *steps])


def replace_events(store: Store, old: Iterable[Event], new: Iterable[Event]) -> Change:
    """The change that puts `new` events in the place of stored `old` ones, in the events graph and in the ties graph."""
    before, after = tuple(old), tuple(new)
    same = set(before).intersection(after)
    gone, come = (tuple(event for event in some if event not in same) for some in (before, after))
    events = difference(event_quads(_without_shared(gone, come)), event_quads(_without_shared(come, gone)))
    return events + _replace_ties(store, gone, come)


def _without_shared(events: Iterable[Event], others: Iterable[Event]) -> Iterator[Event]:
    """The events without the claims that their other versions have too: an office may be told by thousands."""
    shared = {event.key: frozenset(event.claims) for event in others}
    for event in events:
        known = shared.get(event.key, frozenset())
        yield replace(event, claims=tuple(claim for claim in event.claims if claim not in known))


def replace_families(store: Store, families: Mapping[str, str], gone: Iterable[str] = ()) -> Change:
    """The change to what articles (IRIs) are led by; `gone` ones belong to no family any more."""
    subjects = sorted({*families, *gone})
    old = store.look(map(NamedNode, subjects), (property_of("b:family"),), graph=GRAPH_EVENTS)
    return difference(old, family_quads(families.items()))


def set_families(store: Store, families: Mapping[str, str]) -> None:
    """Write which article leads each of these (IRIs); events are as they were."""
    store.apply(replace_families(store, families))


def led_by(store: Store, articles: Iterable[str]) -> frozenset[str]:
    """The articles (IRIs) that these lead, but themselves."""
    found = store.find(property_of("b:family"), map(NamedNode, sorted(articles)))
    return frozenset(t.value(quad.subject) for quad in found)


def tie_sums(store: Store, sides: Iterable[str] = ()) -> Iterator[TieSum]:
    """All sums, or those of a pair of sides by key, sorted. Reads two numbers a sum, whatever the number of events."""
    pair = " ".join(sorted(sides))
    if pair:
        nodes = [quad.subject for quad in store.find(property_of("b:pair"), (t.string(pair),))]
        quads = store.look(nodes, _NUMBERS, graph=GRAPH_TIES)  # type: ignore[arg-type]  # what is looked up here is named by IRIs
    else:
        quads = store.quads(GRAPH_TIES, _NUMBERS)
    found = ((tie.key, tie) for tie in _sums(quads))
    yield from (tie for _, tie in sorted(found, key=lambda item: astuple(item[0])))


def _sums(quads: Iterable[Quad]) -> Iterator[TieSum]:
    numbers: dict[str, dict[NamedNode, int]] = defaultdict(dict)
    for quad in quads:
        numbers[t.value(quad.subject)][quad.predicate] = int(t.value(quad.object))
    events, reports = _NUMBERS
    return (TieSum(tie_key(iri), of[events], of[reports]) for iri, of in numbers.items())


def _replace_ties(store: Store, old: tuple[Event, ...], new: tuple[Event, ...]) -> Change:
    sums = _new_sums(store, old, new)
    before, after = direct_quads(old), direct_quads(new)
    gone = [quad for quad in sorted(before - after, key=str) if not _held(store, quad, sums, {event_iri(e.key) for e in old})]
    direct = Change(delete=tuple(gone), insert=tuple(sorted(after - before, key=str)))
    return difference(sum_quads(was for was, _ in sums), sum_quads(now for _, now in sums)) + direct


def _new_sums(store: Store, old: Iterable[Event], new: Iterable[Event]) -> list[tuple[TieSum, TieSum]]:
    """The sums that change, each as it was and as it will be, sorted."""
    (less, fewer), (more, further) = tie_counts(old), tie_counts(new)
    keys = sorted(key for key in {*less, *more} if less[key] != more[key] or fewer[key] != further[key])
    nodes = [NamedNode(tie_iri(key)) for key in keys]
    stored = {tie.key: tie for tie in _sums(store.look(nodes, _NUMBERS, graph=GRAPH_TIES))}
    before = [stored.get(key, TieSum(key, 0, 0)) for key in keys]
    return [(tie, _moved(tie, more[tie.key] - less[tie.key], further[tie.key] - fewer[tie.key])) for tie in before]


def _moved(tie: TieSum, events: int, reports: int) -> TieSum:
    return TieSum(tie.key, tie.events + events, tie.reports + reports)


def _held(store: Store, quad: Quad, sums: list[tuple[TieSum, TieSum]], replaced: set[str]) -> bool:
    """Whether an actual event beside those that are replaced gives the direct triple too."""
    type_, ends = quad.predicate.value.removeprefix(ONTOLOGY), (_key(quad.subject), _key(quad.object))
    symmetric = type_ in load_ontology().symmetric
    moved = {was.key: now for was, now in sums}
    for tie in _sums_of_pair(store, ends):
        same_way = symmetric or (tie.side, tie.counterpart_side) == ends
        if tie.type == type_ and tie.status is Status.ACTUAL and same_way and _number(store, tie, moved) > 0:
            return True
    others = [node for node in (quad.subject, quad.object) if not _is_side(store, node)]
    return bool(others) and _held_by_actors(store, quad, symmetric=symmetric, replaced=replaced, others=others)


def _sums_of_pair(store: Store, sides: tuple[str, str]) -> Iterator[TieKey]:
    """The keys of a pair's sums, one by one: whoever looks for any of a kind among years of them finds one soon."""
    pair = t.string(" ".join(sorted(sides)))
    return (tie_key(t.value(quad.subject)) for quad in store.find(property_of("b:pair"), (pair,)))


def _number(store: Store, key: TieKey, moved: Mapping[TieKey, TieSum]) -> int:
    """How many events a sum will count."""
    if key in moved:
        return moved[key].events
    stored = _sums(store.look([NamedNode(tie_iri(key))], _NUMBERS, graph=GRAPH_TIES))
    return next((tie.events for tie in stored), 0)


def _is_side(store: Store, node: Term) -> bool:
    """Whether an actor is its own side: then sums of sides tell all of it."""
    return any(quad.object == node for quad in store.look([node], (property_of("b:side"),), graph=GRAPH_ACTORS))  # type: ignore[list-item]  # what is looked up here is named by IRIs


def _held_by_actors(store: Store, quad: Quad, *, symmetric: bool, replaced: set[str], others: list[Term]) -> bool:
    """The same among events that name both ends as actors, by the events of those ends that are no sides: persons, mostly."""
    to = property_of("b:actor" if symmetric else "b:counterpart")
    ways = ((property_of("b:actor"), quad.subject, to, quad.object), (to, quad.object, property_of("b:actor"), quad.subject))
    for here, one, there, other in ways:
        if one not in others:
            continue
        wanted = {(there, other), (property_of("b:relationType"), quad.predicate), (property_of("b:status"), _ACTUAL)}
        for found in store.find(here, [one]):  # type: ignore[list-item]  # what is looked up here is named by IRIs
            if found.graph_name == _EVENTS and t.value(found.subject) not in replaced:
                values = store.look([found.subject], tuple(name for name, _ in wanted), graph=GRAPH_EVENTS)  # type: ignore[list-item]  # what is looked up here is named by IRIs
                if wanted <= {(value.predicate, value.object) for value in values}:
                    return True
        return False  # every event that names both ends names this one
    return False


def _key(node: Term) -> str:
    return actor_key(t.value(node))
