"""Article → claims, offline and explained. Knows articles, actors, the lexicon; nothing of RDF, stores or files."""

from functools import cache

from bilateral.extract.reader import Extractor
from bilateral.model import Article, Reading

__all__ = ["Extractor", "extract"]


@cache
def _extractor() -> Extractor:
    return Extractor()


def extract(article: Article) -> Reading:
    """What an article says, read with the package's own model and tables (loaded at the first call)."""
    return _extractor().read(article)
