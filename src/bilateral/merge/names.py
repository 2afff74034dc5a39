"""Whether two names may mean one person, or two places one place. Knows nothing of reports or texts.

Names come as the extractor wrote them; what a gazetteer can resolve it has resolved, so only what is left is compared here:
a surname beside a full name, an initial, a spelling; a city beside its country.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\w+")


def side_of(actor: str, side: str) -> str:
    """The side of an actor; an actor without one is its own."""
    return side or actor


def person_of(actor: str, side: str) -> str:
    """The name of a person who acts for a side, or '' where the side itself acts.

    >>> person_of("Wang Yi@CHN", "CHN"), person_of("CHN", "CHN")
    ('Wang Yi', '')
    """
    if actor == side or not side:
        return ""
    return actor.rpartition("@")[0] or actor


class Named(NamedTuple):
    """A person of a side by name, and the names of those who a person has decided are somebody else."""

    name: str
    apart: tuple[str, ...] = ()

    def may_be(self, other: Named) -> bool:
        """Whether both may be one person.

        >>> Named("Wang").may_be(Named("Wang Yi")), Named("Wang", ("Wang Yi",)).may_be(Named("Wang Yi"))
        (True, False)
        """
        return other.name not in self.apart and same_person(self.name, other.name)


def named(actor: str, side: str, apart: tuple[tuple[str, ...], ...] = ()) -> Named | None:
    """The person that an actor is, or None where the side itself acts; `apart` are pairs of keys that are two."""
    if not (name := person_of(actor, side)):
        return None
    return Named(name, tuple(sorted(person_of(key, side) for pair in apart if actor in pair for key in pair if key != actor)))


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether two names of one side's people may mean one person.

    >>> same_person("Wang", "Wang Yi"), same_person("Sergei Lavrov", "Sergey Lavrov"), same_person("Kim Jong Un", "Kim Yo Jong")
    (True, True, False)
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return one == other
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    # Two spellings or an initial: the surname is the same and the given names begin alike.
    return first[-1] == second[-1] and first[0][0] == second[0][0] and min(len(first), len(second)) > 1


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name without case, accents, punctuation or what follows a comma, for comparing places.

    >>> folded("Malmö, Sweden")
    'malmo'
    """
    return " ".join(_words(name.partition(",")[0]))


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(_WORD.findall(plain.casefold()))
