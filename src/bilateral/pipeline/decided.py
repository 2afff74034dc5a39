"""Reading under decisions on actors: their spellings win, and those who are two are never one. Knows actors and graph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.graph.identities import actor_decisions, identities_of

if TYPE_CHECKING:
    from bilateral.graph import Store
    from bilateral.model import Article, Reading
    from bilateral.pipeline.reading import Reader


@dataclass(frozen=True, slots=True)
class DecidedReader:
    """The package's own reader with `aliases` (name, key) and pairs of keys that are two; picklable, for other processes."""

    aliases: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]

    def read(self, article: Article) -> Reading:
        """What the article says."""
        return _extractor(self).read(article)


def reader_of(store: Store) -> Reader | None:
    """The reader that follows the graph's decisions; None where there are none that reading must follow."""
    found = identities_of(actor_decisions(store))
    apart = sorted((min(pair), max(pair)) for pair in found.apart)
    return DecidedReader(tuple(sorted(found.aliases.items())), tuple(apart)) if found.aliases or apart else None


@cache
def _extractor(reader: DecidedReader) -> Reader:
    from bilateral.extract import Extractor

    never = frozenset(map(frozenset, reader.apart))
    return Extractor(gazetteer=load_gazetteer().with_decisions(dict(reader.aliases), never))
