"""Rows: what every question, measure and table gives, and their CSV. Knows nothing of the graph."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Cell = str | int | float | bool
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: the names of its columns, and its rows, each as long as `columns`; a missing cell is ''."""

    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.cells)

    def column(self, name: str) -> tuple[Cell, ...]:
        """One column, top to bottom."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.cells)


def as_rows(values: Iterable[Any], kind: type) -> Rows:
    """Rows of flat frozen values of one dataclass `kind`: a column for each field; tuples become words between `; `."""
    names = tuple(field.name for field in fields(kind))
    return Rows(names, tuple(tuple(_cell(getattr(value, name)) for name in names) for value in values))


def csv_text(rows: Rows) -> str:
    """CSV (RFC 4180) with a header and Unix line ends, safe to open in a spreadsheet.

    Text that a spreadsheet would run as a formula is given a leading apostrophe (OWASP, "CSV Injection"); numbers stay.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows.cells)
    return out.getvalue()


def safe_cell(cell: Cell) -> Cell:
    """The cell as a spreadsheet may see it.

    >>> safe_cell("=1+1"), safe_cell(-1.5)
    ("'=1+1", -1.5)
    """
    if not isinstance(cell, str):
        return cell
    # the csv module before Python 3.13 leaves a lone carriage return unquoted, which readers take for the end of the row
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return "'" + text if text.lstrip(" \u00a0\ufeff").startswith(_FORMULA) else text


def _cell(value: Any) -> Cell:
    if isinstance(value, (tuple, frozenset)):
        return "; ".join(str(part) for part in value)
    if isinstance(value, float):
        return round(value, 6)
    return value if isinstance(value, (str, int)) else str(value)
