"""Where an article comes from: its outlet's own side, and the place of its dateline. Knows publishers; nothing of sentences."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.words import words
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Gazetteer
    from bilateral.model import Article
    from bilateral.tables import Row

_DATELINE = re.compile(r"^\s*([A-Z][A-Z .'\-]{2,30})(?:,|\s*[—–]|\s+\()")
_DATED = re.compile(  # "Havana, March 19 (ACN) --", "Luanda, 5 May -"
    r"^\s*([A-Z][\w.'\-]+(?: [A-Z][\w.'\-]+){0,2}), (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
    r"\s*(?:\([^)]{2,30}\)\s*)?[-–—]+\s"
)
_FIRST = 8  # sentences in which a dateline may stand: a headline and what is printed above the text come before it


def home_side(article: Article, gazetteer: Gazetteer) -> str:
    """Side of the outlet, whose own officials it names without a country: by its name, else by its address; '' if not known."""
    outlet = f"{article.publisher} {article.url}".casefold()
    for row in _outlets():
        if row["name"] in outlet:
            return row["side"]
    # "Our Paper (English edition)" is of no country
    named = [name.key for name in gazetteer.find(article.publisher) if name.key and name.surface.lower() not in words("language")]
    return (gazetteer.side_of(named[0]) or named[0]) if named else ""


def dateline_place(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The place that one of the first sentences opens with, in capitals ("AMMAN —") or with a day, as a name; '' if none."""
    for start, end in spans[:_FIRST]:
        match = _DATELINE.match(text[start:end]) or _DATED.match(text[start:end])
        if match:
            place = match.group(1).strip()
            return place.title() if place.isupper() else place
    return ""


@cache
def _outlets() -> tuple[Row, ...]:
    return tuple(read_table(knowledge("publishers.tsv"), columns=("name", "side", "official")))
