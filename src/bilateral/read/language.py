"""Whether a text is English: a light check by its commonest words. Knows nothing else of language."""

from __future__ import annotations

import re
from functools import cache

from bilateral.tables import knowledge, read_table

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 20  # below this, no share means anything
_FEWEST_LETTERS = 60  # for scripts that write without blanks
_LEAST_SHARE = 0.08  # English news lies between .25 and .5, lists of names at .1, other languages below .03
_SAMPLE = 6_000  # characters; the rest is taken to be in the same language


def is_english(text: str) -> bool:
    """Whether the text looks English, by the share of words that only English uses; short texts pass."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if len(words) < _FEWEST_WORDS and sum(map(len, words)) < _FEWEST_LETTERS * 2:
        return _mostly_latin(words)
    return _mostly_latin(words) and sum(word in _english_words() for word in words) >= _LEAST_SHARE * len(words)


def _mostly_latin(words: list[str]) -> bool:
    letters = "".join(words)
    return len(letters) < _FEWEST_LETTERS or sum(letter < "\u0250" for letter in letters) * 2 > len(letters)


@cache
def _english_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table(knowledge("english_words.tsv"), columns=("word",)))
