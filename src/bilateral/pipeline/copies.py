"""Which articles are copies of one another, found through the sketches that the store keeps. Knows merge and graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.iris import ONTOLOGY, article_iri
from bilateral.merge import Print, bands, families, signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.graph import Store
    from bilateral.model import Article

AT_ONCE = 500  # values in one query: a server may refuse a longer one

# Bands and IRIs are hashes and percent-encoded: nothing in them can end a term.
_UNDER = f"PREFIX b: <{ONTOLOGY}> SELECT DISTINCT ?article WHERE {{ VALUES ?band {{ %s }} ?article b:sketch ?band }}"
_TEXTS = """PREFIX schema: <https://schema.org/>
SELECT ?article ?published ?text WHERE {
  VALUES ?article { %s }
  GRAPH ?article { ?article schema:articleBody ?text . OPTIONAL { ?article schema:datePublished ?published } }
}"""


def print_of(article: Article) -> Print:
    """The article as families see it."""
    return Print(article_iri(article.id), article.published, signature(article.text))


def changed_families(store: Store, coming: Iterable[Print], *, leaving: Iterable[str] = ()) -> dict[str, str]:
    """The leading article of each article whose family these changes can move: IRIs to IRIs.

    `leaving` are IRIs of articles that are removed; an article that comes and is in the store already is replaced.
    """
    fresh = {each.article: each for each in coming}
    going = {*fresh, *leaving}
    gone = stored_prints(store, sorted(going))

    def fetch(wanted: frozenset[str]) -> Iterator[Print]:
        yield from (each for each in fresh.values() if not wanted.isdisjoint(bands(each.signature)))
        yield from stored_prints(store, sorted(_under(store, wanted) - going))

    return families(fresh.values(), fetch=fetch, gone=gone)


def stored_prints(store: Store, articles: list[str]) -> list[Print]:
    """The prints of those of the articles (IRIs) that the store has."""
    found = []
    for some in _chunks([f"<{article}>" for article in articles]):
        for article, published, text in store.query(_TEXTS % some):  # type: ignore[union-attr]
            found.append(Print(str(article), str(published or ""), signature(str(text))))
    return found


def _under(store: Store, wanted: frozenset[str]) -> set[str]:
    found: set[str] = set()
    for some in _chunks([f'"{band}"' for band in sorted(wanted)]):
        found |= {str(row[0]) for row in store.query(_UNDER % some)}  # type: ignore[union-attr]
    return found


def _chunks(terms: list[str]) -> Iterator[str]:
    for at in range(0, len(terms), AT_ONCE):
        yield " ".join(terms[at : at + AT_ONCE])
