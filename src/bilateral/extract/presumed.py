"""For whom a titled person acts whom no country stands with: "Foreign Minister Ola Nordli". Knows names and places in the text.

A desk officer takes the country that the sentence has just named, or the paragraph before it; an outlet's own officials, and
those of a state's press service, need none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.actors import Gazetteer, Name
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Title

_OWNING = frozenset({"its", "whose", "their"})  # before a title they mean the country or organisation just named


@dataclass(frozen=True, slots=True)
class Presumed:
    """The sides that the text names, by place; `home` is the side of the outlet's own officials ('' if none).

    `bodies` are the organisations among them, who act only where a pronoun says so: "the bloc and its secretary general".
    """

    named: tuple[tuple[int, str], ...]
    bodies: tuple[tuple[int, str], ...]
    home: str

    def sides(self, line: Line, title: Title) -> Iterator[str]:
        """The sides of a titled person, the likeliest first; none where the title may be a firm's, or a guest's."""
        i, at = title.start, line.tokens[title.start].start
        if any(line.has(i - back, *_OWNING) for back in (1, 2)):
            yield from self._last(sorted((*self.named, *self.bodies)), line.start, at)
        if title.kind == "other" and not title.strong and _is_owned(line, i):
            return
        if self.home:
            yield self.home
        if title.is_sent:
            return
        yield from self._last(self.named, line.start, at)
        yield from (side for side, _ in Counter(side for _, side in self.named).most_common())

    @staticmethod
    def _last(named: Sequence[tuple[int, str]], start: int, end: int) -> Iterator[str]:
        place = bisect_left(named, end, key=itemgetter(0))
        if place and named[place - 1][0] >= start:
            yield named[place - 1][1]


def _is_owned(line: Line, i: int) -> bool:
    """Whether a name that is no country's stands before the title: "Samsung Chairman"."""
    return i > 0 and line.is_free(i - 1) and line.tokens[i - 1].is_capital


def presumed(names: Sequence[Name], gazetteer: Gazetteer, home: str) -> Presumed:
    """What may be presumed in a text with these names."""
    named = [(name.start, side, name.key in gazetteer.countries) for name in names if (side := gazetteer.side_of(name.key))]
    countries = tuple((start, side) for start, side, state in named if state)
    return Presumed(countries, tuple((start, side) for start, side, state in named if not state), home)
