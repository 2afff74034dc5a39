"""The actor tables, read and checked. Knows the columns of the tables; nothing of texts."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from bilateral.actors.values import SORTS, Country, Organisation, Spelling
from bilateral.tables import Row, knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

FETCHED = ("key", "name", "official", "iso2", "wikidata", "capital", "lat", "lon")
CURATED = (
    *("key", "name", "official", "iso2", "cow", "gw", "wikidata", "capital", "lat", "lon"),
    *("kind", "parent", "from", "until"),
)
ORGANISATIONS = ("key", "name", "other", "kind", "side", "wikidata", "nouns", "weak")
NAMES = ("name", "key", "sort", "strength", "note")
COUNTRY_KINDS = ("state", "observer", "partly-recognised", "territory", "former")
ORGANISATION_KINDS = ("organisation", "group")
WIKIDATA = re.compile(r"Q[1-9]\d*", re.ASCII)


def table(name: str) -> Traversable:
    """A table of `knowledge/actors/`."""
    return knowledge("actors") / name


def read_countries() -> dict[str, Country]:
    """Countries by key, in the order of the curated table, whose filled cells win over the fetched ones."""
    fetched = {row["key"]: row for row in read_table(table("countries.fetched.tsv"), columns=FETCHED)}
    countries: dict[str, Country] = {}
    for row in read_table(table("countries.tsv"), columns=CURATED):
        if row["key"] in countries:
            raise row.fault("key", f"{row['key']!r} stands twice")
        _one_of(row, "kind", COUNTRY_KINDS)
        countries[row["key"]] = _country(row, fetched.get(row["key"]))
    return countries


def _country(row: Row, fetched: Row | None) -> Country:
    cells = {column: row[column] or (fetched[column] if fetched and column in FETCHED else "") for column in CURATED}
    cells["from_day"] = cells.pop("from")
    cells["official"] = cells["official"] or cells["name"]  # a state whose official name is the short one
    lat, lon = (float(degrees) if degrees else None for degrees in (cells.pop("lat"), cells.pop("lon")))
    return Country(lat=lat, lon=lon, **cells)


def read_organisations(source: Traversable | Path | None = None, *, known: Container[str]) -> dict[str, Organisation]:
    """Organisations by key, in the order of the table. `known` are the keys of other actors that may be their sides."""
    rows = list(_organisation_rows(source))
    sides = {row["key"] for row in rows}
    found: dict[str, Organisation] = {}
    for row in rows:
        if not row["key"] or row["key"] in found:
            raise row.fault("key", f"{row['key']!r} stands twice" if row["key"] else "empty")
        _one_of(row, "kind", ORGANISATION_KINDS)
        if row["side"] not in sides and row["side"] not in known:
            raise row.fault("side", f"no country or organisation {row['side']!r}")
        if row["wikidata"] and not WIKIDATA.fullmatch(row["wikidata"]):
            raise row.fault("wikidata", f"{row['wikidata']!r} is no id such as Q7184")
        cells = {f.name: row[f.name] for f in fields(Organisation) if f.name not in {"other", "nouns"}}
        found[row["key"]] = Organisation(other=row.words("other"), nouns=row.words("nouns"), **cells)
    return found


def organisation_spellings(source: Traversable | Path | None = None) -> Iterator[Spelling]:
    """Keys, names and other spellings of the organisations; a key in brackets or of lower-case words is none."""
    for row in _organisation_rows(source):
        weak = set(row.words("weak"))
        for text, column in _texts(row).items():
            sort = "acronym" if text.isupper() and " " not in text else "name"
            if "(" not in text:
                yield Spelling(text, row["key"], sort, text in weak, "with-name" if text in weak else "", row.where, column)


def _texts(row: Row) -> dict[str, str]:
    """Every way to write an organisation, by text, and the column that has it."""
    cells = (("weak", row.words("weak")), ("other", row.words("other")), ("name", (row["name"],)), ("key", (row["key"],)))
    columns = {text: column for column, texts in cells for text in texts}
    order = dict.fromkeys((row["key"], row["name"], *row.words("other"), *row.words("weak")))
    return {text: columns[text] for text in order}


def is_organisations(source: Traversable | Path) -> bool:
    """Whether a table of a user's own holds organisations: its header names a side."""
    text = source.read_bytes().decode("utf-8", errors="replace")  # bytes that are none are for read_table to tell
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return "side" in next(lines, "").split("\t")


def _organisation_rows(source: Traversable | Path | None) -> Iterator[Row]:
    return read_table(source or table("organisations.tsv"), columns=ORGANISATIONS)


def name_spellings(source: Traversable | Path) -> Iterator[Spelling]:
    """The spellings of a names table, in file order."""
    for row in read_table(source, columns=NAMES):
        _one_of(row, "sort", SORTS)
        _one_of(row, "strength", ("strong", "weak"))
        if bool(row["key"]) == (row["sort"] == "none"):
            raise row.fault("key", "a row of sort none has no key, every other row has one")
        if not row.words("name"):
            raise row.fault("name", "empty")
        for text in row.words("name"):
            yield Spelling(text, row["key"], row["sort"], row["strength"] == "weak", row["note"], row.where)


def _one_of(row: Row, column: str, known: tuple[str, ...]) -> None:
    if row[column] not in known:
        raise row.fault(column, f"{row[column]!r} is none of {', '.join(known)}")
