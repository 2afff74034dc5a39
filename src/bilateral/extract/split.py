"""Text to paragraphs and sentences. Knows nothing of parsing.

A sentence of news ends at `.`, `!`, `?` or `…`, with closing quotes, before a capital, digit or opening quote, unless what stands
before is an abbreviation or an initial. One pass, linear in the text.
"""

from __future__ import annotations

import re
from functools import cache

from bilateral.tables import knowledge, read_table

# a run of end marks, closing quotes and brackets, blanks, then what may open a sentence
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9À-ÖØ-ÞĀ-Ž“‘\"(\[])")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[•\-–*]|\d+[.)])\s)|\n")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")
_LONGEST_INITIALS = 5  # codepoints: "u.s.a"
_LAST = 24  # how far back the last word before an end mark is looked for
LIMIT = 2500  # codepoints: a longer "sentence" is no prose (a table, a list of names) and is cut there


@cache
def abbreviations() -> frozenset[str]:
    """Words after which a full stop ends no sentence, in lower case and without it."""
    return frozenset(row["word"] for row in read_table(knowledge("abbreviations.tsv"), columns=("word", "note")))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Places (start, end) of the paragraphs that hold anything, without blanks around."""
    return _pieces(text, 0, len(text), [(m.start(), m.end()) for m in _PARAGRAPH.finditer(text)])


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of the sentences of `text[start:end]`, one paragraph, in order, without blanks around."""
    breaks = [m for m in _END.finditer(text, start, end) if _ends_here(text, start, m)]
    spans = _pieces(text, start, end, [(m.end(), m.end()) for m in breaks])
    return [piece for span in spans for piece in _cut(*span)]


def _pieces(text: str, start: int, end: int, gaps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for stop, following in [*gaps, (end, end)]:
        piece = text[start:stop]
        inner = piece.strip()
        if inner:
            left = start + len(piece) - len(piece.lstrip())
            found.append((left, left + len(inner)))
        start = following
    return found


def _cut(start: int, end: int) -> list[tuple[int, int]]:
    return [(at, min(at + LIMIT, end)) for at in range(start, end, LIMIT)]


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    if text[match.start()] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - _LAST), match.start())
    if before is None:
        return True
    word = before.group()
    if len(word) == 1 and word.isupper():
        return False  # an initial: "Joseph R. Biden"
    plain = word.casefold().rstrip(".")
    if "." in plain and len(plain) <= _LONGEST_INITIALS:  # "U.S. troops", "U.N. Security": only a clear opener ends here
        return _opens_clearly(text[match.end() : match.end() + 8])
    return plain not in abbreviations()


def _opens_clearly(following: str) -> bool:
    opener = re.match(r"[\"'“‘(\[]*(The|He|She|It|In|On|But|They|We|A|At|This|That|As|And)\b", following)
    return opener is not None
