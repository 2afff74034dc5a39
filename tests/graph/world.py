"""A small world for the tests of graph/: readings made by hand, and the steps of merging as pipeline gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from bilateral import merge
from bilateral.graph import Entry, all_reports, event_iri, reports_of
from bilateral.graph.builder import property_of
from bilateral.graph.change import difference
from bilateral.graph.events import event_quads
from bilateral.graph.ties import tie_quads
from bilateral.iris import GRAPH_EVENTS, GRAPH_TIES
from bilateral.model import Actor, Article, Claim, DateBasis, Evidence, Kind, Mention, Reading, Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilateral.graph import Store
    from bilateral.graph.loading import Update
    from bilateral.model import Event, Report

SYMMETRIC = load_ontology().symmetric
NAMES = {"NOR": "Norway", "JPN": "Japan", "CHL": "Chile", "GHA": "Ghana", "ASEAN": "ASEAN"}

Said = tuple[str, str, str, str]  # type, actor, counterpart, sentence


_NOT_OF_EVENTS = set(map(property_of, ("b:family", "b:stale", "b:unfinished")))


def rebuild_events(store: Store, steps: Any) -> None:
    """Make events and ties anew from all claims at once; what was right already stays untouched."""
    events = sorted(steps.merge(steps.identify(all_reports(store))), key=lambda event: event_iri(event.key))
    old = [quad for quad in store.quads(GRAPH_EVENTS) if quad.predicate not in _NOT_OF_EVENTS]
    store.apply(difference(old, event_quads(events)) + difference(store.quads(GRAPH_TIES), tie_quads(events)))


class Steps:
    """Merging without decisions."""

    def blocks(self, report: Report) -> tuple[str, ...]:
        return (merge.filed(report, symmetric=SYMMETRIC),)

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> Update:
        return merge.update(changed, fetch=fetch, symmetric=SYMMETRIC)

    def merge(self, reports: tuple[Report, ...]) -> tuple[Event, ...]:
        return merge.merge(reports, symmetric=SYMMETRIC)

    merged: ClassVar[dict[str, tuple[str, str]]] = {}
    touched: frozenset[str] = frozenset()

    def identify(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        return tuple(reports)

    def spread(self, blocks: frozenset[str], others: Mapping[str, Iterable[str]]) -> frozenset[str]:
        return blocks


STEPS = Steps()


def actor(key: str) -> Actor:
    """`NOR`, `ASEAN` or `Ada Berg@NOR`."""
    name, _, side = key.rpartition("@")
    if name:
        return Actor(key, name, Kind.PERSON, side)
    return Actor(key, NAMES.get(key, key), Kind.ORGANISATION if key == "ASEAN" else Kind.COUNTRY, key)


def reading(name: str, *said: Said, published: str = "2024-07-26", status: str = "actual", date: str = "2024-07-25") -> Reading:
    """An article of the given sentences, each with one claim; the first word of a sentence is the mention of its actor."""
    text, claims, mentions, actors = "", [], [], {}
    for type_, one, other, sentence in said:
        start = len(text)
        text += f"{sentence}\n\n"
        evidence = Evidence(start, start + len(sentence), sentence)
        first = Mention(start, start + len(sentence.split()[0]), sentence.split()[0], one)
        mentions.append(first)
        for key in (one, other):
            actors[key] = actor(key)
            actors[actors[key].side] = actor(actors[key].side)
        claims.append(
            Claim(
                type_, one, other, Status(status), evidence, date=date,
                date_basis=DateBasis.STATED if date else DateBasis.NONE, confidence=0.9, frame="test.frame", mentions=(first,),
            )
        )  # fmt: skip
    article = Article(
        name, text, title=f"On {name}", published=published, publisher=f"Paper {name}", url=f"https://paper.example/{name}"
    )
    return Reading(article, tuple(actors[key] for key in sorted(actors)), tuple(mentions), tuple(claims))


def entry(found: Reading) -> Entry:
    return Entry(found, merge.prepare(reports_of(found), symmetric=SYMMETRIC))


def write(store: Store, *readings: Reading) -> None:
    store.write([entry(found) for found in readings], STEPS)


def lines(store: Store) -> list[str]:
    """Every quad of a store, sorted."""
    return sorted(map(str, store.quads()))


def values(store: Store, sparql: str) -> list[tuple[object, ...]]:
    """The rows of a SELECT, sorted."""
    answer: Iterable[tuple[object, ...]] = store.query(f"PREFIX b: <https://w3id.org/bilateral/ontology#> {sparql}")
    return sorted(answer, key=str)


MEETING = reading(
    "meeting",
    ("meets", "Ada Berg@NOR", "Ken Mori@JPN", "Berg met Mori in Oslo on Thursday."),
    ("supports", "NOR", "JPN", "Norway backs what Japan proposes at sea."),
)
SECOND = reading("second", ("meets", "NOR", "JPN", "Norway and Japan held talks on fish."), published="2024-07-27")
THANKS = reading("thanks", ("thanks", "JPN", "NOR", "Japan thanked Norway."), date="")
MANY = [
    reading(
        f"many-{number:03}",
        ("meets", "NOR", "JPN" if number % 2 else "CHL", f"Talks number {number} were held."),
        published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
        date=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
    )
    for number in range(60)
]
