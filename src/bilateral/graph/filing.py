"""A claim and an event in one literal each, beside their quads: for what reads thousands of them. Pure; knows no store.

Which family a claim's article belongs to is not in it: that changes when other articles come. Nor are an event's claims.
"""

from __future__ import annotations

import json
from dataclasses import fields
from functools import lru_cache
from typing import Any

from bilateral.model import Event, Report, Status

_DECODE = json.JSONDecoder().raw_decode  # without the search for blanks at both ends: there are none
_STATUS = {status.value: status for status in Status}
_ELSEWHERE = {"claim", "article", "family", "apart"}  # the quad's subject and graph, the events graph, decisions
_REPORT = tuple(field.name for field in fields(Report) if field.name not in _ELSEWHERE)
_LONG = {"claims", "history", "blocks"}  # what grows with the number of articles, or is for merging alone
_EVENT = tuple(field.name for field in fields(Event) if field.name not in _LONG)


def pack(report: Report) -> str:
    """The report as a JSON array; the same report gives the same text."""
    return _text(report, _REPORT)


@lru_cache(maxsize=20_000)  # the claims on an office are read again with each batch that tells of it
def unpack(text: str, *, claim: str, article: str, family: str = "") -> Report:
    """The report that was packed, of the claim and article with these IRIs."""
    return Report(claim=claim, article=article, family=family or article, **_values(text, _REPORT))


def pack_event(event: Event) -> str:
    """The event as a JSON array, without claims, history and blocks."""
    return _text(event, _EVENT)


def unpack_event(text: str) -> Event:
    """The event that was packed, its claims, history and blocks left empty."""
    # field by field, in the order of `_EVENT`: a view reads a hundred thousand of them, and this takes half the time of `_values`
    values, _ = _DECODE(text)
    key, type_, actors, others, sides, other_sides, status, date, place, articles, sources, first, last, *rest = values
    return Event(
        key, type_, tuple(actors), tuple(others), tuple(sides), tuple(other_sides), _STATUS[status], date, place, (),
        articles, sources, first, last, (), *rest,
    )  # fmt: skip


def _text(value: Report | Event, names: tuple[str, ...]) -> str:
    return json.dumps([getattr(value, name) for name in names], ensure_ascii=False, separators=(",", ":"))


def _values(text: str, names: tuple[str, ...]) -> dict[str, Any]:
    values = [tuple(value) if type(value) is list else value for value in json.loads(text)]
    found: dict[str, Any] = dict(zip(names, values, strict=True))
    found["status"] = _STATUS[found["status"]]
    return found
