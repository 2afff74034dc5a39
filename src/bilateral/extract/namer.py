"""Where actors are named in a text: countries, organisations, persons with their titles, unnamed offices. Knows no parse.

The first pass meets persons where they are introduced; the second finds every later mention by surname, the gazetteer's names,
and the offices that nobody is named with.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.background import Background
from bilateral.extract.introductions import Introductions
from bilateral.extract.later import LaterMentions
from bilateral.extract.line import make_line
from bilateral.extract.people import People
from bilateral.extract.presumed import presumed
from bilateral.extract.titles import load_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Gazetteer
    from bilateral.extract.line import Line
    from bilateral.extract.naming import Naming


class Namer:
    """Reads names. Holds the gazetteer and the titles; one `read` per article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.titles = load_titles()

    def read(self, text: str, spans: Sequence[tuple[int, int]], *, day: str, home: str) -> tuple[list[list[Naming]], People]:
        """Namings of each sentence of `text` (by place) and the article's persons.

        `day` is the ISO prefix of publication; `home` the side whose officials need no country in this outlet ('' if none).
        """
        found = [name for name in self.gazetteer.find(text) if name.key and not _is_descent(text, name.start)]
        lines = [make_line(text, span, found) for span in spans]
        background = Background(
            self.gazetteer,
            self.titles,
            People(),
            day,
            home,
            frozenset(name.key for name in found),
            presumed(found, self.gazetteer, home),
        )
        # the headline last: its capitals hide where a name ends, and the article has told by then who is who
        titled = 1 if lines and not _is_closed(lines[0]) else 0
        introduced = [Introductions(background).read(line) for line in lines[titled:]]
        introduced[:0] = [Introductions(background, headline=True).read(line) for line in lines[:titled]]
        people = background.people
        later = LaterMentions(background, people.words())
        namings = [
            sorted((_now(naming, people) for naming in [*taken, *later.read(line, taken)]), key=lambda n: (n.start, n.end))
            for line, taken in zip(lines, introduced, strict=True)
        ]
        return namings, people


def _is_descent(text: str, start: int) -> bool:
    """Whether the name at `start` says of what descent somebody is, not for which country he acts: "ethnic Albanians"."""
    return text[max(0, start - len("ethnic ")) : start].lower() in {"ethnic ", "ethnic-"}


def _is_closed(line: Line) -> bool:
    """Whether the sentence ends as prose does; a headline has no full stop."""
    return line.text[line.start : line.end].rstrip("\"'”’)").endswith((".", "!", "?", "…"))


def _now(naming: Naming, people: People) -> Naming:
    """The naming with the keys that its persons have by now: an article may tell only later for whom somebody acts."""
    keys = tuple(people.current(key) for key in naming.keys)
    return naming if keys == naming.keys else replace(naming, keys=keys)
