"""One sentence as the readers of names see it: tokens, and the gazetteer's names over them. Knows tokens, no persons."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from bilateral.extract.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Name
    from bilateral.extract.titles import Title


@dataclass(frozen=True)
class Line:
    """A sentence `text[start:end]` of an article, its tokens, and at each token the gazetteer's name that covers it, or None."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[Name | None, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case."""
        return tuple(token.lower for token in self.tokens)

    @cached_property
    def titles(self) -> dict[int, Title | None]:
        """The titles that were looked for in it so far, by the token at which one may begin."""
        return {}

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(token.end for token in self.tokens)

    def has(self, i: int, *words: str) -> bool:
        """Whether there is a token `i` and it is one of the words, in lower case."""
        return 0 <= i < len(self.tokens) and self.tokens[i].lower in words

    def name_at(self, i: int) -> Name | None:
        """The gazetteer's name over token `i`; None also outside the sentence."""
        return self.names[i] if 0 <= i < len(self.tokens) else None

    def is_free(self, i: int) -> bool:
        """Whether there is a token `i` that no name covers."""
        return 0 <= i < len(self.tokens) and self.names[i] is None

    def surface(self, first: int, stop: int) -> str:
        """The text from token `first` up to the token before `stop`."""
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]

    def last_token(self, end: int) -> int:
        """The last token that begins before the codepoint `end`; 0 where none does."""
        return max(bisect_left(self._starts, end) - 1, 0)

    def first_token(self, start: int) -> int:
        """The first token that ends after the codepoint `start`; 0 where none does."""
        place = bisect_right(self._ends, start)
        return place if place < len(self.tokens) else 0


def make_line(text: str, span: tuple[int, int], names: Sequence[Name]) -> Line:
    """The sentence `text[span]` with those of `names`, which are in order, that lie within it."""
    start, end = span
    first, stop = (bisect_left(names, place, key=attrgetter("start")) for place in span)
    inside = [name for name in names[first:stop] if name.end <= end]
    found = tokens(text, start, end)
    if any("-" in token.text for token in found):
        found = tuple(part for token in found for part in _parted(token, inside))
    covering: list[Name | None] = [None] * len(found)
    at = 0
    for name in inside:
        while at < len(found) and found[at].end <= name.start:
            at += 1
        k = at
        while k < len(found) and found[k].start < name.end:
            covering[k] = name
            k += 1
    return Line(text, start, end, found, tuple(covering))


def _parted(token: Token, names: Sequence[Name]) -> Sequence[Token]:
    """The token, or where two names meet in it ("Franco-German") one for each."""
    if "-" not in token.text:
        return (token,)
    last = bisect_left(names, token.end, key=attrgetter("start"))
    spans = [(max(name.start, token.start), min(name.end, token.end)) for name in names[:last] if name.end > token.start]
    return [token.part(*span) for span in spans] if len(spans) > 1 else (token,)
