"""Where the spellings of a list stand in a text: whole words, the longest from the left. Knows nothing of what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# One codepoint for one, so that places stay what they are: a curly apostrophe, dashes, a line break or wide space inside a name.
LOOKALIKES = (("’", "'"), ("‘", "'"), ("\u2010", "-"), ("\u2011", "-"), ("–", "-"), ("\n", " "), ("\xa0", " "), ("\t", " "))
WINDOW = 120


class Finder:
    """An Aho-Corasick automaton over words. Linear in the text."""

    def __init__(self, spellings: Iterable[str]) -> None:
        self.spellings: Sequence[str] = sorted(set(spellings))
        self._automaton = AhoCorasick(self.spellings, matchkind=MatchKind.LeftmostLongest)
        known = set(self.spellings)
        self._shorter = [_prefixes(spelling, known) for spelling in self.spellings]

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and spelling of each occurrence, in order and without overlaps."""
        text = plain_form(text)
        return self._find(text, 0, len(text))

    def _find(self, text: str, begin: int, stop: int) -> list[tuple[int, int, str]]:
        """Occurrences that begin in [begin, stop)."""
        found: list[tuple[int, int, str]] = []
        last = begin
        part = text[begin:] if begin else text
        for index, start, end in self._automaton.find_matches_as_indexes(part):
            at, until = start + begin, end + begin
            if at >= stop:
                break
            if at < last or not _word_starts(text, at):
                continue
            if _word_ends(text, until):
                found += self._longer(text, at, until, index) or [(at, until, self.spellings[index])]
            else:
                found += self._cut(text, at, until, index)
            last = max(last, found[-1][1]) if found else last
        return found

    def _longer(self, text: str, start: int, end: int, index: int) -> list[tuple[int, int, str]]:
        """What begins after the article of "the Alliance" and goes on beyond it: "Alliance of Sahel States"."""
        if not self.spellings[index].startswith("the "):
            return []
        return [one for one in self._rest(text, start, end) if one[1] > end]

    def _cut(self, text: str, start: int, end: int, index: int) -> list[tuple[int, int, str]]:
        """What stands where the longest spelling ends inside a word: a shorter one, or some from its next words on."""
        for spelling in self._shorter[index]:
            if _word_ends(text, start + len(spelling)):
                end_of_it = start + len(spelling)
                return [(start, end_of_it, spelling), *self._rest(text, end_of_it, end)]
        return self._rest(text, start, end)

    def _rest(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        gaps = [gap for gap in (text.find(" ", start, end), text.find("-", start, end)) if gap >= 0]
        if not gaps:
            return []
        begin = min(gaps) + 1
        # A window a little longer than any name is enough: what begins in [begin, end) may end after it.
        return _shift(self._find(text[begin : end + WINDOW], 0, end - begin), begin)


def plain_form(text: str) -> str:
    """A text with plain apostrophes, hyphens and spaces; every codepoint keeps its place."""
    for wide, plain in LOOKALIKES:
        if wide in text:
            text = text.replace(wide, plain)
    return text


def _shift(found: list[tuple[int, int, str]], by: int) -> list[tuple[int, int, str]]:
    return [(start + by, end + by, spelling) for start, end, spelling in found]


def _prefixes(spelling: str, known: set[str]) -> tuple[str, ...]:
    """Known spellings that this one begins with, the longest first."""
    return tuple(spelling[:size] for size in range(len(spelling) - 1, 1, -1) if spelling[:size] in known)


def _word_starts(text: str, start: int) -> bool:
    return start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_@") or not text[start].isalnum()


def _word_ends(text: str, end: int) -> bool:
    return end == len(text) or not (text[end].isalnum() or text[end] in "_$") or not text[end - 1].isalnum()
