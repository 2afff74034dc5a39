"""Rows of knowledge tables, checked as they are read. Knows errors; nothing of what the tables are about.

A table is a UTF-8 file of tab-separated values. Lines that begin with `#` say where its facts come from; the first other line
names the columns; an empty cell is ''.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `where` is `file:line`; `row["column"]` is a cell."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def words(self, column: str) -> tuple[str, ...]:
        """The cell's parts between `|`, without empty ones."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def fault(self, column: str, what: str) -> TableError:
        """The error to raise for a bad cell."""
        return TableError(self.where, column, what)


def knowledge(name: str) -> Traversable:
    """A file or folder of the package's own `knowledge/`."""
    return resources.files("bilateral") / "knowledge" / name


def read_table(source: Traversable | Path, *, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table, in file order.

    Raises TableError, with file, line and column, for a missing or unknown column, a row of another length and bytes that are
    no UTF-8.
    """
    lines = _lines(source, columns)
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if not rows:
        raise TableError(f"{source.name}:1", columns[0], f"no header; expected the columns {', '.join(columns)}")
    header = rows[0][1]
    where = f"{source.name}:{rows[0][0]}"
    for column in sorted(set(columns) ^ set(header)):
        fault = "missing" if column in columns else f"unknown; known: {', '.join(columns)}"
        raise TableError(where, column, fault)
    for number, cells in rows[1:]:
        if len(cells) != len(header):
            column = header[min(len(cells), len(header) - 1)]  # the first that is missing, or the last, after which more follow
            raise TableError(f"{source.name}:{number}", column, f"{len(cells)} cells in the row, expected {len(header)}")
        yield Row(f"{source.name}:{number}", dict(zip(header, (cell.strip() for cell in cells), strict=True)))


def _lines(source: Traversable | Path, columns: tuple[str, ...]) -> list[str]:
    data = source.read_bytes()
    try:
        return data.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        column = columns[min(before.rpartition("\n")[2].count("\t"), len(columns) - 1)]
        where = f"{source.name}:{len((before + '.').splitlines())}"
        raise TableError(where, column, f"byte 0x{data[error.start]:02x} is no UTF-8") from None
