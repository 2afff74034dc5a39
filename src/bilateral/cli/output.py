"""Rows to text: tables on a terminal, data for everything else. Nothing an article says reaches the terminal raw."""

from __future__ import annotations

import json
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

Columns = tuple[str, ...]
Cells = Iterable[tuple[Any, ...]]
SHORT, GAP = 10, 3  # letters: an ISO day; what stands between two columns


def clean(text: str, *, keep: str = "\n\t") -> str:
    """The text without control and format characters (escape sequences, text direction), but for those in `keep`.

    >>> clean("safe \\x1b[31mred\\u202e", keep="")
    'safe [31mred'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char in keep or unicodedata.category(char) not in {"Cc", "Cf", "Cs"} else " " * (char in "\n\t\r")
        for char in text
    )


def say(text: str) -> None:
    """Words for the person: to stderr."""
    print(clean(text), file=sys.stderr)  # noqa: T201 - the one place that speaks


def plural(count: int, what: str) -> str:
    """The number and the word.

    >>> plural(1, "tie"), plural(2, "tie")
    ('1 tie', '2 ties')
    """
    return f"{count} {what}{'' if count == 1 else 's'}"


def is_terminal() -> bool:
    """Whether the output is read by a person."""
    return sys.stdout.isatty()


def text_width() -> int:
    """Columns of the terminal; of a file, which has no width, 160: wide enough to keep a sentence together."""
    return shutil.get_terminal_size().columns if is_terminal() else 160


def choose(form: str | None, *, terminal: str = "table", data: str = "tsv") -> str:
    """The format asked for, else the one that fits where the output goes."""
    return form or (terminal if is_terminal() else data)


def write(text: str) -> None:
    """Text as it is to stdout, in UTF-8 whatever the locale says."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(data: bytes) -> None:
    """Bytes to stdout; on a terminal without what a terminal would obey."""
    safe = clean(data.decode("utf-8", "replace")).encode() if is_terminal() else data
    sys.stdout.buffer.write(safe)
    sys.stdout.flush()


def write_rows(columns: Columns, cells: Cells, form: str) -> None:
    """Write a table in one of the formats of `WRITERS`."""
    WRITERS[form](columns, list(cells))


def json_text(value: object) -> str:
    """JSON on one line, keys sorted; characters a terminal would obey are escaped.

    >>> json_text({"b": 1, "a": "é\\x9b"})
    '{"a": "é\\\\u009b", "b": 1}'
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return clean(str(value).lower() if isinstance(value, bool) else str(value), keep="")


def _table(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table, whole = Table(box=box.SIMPLE_HEAD, pad_edge=False), _whole(columns, cells, text_width())
    for at, column in enumerate(columns):
        numbers = bool(cells) and all(isinstance(row[at], (int, float)) for row in cells)
        table.add_column(column, justify="right" if numbers else "left", overflow="fold", no_wrap=at in whole)
    for row in cells:
        table.add_row(*(Text(_cell(value)) for value in row))  # Text, for an article's [brackets] are no markup
    Console(file=sys.stdout, highlight=False, width=text_width()).print(table)


def _whole(columns: Columns, cells: list[tuple[Any, ...]], width: int) -> set[int]:
    """The columns, by place, of numbers, days and short words, which are not to be broken where the others have room without."""
    widths = [max(len(name), *(len(_cell(row[at])) for row in cells)) if cells else 0 for at, name in enumerate(columns)]
    short = {at for at, wide in enumerate(widths) if wide <= SHORT}
    room = width - sum(widths[at] for at in short) - GAP * len(columns)
    return short if room >= (len(columns) - len(short)) * SHORT else set()


def _tsv(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    write("".join("\t".join(_cell(value) for value in row) + "\n" for row in [columns, *cells]))


def _csv(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    from bilateral.query.rows import Rows, csv_text

    write(csv_text(Rows(columns, tuple(tuple(_plain(value) for value in row) for row in cells))))


def _plain(value: object) -> str | int | float:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else _cell(value)


def _json(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    rows = ",\n ".join(json_text(dict(zip(columns, row, strict=True))) for row in cells)
    write(f"[{rows}]\n")


def _jsonl(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    write("".join(json_text(dict(zip(columns, row, strict=True))) + "\n" for row in cells))


def _xml(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<rows>"]
    for row in cells:
        fields = (f"<cell name={quoteattr(name)}>{escape(_cell(value))}</cell>" for name, value in zip(columns, row, strict=True))
        lines.append(f"  <row>{''.join(fields)}</row>")
    write("\n".join([*lines, "</rows>", ""]))


def _md(columns: Columns, cells: list[tuple[Any, ...]]) -> None:
    rows = [columns, tuple("---" for _ in columns), *cells]
    lines = ("| " + " | ".join(_cell(value).replace("\\", "\\\\").replace("|", "\\|") for value in row) + " |" for row in rows)
    write("\n".join([*lines, ""]))


WRITERS: dict[str, Callable[[Columns, list[tuple[Any, ...]]], None]] = {
    "table": _table,
    "tsv": _tsv,
    "csv": _csv,
    "json": _json,
    "jsonl": _jsonl,
    "xml": _xml,
    "md": _md,
}
