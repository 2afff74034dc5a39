"""A claim as merging reads it, in one literal beside its quads: a load reads thousands of those near it. Pure; knows no store.

Which family its article belongs to is not in it: that changes when other articles come.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from bilateral.model import Report, Status

_KNOWN = {"claim", "article", "family", "apart"}  # from elsewhere: the quad's subject and graph, the events graph, decisions
_PACKED = tuple(field.name for field in fields(Report) if field.name not in _KNOWN)


def pack(report: Report) -> str:
    """The report as a JSON array; the same report gives the same text."""
    return json.dumps([getattr(report, name) for name in _PACKED], ensure_ascii=False, separators=(",", ":"))


def unpack(text: str, *, claim: str, article: str, family: str = "") -> Report:
    """The report that was packed, of the claim and article with these IRIs."""
    values: dict[str, Any] = dict(zip(_PACKED, json.loads(text), strict=True))
    values |= {"status": Status(values["status"]), "party": tuple(values["party"])}
    return Report(claim=claim, article=article, family=family or article, **values)
