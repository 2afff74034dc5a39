"""Names in a text to actors, and actors by key or name. Knows the tables; nothing of sentences, offices or days."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING

from bilateral.actors import load
from bilateral.actors.days import overlaps
from bilateral.actors.decided import NOTHING, Decided, alias_holdings, alias_spellings
from bilateral.actors.finder import Finder, plain_form
from bilateral.actors.offices import read_memberships, read_never, read_offices
from bilateral.actors.readings import Context, read_readings, read_weak, stands_as_place
from bilateral.actors.resolve import People
from bilateral.actors.spellings import by_text, check_spellings, fold, layered, with_variants
from bilateral.actors.values import PLACES, Name, Spelling
from bilateral.errors import ActorError
from bilateral.model import Actor, Kind
from bilateral.tables import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from re import Match

    from bilateral.actors.offices import Holding, Membership
    from bilateral.actors.readings import Reading
    from bilateral.actors.resolve import Candidate
    from bilateral.actors.values import Country, Organisation


OFFICE_TABLES = ("offices.tsv", "offices.fetched.tsv", "offices.leaders.tsv")
_LEADING = ("head-of-state", "head-of-government")
MEMBERSHIP_TABLES = ("memberships.tsv", "memberships.fetched.tsv")


class Gazetteer:
    """The world as the tables know it: countries, organisations and how they are written."""

    def __init__(
        self,
        countries: Mapping[str, Country],
        organisations: Mapping[str, Organisation],
        spellings: Iterable[Spelling],
        readings: Mapping[str, tuple[Reading, ...]],
        decided: Decided = NOTHING,
    ) -> None:
        self.countries, self.organisations, self._readings = dict(countries), dict(organisations), dict(readings)
        self._rows, self._decided = tuple(spellings), decided
        self._spellings = with_variants(by_text(self._rows))
        nouns = sorted({noun for body in self.organisations.values() for noun in body.nouns})
        self._nouns = frozenset(f"{the} {noun}" for noun in nouns for the in ("the", "The")) - self._spellings.keys()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write a name that the gazetteer finds, variants included."""
        return tuple(self._spellings)

    def with_spellings(self, more: Iterable[Spelling]) -> Gazetteer:
        """A gazetteer that knows more spellings; they win over its own of the same text."""
        return self._with(more, self._decided)

    def with_decisions(self, aliases: Mapping[str, str], apart: frozenset[frozenset[str]] = frozenset()) -> Gazetteer:
        """A gazetteer under a person's decisions: `aliases` name → key win, and keys that stand `apart` are never one person."""
        return self._with(alias_spellings(aliases), Decided(alias_holdings(aliases, self.actor), apart))

    def _with(self, more: Iterable[Spelling], decided: Decided) -> Gazetteer:
        rows = list(more)
        taken = {row.text for row in rows}
        kept = (row for row in self._rows if row.text not in taken)
        return Gazetteer(self.countries, self.organisations, [*rows, *kept], self._readings, decided)

    @cached_property
    def _finder(self) -> Finder:
        return Finder([*self._spellings, *self._nouns])

    @cached_property
    def _plain(self) -> dict[str, tuple[str, str, bool, tuple[str, ...], int]]:
        """Key, sort, weak, sorts and what to cut off at the end, by spelling; looked up once for each name found."""
        return {text: _plain_meaning(meanings) for text, meanings in self._spellings.items()}

    def find(self, text: str) -> list[Name]:
        """The names in a text, in order: whole words, the longest wins, exact case; `China-Russia` gives both.

        A weak name stands in the list only where a rule reads it as an actor; `why` then says which.
        """
        names, weak_ones, plain = [], [], self._plain
        for start, end, spelling in self._finder.find(text):
            meaning = plain.get(spelling)
            if meaning is None:
                names.append(Name(start, end, text[start:end], "", "group-noun", weak=True))
                continue
            key, sort, weak, sorts, cut = meaning
            if sort != "none":
                if weak:
                    weak_ones.append((len(names), spelling))
                names.append(Name(start, end - cut, text[start : end - cut], key, sort, weak, sorts))
        return self._read(text, names, weak_ones) if weak_ones else names

    def _read(self, text: str, names: list[Name], weak_ones: list[tuple[int, str]]) -> list[Name]:
        """The names, each weak one read by its rule or left out."""
        keys = Counter(name.key for name in names if not name.weak)
        read: list[Name | None] = list(names)
        searched: dict[Reading, Match[str] | None] = {}
        for at, spelling in weak_ones:
            name, meanings = names[at], self._spellings[spelling]
            key, why = read_weak(meanings, Context(text, name.start, name.end, keys, searched), self._readings)
            sorts = tuple(dict.fromkeys(meaning.sort for meaning in meanings if meaning.key == key)) or name.sorts
            read[at] = name._replace(key=key, why=why, sort=sorts[0], sorts=sorts) if key else None
        return [name for name in read if name]

    def why(self, name: Name) -> str:
        """Why a name found leads to its actor: the rule that read it, or the row that says so."""
        if name.why or not name.key:
            return name.why or f"a group noun; it may mean {', '.join(self.bodies(name.surface))}"
        text = next(
            (form for form in (name.surface, plain_form(name.surface), name.surface + "-") if form in self._spellings), ""
        )
        rows = [meaning for meaning in self._spellings.get(text, ()) if meaning.key == name.key]
        return f"{name.surface!r} as {name.sort} means {name.key} ({rows[0].where})" if rows else ""

    def actor(self, key: str) -> Actor | None:
        """The country or organisation with this key, or the person to whom a decision gives a name; else None."""
        return self._actors.get(key) or self._decided.person(key)

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        bodies = {key: Actor(key, body.name, Kind(body.kind), body.side) for key, body in self.organisations.items()}
        return bodies | {key: Actor(key, country.name, Kind.COUNTRY, key) for key, country in self.countries.items()}

    def lookup(self, name: str) -> Actor:
        """The actor a person means by a name or a key. Raises ActorError, with the nearest names, where there is none."""
        found = self._named(name)
        if found is None:
            raise ActorError(name, tuple(get_close_matches(name, sorted(self._spellings), n=3)))
        return found

    def _named(self, name: str) -> Actor | None:
        found = self.actor(name)
        if found is None and (meanings := self._spellings.get(name) or self._folded.get(fold(name))):
            found = self.actor(meanings[0].key)
        return found

    @cached_property
    def _folded(self) -> dict[str, tuple[Spelling, ...]]:
        return {fold(text): meanings for text, meanings in reversed(self._spellings.items()) if meanings[0].sort != "none"}

    def country_of(self, key: str) -> Country | None:
        """The country that a key is, or acts for; None for international organisations and groups of no state."""
        return self.countries.get(self.side_of(key))

    def country_by_domain(self, ending: str) -> str:
        """The key of the country whose internet domain ends so ("ge", "uk"); '' where there is none."""
        return self._by_domain.get(ending.upper(), "")

    @cached_property
    def _by_domain(self) -> dict[str, str]:
        by_iso2 = {country.iso2: country.key for country in self.countries.values() if country.iso2 and not country.until}
        return by_iso2 | {"UK": by_iso2.get("GB", "")}

    def side_of(self, key: str) -> str:
        """The key of the side that an actor acts for; '' where the key is not known and names no side after an @."""
        actor = self.actor(key)
        return actor.side if actor else key.rpartition("@")[2] if "@" in key else ""

    def place(self, name: str) -> str:
        """The key of the country that a city, capital or country name lies in; '' where it is no place."""
        meanings = self._spellings.get(name, ())
        return next((meaning.key for meaning in meanings if meaning.sort in PLACES and meaning.key in self.countries), "")

    def key_of(self, name: str) -> str:
        """The key that a key or name leads to, or ''."""
        found = self._named(name)
        return found.key if found is not None else ""

    @cached_property
    def people(self) -> People:
        """Everybody in the tables of offices. Raises TableError."""
        holdings = [holding for name in OFFICE_TABLES for holding in read_offices(knowledge(name), self.key_of)]
        return People([*self._decided.holdings, *holdings], read_never(knowledge("nevermerge.tsv")) | self._decided.apart)

    def holders(self, side: str, kind: str, day: str) -> tuple[Holding, ...]:
        """Who held an office of this kind (`foreign-minister`, …) for a side on a day, the latest first."""
        return self.people.holders(side, kind, day)

    @cached_property
    def leading_offices(self) -> dict[str, frozenset[str]]:
        """The words, in lower case, by which the tables call who leads a country, by key; "prime" of any head of government."""
        found: dict[str, set[str]] = {}
        for holding in self.people.holdings:
            if holding.kind in _LEADING and holding.side in self.countries:
                told = {"prime", "premier"} if holding.kind == "head-of-government" else set[str]()
                found.setdefault(holding.side, set()).update(holding.office.lower().split(), told)
        return {side: frozenset(words) for side, words in found.items()}

    def person(self, name: str, day: str, side: str = "") -> tuple[Candidate, ...]:
        """Whom a person's name may mean on a day ('' any day), the surest first, each with its reason."""
        return self.people.person(name, day, side)

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """All memberships of the tables. Raises TableError."""
        return tuple(row for name in MEMBERSHIP_TABLES for row in read_memberships(knowledge(name), self.key_of))

    def members(self, organisation: str, day: str, role: str = "member") -> tuple[str, ...]:
        """Keys of an organisation's members (or observers, partners, …) on a day, in table order."""
        rows = (row for row in self.memberships if row.organisation == organisation and row.role == role)
        return tuple(dict.fromkeys(row.member for row in rows if overlaps(row.from_day, row.until, day)))

    def is_place(self, text: str, name: Name) -> bool:
        """Whether a name stands for a place rather than a government: cities, and capitals and countries after in, at or to."""
        return name.sort == "city" or (name.sort in PLACES and name.key in self.countries and stands_as_place(text, name.start))

    def bodies(self, noun: str) -> tuple[str, ...]:
        """Keys of the organisations that a group noun ("bloc", "the alliance") may refer back to, in table order."""
        noun = noun.lower().removeprefix("the ")
        return tuple(body.key for body in self.organisations.values() if noun in body.nouns)


