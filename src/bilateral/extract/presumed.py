"""For whom a titled person acts whom no country stands with: "Foreign Minister Ola Nordli". Knows names and places in the text.

A desk officer takes the country that the sentence has just named, or the one that the article is about; an outlet's own
officials, and those of a state's press service, need none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from bilateral.extract.words import words
from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.actors import Gazetteer, Name
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Title

_OPENING, _CLOSING_MARKS = '"“„«', '"”“»'  # marks of a quotation
_OWNING = frozenset({"its", "their"})  # before a title they mean the country or organisation that was spoken of


@dataclass(frozen=True, slots=True)
class Presumed:
    """The sides that the text names, by place; `home` is the side of the outlet's own officials ('' if none).

    `bodies` are the organisations among them, who act only where a pronoun says so: "the bloc and its secretary general";
    `armed` those of these that are armed groups, or parties.
    """

    named: tuple[tuple[int, str], ...]
    bodies: tuple[tuple[int, str], ...]
    home: str
    armed: tuple[tuple[int, str], ...] = ()

    def sides(self, line: Line, title: Title) -> Iterator[str]:
        """The sides of a titled person, the likeliest first; none where the title may be a firm's, or a guest's.

        Those to whom the words before the title point are not among them: see `owners`.
        """
        i, at = title.start, line.tokens[title.start].start
        if not title.strong and (title.kind == "other" or line.has(title.end - 1, "leader", "leaders")) and _is_owned(line, i):
            return
        if not title.is_sent and title.kind != "counterpart" and (place := _stage(line, i)):
            yield place
        named = self.named[slice(*_range(self.named, line.start, at))]
        here = [side for _, side in named]
        opening = [side for place, side in named if line.first_token(place) == 1 and line.has(0, "in")]  # "In Peru …"
        acting = [side for _, side in named[len(opening) :]]
        if self.home and (self.home in here or not acting):
            yield self.home
        if title.is_sent:
            return
        if self.home and self.home not in here:
            yield from reversed(acting)
        yield from self._likely(line, title, list(reversed(here)) if _is_of_group(line, i) else here)

    def _likely(self, line: Line, title: Title, here: Sequence[str]) -> Iterator[str]:
        """The country just named, the article's first and those it names most; last of all those with whom he is said to deal."""
        first, dealt = [side for _, side in self.named[:1]], set(_between(self.named, line.tokens[title.end - 1].end, line.end))
        quoted = _quoted(line, line.tokens[title.start].start)
        dealt |= set(_between(self.named, line.start + 2, quoted))  # "Peru cannot agree," its minister says
        counted = [side for side, _ in Counter(side for _, side in self.named).most_common()]
        before = _between(self.named, sentence_before(line), line.start)
        likely = dict.fromkeys((*here, *([self.home] if self.home else []), *first, *before, *counted))
        yield from sorted(likely, key=lambda side: side in dealt and title.kind != "spokesperson" and side != self.home)

    def owners(self, line: Line, title: Title) -> Iterator[str]:
        """Of "its foreign minister", "whose envoy", "the bloc's secretary general": whom the words before have spoken of."""
        i, at = title.start, line.tokens[title.start].start
        if line.has(i - 1, "'s", "'") and line.has(i - 2, *words("own-fighters")):
            yield from reversed(_between(self.armed, 0, at))
        elif line.has(i - 1, "'s") and line.has(i - 2, *words("own-alliance")):
            yield from reversed(_between(self.bodies, 0, at))
        elif any(line.has(i - back, "whose") for back in (1, 2)):
            yield from reversed(_between(sorted((*self.named, *self.bodies)), line.start, at))
        elif any(line.has(i - back, *_OWNING) for back in (1, 2)) or (
            line.has(i - 1, "'s") and line.has(i - 2, *words("own-body"))
        ):
            spoken_of = sorted((*self.named, *self.bodies))
            yield from _between(spoken_of, line.start, at) or _between(spoken_of, sentence_before(line), line.start)


def _quoted(line: Line, at: int) -> int:
    """Where a quotation ends that opens the sentence, before the place `at` where it is told whose it is; else its start."""
    if line.text[line.start] not in _OPENING:
        return line.start
    return max(line.text.rfind(mark, line.start + 1, at) for mark in _CLOSING_MARKS) + 1 or line.start


def _stage(line: Line, i: int) -> str:
    """The country of the city in which the sentence, before the title at token `i`, plays: "In Oslo, Minister A"."""
    for at in range(i - 1, 0, -1):
        if line.has(at, ";"):
            break
        name = line.names[at]
        if name is not None and name.sort in {"capital", "city"} and line.has(line.first_token(name.start) - 1, "in", "at"):
            return "" if name.surface.lower() in words("seat") else name.key
    return ""


def _is_of_group(line: Line, i: int) -> bool:
    """Whether the title at token `i` is told of a group just named: "Chilean officials including", "a Chilean team led by"."""
    return line.has(i - 1, "including") or (line.has(i - 1, "by") and line.has(i - 2, "led", "headed"))


def _between(named: Sequence[tuple[int, str]], start: int, end: int) -> list[str]:
    return [side for _, side in named[slice(*_range(named, start, end))]]


def _range(named: Sequence[tuple[int, str]], start: int, end: int) -> tuple[int, int]:
    first, stop = (bisect_left(named, place, key=itemgetter(0)) for place in (start, end))
    return first, stop


def sentence_before(line: Line) -> int:
    """Where the sentence before the line begins, or a little before."""
    before = line.text[: line.start].rstrip()[:-1]
    return max(before.rfind(". "), before.rfind("\n"), 0)


def _is_owned(line: Line, i: int) -> bool:
    """Whether a name that is no country's stands before the title: "Samsung Chairman"."""
    return i > 0 and line.is_free(i - 1) and line.tokens[i - 1].is_capital and not line.has(i - 1, *words("before-title"))


def presumed(names: Sequence[Name], gazetteer: Gazetteer, home: str) -> Presumed:
    """What may be presumed in a text with these names."""
    telling = [name for name in names if name.surface.lower() not in words("seat")]
    named = [(name.start, side, name.key in gazetteer.countries) for name in telling if (side := gazetteer.side_of(name.key))]
    countries = tuple((start, side) for start, side, state in named if state)
    bodies = tuple((start, side) for start, side, state in named if not state)
    armed = tuple((start, side) for start, side in bodies if (body := gazetteer.actor(side)) and body.kind is Kind.GROUP)
    return Presumed(countries, bodies, home, armed)
