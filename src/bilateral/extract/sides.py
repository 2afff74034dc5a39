"""The countries and organisations that stand with a title: "Chinese …", "… of Japan and Korea". Knows lines and titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.domains import own_domain
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.actors import Gazetteer, Name
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Title, Titles

SIDED = frozenset({"name", "adjective", "acronym", "organ", "capital", "people"})

_BODY = 10  # words of a body's own name
_UNKNOWN = 3  # words between an owner and a title


@dataclass(frozen=True, slots=True)
class Sides:
    """Finds the sides around a title, by the gazetteer's names."""

    gazetteer: Gazetteer
    titles: Titles

    def of(self, name: Name) -> str:
        """The side that a name of the gazetteer stands for."""
        actor = self.gazetteer.actor(name.key)
        return (actor.side or name.key) if actor is not None else name.key

    def before(self, line: Line, i: int) -> tuple[int, list[str]]:
        """Where the sides named just before token `i` begin, and which: "Chinese …", "South Korean and Japanese …"."""
        at, first = self._past_unknown(line, i) - 1, i
        sides: list[str] = []
        while at >= 0:
            at -= line.has(at, "'s", "'")
            name = line.name_at(at)
            if not sides and name is not None and _is_ruled(line, at):
                return at, [self.of(name)]
            if name is None or name.sort not in SIDED or self._opens_as_place(line, name) or _is_part(line, at):
                break
            sides.insert(0, self.of(name))
            first = line.first_token(name.start)
            at = first - 1
            if at >= 1 and line.has(at, "and", ",", "&"):
                beside = line.names[at - 1]
                if beside is None or beside.sort != "adjective":
                    break
                at -= 1
            elif not line.has(at, "'s", "'") and (not self._sends(line.name_at(at)) or _is_part(line, at)):
                break
        return first, sides

    def after(self, line: Line, i: int) -> tuple[int, list[str]]:
        """Where "of X", "of the Republic of X and Y", "for X", "to X" at token `i` ends, and its sides."""
        if not line.has(i, "of", "from", "for", "to", "in", "at"):
            return i, []
        at, sides = i + 1, []
        while True:
            at = _past_words(line, at, words("polity") | {"of"})
            name = line.name_at(at)
            if name is None or name.sort not in SIDED or _is_part(line, at):
                break
            sides.append(self.of(name))
            at = _past_members(line, self._after_body(line, line.last_token(name.end) + 1))
            following = _next_in_list(line, at)
            if following == at:
                break
            at = following
        return (at, sides) if sides else (i, [])

    def past_post(self, line: Line, title: Title) -> tuple[int, list[str]]:
        """As `after` a title, and past where its bearer is sent: "Ambassador of X to Y"."""
        after, sides = self.after(line, title.end)
        if title.is_sent and line.has(title.end, "of"):
            post, _ = self.after(line, after)
            after = own_domain(self.titles, line, after) if post == after else post
        return after, sides

    def _sends(self, name: Name | None) -> bool:
        """Whether a name before another is the title's too: "UN Syria envoy"; a dateline's is not: "MUSCAT Djibouti's envoy"."""
        return name is not None and (name.key not in self.gazetteer.countries or "adjective" in name.sorts)

    @staticmethod
    def _opens_as_place(line: Line, name: Name) -> bool:
        """Whether a sentence only begins with where it happened: "In Turkey Minister A met B"; not "In US President A's eyes"."""
        first = line.first_token(name.start)
        return first == 1 and line.has(0, "in") and name.sort == "name" and not line.text[name.start : name.end].isupper()

    @staticmethod
    def _past_unknown(line: Line, i: int) -> int:
        """Before what words, not known of any title, an owner stands: "Peru's refugee commissioner"."""
        for at in range(i, max(0, i - _UNKNOWN), -1):
            if line.has(at - 1, "'s", "'"):
                return at
            if not line.is_free(at - 1) or not line.tokens[at - 1].text.isalpha() or line.has(at - 1, *words("before-title")):
                break
        return i

    def is_past(self, line: Line, title: Title) -> bool:
        """Whether "former", "late" or "then" stands before the country of a title: "former US President"."""
        first, _ = self.before(line, title.start)
        return first > 0 and self.titles.is_past(line.words, first - 1)

    def is_coming(self, line: Line, title: Title) -> bool:
        """Whether "incoming" or "next" stands before the country of a title: "incoming US President"."""
        first, _ = self.before(line, title.start)
        return first > 0 and self.titles.is_coming(line.words, first - 1)

    def _after_body(self, line: Line, i: int) -> int:
        """Where what belongs to a side's name ends: "(GCC)" after it, "Ministry of Foreign Affairs", "'s parliament"."""
        start = i + 1 if line.has(i, "'s") else i
        i = self._past_own_name(line, start) or i
        if line.has(i, "(") and line.has(i + 2, ")"):
            return i + 3
        start = i + 1 if line.has(i, "'s") else i
        end = self.titles.past_body(line.words, start) if line.is_free(start) else start
        return end if end > start else i

    def _past_own_name(self, line: Line, i: int) -> int:
        """Where a body's own name at token `i` ends: "Sovereign Council" in "the Sudan Sovereign Council"; 0 if none."""
        end = 0
        for at in range(i, min(i + _BODY, len(line.tokens))):
            name = line.names[at]
            if name is not None and (name.key in self.gazetteer.countries or line.first_token(name.start) != i):
                break  # another's; but "Russia's Security Council" is no organ of the UN
            if not (line.tokens[at].is_capital or line.has(at, "and", "of", "for", "the", "&")):
                break
            if line.has(at, *words("body-noun")):
                end = at + 1
        return end


def phrase_start(line: Line, i: int) -> int:
    """Where the noun phrase of a title at token `i` begins: before its country, article and adjectives."""
    at = i
    while at > 0 and (line.names[at - 1] is not None or line.has(at - 1, *words("before-title")) or _is_owner(line, at - 1)):
        at -= 1
    return at


def _is_owner(line: Line, i: int) -> bool:
    """Whether the word stands for the side just named: "the country's top diplomat"."""
    return line.has(i, *words("own-body"), *words("own-alliance")) and line.has(i + 1, "'s", "'")


def _is_part(line: Line, i: int) -> bool:
    """Whether a name is only the first part of its token: "Saudi-backed"."""
    name = line.names[i]
    return name is not None and name.end < line.tokens[i].end


def _is_ruled(line: Line, i: int) -> bool:
    """Whether a name is the first part of a word that says who appoints or rules: "Taliban-appointed"."""
    name = line.names[i]
    after = "" if name is None else line.text[name.end : line.tokens[i].end]
    return after.startswith("-") and after[1:].lower() in words("ruled")


def _past_words(line: Line, i: int, passed: frozenset[str]) -> int:
    while line.is_free(i) and line.tokens[i].lower in passed:
        i += 1
    return i


def _next_in_list(line: Line, i: int) -> int:
    """Where the next country of a list begins after ",", "and" or both; `i` itself where none does."""
    at = _past_words(line, i, words("polity") | {",", "and", "of"})
    name = line.name_at(at)
    joined = at > i and line.has(i, ",", "and")
    return at if joined and name is not None and name.sort != "adjective" else i


def _past_members(line: Line, i: int) -> int:
    """Past the members of a body whose officers are spoken of: "the ministers of the G7 nations", "of EU member states"."""
    at = i + line.has(i, "member")
    return at + 1 if line.has(at, "nations", "countries", "states", "members") else i
