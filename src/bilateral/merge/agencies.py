"""Which news agency a text says that it comes from. Knows agencies' names and where articles give them; reads nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEAD, _FOOT = 6, 2  # how many lines at the start and at the end of a text may name an agency

# "VIENTIANE, July 26 (Xinhua) -- ", "PARIS (AP) — "
_DATELINE = re.compile(r"^[^\n()]{0,60}\(([^()\n]{2,40})\)\s*\.?\s*(?:--|[-–—:])")
# "By Ann Other, Reuters", "Source: TASS"; an agency's name alone on a line, "© AFP"; "… said. — Reuters" at the end
_BYLINE = re.compile(r"^(?:by|source|via)\b[:\s]*(.{2,60}?)[)\s.]*$", re.IGNORECASE)
_ALONE = re.compile(r"^[-–—©(\s]*(.{2,40}?)[)\s.]*$")
_SIGNED = re.compile(r"[-–—(]\s*([^-–—()]{2,40}?)[)\s.]*$")
_PARTS = re.compile(r"\s*(?:[,/|&;()]|\band\b|\bwith\b|\bvia\b|\bfor\b|\s[-–—]+\s)\s*", re.IGNORECASE)


@cache
def agency_names() -> Mapping[str, str]:
    """Agencies by their folded names, from `knowledge/agencies.tsv`."""
    rows = read_table(knowledge("agencies.tsv"), columns=("agency", "names"))
    return {_folded(name): row["agency"] for row in rows for name in row.words("names")}


def agency(text: str, *, publisher: str = "", names: Mapping[str, str] | None = None) -> str:
    """The agency that a dateline, byline or last line names, or that publishes the text itself; '' where there is none.

    >>> agency("VIENTIANE, July 26 (Xinhua) -- The two met."), agency("By Ann Other, Reuters")
    ('Xinhua', 'Reuters')
    """
    known = agency_names() if names is None else names
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:_HEAD]:
        if (found := _DATELINE.match(line)) and (name := _named(found[1], known)):
            return name
    for line in [*lines[:_HEAD], *lines[-_FOOT:]]:
        if (found := _BYLINE.match(line)) and (name := _named(found[1], known)):
            return name
        if (found := _ALONE.match(line)) and (name := known.get(_folded(found[1]), "")):
            return name
    signed = _SIGNED.search(lines[-1]) if lines else None
    name = known.get(_folded(signed[1]), "") if signed else ""
    return name or known.get(_folded(publisher), "")


def _named(words: str, names: Mapping[str, str]) -> str:
    return next((names[part] for part in map(_folded, [words, *_PARTS.split(words)]) if part in names), "")


def _folded(name: str) -> str:
    return name.replace(".", "").strip().casefold()
