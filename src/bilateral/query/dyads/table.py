"""A table of dyads out of a CSV file: whose each row is, what it says, when. Knows errors; names stay as they are written."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, cast, get_args

from bilateral.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

Codes = Literal["any", "iso3", "cow", "gw"]
CODES: tuple[Codes, ...] = get_args(Codes)
_SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class DyadRow:
    """One row: its line in the file, both ends as written, its value and its period, '' where the table has no such column."""

    line: int
    a: str
    b: str
    value: str
    period: str


@dataclass(frozen=True, slots=True)
class DyadTable:
    """The rows of a file, the columns that name the two, and what kind of code stands in these."""

    where: str
    columns: tuple[str, str]
    codes: Codes
    rows: tuple[DyadRow, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How to read a table, '' and None being "as it is known or seen".

    `columns` name the two ends, `codes` what stands in them, `value` what is said of them, `period` a day, month or year. With
    `value`, rows where it is empty or 0 say that there is no tie; with `at_least`, those where it is less.
    """

    columns: tuple[str, str] | None = None
    codes: Codes | None = None
    value: str = ""
    period: str = ""
    at_least: float | None = None


def read_dyads(path: Path, shape: Shape | None = None) -> DyadTable:
    """The dyads of a CSV file (UTF-8; commas, semicolons, tabs or bars between cells) with a header.

    Where the shape does not say, the ends are the first pair of `columns.tsv` that the file has, and the period is its column
    `year`. Columns are found in upper and lower case.

    Raises ReadError for a file that cannot be read, has no rows, lacks a column, or has a row of another length.
    """
    where, text, wanted = str(path), _text(path), shape or Shape()
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_separator(text), strict=True)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as cause:
        raise ReadError(f"{where}:{reader.line_num}", f"no CSV: {cause}") from cause
    if len(lines) < 2:  # noqa: PLR2004 - a header and a row
        raise ReadError(where, "expected a header and at least one row")
    head = [name.casefold() for name in lines[0][1]]
    a, b, kind = _ends(where, head, wanted.columns)
    period = wanted.period or ("year" if "year" in head else "")
    at = [_place(where, head, name) if name else None for name in (a, b, wanted.value, period)]
    rows = tuple(_row(where, line, cells, head, at) for line, cells in lines[1:])
    return DyadTable(where, (a, b), wanted.codes or kind, rows)


@cache
def known_columns() -> tuple[tuple[str, str, Codes], ...]:
    """The pairs of columns that are known without being told, with what stands in them."""
    text = (resources.files("bilateral.query.dyads") / "columns.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter="\t")
    return tuple((row["a"], row["b"], cast("Codes", row["codes"])) for row in rows)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as cause:
        raise ReadError(str(path), f"cannot be read: {cause.strerror}") from cause
    except UnicodeDecodeError as cause:
        raise ReadError(str(path), f"not UTF-8 at byte {cause.start}; expected a CSV file in UTF-8") from cause


def _separator(text: str) -> str:
    """The one of the separators that stands most often in the header."""
    return max(_SEPARATORS, key=text.partition("\n")[0].count)


def _ends(where: str, head: list[str], columns: tuple[str, str] | None) -> tuple[str, str, Codes]:
    if columns:
        a, b = columns[0].casefold(), columns[1].casefold()
        return a, b, next((kind for *ends, kind in known_columns() if ends == [a, b]), "any")
    found = next((pair for pair in known_columns() if pair[0] in head and pair[1] in head), None)
    if found is None:
        raise ReadError(where, f"no two columns known to name a dyad; it has {', '.join(head)}: say which two they are")
    return found


def _place(where: str, head: list[str], name: str) -> int:
    if name.casefold() not in head:
        raise ReadError(where, f"no column {name!r}; it has {', '.join(head)}")
    return head.index(name.casefold())


def _row(where: str, line: int, cells: list[str], head: list[str], at: list[int | None]) -> DyadRow:
    if len(cells) != len(head):
        raise ReadError(f"{where}:{line}", f"{len(cells)} cells; expected {len(head)}, as in the header")
    a, b, value, period = ("" if place is None else cells[place] for place in at)
    return DyadRow(line, a, b, value, period)
