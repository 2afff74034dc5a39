"""Who held which office, and who was a member of what, on a day. Knows the tables of offices and memberships.

A table's `side`, `member` and `organisation` may be a key or a name; what leads to no actor is a TableError.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.actors.days import first_day, iso_prefix, last_day, overlaps
from bilateral.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from bilateral.tables import Row

OFFICES = ("person", "variants", "office", "kind", "side", "from", "until")
MEMBERSHIPS = ("member", "organisation", "role", "from", "until")
ROLES = ("member", "observer", "partner", "applicant", "suspended", "chair")
NEVER = ("first", "second", "why")


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one office of one side. `from_day`, `until`: ISO prefixes, inclusive, '' open. `where`: `file:line`."""

    person: str
    variants: tuple[str, ...]
    office: str
    kind: str
    side: str
    from_day: str
    until: str
    where: str

    @property
    def key(self) -> str:
        """The person's key: `name@side`."""
        return f"{self.person}@{self.side}" if self.side else self.person

    def on(self, day: str) -> bool:
        """Whether the office was held on a day (or in a month or year; '' is any day)."""
        return overlaps(self.from_day, self.until, day)


@dataclass(frozen=True, slots=True)
class Membership:
    """One member of one organisation in one role (member, observer, partner, applicant, suspended), both as keys."""

    member: str
    organisation: str
    role: str
    from_day: str
    until: str


def read_offices(source: Traversable | Path, key_of: Callable[[str], str]) -> tuple[Holding, ...]:
    """Holdings in table order. `key_of` gives the key of a side's key or name, or ''. Raises TableError."""
    found = []
    for row in read_table(source, columns=OFFICES):
        side = key_of(row["side"])
        if not side:
            raise row.fault("side", f"no country or organisation {row['side']!r}")
        _check_span(row)
        cells = (row["person"], row.words("variants"), row["office"], row["kind"])
        found.append(Holding(*cells, side, row["from"], row["until"], row.where))
    return tuple(found)


def read_memberships(source: Traversable | Path, key_of: Callable[[str], str]) -> tuple[Membership, ...]:
    """Memberships in table order. Raises TableError for an unknown member or organisation, or days in the wrong order."""
    found = []
    for row in read_table(source, columns=MEMBERSHIPS):
        keys = [key_of(row[column]) for column in ("member", "organisation")]
        for column, key in zip(("member", "organisation"), keys, strict=True):
            if not key:
                raise row.fault(column, f"no country or organisation {row[column]!r}")
        if row["role"] not in ROLES:
            raise row.fault("role", f"{row['role']!r} is none of {', '.join(ROLES)}")
        _check_span(row)
        found.append(Membership(keys[0], keys[1], row["role"], row["from"], row["until"]))
    return tuple(found)


def _check_span(row: Row) -> None:
    """Raise TableError for a `from` or `until` that is no year, month or day, or the two in the wrong order."""
    for column in ("from", "until"):
        if row[column] and not iso_prefix(row[column]):
            raise row.fault(column, f"{row[column]!r} is no year, month or day such as 2024, 2024-07, 2024-07-26")
    if first_day(row["from"]) > last_day(row["until"]):
        raise row.fault("until", f"{row['until']} lies before {row['from']}")


def read_never(source: Traversable | Path) -> frozenset[frozenset[str]]:
    """Pairs of person keys that are two persons."""
    return frozenset(frozenset((row["first"], row["second"])) for row in read_table(source, columns=NEVER))


def by_side(holdings: Iterable[Holding]) -> dict[str, tuple[Holding, ...]]:
    """Holdings by side, in table order."""
    found: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        found[holding.side].append(holding)
    return {side: tuple(rows) for side, rows in found.items()}
