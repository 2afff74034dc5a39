"""Where actors are named in a text: countries, organisations, persons with their titles, unnamed offices. Knows no parse.

Three passes over the sentences of an article. The first meets persons where they are introduced (title and name, name and
apposition, "Uganda's Yoweri Museveni", names of the offices table); the second finds every later mention by surname; the third
keeps the offices that nobody is named with ("the Japanese foreign minister").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.people import People, Person, name_words, person_key
from bilateral.extract.titles import Title, load_titles
from bilateral.extract.tokens import Token, tokens
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilateral.actors import Gazetteer, Name

SIDED = frozenset({"name", "adjective", "acronym", "organ", "capital", "people"})
_NAME_PARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "de", "da", "di", "do", "dos", "del", "der", "den", "von", "van", "la", "le", "ul", "ur", "ud", "af", "abu", "y"})
_NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december the a an and or of for in on at to by with from his her their its this that he she it they we i you who said says "
    "mr mrs ms dr today yesterday here after before during while as but also earlier later meanwhile however".split()
)
_MONTH_NAMES = frozenset({"may", "april", "june", "august"})  # surnames and given names as well: after another word of a name only
_LONGEST = 6  # words of a name
_SENT = frozenset({"envoy", "ambassador"})
_LEADING = frozenset({"head-of-state", "head-of-government", "foreign-minister", "head-of-organisation"})
_SUFFIX = re.compile(r",?\s(?:Jr|Sr)\b\.?|\s(?:II|III|IV|VI?)\b")
_REPUBLIC = frozenset({"the", "republic", "kingdom", "state", "government", "people's", "democratic", "islamic", "federal", "federation", "federative", "his", "her"})


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name actors: `text[start:end]`; `keys` in order; `sort` as in the names table, or `person`, `office`.

    `title` and `title_start` tell the title that stands with the name; `holds` whether it says that the office is held now.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    sort: str
    title: Title | None = None
    title_start: int = -1
    title_text: str = ""
    title_side: str = ""
    phrase: tuple[int, int] = (0, 0)  # the whole noun phrase: country, title, name, "of X"
    holds: bool = False  # whether the words give a person an office held now

    @property
    def words(self) -> tuple[int, int]:
        """Where the phrase stands: `phrase`, or the name alone."""
        return self.phrase if self.phrase[1] else (self.start, self.end)



@dataclass(frozen=True)
class Line:
    """One sentence as the passes see it: its tokens, and at each token the gazetteer's name that covers it (or None)."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[Name | None, ...]


