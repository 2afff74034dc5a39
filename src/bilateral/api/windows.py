"""Which events count, as Python asks for it: a `Filter`, or its fields as keywords."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from bilateral.query.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAMES = tuple(field.name for field in fields(Filter))


def with_filter(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options with `since`, `until`, `types`, `statuses` and `min_sources` made one `filter`.

    `types` and `statuses` may be one name or several. Raises QueryError for a day or status that is none, TypeError where a
    filter is given, too.

    >>> with_filter({"since": "2025", "types": "meets", "level": "actor"})["filter"].types
    frozenset({'meets'})
    """
    given = {name: options[name] for name in NAMES if name in options}
    if not given:
        return dict(options)
    if options.get("filter") is not None:
        raise TypeError(f"filter and {', '.join(given)} both say which events count; expected one of them")
    for name in {"types", "statuses"} & given.keys():
        given[name] = _names(given[name])
    return {name: value for name, value in options.items() if name not in NAMES} | {"filter": Filter(**given)}


def _names(value: str | Iterable[str]) -> frozenset[str]:
    return frozenset([value]) if isinstance(value, str) else frozenset(value)
