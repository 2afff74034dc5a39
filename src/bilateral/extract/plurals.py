"""Plural titles with the persons they are told of: "Presidents A of X and B of Y", "the ministers of X and Y, A and B,".

The names may also come first: "A and B, the ministers of X and Y,". Knows lines, names and the sides around titles;
who the persons are is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.sides import phrase_start

if TYPE_CHECKING:
    from bilateral.extract.background import Background
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Title

LEAST = 2  # persons of a plural title
_OPENING = (",", "–", "—", "-", "--", ":", "(")  # what may stand between the ministers and their names
_OWNING = ("his", "her", "its", "their", "the")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """The names under a plural title, the side of each ('' where none is told), and the tokens of each whole phrase."""

    spans: tuple[Span, ...]
    sides: tuple[str, ...]
    phrases: tuple[Span, ...]


def told_of(background: Background, line: Line, title: Title) -> Told | None:
    """The persons that a plural title is told of, as two at least; None where it is not told so."""
    return _each_with_side(background, line, title) or _after_sides(background, line, title) or _before(background, line, title)


def _each_with_side(background: Background, line: Line, title: Title) -> Told | None:
    """Of "ministers A of X, B of Y and C of Z"."""
    i = title.end
    spans: list[Span] = []
    sides: list[str] = []
    ends: list[int] = []
    while named := background.names.after(line, i, plural=False):
        end, side = background.sides.after(line, named[0][1])
        if len(side) != 1:
            break
        spans, sides, ends = [*spans, named[0]], [*sides, side[0]], [*ends, end]
        if not line.has(end, ",", "and", "&"):
            break
        i = end + 1 + line.has(end + 1, "and")
    if len(spans) < LEAST:
        return None
    starts = [title.start - line.has(title.start - 1, *_OWNING), *(start for start, _ in spans[1:])]
    return Told(tuple(spans), tuple(sides), tuple(zip(starts, ends, strict=True)))


def _after_sides(background: Background, line: Line, title: Title) -> Told | None:
    """Of "the ministers of X and Y, A and B," and "his X and Y counterparts – A and B": the sides in the names' order."""
    first, before = background.sides.before(line, title.start)
    opening, after = background.sides.after(line, title.end)
    sides = before or after
    if not line.has(opening, *_OPENING):
        return None
    named = background.names.after(line, opening + 1 + line.has(opening + 1, "-"), plural=True)
    if len(named) < LEAST or len(named) != len(sides):
        return None
    first -= line.has(first - 1, *_OWNING)
    starts = [first, *(start for start, _ in named[1:])]
    ends = [*(end for _, end in named[:-1]), _past_closing(line, named[-1][1])]
    return Told(tuple(named), tuple(sides), tuple(zip(starts, ends, strict=True)))


def _before(background: Background, line: Line, title: Title) -> Told | None:
    """Of "A and B, the foreign ministers of X and Y,": the names stand before, in the sides' order."""
    comma = phrase_start(line, background.sides.before(line, title.start)[0]) - 1
    if not title.office or not line.has(comma, *_OPENING):
        return None
    spans: list[Span] = []
    at = comma
    while (span := background.names.before(line, at)) is not None:
        spans.insert(0, span)
        if not line.has(span[0] - 1, "and", ","):
            break
        at = span[0] - 1 - (line.has(span[0] - 1, "and") and line.has(span[0] - 2, ","))
    sides = background.sides.before(line, title.start)[1] or background.sides.after(line, title.end)[1]
    if len(spans) < LEAST or len(sides) not in {1, len(spans)}:
        return None
    return Told(tuple(spans), tuple(sides if len(sides) > 1 else sides * len(spans)), tuple(spans))


def _past_closing(line: Line, i: int) -> int:
    """Where the list ends with what closes it: ", respectively,", a comma, a dash; `i` itself at the sentence's end."""
    end = i + 2 if line.has(i, ",") and line.has(i + 1, "respectively") else i + line.has(i, "respectively")
    end += line.has(end, *_OPENING, ")")
    return end if end < len(line.tokens) else i