class Namer:
    """Reads names. Holds the gazetteer and the titles; one `read` per article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.titles = load_titles()

    def read(self, text: str, spans: Sequence[tuple[int, int]], *, day: str, home: str) -> tuple[list[list[Naming]], People]:
        """Namings of each sentence of `text` (by place) and the article's persons.

        `day` is the ISO prefix of publication; `home` the side whose officials need no country in this outlet ('' if none).
        """
        found = [name for name in self.gazetteer.find(text) if name.key]
        lines = [_line(text, span, found) for span in spans]
        people = People()
        context = _Context(self, text, day, home, people, frozenset(name.key for name in found))
        # the headline last: its capitals hide where a name ends, and the article has told by then who is who
        introduced = [context.introductions(line) for line in lines[1:]]
        introduced[:0] = [context.introductions(line, headline=True) for line in lines[:1]]
        namings = [_merged(context.later(line, taken), taken) for line, taken in zip(lines, introduced, strict=True)]
        return namings, people


@dataclass
class _Context:
    """What the passes over one article share."""

    namer: Namer
    text: str
    day: str
    home: str
    people: People
    sides: frozenset[str]  # countries and organisations that the article names
    headline: bool = False

    # ---- first pass -------------------------------------------------------------------------------------------------------

    def introductions(self, line: Line, *, headline: bool = False) -> list[Naming]:
        """Persons that this sentence introduces, with their titles; a headline only such as are known."""
        self.headline = headline
        found: list[Naming] = []
        i = 0
        while i < len(line.tokens):
            title = self._title_at(line, i)
            made = self._with_title(line, title, self._listed_after(line, i, found)) if title else self._bare(line, i)
            found += [naming for naming in made if not any(naming.start < f.end and f.start < naming.end for f in found)]
            i = max([i + 1, title.end if title else 0, *(_after(line, naming) for naming in made)])
        return found

    def _title_at(self, line: Line, i: int) -> Title | None:
        name = line.names[i]
        if name is not None and name.sort != "organ":
            return None
        title = self.namer.titles.at(line.tokens, i)
        return None if title is None or (title.part == "body") else title

    def _listed_after(self, line: Line, i: int, found: Sequence[Naming]) -> str:
        """Side of the person just before in a list, which the next one shares: "President of Lebanon A, Prime Minister B and …"."""
        if not found or line.tokens[i - 1].lower not in {",", "and"}:
            return ""
        return found[-1].title_side if _last_token(line, found[-1].end) >= i - 3 else ""

    def _with_title(self, line: Line, title: Title, listed: str) -> list[Naming]:
        first, before = self._sides_before(line, title.start)
        side = before[0] if before else title.side
        after, sides_after = self._sides_after(line, title.end)
        if title.kind in _SENT and not _is(line, title.end, "of"):
            sides_after = []  # an envoy "to" or "for" a country acts for another
        named = self._names_after(line, after, plural=title.plural)
        if named:
            end, sides_last = self._sides_after(line, named[-1][1]) if _is(line, named[-1][1], "of") else (named[-1][1], [])
            sides = [side] if side else sides_after or sides_last
            return _phrased(line, self._introduce_all(line, named, title, sides or [listed]), first, end)
        if sides_after:  # "foreign minister of Japan" with no name, or "President of X, Name,"
            named = self._names_after(line, after + 1, plural=False) if _is(line, after, ",") and title.office else []
            if named and _is(line, named[-1][1], ","):
                return self._introduce_all(line, named[:1], title, sides_after)
        if _is(line, title.end, ","):  # "the spokesperson, Nasser Kanaani," "his counterparts, A and B,"
            named = self._names_after(line, title.end + 1, plural=title.plural)
            if named and (side or title.plural) and (line.tokens[named[-1][1]].lower in {",", "."} if named[-1][1] < len(line.tokens) else True):
                return self._introduce_all(line, named, title, before or [side])
        return self._apposition(line, title, side or (sides_after[0] if len(sides_after) == 1 else ""))

    def _apposition(self, line: Line, title: Title, side: str) -> list[Naming]:
        """"Viktor Orban, Hungary's prime minister," or "Hong Lei, a spokesman for the Chinese foreign ministry"."""
        comma = self._phrase_start(line, title.start) - 1
        if comma < 1 or not _is(line, comma, ","):
            return []
        span = self._name_before(line, comma)
        if span is None or title.part == "honorific":
            return []
        given = self.text[line.tokens[span[0]].start : line.tokens[span[1] - 1].end]
        if len(name_words(given)) < 2 and self.people.find(given) is None:  # noqa: PLR2004  # one capital word may be anything
            return []
        return self._introduce_all(line, [span], title, [side])

    def _bare(self, line: Line, i: int) -> list[Naming]:
        """A full name that the offices table knows, or one after "Uganda's"."""
        if not line.tokens[i].is_capital or line.names[i] is not None:
            return []
        end = self._name_end(line, i)
        if end == i:
            return []
        given = self.text[line.tokens[i].start : line.tokens[end - 1].end]
        owner = line.names[i - 2] if i > 1 and line.tokens[i - 1].lower == "'s" else None
        if owner is not None and owner.sort == "name" and end - i > 1 and not self.headline:
            person = self.people.introduce(Person(person_key(given, owner.key), given, self._side(owner)))
            return [self._naming(line, (i, end), person, None, side=self._side(owner), holds=True)]
        known = self._known(given, "")
        return [self._naming(line, (i, end), self.people.introduce(known), None)] if known is not None else []

    def _introduce_all(self, line: Line, spans: Sequence[tuple[int, int]], title: Title, sides: Sequence[str]) -> list[Naming]:
        found = []
        for place, span in enumerate(spans):
            given = self.text[line.tokens[span[0]].start : line.tokens[span[1] - 1].end]
            side = sides[place] if place < len(sides) else sides[-1]
            person = self._person(given, side, title)
            if person is not None and (not self.headline or person.key in self.people.by_key):
                words = frozenset(token.lower for token in line.tokens[title.start : title.end])
                person = self.people.introduce(replace(person, titles=words))
                found.append(self._naming(line, span, person, title, side=side or person.side))
        return found

    def _person(self, given: str, side: str, title: Title) -> Person | None:
        met = self.people.find(given)
        if met is not None and (not side or not met.side or met.side == side):
            kind = title.kind if title.office else ""
            person = self.people.introduce(Person(met.key, met.name, side or met.side, met.kind or kind, met.known))
            self.people.touch(person)
            return person
        known = self._known(given, side, title.kind)
        if known is not None:
            return self.people.introduce(Person(known.key, given, known.side, title.kind, known=True))
        if self.headline:
            return None
        side = side or (self.home if title.office and title.strong else "")
        return self.people.introduce(Person(person_key(given, side), given, side, title.kind))

    def _known(self, given: str, side: str, kind: str = "") -> Person | None:
        """Whom of the offices table the name means on that day, for that side and in that kind of office if they are given.

        A surname alone, without a title, must be that of one who leads a state or its diplomacy on that day.
        """
        found = self.namer.gazetteer.person(given, self.day, side)
        if kind:
            found = tuple(c for c in found if c.holding.kind == kind) or found
        if not kind and len(name_words(given)) == 1:
            found = tuple(c for c in found if c.in_office and c.holding.kind in _LEADING)
        if not found:
            return None
        best = min(found, key=lambda c: (not c.in_office, c.holding.side not in self.sides)).holding if len(found) > 1 else found[0].holding
        return Person(best.key, given, best.side, best.kind, known=True)

    # ---- second pass ------------------------------------------------------------------------------------------------------

    def later(self, line: Line, taken: Sequence[Naming]) -> list[Naming]:
        """Names of the gazetteer, surnames of persons met anywhere in the article, unnamed offices."""
        found: list[Naming] = []
        words, i = self.people.words(), 0
        covered = [n.words for n in taken]
        while i < len(line.tokens):
            token, name = line.tokens[i], line.names[i]
            if any(a <= token.start < b for a, b in covered):
                i += 1
                continue
            naming = self._person_again(line, i, words) if name is None or name.weak else None
            if naming is None and name is not None:
                naming = Naming(name.start, name.end, (name.key,), name.sort) if name.sort != "none" else None
                i = max(i, _last_token(line, name.end))
            if naming is None and name is None:
                naming = self._office(line, i, covered)
            if naming is not None:
                found.append(naming)
                i = max(i, _last_token(line, naming.words[1]))
                found = [f for f in found if f is naming or not naming.words[0] <= f.start < naming.words[1]]
            i += 1
        return found

    def _person_again(self, line: Line, i: int, words: frozenset[str]) -> Naming | None:
        if not line.tokens[i].is_capital or not set(name_words(line.tokens[i].text)) & words:
            return None
        for end in range(min(len(line.tokens), i + _LONGEST), i, -1):
            if all(line.tokens[k].is_capital or line.tokens[k].lower in _NAME_PARTICLES for k in range(i, end)):
                person = self.people.find(self.text[line.tokens[i].start : line.tokens[end - 1].end])
                if person is not None:
                    self.people.touch(person)
                    return self._naming(line, (i, end), person, None)
        return None

    def _office(self, line: Line, i: int, covered: Sequence[tuple[int, int]]) -> Naming | None:
        """An office with its side and no name: "the Japanese foreign minister", "the foreign ministers of X and Y"."""
        title = self._title_at(line, i)
        if title is None or not title.strong or title.kind == "counterpart" or any(a <= line.tokens[title.end - 1].start < b for a, b in covered):
            return None
        first, before = self._sides_before(line, title.start)
        end, after = self._sides_after(line, title.end)
        sides = before or after or ([title.side] if title.side and title.strong else [])
        if not sides:
            return None
        keys = tuple(dict.fromkeys(self._holder(side, title) for side in sides))
        end = end if after and not before else title.end
        phrase = line.tokens[first].start, line.tokens[end - 1].end
        words = self.text[line.tokens[i].start : line.tokens[title.end - 1].end]
        holds = title.office and not self._is_past(line, title) and any("@" in key for key in keys)
        return Naming(line.tokens[i].start, line.tokens[title.end - 1].end, keys, "office", title, -1, words, sides[0], phrase, holds)

    def _holder(self, side: str, title: Title) -> str:
        """The person of this article who holds the office, else the side itself."""
        person = self.people.holding(side, title.kind) if title.office and title.strong else None
        return person.key if person is not None else side

    # ---- words around a title ---------------------------------------------------------------------------------------------

    def _sides_before(self, line: Line, i: int) -> tuple[int, list[str]]:
        """Where the sides named just before token `i` begin, and which: "Chinese …", "China's …", "South Korean and Japanese …"."""
        at, first = i - 1, i
        sides: list[str] = []
        while at >= 0:
            at -= line.tokens[at].lower in {"'s", "'"}
            name = line.names[at] if at >= 0 else None
            if name is None or name.sort not in SIDED:
                break
            sides.insert(0, self._side(name))
            first = _first_token(line, name.start)
            at = first - 1
            if at >= 1 and line.tokens[at].lower in {"and", ",", "&"}:
                beside = line.names[at - 1]
                if beside is None or beside.sort != "adjective":
                    break
                at -= 1
        return first, sides

    def _phrase_start(self, line: Line, i: int) -> int:
        """Where the noun phrase of a title begins: before its country, article and adjectives."""
        at = i
        while at > 0 and (line.names[at - 1] is not None or line.tokens[at - 1].lower in {"the", "a", "an", "'s", "then", "current", "also"}):
            at -= 1
        return at

    def _sides_after(self, line: Line, i: int) -> tuple[int, list[str]]:
        """Sides in "of X", "of the Republic of X and Y", "for X", "to X" at token `i`, and where the phrase ends."""
        if i >= len(line.tokens) or line.tokens[i].lower not in {"of", "for", "to", "in", "at"}:
            return i, []
        at, sides = i + 1, []
        while at < len(line.tokens):
            while at < len(line.tokens) and line.names[at] is None and line.tokens[at].lower in _REPUBLIC | {"of"}:
                at += 1
            name = line.names[at] if at < len(line.tokens) else None
            if name is None or name.sort not in SIDED:
                break
            sides.append(self._side(name))
            at = self._after_body(line, _last_token(line, name.end) + 1)
            following = self._next_side(line, at)
            if following == at:
                break
            at = following
        return (at, sides) if sides else (i, [])

    def _next_side(self, line: Line, i: int) -> int:
        """Where the next country of a list begins after ",", "and" or both; `i` itself where none does."""
        at = i
        while at < len(line.tokens) and line.names[at] is None and line.tokens[at].lower in _REPUBLIC | {",", "and", "of"}:
            at += 1
        joined = at > i and line.tokens[i].lower in {",", "and"}
        return at if joined and at < len(line.tokens) and line.names[at] is not None and line.names[at].sort != "adjective" else i  # type: ignore[union-attr]  # the line itself says that it is no None

    def _after_body(self, line: Line, i: int) -> int:
        """Where what belongs to a side's name ends: "(GCC)" after it, "Ministry of Foreign Affairs", "'s parliament"."""
        if i + 2 < len(line.tokens) and line.tokens[i].text == "(" and line.tokens[i + 2].text == ")":
            return i + 3
        start = i + 1 if _is(line, i, "'s") else i
        body = self.namer.titles.at(line.tokens, start) if start < len(line.tokens) and line.names[start] is None else None
        return body.end if body is not None and body.part == "body" else i

    def _side(self, name: Name) -> str:
        actor = self.namer.gazetteer.actor(name.key)
        return (actor.side or name.key) if actor is not None else name.key

    # ---- names ------------------------------------------------------------------------------------------------------------

    def _names_after(self, line: Line, i: int, *, plural: bool) -> list[tuple[int, int]]:
        """Spans of the names that begin at token `i`; after a plural title, all of "A, B and C"."""
        found = []
        while i < len(line.tokens):
            honorific = self.namer.titles.at(line.tokens, i) if line.names[i] is None else None
            if honorific is not None and honorific.part in {"honorific", "rank"}:
                i = honorific.end
            end = self._name_end(line, i)
            if end == i:
                break
            found.append((i, end))
            if not plural or end >= len(line.tokens) or line.tokens[end].lower not in {"and", ","}:
                break
            i = end + 1
            i += i < len(line.tokens) and line.tokens[i].lower == "and"
        return found

    def _name_end(self, line: Line, i: int) -> int:
        """Where the name that begins at token `i` ends; `i` itself where none does."""
        end = i
        while end < len(line.tokens) and end - i < _LONGEST and self._is_name_word(line, end, first=end == i):
            end += 1
            if end + 1 < len(line.tokens) and line.tokens[end].text == "." and len(line.tokens[end - 1].text) == 1:
                end += 1  # an initial with its full stop
        while end > i and (line.tokens[end - 1].lower in _NAME_PARTICLES and not line.tokens[end - 1].is_capital):
            end -= 1
        if end > i and (suffix := _SUFFIX.match(self.text, line.tokens[end - 1].end)):
            end = _last_token(line, suffix.end()) + 1
        return end

    def _is_name_word(self, line: Line, i: int, *, first: bool) -> bool:
        token, name = line.tokens[i], line.names[i]
        if (token.lower in _NO_NAME and (first or token.lower not in _MONTH_NAMES)) or token.lower in not_names() or not token.text[0].isalpha():
            return False
        if name is not None and not name.weak and name.sort != "none" and not (name.sort in {"capital", "city"} and not first):
            return False
        if token.is_capital:
            return len(token.text) > 1 or not first
        return not first and (token.lower in _NAME_PARTICLES or token.lower.startswith(("al-", "el-", "ul-")))

    def _name_before(self, line: Line, end: int) -> tuple[int, int] | None:
        """The span of the name that ends before token `end`, the longest one."""
        for start in range(max(0, end - _LONGEST), end):
            if line.tokens[start].is_capital and self._name_end(line, start) == end:
                return start, end
        return None

    def _naming(  # noqa: PLR0913  # a value with its parts
        self, line: Line, span: tuple[int, int], person: Person, title: Title | None, *, side: str = "", holds: bool = False
    ) -> Naming:
        first, last = line.tokens[span[0]], line.tokens[span[1] - 1]
        words = ""
        start = -1
        if title is not None:
            start = line.tokens[title.start].start
            words = self.text[start : line.tokens[title.end - 1].end]
            holds = title.office and not self._is_past(line, title)
        return Naming(first.start, last.end, (person.key,), "person", title, start, words, side, holds=holds)

    def _is_past(self, line: Line, title: Title) -> bool:
        """Whether "former", "late" or "then" stands before the country of a title: "former US President"."""
        first, _ = self._sides_before(line, title.start)
        return first > 0 and self.namer.titles.is_past(line.tokens, first - 1)


