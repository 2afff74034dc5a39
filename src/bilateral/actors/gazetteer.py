"""Names in a text to actors, and actors by key or name. Knows the tables; nothing of sentences, offices or days."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING

from bilateral.actors import load
from bilateral.actors.finder import Finder
from bilateral.actors.values import PLACES, SORTS, Name, Spelling
from bilateral.errors import ActorError
from bilateral.model import Actor, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bilateral.actors.values import Country, Organisation


class Gazetteer:
    """The world as the tables know it: countries, organisations and how they are written."""

    def __init__(
        self, countries: Mapping[str, Country], organisations: Mapping[str, Organisation], spellings: Iterable[Spelling]
    ) -> None:
        self.countries, self.organisations = dict(countries), dict(organisations)
        self._spellings = _with_variants(_by_text(spellings))
        nouns = sorted({noun for body in self.organisations.values() for noun in body.nouns})
        self._nouns = {f"{the} {noun}": noun for noun in nouns for the in ("the", "The")}

    @cached_property
    def _finder(self) -> Finder:
        return Finder([*self._spellings, *self._nouns])

    def find(self, text: str) -> list[Name]:
        """The names in a text, in order: whole words, the longest wins, exact case; `China-Russia` gives both."""
        names = []
        for start, end, spelling in self._finder.find(text):
            meanings = self._spellings.get(spelling)
            if meanings is None:
                names.append(Name(start, end, text[start:end], "", "group-noun", weak=True))
            elif meanings[0].sort != "none":
                names.append(_name(text, start, end, meanings))
        return names

    def actor(self, key: str) -> Actor | None:
        """The country or organisation with this key, or None."""
        if country := self.countries.get(key):
            return Actor(key, country.name, Kind.COUNTRY, key)
        if body := self.organisations.get(key):
            name = body.key if body.key.isupper() or "(" not in body.key else body.name
            return Actor(key, name, Kind(body.kind), body.side)
        return None

    def lookup(self, name: str) -> Actor:
        """The actor a person means by a name or a key. Raises ActorError, with the nearest names, where there is none."""
        found = self.actor(name)
        if found is None and (meanings := self._spellings.get(name) or self._folded.get(fold(name))):
            found = self.actor(meanings[0].key)
        if found is None:
            raise ActorError(name, tuple(get_close_matches(name, sorted(self._spellings), n=3)))
        return found

    @cached_property
    def _folded(self) -> dict[str, tuple[Spelling, ...]]:
        return {fold(text): meanings for text, meanings in reversed(self._spellings.items()) if meanings[0].sort != "none"}

    def country_of(self, key: str) -> Country | None:
        """The country that a key is, or acts for; None for international organisations and groups of no state."""
        return self.countries.get(self.side_of(key))

    def side_of(self, key: str) -> str:
        """The key of the side that an actor acts for; '' where the key is not known and names no side after an @."""
        actor = self.actor(key)
        return actor.side if actor else key.rpartition("@")[2] if "@" in key else ""

    def place(self, name: str) -> str:
        """The key of the country that a city, capital or country name lies in; '' where it is no place."""
        meanings = self._spellings.get(name, ())
        return next((meaning.key for meaning in meanings if meaning.sort in PLACES and meaning.key in self.countries), "")

    def bodies(self, noun: str) -> tuple[str, ...]:
        """Keys of the organisations that a group noun ("bloc", "the alliance") may refer back to, in table order."""
        noun = noun.lower().removeprefix("the ")
        return tuple(body.key for body in self.organisations.values() if noun in body.nouns)


@cache
def load_gazetteer(*extra: Path) -> Gazetteer:
    """The gazetteer of the package's tables, and of a user's own names tables, which win. Raises TableError."""
    spellings = [*load.name_spellings(load.table("names.curated.tsv")), *load.organisation_spellings()]
    countries = load.read_countries()
    spellings += [_country_name(country) for country in countries.values()]
    taken = {(s.text): s.key for s in spellings}
    spellings += [s for s in load.name_spellings(load.table("names.fetched.tsv")) if taken.get(s.text, s.key) == s.key]
    for path in extra:
        own = list(load.name_spellings(path))
        texts = {spelling.text for spelling in own}
        spellings = own + [spelling for spelling in spellings if spelling.text not in texts]
    return Gazetteer(countries, load.read_organisations(), spellings)


def _country_name(country: Country) -> Spelling:
    return Spelling(country.name, country.key, "name", weak=False, note="", where="countries.tsv")


def fold(name: str) -> str:
    """A name without case, accents, hyphens, dots and leading article, for look-ups by people.

    >>> fold("The Côte d’Ivoire")
    "cote d'ivoire"
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = plain.casefold().replace("’", "'").replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _by_text(spellings: Iterable[Spelling]) -> dict[str, tuple[Spelling, ...]]:
    """Meanings by text, the most telling sort first."""
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        found.setdefault(spelling.text, []).append(spelling)
    return {text: tuple(sorted(group, key=lambda s: SORTS.index(s.sort))) for text, group in found.items()}


def _with_variants(spellings: dict[str, tuple[Spelling, ...]]) -> dict[str, tuple[Spelling, ...]]:
    """Each text also without accents and, for headlines, in capitals (not short ones: US, Chad)."""
    found = dict(spellings)
    for text, meanings in spellings.items():
        plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).replace("’", "'")
        found.setdefault(plain, meanings)
        if len(text) > 4 and not meanings[0].weak and meanings[0].sort != "none":
            found.setdefault(text.upper(), meanings)
    return found


def _name(text: str, start: int, end: int, meanings: tuple[Spelling, ...]) -> Name:
    first = meanings[0]
    if first.sort == "prefix":
        return Name(start, end - 1, text[start : end - 1], first.key, "adjective", sorts=("adjective",))
    sorts = tuple(dict.fromkeys(meaning.sort for meaning in meanings if meaning.key == first.key))
    return Name(start, end, text[start:end], first.key, first.sort, first.weak, sorts)
