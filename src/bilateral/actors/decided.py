"""What a person decided on names, as rows of the tables. Knows the values of the tables; nothing of graphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.actors.offices import Holding
from bilateral.actors.values import Spelling
from bilateral.model import Actor, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WHERE = "a person's decision"


@dataclass(frozen=True, slots=True)
class Decided:
    """`holdings` give persons their aliases, with no office and no end; keys that stand `apart` are never one person."""

    holdings: tuple[Holding, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()

    def person(self, key: str) -> Actor | None:
        """The person with this key to whom a decision gives a name."""
        held = next((holding for holding in self.holdings if holding.key == key), None)
        return Actor(key, held.person, Kind.PERSON, held.side) if held else None


NOTHING = Decided()


def alias_spellings(aliases: Mapping[str, str]) -> list[Spelling]:
    """Rows for aliases, name → key."""
    return [Spelling(name, key, "name", weak=False, note="", where=WHERE) for name, key in sorted(aliases.items())]


def alias_holdings(aliases: Mapping[str, str], actor: Callable[[str], object]) -> tuple[Holding, ...]:
    """Rows for the aliases of persons: of all keys that are no country's and no organisation's."""
    names: dict[str, list[str]] = {}
    for name, key in sorted(aliases.items()):
        if actor(key) is None:
            names.setdefault(key, []).append(name)
    return tuple(_holding(key, tuple(known)) for key, known in sorted(names.items()))


def _holding(key: str, known: tuple[str, ...]) -> Holding:
    name, at, side = key.rpartition("@")
    return Holding(name if at else key, known, "", "", side if at else "", "", "", WHERE)
