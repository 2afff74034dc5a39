"""What reading the names of one article rests on, and whom of the world a name means. Knows gazetteer, titles and persons."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from bilateral.extract.domains import own_domain
from bilateral.extract.genders import gender, meant_by
from bilateral.extract.people import People, Person, name_words, person_key
from bilateral.extract.personnames import PersonNames
from bilateral.extract.presumed import Presumed, sentence_before
from bilateral.extract.sides import Sides
from bilateral.extract.unnamed import Unnamed
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Gazetteer
    from bilateral.actors.offices import Holding
    from bilateral.actors.resolve import Candidate
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Title, Titles

_LEADING = frozenset({"head-of-state", "head-of-government", "foreign-minister", "head-of-organisation"})
_STATE_LEADING = frozenset({"head-of-state", "head-of-government"})
_FULL_NAME = 2  # words
_ELECTED = timedelta(days=80)  # from an election to the oath: the American president's
_HIS = ("his", "her")
_SINGLE = _LEADING | {"defence-minister", "speaker"}  # offices that one person holds at a time


def _before_name(line: Line, end: int) -> int:
    """Where a title ends that has taken the first words of a name for its domain: "chief of the Cooperation Council"."""
    name = line.name_at(end)
    if name is None or line.name_at(end - 1) is not name:
        return end
    end = line.first_token(name.start)
    while line.has(end - 1, "the", "of", "for"):
        end -= 1
    return end


@dataclass(frozen=True)
class Background:
    """What the passes over one article share.

    `people` are the persons met, and grow as the article is read; `day` is the ISO prefix of publication; `home` the side whose
    officials need no country in this outlet; `named` the keys of all countries and organisations that the article names;
    `unnamed` those who were told of by an office alone, and grows too.
    """

    gazetteer: Gazetteer
    titles: Titles
    people: People
    day: str
    home: str
    named: frozenset[str]
    presumed: Presumed
    unnamed: Unnamed = field(default_factory=Unnamed)

    @cached_property
    def sides(self) -> Sides:
        """The finder of sides around titles."""
        return Sides(self.gazetteer, self.titles)

    @cached_property
    def names(self) -> PersonNames:
        """The finder of persons' names."""
        return PersonNames(self.titles)

    def beginnings(self, line: Line) -> list[int]:
        """The tokens at which a title, or a name without one, may begin: most words are in no capitals and no title's first."""
        first = self.titles.by_first
        return [i for i, token in enumerate(line.tokens) if token.is_capital or token.lower in first]

    @cached_property
    def _soon(self) -> str:
        """A day on which who is elected now, and named without a title already, will be in office."""
        try:
            return (date.fromisoformat(self.day) + _ELECTED).isoformat()
        except ValueError:  # only a month, or no day that there is
            return self.day

    def title_at(self, line: Line, i: int) -> Title | None:
        """The title at token `i`, or None; a body without a head ("the foreign ministry") is none."""
        if i >= len(line.words) or line.words[i] not in self.titles.by_first:  # most words: no need to look closer
            return None
        if i not in line.titles:  # both passes ask
            line.titles[i] = self._title_at(line, i)
        return line.titles[i]

    def _title_at(self, line: Line, i: int) -> Title | None:
        name = line.name_at(i)
        if name is not None and name.sort != "organ":
            return None
        title = self.titles.at(line.words, i)
        if title is None or title.part == "body" or (line.has(i, *words("also-verb")) and not line.has(i - 1, *words("owning"))):
            return None
        end = own_domain(self.titles, line, title.end) if title.office else title.end
        end = _before_name(line, end)
        return title if end == title.end else replace(title, end=end)

    def titled_person(self, line: Line, span: tuple[int, int], side: str, title: Title, *, headline: bool) -> Person | None:
        """Whom a name with a title means, who is one of the article's persons from here on; None for a stranger in a headline."""
        given = line.surface(*span)
        held = title.kind if not title.coming else "other"  # the president-elect is not whom "the president" means
        met = self.people.find(given)
        if met is not None and (not side or not met.side or met.side == side or side not in self.gazetteer.countries):
            side = met.side or side
            kind = held if title.office else ""
            person = self.people.introduce(Person(met.key, met.name, side or met.side, met.kind or kind, met.known))
            self.people.touch(person)
            return person
        known = self.known_person(given, side, title.kind)
        if known is None and side and side == title.side and len(name_words(given)) > 1:
            known = self.known_person(given, "", title.kind)  # "the pope's secretary of state": not America's
        if known is not None:
            kind = known.kind if title.kind == "counterpart" or title.part == "honorific" else held
            return self.people.introduce(Person(known.key, given, known.side, kind, known=True))
        if headline:
            return None
        side = side or (self._presumed_side(line, title) if title.office else "")
        return self.people.introduce(Person(person_key(given, side), given, side, held if title.office else ""))

    def _presumed_side(self, line: Line, title: Title) -> str:
        """The likeliest side of a stranger that has no other holder of such an office here, or just the likeliest; '' if none."""
        if owner := self._person_before(line, title.start) or self._whose(line, title):
            return owner.side
        said = line.words[title.start : title.end]
        if line.has(title.start - 1, "the") and (told := self.unnamed.sides.get(said[-1])):  # "Peru's envoy … the envoy, A,"
            return told
        owners = tuple(self.presumed.owners(line, title))
        sides = tuple(self.presumed.sides(line, title))
        sides = owners + (tuple(side for side in sides if self._may_be_led(side, title, said)) or sides)
        if title.kind == "counterpart":  # it is another's
            own = next((person.side for person in reversed(self.people.by_key.values()) if person.side), "")
            sides = tuple(side for side in sides if side != own)
        free = (side for side in sides if title.kind not in _SINGLE or self.people.holding(side, title.kind) is None)
        return next(free, sides[0] if sides else "")

    def _person_before(self, line: Line, i: int) -> Person | None:
        """Who is named in the possessive before a title: "Chuluun's spokeswoman"; None also where his side is not known."""
        if not line.has(i - 1, "'s") or not line.is_free(i - 2) or not line.tokens[i - 2].is_capital:
            return None
        person = self.people.find(line.tokens[i - 2].text)
        return person if person is not None and person.side else None

    def _may_be_led(self, side: str, title: Title, said: Sequence[str]) -> bool:
        """Whether a side's leader is ever called so, as far as the tables know: no king leads a republic."""
        known = self.gazetteer.leading_offices.get(side, frozenset()) if title.kind in _STATE_LEADING else frozenset()
        crowned = words("crowned") | {"monarch"}
        told = next((word for word in said if word in words("leading-office") | crowned), "")
        return not known or not told or bool(known & (crowned if told in crowned else {told}))

    def _whose(self, line: Line, title: Title) -> Person | None:
        """Of "his foreign minister" the person last named before; None where that may be another's: "his counterpart"."""
        i = next((i for i in (title.start - 1, title.start - 2) if line.has(i, *_HIS)), -1)
        if i < 0 or title.kind == "counterpart" or title.is_sent:
            return None
        if i:  # a country named in between may be the one: "Peru's embassy while her minister"
            start = next((line.last_token(n.end) + 1 for n in reversed(line.names[:i]) if n is not None), 0)
            before = [token.text for token in reversed(line.tokens[start:i])]
        else:
            before = line.text[sentence_before(line) : line.start].split()
        found = (self.people.find(word.strip('.,;:"“”()')) for word in before if word[:1].isupper())
        who = meant_by(line.tokens[i].text)
        return next((one for one in found if one is not None and one.side and gender(one, {}) in {"", who}), None)

    def known_person(self, given: str, side: str, kind: str = "") -> Person | None:
        """Whom of the offices table the name means on that day, for that side and in that kind of office if they are given.

        A surname alone, without a title, must be that of one who leads a state or its diplomacy on that day, or soon will.
        """
        found: Sequence[Candidate] = [
            c for c in self.gazetteer.person(given, self.day, side) if c.in_office or not _is_namesake(given, c.holding)
        ]
        if kind:
            found = [c for c in found if c.holding.kind == kind] or found
        elif len(name_words(given)) == 1:
            found = [c for c in found if (c.in_office or c.holding.on(self._soon)) and c.holding.kind in _LEADING]
        if not found:
            return None
        best = min(found, key=lambda c: (not c.in_office, c.holding.side not in self.named))
        held = best.holding.kind if kind or best.in_office else ""  # who held it once is not whom "the foreign minister" means
        return Person(best.holding.key, given, best.holding.side, held, known=True)


def _is_namesake(given: str, holding: Holding) -> bool:
    """Whether another first name stands before that of who held an office once: his son's or his brother's."""
    own = name_words(given)
    known = {word for name in (holding.person, *holding.variants) for word in name_words(name)}
    return len(own) > _FULL_NAME and own[0] not in known and set(own[1:]) <= known
