"""Offices told of without a name, which a later sentence takes up: "Peru's envoy … the envoy, A,". Knows lines and titles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.extract.people import Person, person_key
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.line import Line
    from bilateral.extract.people import People
    from bilateral.extract.titles import Title

_FIRST = 6  # tokens of a sentence in which its subject begins
_FULL = 2  # words of a full name


@dataclass
class Unnamed:
    """Who was told of by an office alone. Grows as an article is read.

    `sides` are those of envoys and spokesmen, by the noun; `leader` is the office and side of who opened a sentence, and where
    that sentence ended.
    """

    sides: dict[str, str] = field(default_factory=dict)
    leader: tuple[int, Title, str] | None = None

    def note(self, line: Line, title: Title, side: str) -> None:
        """Keep in mind an office of a side with which nobody is named."""
        if title.is_sent or title.kind == "spokesperson":
            self.sides[line.words[title.end - 1]] = side
        is_first = self.leader is None or self.leader[0] != line.end
        if title.office and title.strong and not title.plural and title.start < _FIRST and is_first:
            self.leader = (line.end, title, side)

    def taken_up(self, line: Line, i: int, end: int, people: People) -> Person | None:
        """Who opens a sentence by the full name at tokens `i:end`, after one on an official of whom only the office was told.

        "Peru's president has landed in Oslo. Ana Rojas left her plane."
        """
        opens = i == 0 and end - i >= _FULL and end < len(line.tokens)
        goes_on = opens and line.tokens[end].text.islower() and not line.has(end, "and", "or", *words("joins-names"))
        if not goes_on or self.leader is None or line.text[self.leader[0] : line.start].strip():
            return None
        _, title, side = self.leader
        given = line.surface(i, end)
        return Person(person_key(given, side), given, side, title.kind) if people.holding(side, title.kind) is None else None