@cache
def not_names() -> frozenset[str]:
    """Words, in lower case, that are part of no person's name though they have a capital."""
    return frozenset(row["word"] for row in read_table(knowledge("grammar") / "notnames.tsv", columns=("word",)))


def _line(text: str, span: tuple[int, int], names: Sequence[Name]) -> Line:
    start, end = span
    toks = tokens(text, start, end)
    inside = [name for name in names if start <= name.start and name.end <= end]
    covering: list[Name | None] = [None] * len(toks)
    at = 0
    for name in inside:
        while at < len(toks) and toks[at].end <= name.start:
            at += 1
        k = at
        while k < len(toks) and toks[k].start < name.end:
            covering[k] = name
            k += 1
    return Line(start, end, toks, tuple(covering))


def _is(line: Line, i: int, word: str) -> bool:
    return 0 <= i < len(line.tokens) and line.tokens[i].lower == word


def _last_token(line: Line, end: int) -> int:
    """The last token that begins before the codepoint `end`."""
    return max((i for i, token in enumerate(line.tokens) if token.start < end), default=0)


def _first_token(line: Line, start: int) -> int:
    """The first token that ends after the codepoint `start`."""
    return next((i for i, token in enumerate(line.tokens) if token.end > start), 0)


def _after(line: Line, naming: Naming) -> int:
    return _last_token(line, naming.end) + 1


def _phrased(line: Line, namings: list[Naming], first: int, end: int) -> list[Naming]:
    """The namings with their whole phrases: the first takes what stands before it, the last what follows."""
    found = []
    for place, naming in enumerate(namings):
        start = line.tokens[first].start if place == 0 else naming.start
        stop = line.tokens[end - 1].end if place == len(namings) - 1 else naming.end
        found.append(replace(naming, phrase=(start, max(stop, naming.end))))
    return found


def _merged(later: Iterable[Naming], first: Iterable[Naming]) -> list[Naming]:
    return sorted([*first, *later], key=lambda n: (n.start, n.end))
