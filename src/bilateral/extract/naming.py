"""Words that name actors, as values. Knows titles and persons; nothing of how they are found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.line import Line
    from bilateral.extract.people import Person
    from bilateral.extract.titles import Title


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name actors: `text[start:end]`; `keys` in order; `sort` as in the names table, or `person`, `office`.

    `title` and `title_start` tell the title that stands with the name; `holds` whether it says that the office is held now, or,
    where it is `coming`, will be.
    `phrase` is the place of the whole noun phrase (country, title, name, "of X"); (0, 0) where that is the name alone.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    sort: str
    title: Title | None = None
    title_start: int = -1
    title_text: str = ""
    title_side: str = ""
    phrase: tuple[int, int] = (0, 0)
    holds: bool = False
    coming: bool = False

    @property
    def words(self) -> tuple[int, int]:
        """Where the phrase stands: `phrase`, or the name alone."""
        return self.phrase if self.phrase[1] else (self.start, self.end)


def person_naming(
    line: Line, span: tuple[int, int], person: Person, *, side: str = "", holds: bool = False, coming: bool = False
) -> Naming:
    """The naming of a person by the tokens of `span`, without a title."""
    first, last = line.tokens[span[0]], line.tokens[span[1] - 1]
    return Naming(first.start, last.end, (person.key,), "person", title_side=side, holds=holds, coming=coming)


def added(found: Sequence[Naming], made: Sequence[Naming]) -> list[Naming]:
    """With the new namings that stand apart from all before, or that tell the office of "Mr A" in "Mr A, President of Peru"."""
    kept = [old for old in found if old.holds or not any(new.holds and _overlap(new, old) for new in made)]
    return [*kept, *(new for new in made if not any(_overlap(new, old) for old in kept))]


def _overlap(a: Naming, b: Naming) -> bool:
    return a.start < b.end and b.start < a.end


def phrased(line: Line, namings: list[Naming], first: int, end: int) -> list[Naming]:
    """The namings with their whole phrases: the first takes what stands before it, the last what follows."""
    found = []
    for place, naming in enumerate(namings):
        start = line.tokens[first].start if place == 0 else naming.start
        stop = line.tokens[end - 1].end if place == len(namings) - 1 else naming.end
        found.append(replace(naming, phrase=(start, max(stop, naming.end))))
    return found
