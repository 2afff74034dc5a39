"""Second pass over an article's names: the gazetteer's, surnames of persons met elsewhere, unnamed offices. Knows no parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.extract.naming import Naming, person_naming
from bilateral.extract.people import name_words
from bilateral.extract.personnames import LONGEST
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.background import Background
    from bilateral.extract.line import Line
    from bilateral.extract.people import Person
    from bilateral.extract.titles import Title


@dataclass(frozen=True, slots=True)
class LaterMentions:
    """Finds later mentions; made when all persons of the article have been introduced.

    `words` are those by which one of them may be named, as `People.words` gives them.
    """

    background: Background
    words: frozenset[str]

    def read(self, line: Line, taken: Sequence[Naming]) -> list[Naming]:
        """Names of the sentence that the first pass has not `taken`, in order."""
        found: list[Naming] = []
        covered = [naming.words for naming in taken]
        last = -1
        covers = [i for i, name in enumerate(line.names) if name is not None]
        for i in sorted({*covers, *self.background.beginnings(line)}):
            if i > last and not any(start <= line.tokens[i].start < end for start, end in covered):
                naming, last = self._at(line, i, covered)
                if naming is not None:
                    found = [f for f in found if not naming.words[0] <= f.start < naming.words[1]] + [naming]
        named = sorted([*taken, *found], key=lambda naming: naming.start)
        self.background.people.recent = tuple(key for naming in named if naming.sort == "person" for key in naming.keys)
        return found

    def _at(self, line: Line, i: int, covered: Sequence[tuple[int, int]]) -> tuple[Naming | None, int]:
        """The naming that begins at token `i`, or None, and the last token that was read for it."""
        name = line.names[i]
        naming = self._person(line, i) or self._joined(line, i) if name is None or name.weak else None
        if naming is None and name is not None:
            i = max(i, line.last_token(name.end))
            naming = Naming(name.start, name.end, (name.key,), name.sort) if name.sort != "none" else None
        elif naming is None:
            naming = self._office(line, i, covered)
        return naming, i if naming is None else max(i, line.last_token(naming.words[1]))

    def _person(self, line: Line, i: int) -> Naming | None:
        """The person whom the longest run of name words from token `i` means."""
        if not line.tokens[i].is_capital or not self.words.intersection(name_words(line.tokens[i].text)):
            return None
        for end in range(min(len(line.tokens), i + LONGEST), i, -1):
            if all(token.is_capital or token.lower in words("joins-names") for token in line.tokens[i:end]):
                person = self.background.people.find(line.surface(i, end))
                if person is not None and not _is_namesake(line, i, end, person):
                    self.background.people.touch(person)
                    return person_naming(line, (i, end), person)
        return None

    def _joined(self, line: Line, i: int) -> Naming | None:
        """The persons whose surnames a hyphen joins: "the Trump-Putin summit"."""
        token, background = line.tokens[i], self.background
        parts = token.text.split("-") if token.is_capital and "-" in token.text else []
        if len(parts) != 2 or not all(part[:1].isupper() for part in parts):  # noqa: PLR2004 - two who meet
            return None
        found = [background.people.find(part) or background.known_person(part, "") for part in parts]
        keys = [background.people.introduce(person).key for person in found if person is not None]
        return Naming(token.start, token.end, tuple(keys), "person") if len(keys) == len(parts) else None

    def _office(self, line: Line, i: int, covered: Sequence[tuple[int, int]]) -> Naming | None:
        """An office with its side and no name: "the Japanese foreign minister", "the foreign ministers of X and Y"."""
        title = self.background.title_at(line, i)
        if title is not None and title.office and line.tokens[title.start].text in {"PM", "FM"}:
            title = replace(title, strong=True)
        if title is None or title.kind == "counterpart" or not (title.strong or line.has(title.start, *words("crowned"))):
            return None
        if any(start <= line.tokens[title.end - 1].start < end for start, end in covered):
            return None
        first, before = self.background.sides.before(line, title.start)
        end, after = self.background.sides.after(line, title.end)
        if (title.is_sent and not line.has(title.end, "of")) or (
            not title.is_sent and line.has(title.end, "to") and not line.has(title.end - 1, *words("serving"))
        ):
            end, after = title.end, []  # "invited the premier to Lima"
        sides = before or after or ([title.side] if title.side else [])
        stop = end if after and not before else title.end
        phrase = line.tokens[first].start, line.tokens[stop - 1].end
        return self._office_of(line, title, sides, phrase) if sides else None

    def _office_of(self, line: Line, title: Title, sides: Sequence[str], phrase: tuple[int, int]) -> Naming:
        anybody = line.has(line.first_token(phrase[0]) - 1, *words("anybody"))
        holders = tuple(dict.fromkeys(side if anybody else self._holder(line, side, title) for side in sides))
        alike = title.plural and (line.first_token(phrase[0]) < title.start or line.has(0, "we"))  # "Saudi, Iranian ministers"
        keys = holders if not alike or all("@" in key for key in holders) else tuple(dict.fromkeys(sides))
        start, end = line.tokens[title.start].start, line.tokens[title.end - 1].end
        holds = title.office and not self.background.sides.is_past(line, title) and any("@" in key for key in keys)
        said = line.surface(title.start, title.end)
        return Naming(start, end, keys, "office", title, -1, said, sides[0], phrase, holds, title.coming)

    def _holder(self, line: Line, side: str, title: Title) -> str:
        """The person of this article who holds the office, else the side itself."""
        if title.coming:
            said = frozenset(token.lower for token in line.tokens[title.start : title.end])
            elected = [p.key for p in self.background.people.by_key.values() if p.side == side and said <= p.titles]
            return elected[-1] if elected else side
        alone = title.strong or line.has(title.start, *words("crowned"))
        person = self.background.people.holding(side, title.kind) if title.office and alone else None
        return person.key if person is not None else side


def _is_namesake(line: Line, i: int, end: int, person: Person) -> bool:
    """Whether the place's name that stands there is only the person's given name: Israel, where Israel Katz is its minister."""
    return line.names[i] is not None and name_words(line.surface(i, end))[-1:] != name_words(person.name)[-1:]
