"""What the tables know of a country or an organisation on a day."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.actors.days import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

Fact = tuple[str, str, str, str]


def about(name: str, day: str = "") -> list[Fact]:
    """Facts as (what, is, since, until): kind and codes, offices, memberships, members; on `day`, or of all days for ''.

    Raises ActorError where there is no such country or organisation.
    """
    gazetteer = load_gazetteer()
    actor = gazetteer.lookup(name)
    return [("name", actor.name, "", ""), ("kind", actor.kind.value, "", ""), *_codes(actor.key), *_of_days(actor.key, day)]


def _codes(key: str) -> Iterator[Fact]:
    gazetteer = load_gazetteer()
    row = gazetteer.countries.get(key) or gazetteer.organisations.get(key)
    for field in fields(row) if row else ():
        value = getattr(row, field.name)
        if value not in ("", None, ()) and field.name not in {"name", "kind"}:
            yield field.name, ", ".join(value) if isinstance(value, tuple) else str(value), "", ""


def _of_days(key: str, day: str) -> Iterator[Fact]:
    gazetteer = load_gazetteer()
    for held in gazetteer.people.holdings:
        if held.side == key and held.on(day):
            yield held.office, held.person, held.from_day, held.until
    for one in gazetteer.memberships:
        if one.member == key and overlaps(one.from_day, one.until, day):
            yield f"{one.role} of", one.organisation, one.from_day, one.until
        if one.organisation == key and overlaps(one.from_day, one.until, day):
            yield one.role, one.member, one.from_day, one.until
