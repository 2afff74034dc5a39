"""What follows from the claims, kept up to date: events, families, direct triples and sums. Knows stores; decides no merging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change, difference
from bilateral.graph.events import event_iri, event_quads, family_quads, read_events, step_iris
from bilateral.graph.results import rows
from bilateral.graph.ties import TieSum, direct_quads, read_sum, sum_quads, tie_counts, tie_iri, tie_quads
from bilateral.iris import GRAPH_EVENTS, GRAPH_TIES, ONTOLOGY
from bilateral.model import Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store
    from bilateral.graph.ties import TieKey
    from bilateral.model import Event

_EVENTS = NamedNode(GRAPH_EVENTS)
_TIES = NamedNode(GRAPH_TIES)
_DIRECTED = (("b:actor", "b:counterpart"), ("b:side", "b:counterpartSide"))
_NOT_OF_EVENTS = frozenset((property_of("b:family"), property_of("b:stale")))


def all_events(store: Store) -> tuple[Event, ...]:
    """Every event of the store, sorted by IRI."""
    return read_events(store.quads(GRAPH_EVENTS))


def events_in(store: Store, blocks: Iterable[str]) -> tuple[Event, ...]:
    """The events filed under blocks, sorted by IRI. The cost does not grow with the store."""
    found = store.find(property_of("b:block"), map(t.string, sorted(set(blocks))))
    return stored_events(store, (t.value(quad.subject) for quad in found if quad.graph_name == _EVENTS))


def events_of(store: Store, claims: Iterable[str]) -> tuple[Event, ...]:
    """The events that claims, by IRI, are about, sorted by IRI."""
    found = store.find(property_of("b:claim"), map(NamedNode, sorted(set(claims))))
    return stored_events(store, (t.value(quad.subject) for quad in found if quad.graph_name == _EVENTS))


def stored_events(store: Store, iris: Iterable[str]) -> tuple[Event, ...]:
    """The events with these IRIs, sorted; what is no event of the store is left out."""
    quads = [quad for quad in store.look(map(NamedNode, sorted(set(iris)))) if quad.graph_name == _EVENTS]
    steps = store.look(map(NamedNode, sorted(set(step_iris(quads)))))
    return read_events([*quads, *steps])


def replace_events(store: Store, old: Iterable[Event], new: Iterable[Event]) -> Change:
    """The change that puts `new` events in the place of stored `old` ones, in the events graph and in the ties graph."""
    old, new = tuple(old), tuple(new)
    events = difference(event_quads(old), event_quads(new))
    return events + _replace_sums(store, old, new) + _replace_direct(store, old, new)


def replace_families(store: Store, families: Mapping[str, str], gone: Iterable[str] = ()) -> Change:
    """The change to what articles (IRIs) are led by; `gone` ones belong to no family any more."""
    subjects = sorted({*families, *gone})
    old = [quad for quad in store.look(map(NamedNode, subjects), (property_of("b:family"),)) if quad.graph_name == _EVENTS]
    return difference(old, family_quads(families.items()))


def rebuild(store: Store, events: Iterable[Event]) -> Change:
    """The change that makes these the only events: what is there already stays untouched."""
    events = sorted(events, key=lambda event: event_iri(event.key))
    old = [quad for quad in store.quads(GRAPH_EVENTS) if quad.predicate not in _NOT_OF_EVENTS]
    return difference(old, event_quads(events)) + difference(store.quads(GRAPH_TIES), tie_quads(events))


def tie_sums(store: Store, sides: Iterable[str] = ()) -> Iterator[TieSum]:
    """All sums, or those of a pair of sides by key, sorted. One pass over the ties graph, not over the events."""
    pair = " ".join(sorted(sides))
    if pair:
        nodes = [quad.subject for quad in store.find(property_of("b:pair"), (t.string(pair),))]
        quads: Iterable[Quad] = store.look(nodes)  # type: ignore[arg-type]
    else:
        quads = store.quads(GRAPH_TIES)
    yield from sorted(_sums(quads))


def _sums(quads: Iterable[Quad]) -> Iterator[TieSum]:
    about: dict[str, dict[str, str]] = {}
    for quad in quads:
        about.setdefault(t.value(quad.subject), {})[quad.predicate.value] = t.value(quad.object)
    number = property_of("b:events").value
    return (read_sum(values) for values in about.values() if number in values)


def _replace_sums(store: Store, old: Iterable[Event], new: Iterable[Event]) -> Change:
    (less, fewer), (more, further) = tie_counts(old), tie_counts(new)
    keys = sorted(key for key in {*less, *more} if less[key] != more[key] or fewer[key] != further[key])
    nodes = [NamedNode(tie_iri(key)) for key in keys]
    stored = {tie.key: tie for tie in _sums(quad for quad in store.look(nodes) if quad.graph_name == _TIES)}
    before = [stored.get(key, TieSum(key, 0, 0)) for key in keys]
    after = [_moved(tie, more[tie.key] - less[tie.key], further[tie.key] - fewer[tie.key]) for tie in before]
    return difference(sum_quads(before), sum_quads(after))


def _moved(tie: TieSum, events: int, reports: int) -> TieSum:
    key: TieKey = tie.key
    return TieSum(key, tie.events + events, tie.reports + reports)


def _replace_direct(store: Store, old: tuple[Event, ...], new: tuple[Event, ...]) -> Change:
    before, after = direct_quads(old), direct_quads(new)
    gone = sorted(before - after, key=str)
    held = [quad for quad in gone if _held_by_others(store, quad, old)]
    return Change(delete=tuple(quad for quad in gone if quad not in held), insert=tuple(sorted(after - before, key=str)))


def _held_by_others(store: Store, quad: Quad, replaced: tuple[Event, ...]) -> bool:
    """Whether an actual event beside those that are replaced gives the direct triple too."""
    giving = {event_iri(event.key) for event in replaced if quad in direct_quads([event])}
    symmetric = quad.predicate.value.removeprefix(ONTOLOGY) in load_ontology().symmetric
    ends = (("b:actor", "b:actor"), ("b:side", "b:side")) if symmetric else _DIRECTED
    patterns = (f"{{ ?event {one} {quad.subject} ; {other} {quad.object} }}" for one, other in ends)
    # One more than those that are replaced: if there are others, at least one of them is among the rows.
    query = (
        f"PREFIX b: <{ONTOLOGY}> SELECT DISTINCT ?event WHERE {{ GRAPH {_EVENTS} {{ {' UNION '.join(patterns)} "
        f"?event b:relationType {quad.predicate} ; b:status {t.string(Status.ACTUAL)} }} }} LIMIT {len(giving) + 1}"
    )
    return any(event not in giving for (event,) in rows(store.query(query)))
