"""First pass over an article's names: where persons are introduced. Knows lines, titles and persons; no parse.

Title and name, name and apposition, "Uganda's Yoweri Museveni", and full names of the offices table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.extract.appointments import given_office, is_over
from bilateral.extract.countrymen import countryman
from bilateral.extract.naming import added, person_naming, phrased
from bilateral.extract.people import Person, name_words, person_key
from bilateral.extract.personnames import name_end
from bilateral.extract.plurals import told_of
from bilateral.extract.sides import SIDED, phrase_start
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.background import Background
    from bilateral.extract.line import Line
    from bilateral.extract.naming import Naming
    from bilateral.extract.plurals import Told
    from bilateral.extract.titles import Title

_FULL = 2  # words of a full name: one capital word may be anything
_COMPLEMENT = 9  # tokens of what may stand between a title and the comma before the name
_CLOSING = (",", ".", ";", "(", ")", "?", "!", "–", "—", "and", "said", "told")  # what may follow a name in apposition
_DEFINITE = ("the", "his", "her", "its", "their")
_OWN_TITLE = 2  # tokens from the comma after a title to the name: ", Sheikh A"
_RANK = 3  # words of a rank between a title and a name: ", General A"
_LIST_GAP = 3  # tokens from the last name of a list to the next title: "A, and Prime Minister B"


@dataclass(frozen=True, slots=True)
class Introductions:
    """Finds introductions; in a headline, whose capitals hide where a name ends, only of persons who are known."""

    background: Background
    headline: bool = False

    def read(self, line: Line) -> list[Naming]:
        """Persons that this sentence introduces, with their titles, in order."""
        found: list[Naming] = []
        past = 0
        for i in self.background.beginnings(line):
            if i < past:
                continue
            title = self.background.title_at(line, i)
            made = self._titled(line, title, _listed_after(line, i, found)) if title else self._bare(line, i)
            past = max([title.end if title else 0, *(line.last_token(naming.end) + 1 for naming in made)])
            found = added(found, made) if made else found
        return found

    def _titled(self, line: Line, title: Title, listed: str) -> list[Naming]:
        """Who bears the title; `listed` is the side that a list before it hands on."""
        if title.part == "honorific" and (second := self.background.title_at(line, title.end)) and second.office:
            return []  # "His Royal Highness Prince A"
        if title.plural and (told := told_of(self.background, line, title)) is not None:
            return self._several(line, title, told)
        first, before = self.background.sides.before(line, title.start)
        if title.part == "honorific" and line.has(first - 1, "to", "for"):
            first, before = title.start, []  # "the ambassador to Peru Mr A"
        after, sides_after = self.background.sides.past_post(line, title)
        if title.is_sent and not line.has(title.end, "of"):
            sides_after = []
        own = self._own_sides(title, before)
        made = self._title_then_name(line, title, (first, own[:1], after, sides_after), listed)
        if made is None:
            made = self._side_then_name(line, title, after, sides_after)
        if made is None:
            made = self._comma_then_name(line, title, before or [title.side])
        if made is None:
            made = self._apposition(line, title, own[0] if own else sides_after[0] if len(sides_after) == 1 else "", after)
        return made or self._before_it(line, title, first, own or sides_after)

    def _before_it(self, line: Line, title: Title, first: int, sides: list[str]) -> list[Naming]:
        """Who is given the office before it; where nobody is, it is kept in mind whose office was told of."""
        made = self._predicate(line, title, first, sides)
        if not made and sides:
            self.background.unnamed.note(line, title, sides[0])
        return made

    def _own_sides(self, title: Title, before: list[str]) -> list[str]:
        """The sides before the title, else the one that its words tell: also where "a French MEP" sits for Europe."""
        countries = self.background.gazetteer.countries
        is_bodys = bool(title.side) and title.side not in countries and all(side in countries for side in before)
        return [title.side] if is_bodys or (title.side and not before) else before

    def _several(self, line: Line, title: Title, told: Told) -> list[Naming]:
        """All whom a plural title is told of, each with its phrase."""
        made = self._introduce(line, told.spans, title, told.sides)
        if len(made) < len(told.spans):  # strangers in a headline
            return made
        places = ((line.tokens[first].start, line.tokens[end - 1].end) for first, end in told.phrases)
        return [replace(naming, phrase=place) for naming, place in zip(made, places, strict=True)]

    def _title_then_name(
        self, line: Line, title: Title, around: tuple[int, list[str], int, list[str]], listed: str
    ) -> list[Naming] | None:
        """Of "Chinese Foreign Minister Wang Yi" or "Minister A of Japan"; `around`: the sides before and after, with places."""
        first, own, after, sides_after = around
        named = self.background.names.after(line, self._past_rank(line, title, after), plural=title.plural)
        if not named or (title.plural and len(named) == 1 and not line.has(named[0][1], "of")):  # "Macron hosts Scholz"
            return None
        stop = named[-1][1]
        end, sides_last = self.background.sides.after(line, stop) if line.has(stop, "of") else (stop, [])
        return phrased(
            line,
            self._introduce(line, named, title, own or sides_after or sides_last or self._handed_on(line, named, title, listed)),
            first,
            end,
        )

    def _past_rank(self, line: Line, title: Title, i: int) -> int:
        """Where a second title ends that stands between the first and the name: "Special Envoy to Lima Ambassador A"."""
        second = self.background.title_at(line, i) if title.is_sent or (title.office and i > title.end) else None
        return second.end if second is not None and second.part not in {"honorific", "rank"} and not second.plural else i

    def _side_then_name(self, line: Line, title: Title, after: int, sides: list[str]) -> list[Naming] | None:
        """Of "President of Kenya, William Ruto,"."""
        if not sides or not title.office or not line.has(after, ",") or self._is_told_of(line, title):
            return None
        named = self.background.names.after(line, after + 1, plural=False)
        return self._introduce(line, named[:1], title, sides) if named and line.has(named[-1][1], ",") else None

    def _is_told_of(self, line: Line, title: Title) -> bool:
        """Whether the title tells of a full name before its comma: "A, president of Kenya, B, president of Chad, and"."""
        comma = phrase_start(line, title.start) - 1
        span = self.background.names.before(line, comma) if line.has(comma, ",") else None
        return span is not None and span[1] - span[0] >= _FULL

    def _comma_then_name(self, line: Line, title: Title, sides: list[str]) -> list[Naming] | None:
        """Of "the Iranian spokesman, Nasser Kanaani," "its envoy to Lima, A," "his counterparts, A and B,"."""
        comma = self._complement_end(line, title.end)
        if not line.has(comma, ",") or not title.office or self._is_told_of(line, title):
            return None
        named = self.background.names.after(line, comma + 1, plural=title.plural)
        if any(end - first == 1 and line.names[first] is not None for first, end in named):
            return None  # "the ministers of Egypt, Jordan and Chad"
        if not named or any(mark in line.text[line.tokens[comma].end : line.tokens[comma + 1].start] for mark in '"”“'):
            return None
        closed = named[-1][1] == len(line.tokens) or line.has(named[-1][1], *_CLOSING)
        full = len(name_words(line.surface(*named[0]))) >= _FULL
        if not closed or not (full or title.plural or (sides[0] and line.has(named[-1][1], ",", "."))):
            return None
        return self._introduce(line, named, title, sides if sides[0] else self._in_complement(line, title, comma) or sides)

    def _in_complement(self, line: Line, title: Title, comma: int) -> list[str]:
        """The sides that what follows a title names, up to the comma; of an envoy not the one he is sent to."""
        if title.is_sent:
            told = (k for k in range(title.start, comma) if line.has(k, "of"))
            return self.background.sides.after(line, next(told, comma))[1]
        return self._within(line, title.end, comma)

    def _complement_end(self, line: Line, i: int) -> int:
        """The comma that ends "in Lima", "of the border guard" or nothing at all after a title; `i` itself where none does."""
        if not line.has(i, *words("place"), "of", "for", "to", "here", "there"):
            return i
        for comma in range(i + 1, min(i + _COMPLEMENT, len(line.tokens))):
            if line.has(comma, ","):
                return comma
            if line.has(comma, ".", ";", ":", "(", "who", "that", "said"):
                break
        return i

    def _within(self, line: Line, start: int, stop: int) -> list[str]:
        """The side that the complement of a title names: "the head of Poland's border guard"."""
        for i in range(start, stop):
            name = line.names[i]
            if name is not None and name.sort in SIDED:
                return [self.background.sides.of(name)]
        return []

    def _predicate(self, line: Line, title: Title, first: int, sides: list[str]) -> list[Naming]:
        """Of "A was sworn in as president of Kenya" and "named A as its ambassador": who is given the office before it."""
        if not title.office or title.part == "honorific":
            return []
        given = given_office(self.background.names, line, phrase_start(line, first), title.end)
        if given is None or not (sides or title.side or title.strong):
            return []
        if len(name_words(line.surface(*given.span))) < _FULL and not self._is_met(line, given.span):
            return []
        coming = title.coming or given.coming or (given.noun and title.is_sent)
        return self._introduce(line, [given.span], replace(title, coming=coming), sides or [title.side])

    def _is_met(self, line: Line, span: tuple[int, int]) -> bool:
        return self.background.people.find(line.surface(*span)) is not None

    def _apposition(self, line: Line, title: Title, side: str, end: int) -> list[Naming]:
        """Of "Viktor Orban, Hungary's prime minister," or "Hong Lei, a spokesman for the Chinese foreign ministry".

        The phrase ends before token `end`.
        """
        comma = phrase_start(line, title.start) - 1
        if comma < 1 or not line.has(comma, ",") or title.part == "honorific" or not title.office:
            return []
        span = self.background.names.before(line, comma)
        if span is None or (line.has(comma + 1, *_DEFINITE) and _is_subject_after(line, span[0], end)):
            return []
        given = line.surface(*span)
        title = replace(title, office=not is_over(line, end))
        if len(name_words(given)) < _FULL and self.background.people.find(given) is None:
            return []
        return self._introduce(line, [span], title, [side])

    def _bare(self, line: Line, i: int) -> list[Naming]:
        """A full name that the offices table knows, or one after "Uganda's"."""
        if not line.tokens[i].is_capital or line.names[i] is not None:
            return []
        end = name_end(line, i)
        if end == i:
            return []
        given = line.surface(i, end)
        side, holds = countryman(self.background, line, i, end)
        side = side or self._led(line, i, end)
        if side and not self.headline:
            person = self.background.people.introduce(Person(person_key(given, side), given, side))
            holds = holds and self.background.known_person(given, side) is not None  # "Kenya's A" may be a runner
            naming = person_naming(line, (i, end), person, side=side, holds=holds)
            first = line.first_token(owner.start) if (owner := line.name_at(i - 2)) and line.has(i - 1, "'s") else i
            return [replace(naming, phrase=(line.tokens[first].start, naming.end))]
        if end - i == 1 and self.background.people.find(given) is not None:
            return []  # a surname of the article's own, which the second pass reads
        known = self.background.known_person(given, "")
        if known is None and end - i == 1 and line.name_at(end) is not None:  # "Volker Turk" is no Turk
            known = self.background.known_person(line.surface(i, end + 1), "")
            given, end = (line.surface(i, end + 1), end + 1) if known is not None else (given, end)
        if known is None and (side := self._heading(line, i, end)) and not self.headline:
            known = Person(person_key(given, side), given, side)
        known = known or (None if self.headline else self.background.unnamed.taken_up(line, i, end, self.background.people))
        if known is None:
            return []
        people = self.background.people
        met = next((one for one in people.by_key.values() if one.key.partition("@")[0] == known.key.partition("@")[0]), known)
        return [person_naming(line, (i, end), people.introduce(replace(known, key=met.key, side=met.side)))]

    def _led(self, line: Line, i: int, end: int) -> str:
        """The side of what the bearer of a full name heads: "A, who chairs the Peruvian senate's trade committee"; or ''."""
        if end - i < _FULL or not line.has(end, ",") or not line.has(end + 1, "who") or not line.has(end + 2, *words("leads")):
            return ""
        found = self._within(line, end + 3, min(end + 3 + _COMPLEMENT, len(line.tokens)))
        return found[0] if found else ""

    def _heading(self, line: Line, i: int, end: int) -> str:
        """The side of the delegation that the bearer of a full name heads: "a delegation of the ANC led by A"; or ''."""
        if end - i < _FULL or not line.has(i - 1, "by") or not line.has(i - 2, *words("led-by")):
            return ""
        group = next((k for k in range(i - 3, max(-1, i - 3 - _COMPLEMENT), -1) if line.has(k, *words("travelling-group"))), -1)
        sides = self.background.sides
        return next(iter([*sides.after(line, group + 1)[1], *sides.before(line, group)[1]]), "") if group >= 0 else ""

    def _handed_on(self, line: Line, named: Sequence[tuple[int, int]], title: Title, listed: str) -> list[str]:
        """The side a list hands on, unless the tables of offices know whom the name means without it."""
        given = line.surface(*named[0])
        known = self.background.known_person(given, "", title.kind)
        return ["" if known is not None else listed]

    def _introduce(self, line: Line, spans: Sequence[tuple[int, int]], title: Title, sides: Sequence[str]) -> list[Naming]:
        """The persons named by `spans`, each of the side at its place, or of the last one."""
        people, said = self.background.people, frozenset(token.lower for token in line.tokens[title.start : title.end])
        holds = title.office and not self.background.sides.is_past(line, title)
        title = replace(title, coming=title.coming or self.background.sides.is_coming(line, title))
        start, title_text = line.tokens[title.start].start, line.surface(title.start, title.end)
        found = []
        for place, span in enumerate(spans):
            side = sides[min(place, len(sides) - 1)]
            told = title if holds else replace(title, coming=True)  # a former minister is not whom "the minister" means
            person = self.background.titled_person(line, span, side, told, headline=self.headline)
            if person is not None and (not self.headline or person.key in people.by_key):
                rank = frozenset(token.lower for token in line.tokens[title.end : span[0]] if place == 0 and token.text.isalpha())
                person = people.introduce(replace(person, titles=said | rank if len(rank) <= _RANK else said))
                naming = person_naming(line, span, person, side=side or person.side, holds=holds, coming=title.coming)
                found.append(replace(naming, title=title, title_start=start, title_text=title_text))
        return found


def _is_subject_after(line: Line, name: int, end: int) -> bool:
    """Whether the title before token `end` begins the clause after a fronted phrase: "At the wish of A, the king spoke".

    The name may stand beside a title of its own: "At the wish of the emir, Sheikh A, the king spoke".
    """
    fronted = line.words[0] in words("fronting") and "," not in line.words[: max(0, name - _OWN_TITLE)]
    return fronted and end < len(line.tokens) and not line.has(end, *_CLOSING, "who", "whose", *words("place"))


def _listed_after(line: Line, i: int, found: Sequence[Naming]) -> str:
    """Side of the person just before in a list, which the next one shares: "President of Lebanon A, Prime Minister B and …"."""
    if not found or not line.has(i - 1, ",", "and"):
        return ""
    return found[-1].title_side if line.last_token(found[-1].end) >= i - _LIST_GAP else ""
