"""Events ↔ quads of the events graph. Pure; knows no store and not how claims are merged."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import GraphBuilder, property_of
from bilateral.graph.filing import pack_event
from bilateral.iris import BASE, GRAPH_EVENTS, ONTOLOGY, actor_iri, actor_key, hashed_iri
from bilateral.model import Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Quad

# Among reports of one day: what was to be stands before what was. The order of an event's history (see model.Event).
_LAST_WORD = {Status.PLANNED: 0, Status.NEGATED: 1, Status.ACTUAL: 2}


def event_iri(key: str) -> str:
    """The IRI of an event; a key that is an IRI already is its own."""
    return key if key.startswith(BASE) else hashed_iri("event", key)


def event_quads(events: Iterable[Event]) -> tuple[Quad, ...]:
    """The quads of events, in the order of the events."""
    graph = GraphBuilder(GRAPH_EVENTS)
    for event in events:
        _add_event(graph, event_iri(event.key), event)
    return tuple(graph.quads)


def family_quads(families: Iterable[tuple[str, str]]) -> tuple[Quad, ...]:
    """Pairs (article, article that leads its family), IRIs both, as quads; an article that leads itself has none."""
    graph = GraphBuilder(GRAPH_EVENTS)
    for article, lead in sorted(families):
        graph.add_link(article, "b:family", lead if lead != article else "")
    return tuple(graph.quads)


def read_events(quads: Iterable[Quad]) -> tuple[Event, ...]:
    """The events that quads of the events graph tell of, sorted by IRI; the inverse of `event_quads`.

    All quads of an event and of its steps must be there.
    """
    about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        about[t.value(quad.subject)][quad.predicate.value].append(t.value(quad.object))
    is_event = property_of("b:eventKey").value
    return tuple(_event(about[iri], about) for iri in sorted(iri for iri, values in about.items() if is_event in values))


def _add_event(graph: GraphBuilder, iri: str, event: Event) -> None:
    graph.add(iri, "a", t.b("Event"))
    graph.add(iri, "a", NamedNode(t.SEM + "Event"))
    graph.add(iri, "b:eventKey", t.string(event.key))
    graph.add(iri, "b:relationType", t.b(event.type))
    graph.add_text(iri, "b:status", event.status)
    for predicate, keys in (
        ("b:actor", event.actors),
        ("b:counterpart", event.counterparts),
        ("b:side", event.sides),
        ("b:counterpartSide", event.counterpart_sides),
    ):
        graph.add_all(iri, predicate, (NamedNode(actor_iri(key)) for key in keys))
    graph.add_day(iri, "b:date", event.date)
    graph.add_text(iri, "b:place", event.place)
    graph.add_all(iri, "b:claim", map(NamedNode, event.claims))
    for name, number in (("articles", event.articles), ("sources", event.sources), ("publishers", event.publishers)):
        graph.add(iri, f"b:{name}", t.integer(number))
    graph.add_day(iri, "b:firstReport", event.first_report)
    graph.add_day(iri, "b:lastReport", event.last_report)
    graph.add(iri, "b:disputed", t.boolean(event.disputed))
    graph.add_text(iri, "b:why", event.why)
    graph.add_all(iri, "b:block", map(t.string, event.blocks))
    graph.add(iri, "b:filing", t.string(pack_event(event)))
    for reported, status, claim in event.history if len(event.history) > 1 else ():
        _add_step(graph, iri, (reported, status, claim))


def _add_step(graph: GraphBuilder, event: str, step: tuple[str, Status, str]) -> None:
    reported, status, claim = step
    iri = hashed_iri("step", event, claim)
    graph.add_link(event, "b:step", iri)
    graph.add(iri, "a", t.b("Step"))
    graph.add_day(iri, "b:reported", reported)
    graph.add_text(iri, "b:status", status)
    graph.add_link(iri, "b:claim", claim)


def _event(values: dict[str, list[str]], about: dict[str, dict[str, list[str]]]) -> Event:
    def one(name: str) -> str:
        return next(iter(values.get(ONTOLOGY + name, [])), "")

    def keys(name: str) -> tuple[str, ...]:
        return tuple(sorted(map(actor_key, values.get(ONTOLOGY + name, []))))

    return Event(
        key=one("eventKey"),
        type=one("relationType").removeprefix(ONTOLOGY),
        actors=keys("actor"),
        counterparts=keys("counterpart"),
        sides=keys("side"),
        counterpart_sides=keys("counterpartSide"),
        status=Status(one("status")),
        date=one("date"),
        place=one("place"),
        claims=tuple(sorted(values.get(ONTOLOGY + "claim", []))),
        articles=int(one("articles")),
        sources=int(one("sources")),
        first_report=one("firstReport"),
        last_report=one("lastReport"),
        history=_history(values, about),
        disputed=one("disputed") == "true",
        why=one("why"),
        publishers=int(one("publishers") or 0),
        blocks=tuple(sorted(values.get(ONTOLOGY + "block", []))),
    )


def _history(values: dict[str, list[str]], about: dict[str, dict[str, list[str]]]) -> tuple[tuple[str, Status, str], ...]:
    steps = [about[iri] for iri in values.get(ONTOLOGY + "step", [])]
    claims = values.get(ONTOLOGY + "claim", [])
    if not steps and len(claims) == 1:
        first = next(iter(values.get(ONTOLOGY + "firstReport", [])), "")
        return ((first, Status(values[ONTOLOGY + "status"][0]), claims[0]),)
    return tuple(sorted((_step(step) for step in steps), key=lambda step: (step[0], _LAST_WORD[step[1]], step[2])))


def _step(values: dict[str, list[str]]) -> tuple[str, Status, str]:
    reported = next(iter(values.get(ONTOLOGY + "reported", [])), "")
    return reported, Status(values[ONTOLOGY + "status"][0]), values[ONTOLOGY + "claim"][0]


def step_iris(quads: Iterable[Quad]) -> Iterator[str]:
    """The steps that quads of events point to."""
    step = property_of("b:step")
    return (t.value(quad.object) for quad in quads if quad.predicate == step)
