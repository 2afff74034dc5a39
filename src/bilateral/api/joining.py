"""A user's table of dyads joined to the graph's ties: codes and names to sides, rows to pairs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.api.overview import all_ties
from bilateral.errors import ActorError, ReadError
from bilateral.query.dyads import Shape, join, read_dyads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bilateral.graph import Store
    from bilateral.query.dyads import Codes, DyadTable, Joined
    from bilateral.query.dyads.table import DyadRow
    from bilateral.query.filters import Filter

Pair = tuple[str, str]
_NOTHING = {"", "NA"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The joined pairs; how many ties are left out, as the table never names one of their sides; names that are no side.

    `unknown` holds each such name of the table once, as (line, name).
    """

    pairs: tuple[Joined, ...]
    left_out: int
    unknown: tuple[tuple[int, str], ...]


def compare_with(store: Store, path: Path, *, shape: Shape | None = None, filter: Filter | None = None) -> Comparison:
    """The graph's ties beside a CSV file of dyads, read as its shape says.

    Rows outside the filter's days do not count. Ties of sides that the table never names (an organisation in a table of states)
    are left out: that they are not in it says nothing.

    Raises ReadError, which names the line, for a file or a value that cannot be read, or of which no row names a known side.
    """
    wanted = shape or Shape()
    table = read_dyads(path, wanted)
    sides = {name: _side(name, table.codes) for row in table.rows for name in (row.a, row.b)}
    known = {key for key in sides.values() if key}
    if not known:
        raise ReadError(table.where, f"nobody is known of {_few(sides)}; expected COW or GW numbers, ISO 3166 codes or names")
    pairs: dict[Pair, tuple[str, ...]] = {}
    for row in table.rows:
        a, b = sides[row.a], sides[row.b]
        if a and b and a != b and _counts(table.where, row, wanted, filter):
            pair = (min(a, b), max(a, b))
            pairs[pair] = (*pairs.get(pair, ()), row.value)
    ties = [tie for tie in all_ties(store, filter=filter) if tie.events]
    inside = [tie for tie in ties if {tie.a, tie.b} <= known]
    return Comparison(join(inside, pairs), len(ties) - len(inside), tuple(_unknown(table, sides)))


def _side(name: str, codes: Codes) -> str:
    """The key of a side by code or name; '' where there is none."""
    if codes in {"cow", "gw"} or (codes == "any" and name.isdigit()):
        return _numbers(codes).get(name.lstrip("0"), "")
    try:
        return load_gazetteer().lookup(name.upper() if codes == "iso3" else name).side if name else ""
    except ActorError:
        return ""


@cache
def _numbers(codes: Codes) -> dict[str, str]:
    """Keys by COW or GW number; of several states that had a number, the one that still is."""
    rows = sorted(load_gazetteer().countries.values(), key=lambda row: (row.kind != "former", row.key))
    return {number: row.key for row in rows if (number := row.gw if codes == "gw" else row.cow)}


def _counts(where: str, row: DyadRow, shape: Shape, filter: Filter | None) -> bool:
    if filter and row.period and not filter.covers(row.period):
        return False
    if not shape.value:
        return True
    if shape.at_least is None or row.value in _NOTHING:
        return row.value not in _NOTHING | {"0", "0.0"}
    try:
        return float(row.value) >= shape.at_least
    except ValueError as cause:
        raise ReadError(f"{where}:{row.line}", f"{shape.value!r} is {row.value!r}; expected a number") from cause


def _unknown(table: DyadTable, sides: dict[str, str]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for row in table.rows:
        for name in (row.a, row.b):
            if not sides[name] and name not in seen:
                seen.add(name)
                yield row.line, name


def _few(names: dict[str, str]) -> str:
    some = [repr(name) for name in names]
    return ", ".join(some[:3]) + (" …" if len(some) > 3 else "")  # noqa: PLR2004 - three are enough to see what is wrong