@cache
def load_gazetteer(*extra: Path) -> Gazetteer:
    """The gazetteer of the package's tables and a user's own tables of names or organisations, which win. Raises TableError."""
    countries = load.read_countries()
    organisations = load.read_organisations(known=countries)
    own: list[Spelling] = []
    for path in extra:
        if load.is_organisations(path):
            organisations |= load.read_organisations(path, known={*countries, *organisations})
            own += load.organisation_spellings(path)
        else:
            own += load.name_spellings(path)
    curated = [*load.name_spellings(load.table("names.curated.tsv")), *load.organisation_spellings()]
    fetched = [_country_name(country) for country in countries.values()]
    fetched += load.name_spellings(load.table("names.fetched.tsv"))
    spellings = layered(own, layered(curated, fetched))
    readings = read_readings(load.table("readings.tsv"))
    check_spellings(spellings, {*countries, *organisations}, readings)
    return Gazetteer(countries, organisations, spellings, readings)


def _country_name(country: Country) -> Spelling:
    return Spelling(country.name, country.key, "name", weak=False, note="", where="countries.tsv")


def _plain_meaning(meanings: tuple[Spelling, ...]) -> tuple[str, str, bool, tuple[str, ...], int]:
    first = meanings[0]
    if first.sort == "prefix":  # its hyphen is no part of the name
        return first.key, "adjective", first.weak, ("adjective",), 1
    sorts = tuple(dict.fromkeys(meaning.sort for meaning in meanings if meaning.key == first.key))
    return first.key, first.sort, first.weak, sorts, 0
