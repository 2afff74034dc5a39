"""Whether a text is English: a light check by its commonest words. Knows nothing else of language."""

from __future__ import annotations

import re
from functools import cache

from bilateral.read.dates import WEEKDAYS
from bilateral.tables import knowledge, read_table

_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile("[^\u0000-\u024f\u1e00-\u1eff]")  # the blocks of Unicode's Latin letters
_FEWEST_WORDS = 8  # below this, English may do without any of its commonest words
_ENOUGH_WORDS = 20  # below this, no share means anything: one common word will do
_LEAST_SHARE = 0.08  # English news lies between .25 and .5, lists of names at .1, other languages below .03
_SAMPLE = 6_000  # characters; the rest is taken to be in the same language


def is_english(text: str) -> bool:
    """Whether the text looks English, by its script and the share of words that only English uses.

    Fewer than eight words in Latin script pass; fewer than twenty need one such word, or an English weekday,
    which may be all that a sentence of names has.
    """
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if not _mostly_latin("".join(words)):
        return False
    common = sum(word in _english_words() for word in words)
    if len(words) < _ENOUGH_WORDS:
        return common > 0 or not WEEKDAYS.isdisjoint(words) or len(words) < _FEWEST_WORDS
    return common >= _LEAST_SHARE * len(words)


def _mostly_latin(letters: str) -> bool:
    """Whether at least half of the letters are Latin."""
    return letters.isascii() or len(_NOT_LATIN.findall(letters)) * 2 <= len(letters)


@cache
def _english_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table(knowledge("english_words.tsv"), columns=("word",)))
