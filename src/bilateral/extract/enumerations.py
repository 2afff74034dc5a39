"""Who is listed after a word: "We, the leaders of A, B and C", "three countries – A, B and C". Knows a sentence and its names.

Parsers take the later ones of such lists for anything: they are read off the text between the names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.naming import Naming
    from bilateral.extract.sentence import Sentence

_ABOVE_ALL = frozenset({"especially", "notably", "particularly", "namely", "mainly", "chiefly", "primarily"})
LEAST = 2  # one name after a dash is an aside
_OFFICE = r"(?:the\s)?(?:(?:[\w-]+\s){1,6}?of\s(?:the\s)?)?"  # "the heads of state and government of"
_SIGNING = re.compile(rf",\s{_OFFICE}")
_OPENING = re.compile(rf"\s?(?:--|[–—:(]|\s-)\s?{_OFFICE}")
_BETWEEN = re.compile(rf"\s?(?:,|;|,?\s(?:and|&|as well as))\s?{_OFFICE}")


def enumerated(s: Sentence, namings: Sequence[Naming]) -> dict[int, tuple[str, ...]]:
    """The actors of each word after which they are listed, by word: "We", and plural nouns such as "countries"."""
    found: dict[int, tuple[str, ...]] = {}
    for word in s.words:
        opening = _SIGNING if word.text == "We" else _OPENING if word.tag == "NNS" and word.lemma in words("listed") else None
        if opening is not None and (keys := _listed(s, word.end, namings, opening)):
            found[word.i] = keys
    return found


def _listed(s: Sentence, end: int, namings: Sequence[Naming], opening: re.Pattern[str]) -> tuple[str, ...]:
    """The keys of the names that follow the place `end` in one list; none where there are fewer than LEAST."""
    keys: list[str] = []
    between = opening
    for naming in namings:
        start, stop = naming.words
        if start < end:
            continue
        if not between.fullmatch(s.text, end - s.start, start - s.start):
            break
        office = naming.sort == "office"  # "We, the President of Peru": it is Peru that signs
        keys += [key.rpartition("@")[2] if office else key for key in naming.keys]
        between, end = _BETWEEN, stop
    return tuple(dict.fromkeys(keys)) if len(keys) >= LEAST else ()


def above_all(s: Sentence, i: int) -> list[int]:
    """Who is meant above all by a noun in the plural: A and B of "friendly countries, especially A and B"."""
    named = [k for k in s.kids(i, "appos") if any(s.words[m].text in _ABOVE_ALL for m in s.kids(k, "advmod"))]
    return [k for a in named for k in (a, *s.kids(a, "conj"))]
