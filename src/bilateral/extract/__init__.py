"""Article → claims, offline and explained. Knows articles, actors, the lexicon; nothing of RDF, stores or files.

Importing this loads no language library: `bilateral` binds its own function `extract` over the name of this package, so it must
be imported first, and `bilateral --help` must not wait for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilateral.extract.explanation import Explanation
    from bilateral.extract.reader import Extractor
    from bilateral.model import Article, Reading

__all__ = ["Extractor", "explain", "extract"]


@cache
def _extractor() -> Extractor:
    from bilateral.extract.reader import Extractor

    return Extractor()


def extract(article: Article) -> Reading:
    """What an article says, read with the package's own model and tables (loaded at the first call)."""
    return _extractor().read(article)


def explain(article: Article) -> Explanation:
    """How an article is read, sentence by sentence: whom words mean, which frames fired, and why others did not."""
    from bilateral.extract.explaining import explain_article

    return explain_article(article, _extractor())


def __getattr__(name: str) -> object:
    if name == "Extractor":
        from bilateral.extract.reader import Extractor

        return Extractor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
