"""Where an article comes from: its outlet's own side, and the place of its dateline. Knows publishers; nothing of sentences."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

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
_HOST = re.compile(r"(?<!\S)[\w-]+(?:\.[\w-]+)+")  # a publisher that is only an address
_SHORT, _WHOLE = 4, r"(?!\w)"  # letters of a name that may begin other words: "efe", "hina"
_FIRST = 8  # sentences in which a dateline may stand: a headline and what is printed above the text come before it


def home_side(article: Article, gazetteer: Gazetteer) -> str:
    """Side of the outlet, whose own officials it names without a country; '' if not known.

    It is told by the publishers table, by a name in the publisher, or by the country at the end of the address.
    """
    host = urlsplit(article.url).hostname or ""
    outlet = f"{article.publisher} {host}".casefold()
    if row := next((row for name, row in _outlets() if row["name"] in outlet and name.search(outlet)), None):
        return row["side"]
    # "Our Paper (English edition)" is of no country
    named = [name.key for name in gazetteer.find(article.publisher) if name.key and name.surface.lower() not in words("language")]
    hosts = (host, *_HOST.findall(outlet))
    of_names = (gazetteer.side_of(named[0]) or named[0]) if named else ""
    return of_names or next((side for one in hosts if (side := _of_host(one, gazetteer))), "")


def _of_host(host: str, gazetteer: Gazetteer) -> str:
    """The country at the end of an address: "news.example.ge"; '' of an ending that anybody may take."""
    labels = host.rsplit(".", 2)
    if len(labels) == 1 or (labels[-1] in words("generic-domain") and labels[-2] not in words("state-domain")):
        return ""
    return gazetteer.country_by_domain(labels[-1])


def dateline_place(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The place that one of the first sentences opens with, in capitals ("AMMAN —") or with a day, as a name; '' if none."""
    for start, end in spans[:_FIRST]:
        match = _DATELINE.match(text[start:end]) or _DATED.match(text[start:end])
        if match:
            place = match.group(1).strip()
            return place.title() if place.isupper() else place
    return ""


@cache
def _outlets() -> tuple[tuple[re.Pattern[str], Row], ...]:
    """The publishers table, each row with how its name stands in an outlet: where a word begins, a short one as a whole word."""
    rows = read_table(knowledge("publishers.tsv"), columns=("name", "side", "official"))
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(row['name'])}{_WHOLE if len(row['name']) <= _SHORT else ''}"), row) for row in rows
    )
