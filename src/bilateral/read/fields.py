"""JSON values to an article's fields, by many names and shapes. The names are data; knows nothing of files."""

from __future__ import annotations

import json
import re
from functools import cache

from bilateral.errors import ReadError
from bilateral.tables import knowledge, read_table

_UNFOLDED = re.compile(r"[\W_]+")
_INSIDE = (
    "name",
    "title",
    "text",
    "value",
    "content",
    "@value",
    "@id",
    "url",
    "id",
)  # where an object in a field keeps its words


def parse_json(text: str | bytes, where: str, *, what: str = "") -> object:
    """The JSON value. Raises ReadError, with the column, for text that is none or is nested too deep."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise ReadError(where, f"{what}{line}column {error.colno} is not JSON ({error.msg}): expected one JSON object") from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits; lists in lists in lists
        raise ReadError(where, f"{what}is not usable JSON ({error}): expected one JSON object") from error


def fields_of(record: dict[str, object]) -> dict[str, str]:
    """The article fields in a JSON object, as text; only those that are there. Parts of a list stand on lines of their own."""
    by_name = {_fold(name): value for name, value in record.items()}
    found = {}
    for field, names in _names().items():
        value = next(filter(None, (_words(by_name.get(name), field) for name in names)), "")
        if value:
            found[field] = value
    return found


def field_names(field: str) -> tuple[str, ...]:
    """The names, folded, under which a field is looked for, best first."""
    return _names()[field]


@cache
def _names() -> dict[str, tuple[str, ...]]:
    rows = read_table(knowledge("fields.tsv"), columns=("field", "names"))
    return {row["field"]: tuple(map(_fold, row.words("names"))) for row in rows}


def _fold(name: str) -> str:
    return _UNFOLDED.sub("", name).casefold()


def _words(value: object, field: str) -> str:
    if isinstance(value, str):
        return "\n".join(re.split(r"[,;|\n]", value)) if field == "keywords" else value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, dict):
        return next(filter(None, (_words(value.get(name), "") for name in _INSIDE if not isinstance(value.get(name), dict))), "")
    if isinstance(value, list):
        parts = [_words(part, "") for part in value if not isinstance(part, list)]
        return (
            ("\n\n" if field == "body" else "\n").join(filter(None, parts))
            if field in {"body", "keywords"}
            else next(filter(None, parts), "")
        )
    return ""


def _number(value: float) -> str:
    return str(value) if isinstance(value, float) or abs(value) < 10**18 else ""
