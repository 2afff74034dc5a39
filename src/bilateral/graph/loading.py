"""Articles into a store and out of it, with the events and ties that follow. Knows stores; how claims merge is given to it.

An article is replaced by one transaction, with its events and ties. Many new articles go in by bulk, which is four times faster
but no transaction with what follows from them: first the store is told which ones are coming (`b:stale`), then they and the
events that only they tell of are written, then, in one transaction, all else is changed and the marks are taken away. A load
that was killed between leaves marks, and `repair` takes out what it had begun.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import NamedNode, Quad

from bilateral.graph import terms as t
from bilateral.graph.actors import actor_quads
from bilateral.graph.articles import Filing, article_quads
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.graph.derived import events_in, events_of, replace_events, replace_families
from bilateral.graph.events import event_quads
from bilateral.graph.facts import forget_actors, forget_replaced, new_facts
from bilateral.graph.identified import Identified
from bilateral.graph.reports import reports_of_articles, with_families
from bilateral.iris import GRAPH_EVENTS, article_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilateral.graph.protocol import Store
    from bilateral.model import Event, Reading, Report

BULK = 50  # so many new articles at once are written by bulk; fewer go into the one transaction

_STALE = property_of("b:stale")
_MARKED = NamedNode(GRAPH_EVENTS)


class Update(Protocol):
    """What merging wants written: every stored event that has one of `blocks` goes, `events` come."""

    @property
    def blocks(self) -> frozenset[str]: ...  # noqa: D102 - the class says it

    @property
    def events(self) -> tuple[Event, ...]: ...  # noqa: D102 - the class says it


class Steps(Protocol):
    """The steps of merging that a store calls; `pipeline` makes them out of merge."""

    def blocks(self, report: Report) -> tuple[str, ...]:
        """The blocks under which a claim is filed."""
        ...

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> Update:
        """The events near claims that came or went; `fetch` gives the claims that are then filed under blocks."""
        ...

    @property
    def merged(self) -> Mapping[str, tuple[str, str]]:
        """By decision: key of an actor → key of the actor that it is, and that one's side."""
        ...

    @property
    def touched(self) -> frozenset[str]:
        """The keys of all actors that decisions are on."""
        ...

    def identify(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """The reports of whole articles, prepared, as decisions on actors have them."""
        ...

    def spread(self, blocks: frozenset[str], others: Mapping[str, Iterable[str]]) -> frozenset[str]:
        """The blocks, and those with a side replaced by one of its `others`."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to write. `reports` are those of `reports_of(reading)`, prepared; `sketch` the bands to find copies by.

    `facts` are quads for the actors graph (see `actor_quads`, `office_quads`); where there are none, the reading's actors.
    """

    reading: Reading
    reports: tuple[Report, ...] = ()
    sketch: tuple[str, ...] = ()
    facts: tuple[Quad, ...] = ()

    @property
    def iri(self) -> str:
        """The article's IRI."""
        return article_iri(self.reading.article.id)


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: IRIs of articles that are new, and that were replaced or removed; keys of events that came or changed."""

    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def write(store: Store, entries: Iterable[Entry], steps: Steps, families: Mapping[str, str] | None = None) -> Written:
    """Write articles, each replaced whole, with the events and ties that follow.

    `families` gives the leading article by article (IRIs), for every article whose family changes by this write.
    """
    store.hold()
    by_iri = {entry.iri: entry for entry in entries}  # of two readings of one article the last counts
    there = present(store, by_iri)
    fresh = [entry for iri, entry in by_iri.items() if iri not in there]
    quads = {iri: _quads_of(entry, steps) for iri, entry in by_iri.items()}
    articles = Change(drop=tuple(sorted(there)), insert=tuple(quad for iri in by_iri for quad in quads[iri]))
    known = [quad for entry in by_iri.values() for quad in entry.facts or actor_quads(entry.reading.actors)]
    facts = new_facts(store, known) + forget_replaced(store, there, known)
    follow, events = _derive(store, tuple(by_iri.values()), tuple(by_iri), steps, families or {})
    if len(fresh) >= BULK and not there:
        claims = {report.claim for entry in fresh for report in entry.reports}
        _write_bulk(store, articles.insert, facts + follow, [event for event in events if claims.issuperset(event.claims)])
    else:
        store.apply(articles + facts + follow)
    return Written(tuple(entry.iri for entry in fresh), tuple(sorted(there)), tuple(event.key for event in events))


def remove(store: Store, article: str, steps: Steps, families: Mapping[str, str] | None = None) -> Written:
    """Remove an article, its claims, and what only they held: events, ties, and actors that no other article mentions."""
    store.hold()
    if not present(store, [article]):
        return Written()
    follow, events = _derive(store, (), (article,), steps, families or {})
    store.apply(Change(drop=(article,)) + forget_actors(store, article) + follow)
    return Written(replaced=(article,), events=tuple(event.key for event in events))


def repair(store: Store) -> tuple[str, ...]:
    """Take out the articles whose load was killed before it was done, and give their IRIs. Without marks, does nothing.

    They are those of a bulk, so all that had been written is they and events of their claims alone.
    """
    marks = tuple(store.look([_MARKED], (_STALE,)))
    articles = tuple(sorted(t.value(quad.object) for quad in marks))
    if articles:
        claims = store.find(property_of("b:article"), map(NamedNode, articles))
        events = events_of(store, {t.value(quad.subject) for quad in claims})
        store.apply(Change(drop=articles, delete=(*event_quads(events), *marks)))
    return articles


def _quads_of(entry: Entry, steps: Steps) -> tuple[Quad, ...]:
    filing = Filing({report.claim: report for report in entry.reports}, steps.blocks)
    return article_quads(entry.reading, filing=filing, sketch=entry.sketch)


def present(store: Store, articles: Iterable[str]) -> set[str]:
    """Those of the articles (IRIs) that are in the store."""
    found = store.look(map(NamedNode, sorted(articles)), (property_of("b:contentHash"),))
    return {t.value(quad.subject) for quad in found}


def _derive(
    store: Store, entries: tuple[Entry, ...], leaving: tuple[str, ...], steps: Steps, families: Mapping[str, str]
) -> tuple[Change, tuple[Event, ...]]:
    """The change to families, events and ties when articles leave and entries come, and the events that come or change."""
    gone = set(leaving)
    kin = [article for article in families if article not in gone]
    identified = Identified(store, steps)
    before = steps.identify((*reports_of_articles(store, leaving), *reports_of_articles(store, kin)))
    own = with_families(steps.identify(report for entry in entries for report in entry.reports), families)
    after = (*own, *with_families((report for report in before if report.article not in gone), families))
    changed = tuple(sorted(set(before) ^ set(after), key=repr))
    to_families = replace_families(store, families, leaving)
    if not changed:
        return to_families, ()

    def fetch(blocks: frozenset[str]) -> tuple[Report, ...]:
        stored = (report for report in identified.under(blocks) if report.article not in gone)
        arriving = (report for report in own if not blocks.isdisjoint(steps.blocks(report)))
        return (*with_families(stored, families), *arriving)

    update = steps.update(changed, fetch)
    old = events_in(store, update.blocks)
    return to_families + replace_events(store, old, update.events), tuple(e for e in update.events if e not in set(old))


def _write_bulk(store: Store, articles: tuple[Quad, ...], rest: Change, own: list[Event]) -> None:
    """Write new articles and the events `own`, that only they tell of, by bulk; then, in one transaction, the rest."""
    names = sorted({t.value(quad.graph_name) for quad in articles})
    marks = tuple(Quad(_MARKED, _STALE, NamedNode(name), _MARKED) for name in names)
    early = set(event_quads(own)).intersection(rest.insert)
    late = tuple(quad for quad in rest.insert if quad not in early)
    store.apply(Change(insert=marks))
    store.flush()  # a bulk is on disk at once, so its marks must be there before it, power cut or not
    store.bulk((*articles, *(quad for quad in rest.insert if quad in early)))
    store.apply(Change(rest.drop, (*rest.delete, *marks), late))
