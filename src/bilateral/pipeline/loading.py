"""Articles into a graph: read → extract → merge → write, whole articles only, in the order of input. Knows all these steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bilateral.errors import ReadError
from bilateral.graph import Entry, content_hash, reports_of
from bilateral.iris import article_iri
from bilateral.merge import agency, bands
from bilateral.model import Article, Reading
from bilateral.pipeline.copies import changed_families, print_of
from bilateral.pipeline.decided import reader_of
from bilateral.pipeline.deciding import steps_of
from bilateral.pipeline.facts import actor_facts, country_of
from bilateral.pipeline.reading import Reader, Source, articles_of, read_each
from bilateral.pipeline.report import Fate, LoadReport, Outcome, Watch, report_of

if TYPE_CHECKING:
    from bilateral.graph import Store
    from bilateral.pipeline.steps import MergeSteps

BATCH = 100  # articles written at once: so many are read anew after a crash, and in memory

Item = Reading | ReadError | Outcome


def load(
    sources: Iterable[Source],
    store: Store,
    *,
    extractor: Reader[Reading] | None = None,
    jobs: int = 1,
    again: bool = False,
    watch: Watch | None = None,
) -> LoadReport:
    """Add what the articles of all sources say to the graph.

    An article whose content is in the graph already is left alone; one that has changed replaces what it said before. An
    article that cannot be read is reported and stops nothing. When interrupted, the graph holds whole articles only.

    Args:
        sources: files, folders, addresses, `-`.
        store: the graph.
        extractor: what reads an article; by default the package's own, under the graph's decisions on names.
        jobs: processes that read.
        again: read unchanged articles anew too, with what this version has learned.
        watch: is told how the load goes on.

    Raises:
        ExtractError: the language model is missing.
        StoreError: the graph cannot be written to.
    """
    store.hold()
    extractor = extractor or reader_of(store)
    known = {} if again else store.article_hashes()
    outcomes: list[Outcome] = []
    watch = watch or Watch()
    readings: Iterator[Item] = read_each(_new_ones(articles_of(sources), known), extractor=extractor, jobs=jobs)
    for batch in _batches(_ticking(readings, watch)):
        for outcome in _write(batch, store, steps_of(store)):
            outcomes.append(outcome)
            watch.on_outcome(outcome)
    store.flush()
    return report_of(outcomes)


def remove(article: str, store: Store) -> bool:
    """Take the article with this id out of the graph, with the events and ties that only it reported; whether it was there."""
    store.hold()
    iri = article_iri(article)
    families = changed_families(store, (), leaving=[iri])
    families.pop(iri, None)
    return bool(store.remove(iri, steps_of(store), families).replaced)


def write_readings(readings: Iterable[Reading], store: Store, steps: MergeSteps) -> frozenset[str]:
    """Write readings with all that follows from them; the IRIs of the articles that were there before."""
    entries = [entry_of(reading, steps) for reading in readings]
    if not entries:
        return frozenset()
    families = changed_families(store, [print_of(entry.reading.article) for entry in entries])
    return frozenset(store.write(entries, steps, families).replaced)


def entry_of(reading: Reading, steps: MergeSteps) -> Entry:
    """A reading as the store takes it: its reports prepared, its sketch, what the tables know of its actors."""
    article = reading.article
    wire = agency(article.text, publisher=article.publisher)
    reports = (replace(report, agency=wire, place_country=country_of(report.place)) for report in reports_of(reading))
    return Entry(reading, steps.prepare(reports), bands(print_of(article).signature), actor_facts(reading.actors))


def _new_ones(items: Iterable[Article | ReadError], known: dict[str, str]) -> Iterator[Article | ReadError | Outcome]:
    """Articles that are to be read; in the place of those that need not be, their outcome."""
    seen: dict[str, tuple[str, str]] = {}
    for item in items:
        if isinstance(item, ReadError):
            yield item
            continue
        digest = content_hash(item)
        before, url = seen.get(item.id, (known.get(article_iri(item.id), ""), item.url))
        if before == digest:
            yield _outcome(item, Fate.UNCHANGED)
        elif item.id in seen and not (url and url == item.url):
            yield ReadError(item.id, "another article of this load has the same name and other content; expected one name each")
        else:
            seen[item.id] = (digest, item.url)
            yield item


def _write(batch: list[Item], store: Store, steps: MergeSteps) -> Iterator[Outcome]:
    """Write the readings of a batch; the outcomes of all its items, in order."""
    replaced = write_readings([item for item in batch if isinstance(item, Reading)], store, steps)
    for item in batch:
        if isinstance(item, Reading):
            yield _read_outcome(item, Fate.REPLACED if article_iri(item.article.id) in replaced else Fate.LOADED)
        elif isinstance(item, ReadError):
            yield Outcome(item.where, Fate.REJECTED, error=item)
        else:
            yield item


def _read_outcome(reading: Reading, fate: Fate) -> Outcome:
    types = Counter(claim.type for claim in reading.claims)
    counted = tuple(sorted(types.items(), key=lambda item: (-item[1], item[0])))
    return replace(_outcome(reading.article, fate), types=counted, actors=len(reading.actors))


def _outcome(article: Article, fate: Fate) -> Outcome:
    return Outcome(article.id, fate, article.title, article.published, article.publisher)


def _ticking(items: Iterable[Item], watch: Watch) -> Iterator[Item]:
    for item in items:
        watch.on_read()
        yield item


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
