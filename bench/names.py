"""When two spellings are one actor's name, for scoring. Knows nothing of the package that it scores."""

from __future__ import annotations

import csv
import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

IGNORED = frozenset({"jr", "sr", "ii", "iii", "al", "el", "bin", "ibn", "the"})  # generation suffixes and particles
LONG = 5  # letters; shorter words have one spelling
SPELLING = 0.83  # from this ratio on, two longer words are spellings of one: Zelensky, Zelenskyy
Name = tuple[str, ...]


@cache
def fold(name: str) -> Name:
    """The name's words without case, accents, punctuation, particles and suffixes; a well-known alias as its main form.

    >>> fold("Türkiye"), fold("the U.S."), fold("Jonas Gahr Støre Jr.")
    (('turkey',), ('united', 'states'), ('jonas', 'gahr', 'støre'))
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    words = re.findall(r"\w+", plain.casefold())
    kept = " ".join([word for word in words if word not in IGNORED] or words)
    return tuple(aliases().get(kept, kept).split())


@cache
def aliases() -> dict[str, str]:
    """Folded form → the form it counts as."""
    lines = (Path(__file__).parent / "aliases.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {row["form"]: row["counts_as"] for row in rows}


def same_name(a: str, b: str) -> bool:
    """Whether two names can be one actor's: each word of the shorter stands in the longer, the surname among them.

    >>> same_name("Lavrov", "Sergey Lavrov"), same_name("Sergei Lavrov", "Sergey Lavrov"), same_name("Austria", "Australia")
    (True, True, False)
    """
    x, y = fold(a), fold(b)
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    spelling = len(short) > 1  # one word alone may be a country: Austria is not Australia
    if not short or not all(any(_same_word(s, word, spelling=spelling) for word in long) for s in short):
        return False
    ends = any(_same_word(short[at], long[at], spelling=spelling) for at in (-1, 0))
    return ends or len(short) == len(long) > 1


def _same_word(a: str, b: str, *, spelling: bool) -> bool:
    return a == b or (spelling and min(len(a), len(b)) >= LONG and SequenceMatcher(None, a, b).ratio() >= SPELLING)
