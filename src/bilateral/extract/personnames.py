"""Where names of persons begin and end in a sentence: capitals, particles, initials. Knows lines and titles, no persons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.words import words
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Titles

LONGEST = 8  # words of a name: "Mohammed bin Abdulrahman bin Jassim Al Thani"
_SUFFIX = re.compile(r",?\s(?:Jr|Sr)\b\.?|\s(?:II|III|IV|VI?)\b")
_WHERE = frozenset({"anywhere", "first"})


@cache
def not_names() -> dict[str, str]:
    """Words, in lower case, that are part of no person's name though they have a capital; `first`: that begin none.

    Raises TableError for another `where`.
    """
    found = {}
    for row in read_table(knowledge("grammar") / "notnames.tsv", columns=("word", "where")):
        if row["where"] not in _WHERE:
            raise row.fault("where", f"{row['where']!r}; known: {', '.join(sorted(_WHERE))}")
        found[row["word"]] = row["where"]
    return found


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Finds the spans (first token, stop token) of persons' names."""

    titles: Titles

    def after(self, line: Line, i: int, *, plural: bool) -> list[tuple[int, int]]:
        """Spans of the names that begin at token `i`; after a plural title, all of "A, B and C"."""
        found: list[tuple[int, int]] = []
        while i < len(line.tokens):
            i = self.titles.past_forms_of_address(line.words, i) if line.names[i] is None else i
            end = name_end(line, i, titled=not found)
            if end == i:
                break
            found.append((i, end))
            if not plural or not line.has(end, "and", ","):
                break
            i = end + 1
            i += line.has(i, "and")
        return found

    def before(self, line: Line, end: int) -> tuple[int, int] | None:
        """The span of the name that ends before token `end`, the longest one, without the title in front of it."""
        for start in range(max(0, end - LONGEST), end):
            titled = start > 0 and _is_given_like_a_pronoun(line, start)  # "were To Lam, president of"
            if line.tokens[start].is_capital and name_end(line, start, titled=titled) == end:
                return self._past_titles(line, start, end), end
        return None

    def _past_titles(self, line: Line, start: int, end: int) -> int:
        """Where the name of a span begins behind all titles in it: "Royal Highness Prince A"."""
        inside = (self.titles.at(line.words, at) for at in range(start, end - 1))
        return max((title.end for title in inside if title is not None and title.end < end), default=start)


def name_end(line: Line, i: int, *, titled: bool = False) -> int:
    """Where the name that begins at token `i` ends; `i` itself where none does.

    After a title also a city may begin it: "Prime Minister Odessa Clarke".
    """
    end = i + (titled and (_is_given_like_a_city(line, i) or _is_given_like_a_pronoun(line, i)))
    while end < len(line.tokens) and end - i < LONGEST and _is_name_word(line, end, first=end == i):
        end += 1
        if end + 1 < len(line.tokens) and line.has(end, ".") and _is_short(line.tokens[end - 1].text):
            end += 1  # with its full stop
    while end > i and line.tokens[end - 1].lower in words("joins-names") and not line.tokens[end - 1].is_capital:
        end -= 1
    if end > i and (suffix := _SUFFIX.match(line.text, line.tokens[end - 1].end)):
        end = line.last_token(suffix.end()) + 1
    return i if _names_a_place(line, i, end) else end


def _is_short(word: str) -> bool:
    """Whether a full stop after the word is a part of it: an initial, "Jr"."""
    return len(word) == 1 or word in {"Jr", "Sr"}


def _names_a_place(line: Line, i: int, end: int) -> bool:
    """Whether the name is that of a thing called after somebody: "the King Fahd Bridge", "Alia Airport"."""
    return any(
        line.tokens[at].is_capital and line.tokens[at].lower in words("namesake")
        for at in range(i + 1, min(end + 1, len(line.tokens)))
    )


def _is_given_like_a_city(line: Line, i: int) -> bool:
    name = line.name_at(i)
    alone = name is not None and name.sort in {"city", "capital"} and line.is_free(i + 1)
    return alone and line.tokens[i + 1].is_capital and _is_name_word(line, i + 1, first=True)


def _is_given_like_a_pronoun(line: Line, i: int) -> bool:
    """Whether it is a name that is also a small word, between a title and a surname: "Vice Premier He Lifeng"."""
    begins = i + 1 < len(line.tokens) and line.tokens[i].text in {"He", "To", "So", "An"} and line.tokens[i + 1].is_capital
    return begins and line.is_free(i + 1) and _is_name_word(line, i + 1, first=True)


def _is_name_word(line: Line, i: int, *, first: bool) -> bool:
    token = line.tokens[i]
    where = not_names().get(token.lower, "")
    if where == "anywhere" or (where and first) or not token.text[0].isalpha() or _is_of_another_name(line, i, first=first):
        return False
    if token.is_capital:
        return len(token.text) > 1 or not first or _is_initial(line, i)
    return not first and (token.lower in words("joins-names") or token.lower.startswith(("al-", "el-", "ul-")))


def _is_initial(line: Line, i: int) -> bool:
    """Whether the letter is an initial before a name: "V. Raman"."""
    return line.has(i + 1, ".") and line.is_free(i + 2) and line.tokens[i + 2].is_capital and len(line.tokens[i + 2].text) > 1


def _is_of_another_name(line: Line, i: int, *, first: bool) -> bool:
    """Whether the gazetteer's name at the token cannot be part of a person's; a city may be, but not its first word."""
    name = line.names[i]
    if name is None or name.weak or name.sort == "none":
        return False
    return first or name.sort not in {"capital", "city"}
