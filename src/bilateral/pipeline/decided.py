"""The package's own reader as a value that other processes can be given. Knows actors and graph.

It reads under decisions on actors: their spellings win, and those who are two are never one.
"""

from __future__ import annotations

import gc
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
class OwnReader:
    """The package's own reader, picklable, with `aliases` (name, key) and pairs of keys that are two.

    It leaves out claims less sure than `min_confidence`; None is the package's own choice. `alone` is for a process that does
    nothing else: Python's garbage collector then leaves alone what is loaded, through which it looks for a twentieth of the time.
    """

    aliases: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    min_confidence: float | None = None
    alone: bool = False

    def read(self, article: Article) -> Reading:
        """What the article says."""
        return _extractor(self).read(article)


def reader_of(store: Store, *, min_confidence: float | None = None, alone: bool = False) -> OwnReader:
    """The reader that follows the graph's decisions."""
    found = identities_of(actor_decisions(store))
    apart = sorted((min(pair), max(pair)) for pair in found.apart)
    return OwnReader(tuple(sorted(found.aliases.items())), tuple(apart), min_confidence, alone)


@cache
def _extractor(reader: OwnReader) -> Reader[Reading]:
    from bilateral.extract import Extractor
    from bilateral.extract.confidence import MIN_CONFIDENCE

    never = frozenset(map(frozenset, reader.apart))
    decided = bool(reader.aliases or reader.apart)
    gazetteer = load_gazetteer().with_decisions(dict(reader.aliases), never) if decided else load_gazetteer()
    least = MIN_CONFIDENCE if reader.min_confidence is None else reader.min_confidence
    extractor = Extractor(gazetteer=gazetteer, min_confidence=least)
    if reader.alone:
        gc.freeze()
    return extractor
