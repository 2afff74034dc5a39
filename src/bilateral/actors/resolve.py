"""A person's name, a side and a day to whom the tables of offices know. Knows offices and how names are compared.

Every answer says why: how the names are one, and in which office the person was on that day.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bilateral.actors.days import first_day, last_day
from bilateral.actors.offices import by_side
from bilateral.actors.persons import GRADES, consonants, grade, transliterated, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.actors.offices import Holding

# Who comes first of those that a surname alone may mean.
WEIGHTS = ("head-of-state", "head-of-government", "foreign-minister", "head-of-organisation", "defence-minister")
# Sides whose news writes the family name first: there the first word stands for the person too.
REMEMBERED = 16384  # answers kept
FAMILY_ALWAYS_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM"})  # in the tables, too
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "JPN", "VNM", "KHM", "SGP", "HUN", "MNG"})
CALLED_BY_THE_FIRST = FAMILY_FIRST | {"ETH", "ERI", "IDN", "ISL", "LAO", "THA"}  # or by the given name, which stands first: Abiy


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a name may mean on a day: the holding that says so, whether it was held on that day, and why."""

    holding: Holding
    in_office: bool
    why: str

    @property
    def key(self) -> str:
        """The person's key: `name@side`."""
        return self.holding.key


class People:
    """Everybody in the tables of offices, by name and by side."""

    def __init__(self, holdings: Iterable[Holding], never: frozenset[frozenset[str]] = frozenset()) -> None:
        self.holdings = tuple(holdings)
        self._never, self._by_side = never, by_side(self.holdings)
        self._by_word: defaultdict[str, list[Holding]] = defaultdict(list)
        for holding in self.holdings:
            for word in sorted({consonants(word) for name in _names(holding) for word in words(name)}):
                self._by_word[word].append(holding)
        self._asked = lru_cache(maxsize=REMEMBERED)(self._ranked)  # an article asks for the same few names again and again

    def holders(self, side: str, kind: str, day: str) -> tuple[Holding, ...]:
        """Who held an office of this kind for a side on a day, the latest first."""
        held = (holding for holding in self._by_side.get(side, ()) if holding.kind == kind and holding.on(day))
        return tuple(sorted(held, key=lambda holding: first_day(holding.from_day), reverse=True))

    def person(self, name: str, day: str, side: str = "") -> tuple[Candidate, ...]:
        """Whom a full name or surname may mean, one holding a person and side: the surest first.

        In office on that day comes before out of it, a closer spelling before a farther one, the whole name before a part of
        it, a higher office before a lower one, and else the office that lies nearer to the day. Without a day the latest office
        comes first. With a side, only persons of that side.
        """
        return self._asked(name, day, side)

    def _ranked(self, name: str, day: str, side: str) -> tuple[Candidate, ...]:
        best: dict[str, tuple[tuple[int, ...], Candidate]] = {}
        for holding in self._alike(name):
            if side and holding.side != side:
                continue
            how = _how(name, holding)
            if not how:
                continue
            rank = (
                not holding.on(day),
                GRADES.index(how),
                words(name) not in map(words, _names(holding)),  # the whole name before a part of it
                _weight(holding) if day else 0,
                _distance(holding, day),
                _weight(holding),
            )
            candidate = Candidate(holding, holding.on(day), _why(name, holding, how, day))
            if holding.key not in best or rank < best[holding.key][0]:
                best[holding.key] = (rank, candidate)
        return tuple(candidate for _, candidate in sorted(best.values(), key=lambda pair: (pair[0], pair[1].key)))

    def _alike(self, name: str) -> list[Holding]:
        """Holdings that share the name's rarest word."""
        groups = [self._by_word.get(consonants(word), []) for word in words(name)]
        return min((group for group in groups if group), key=len, default=[])

    def same(self, first: str, second: str) -> bool:
        """Whether two person keys may be one person: one side, names that agree, and no row that says never."""
        ours, theirs = first.rpartition("@"), second.rpartition("@")
        if ours[2] != theirs[2] or frozenset((first, second)) in self._never:
            return False
        shorter, longer = sorted((ours[0], theirs[0]), key=lambda name: len(words(name)))
        if len(words(shorter)) > 1:
            return bool(grade(shorter, longer))
        return transliterated(words(shorter)[0]) in {transliterated(part) for part in _surnames(longer, ours[2])}


def _names(holding: Holding) -> tuple[str, ...]:
    return (holding.person, *holding.variants)


def _how(name: str, holding: Holding) -> str:
    """The grade in which the name is one of the holding's; a single word must be a variant or a surname."""
    spoken = words(name)
    if len(spoken) == 1:  # consonants alone would make one of Khamenei and Khomeini
        return _surname_how(spoken[0], holding)
    whole = (known for known in _names(holding) if len(words(known)) > 1)  # "C.Q. Brown", initials aside, is any Brown
    return min((found for known in whole if (found := grade(name, known))), key=GRADES.index, default="")


def _surname_how(word: str, holding: Holding) -> str:
    surnames = {part for known in _names(holding) for part in _surnames(known, holding.side)}
    if word in surnames:
        return "words"
    if holding.side in FAMILY_ALWAYS_FIRST:  # a given name counts only as it is written: Kang is not Li Qiang
        surnames = {words(known)[0] for known in _names(holding)}
    return "transliteration" if transliterated(word) in {transliterated(surname) for surname in surnames} else ""


def _surnames(known: str, side: str) -> tuple[str, ...]:
    parts = words(known)
    return (parts[-1], parts[0]) if side in CALLED_BY_THE_FIRST else (parts[-1],)


def _weight(holding: Holding) -> int:
    return WEIGHTS.index(holding.kind) if holding.kind in WEIGHTS else len(WEIGHTS)


def _distance(holding: Holding, day: str) -> int:
    """Roughly how many days lie between a day and the office, 0 while it was held; without a day, between its end and ever."""
    if not day:
        return -_ordinal(last_day(holding.until))
    if holding.on(day):
        return 0
    ends = (first_day(holding.from_day), last_day(holding.until))
    return min(abs(_ordinal(end) - _ordinal(first_day(day))) for end in ends)


def _ordinal(day: str) -> int:
    year, month, number = day.split("-")
    return int(year) * 372 + int(month) * 31 + int(number)


def _why(name: str, holding: Holding, how: str, day: str) -> str:
    names = "is the name of" if how == "words" else f"is, by {how}, the name of"
    when = "on that day" if day and holding.on(day) else f"{holding.from_day or '…'} to {holding.until or 'today'}"
    return f"{name!r} {names} {holding.person}, {holding.office} of {holding.side} {when} ({holding.where})"
