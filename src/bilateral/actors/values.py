"""The values of the actor tables: countries, organisations, spellings and names found. Knows nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

# What a name is, most telling first: where a spelling has several sorts, the first one here is the primary one.
SORTS = ("none", "name", "acronym", "adjective", "people", "capital", "organ", "city", "prefix", "group-noun")
PLACES = frozenset({"name", "acronym", "capital", "city"})


@dataclass(frozen=True, slots=True)
class Country:
    """A country, territory or state that was. `from_day` and `until` are ISO days, inclusive; '' is open or not known.

    `kind` is state, observer, partly-recognised, territory or former; `parent` the key of the state a territory belongs to;
    `cow` and `gw` the numbers of Correlates of War and of Gleditsch and Ward; `lat`, `lon` where the capital lies, in degrees.
    """

    key: str
    name: str
    official: str
    iso2: str
    cow: str
    gw: str
    wikidata: str
    capital: str
    lat: float | None
    lon: float | None
    kind: str
    parent: str
    from_day: str
    until: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of states or a group. `side` is a key; `nouns` are what refers back to it, such as bloc or alliance."""

    key: str
    name: str
    other: tuple[str, ...]
    kind: str
    side: str
    wikidata: str
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write one actor, as a table has it.

    `note` names the rule that a weak one needs; `where` is `file:line`, `column` the cell of it that has the text.
    """

    text: str
    key: str
    sort: str
    weak: bool
    note: str
    where: str
    column: str = "name"


class Name(NamedTuple):
    """A name found in a text: `text[start:end] == surface`, in codepoints. A tuple, because there are very many.

    `sort` is the first of `sorts` (see SORTS): `U.S.` is a name and an adjective. A group noun ("the bloc") has the key ''.
    `weak` says that a rule decided the reading, `why` which one.
    """

    start: int
    end: int
    surface: str
    key: str
    sort: str
    weak: bool = False
    sorts: tuple[str, ...] = ()
    why: str = ""
