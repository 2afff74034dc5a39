"""Names of persons compared: which spellings are one name, and how surely. Knows nothing of offices and sides.

Folding has three depths: the words as they are (case, accents, particles and initials aside), the words with the usual
transliterations made one (Zelensky, Zelenskyy, Zelenskiy), and their consonants (Mohammed, Muhammad, Mohamed).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bilateral.actors.spellings import unaccented

if TYPE_CHECKING:
    from collections.abc import Callable

DROPPED = frozenset({"al", "el", "as", "ad", "ar", "an", "jr", "sr", "mr", "mrs", "ms", "dr", "sir", "h", "e"})
ARTICLE = re.compile(r"\b(?:a[ldrsnzt]|el|es)[- ](?=\w{3})")
TRANSLITERATIONS = (
    *(("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("sz", "sh"), ("cz", "ch"), ("zh", "j"), ("dj", "j"), ("dzh", "j")),
    *(("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u")),
    *(("ee", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ey", "i"), ("ei", "i"), ("ay", "ai"), ("yo", "o"), ("yu", "u")),
    *(("ya", "a"), ("ia", "a"), ("ie", "e"), ("y", "i"), ("j", "i")),
)
FEWEST_CONSONANTS = 3  # the first letter counts as one
GRADES = ("words", "transliteration", "consonants")


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case: without accents, initials, hyphens, articles such as al- and el-, Jr. and the like.

    >>> words("Joseph R. Biden, Jr."), words("Abdel Fattah el-Sisi")
    (('joseph', 'biden'), ('abdel', 'fattah', 'sisi'))
    """
    plain = ARTICLE.sub("", unaccented(name).casefold().replace("'", ""))
    found = re.findall(r"\w+", plain)
    return tuple(word for word in found if len(word) > 1 and word not in DROPPED) or tuple(found)


@lru_cache(maxsize=65536)
def transliterated(word: str) -> str:
    """A folded word with the usual ways to write foreign letters made one, and doubled letters single.

    >>> {transliterated(word) for word in ("zelensky", "zelenskyy", "zelenskiy")}
    {'zelenski'}
    """
    for written, one in TRANSLITERATIONS:
        word = word.replace(written, one)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The first letter and the consonants after it, transliterated.

    >>> {consonants(word) for word in ("mohammed", "muhammad", "mohamed")}
    {'mhmd'}
    """
    word = transliterated(word)
    return word[:1] + re.sub(r"[aeiou]", "", word[1:])


def _skeleton(word: str) -> str:
    """The consonants, or the whole word where they are too few to tell Sato from Saito."""
    found = consonants(word)
    return found if len(found) >= FEWEST_CONSONANTS else transliterated(word)


@lru_cache(maxsize=65536)
def _skeletons(name: str) -> tuple[str, ...]:
    return tuple(sorted(map(_skeleton, words(name))))


def grade(first: str, second: str) -> str:
    """How two names are one, as one of GRADES, or ''. One may have more words (Sergei Viktorovich Lavrov), in another order.

    >>> grade("Kishida Fumio", "Fumio Kishida"), grade("Muhammad bin Salman", "Mohammed bin Salman"), grade("Xi", "Li")
    ('words', 'consonants', '')
    >>> grade("Ken Sato", "Ken Saito")
    ''
    """
    if not _may_be_one(first, second):
        return ""
    folds: tuple[Callable[[str], str], ...] = (str, transliterated, _skeleton)
    return next((name for name, folded in zip(GRADES, folds, strict=True) if _one(first, second, folded)), "")


def _may_be_one(first: str, second: str) -> bool:
    """A look at which most comparisons end: names as long share all consonants, others their first or their last word."""
    ours, theirs = words(first), words(second)
    if len(ours) == len(theirs):
        return _skeletons(first) == _skeletons(second)
    ends = ((ours[at], theirs[at]) for at in (0, -1) if ours and theirs)
    return any(transliterated(one) == transliterated(other) for one, other in ends)


def _one(first: str, second: str, folded: Callable[[str], str]) -> bool:
    ours, theirs = ([folded(word) for word in words(name)] for name in (first, second))
    shorter, longer = sorted((ours, theirs), key=len)
    if not shorter or len(shorter) == len(longer):
        return bool(shorter) and sorted(shorter) == sorted(longer)
    # One word is enough only as a surname as it is written; several stand in the same order, with the first or the last word.
    if len(shorter) == 1:
        return folded is str and shorter[0] == longer[-1]
    if folded is _skeleton:  # with words left out, Hussein Sheikh would be Hassan Sheikh Mohamud
        return False
    return _in_order(shorter, longer) and (shorter[-1] == longer[-1] or longer[0] == shorter[0])


def _in_order(shorter: list[str], longer: list[str]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)
