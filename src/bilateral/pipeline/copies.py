"""Which articles are copies of one another, found through the sketches that the store keeps. Knows merge and graph."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bilateral.graph.texts import articles_under, texts_of
from bilateral.iris import article_iri
from bilateral.merge import Print, bands, families, signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.graph import Store
    from bilateral.model import Article


@lru_cache(maxsize=1024)  # of a batch each is asked for twice, and once more where one replaces another
def print_of(article: Article) -> Print:
    """The article as families see it."""
    return Print(article_iri(article.id), article.published, signature(article.text))


def changed_families(store: Store, coming: Iterable[Print], *, leaving: Iterable[str] = ()) -> dict[str, str]:
    """The leading article of each article whose family these changes can move: IRIs to IRIs.

    `leaving` are IRIs of articles that are removed; an article that comes and is in the store already is replaced.
    """
    fresh = {each.article: each for each in coming}
    going = {*fresh, *leaving}
    gone = stored_prints(store, going)

    def fetch(wanted: frozenset[str]) -> Iterator[Print]:
        yield from (each for each in fresh.values() if not wanted.isdisjoint(bands(each.signature)))
        yield from stored_prints(store, articles_under(store, wanted) - going)

    return families(fresh.values(), fetch=fetch, gone=gone)


def stored_prints(store: Store, articles: Iterable[str]) -> list[Print]:
    """The prints of those of the articles (IRIs) that the store has, by IRI."""
    found = texts_of(store, articles).items()
    return [Print(article, published, signature(text)) for article, (published, text) in found]
