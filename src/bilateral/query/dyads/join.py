"""Ties beside a table of dyads: what both have, what only one has. Knows the model's values; nothing of files or names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.query.ties import Summary

Found = Literal["agree", "only in news", "only in table"]
FOUND: tuple[Found, ...] = get_args(Found)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """One pair of sides, keys in order: where it was found, its tie in the news (0 and '' without one) and its rows of the table.

    `rows` is their number, `value` what they say: the mean of numbers, else the distinct words between `; `.
    """

    found: Found
    a: str
    b: str
    events: int
    balance: float
    first: str
    last: str
    rows: int
    value: str


def join(ties: Iterable[Summary], table: Mapping[Pair, tuple[str, ...]]) -> tuple[Joined, ...]:
    """Ties with events that are done, beside a table's values by pair (keys in order).

    Agreement first, then what only the news has, then what only the table has; in each the most events first, then by key.
    """
    news = {(min(tie.a, tie.b), max(tie.a, tie.b)): tie for tie in ties if tie.events}
    found = [_joined(pair, news.get(pair), table.get(pair)) for pair in news.keys() | table.keys()]
    return tuple(sorted(found, key=lambda one: (FOUND.index(one.found), -one.events, one.a, one.b)))


def _joined(pair: Pair, tie: Summary | None, values: tuple[str, ...] | None) -> Joined:
    told = values or ()
    where: Found = "only in table" if tie is None else "only in news" if values is None else "agree"
    if tie is None:
        return Joined(where, *pair, 0, 0.0, "", "", len(told), _said(told))
    return Joined(where, *pair, tie.events, tie.balance, tie.first, tie.last, len(told), _said(told))


def _said(values: tuple[str, ...]) -> str:
    given = [value for value in values if value]
    try:
        mean = sum(map(float, given)) / len(given) if given else None
    except ValueError:
        return "; ".join(sorted(set(given)))
    return "" if mean is None else f"{mean:.6g}"
