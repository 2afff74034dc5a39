"""Text to tokens for reading names and titles, before any parse. Knows nothing else.

Coarser than the parser's words: "Suk-yeol", "U.S." and "Al-Kadhimi" are one token each, a possessive "'s" is its own, and so is
what says of an office that it is past or to come: "then-President", "President-elect".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TENSE = r"-(?:elect|designate)\b|\b(?:then|ex)-"
_TOKEN = re.compile(rf"(?i:{_TENSE})|[’']s\b|(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:[’'.\-](?!s\b|(?i:elect|designate)\b)[^\W_]+)*|[^\s]")
_UPPER = "".join(chr(c) for c in range(0x250) if chr(c).isupper())
_CAPITAL = re.compile(rf"(?:(?:a[dlnrst]|ash|el|ul)-)?[{_UPPER}]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `text[start:end]` of the article, in codepoints, and the same in lower case."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, or has one after an Arabic article: "el-Sisi"."""
        return self.text != self.lower and bool(_CAPITAL.match(self.text))  # most words are in lower case

    def part(self, start: int, end: int) -> Token:
        """The part of it at `start:end` of the article."""
        place = slice(start - self.start, end - self.start)
        return Token(self.text[place], self.lower[place], start, end)


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, in order; linear in its length."""
    spans = (match.span() for match in _TOKEN.finditer(text, start, end))
    lower = text[start:end].lower().replace("’", "'")
    if len(lower) != end - start:  # a letter has two in lower case
        return tuple(Token(text[i:k], text[i:k].lower().replace("’", "'"), i, k) for i, k in spans)
    return tuple(Token(text[i:k], lower[i - start : k - start], i, k) for i, k in spans)
