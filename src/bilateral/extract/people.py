"""The persons of one article: who was introduced, for which side, and whom a surname means later on. Knows no grammar."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bilateral.extract.words import words as words_of
from bilateral.model import Actor, Kind

_SHORTEST = 2  # letters: "Xi" may stand alone


@dataclass(frozen=True, slots=True)
class Person:
    """A person of an article: `key` is `name@side`, `name` as the article first gives it in full."""

    key: str
    name: str
    side: str = ""
    kind: str = ""  # of the office, as in the titles table: 'foreign-minister', …
    known: bool = False  # whether the offices table has the person
    titles: frozenset[str] = frozenset()  # all words of the titles given here, in lower case

    @property
    def actor(self) -> Actor:
        """The person as an actor."""
        return Actor(self.key, self.name, Kind.PERSON, self.side)


@dataclass
class People:
    """Persons by the words of their names; the last one mentioned wins where a word is shared.

    The one thing here that changes as an article is read; it lives as long as the article.
    """

    by_key: dict[str, Person] = field(default_factory=dict)
    recent: tuple[str, ...] = ()  # keys of those whom the sentence before names, in order
    _by_word: dict[str, list[str]] = field(default_factory=dict)
    _renamed: dict[str, str] = field(default_factory=dict)

    def introduce(self, person: Person) -> Person:
        """Add a person, or learn what is new about one already met; gives the person as now known."""
        met = self._met(person)
        if met is None:
            self.by_key[person.key] = person
            for word in name_words(person.name):
                self._by_word.setdefault(word, []).append(person.key)
            return person
        better = replace(
            met,
            side=met.side or person.side,
            kind=met.kind or person.kind,
            known=met.known or person.known,
            titles=met.titles | person.titles,
        )
        if better.side and not met.side:
            better = replace(better, key=person_key(met.key.partition("@")[0], better.side))
        self._replace(met, better)
        return better

    def find(self, name: str) -> Person | None:
        """Whom a full name or a part of one means here: all its words are the person's.

        Of several it is the first of those whom the sentence before names, else the last mentioned.
        """
        words = name_words(name)
        if not words:
            return None
        keys = [key for key in self._by_word.get(words[-1], ()) if set(words) <= set(name_words(self.by_key[key].name))]
        if not keys and len(words) > 1:
            keys = self._spelled_alike(words)
        if len(keys) > 1 and len(words) == 1:  # "A Kim, the sister of B Kim, left. Kim" is A
            keys = [key for key in keys if name_words(self.by_key[key].name)[-1] == words[0]] or keys
            keys = [next((key for key in self.recent if key in keys), keys[-1])]
        return self.by_key[keys[-1]] if keys else None

    def touch(self, person: Person) -> None:
        """Note that the person was just mentioned."""
        for word in name_words(person.name):
            keys = self._by_word.get(word, [])
            if person.key in keys:
                keys.remove(person.key)
                keys.append(person.key)

    def holding(self, side: str, kind: str = "") -> Person | None:
        """The person last met who acts for the side, in an office of that kind if one is given."""
        for person in reversed(self.by_key.values()):
            if person.side == side and (not kind or person.kind == kind):
                return person
        return None

    def current(self, key: str) -> str:
        """The key by now of who had this one before the side was learnt; the key itself where nothing was."""
        return self._renamed.get(key, key)

    def words(self) -> frozenset[str]:
        """All words by which a person may be named, folded."""
        return frozenset(self._by_word)

    def _met(self, person: Person) -> Person | None:
        met = self.by_key.get(person.key) or self.find(person.name)
        if met is None or (met.side and person.side and met.side != person.side):
            return None
        return met

    def _replace(self, old: Person, new: Person) -> None:
        self.by_key = {new.key if key == old.key else key: new if key == old.key else p for key, p in self.by_key.items()}
        if old.key != new.key:
            self._renamed[old.key] = new.key
            for keys in self._by_word.values():
                keys[:] = [new.key if key == old.key else key for key in keys]

    def _spelled_alike(self, words: tuple[str, ...]) -> list[str]:
        """Keys of persons whose surname is the same but whose given name is spelled otherwise: Sergei, Sergey."""
        known = ((key, name_words(self.by_key[key].name)) for key in self._by_word.get(words[-1], ()))
        return [key for key, name in known if name[-1] == words[-1] and name[0][:3] == words[0][:3]]


def person_key(name: str, side: str) -> str:
    """`Wang Yi@CHN`, or the bare name where no side is known."""
    return f"{name}@{side}" if side else name


@lru_cache(maxsize=65536)  # the same few names are asked for over and over
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name by which its bearer may be called: folded, without particles and initials."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.findall(r"[^\W\d_][\w’'\-]*", plain.casefold())
    bare = [word.removeprefix("al-").removeprefix("el-") for word in words]
    return tuple(word for word in bare if len(word) >= _SHORTEST and word not in words_of("silent-in-names"))
