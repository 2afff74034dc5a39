"""One article's claims as the plain record that `extract` writes: names and codes, no keys, no IRIs.

`LineReader` makes it where an article is read: a line is sooner sent from one process to another than all that it is made of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.cli.output import json_text
from bilateral.model import Actor, Claim, Kind, Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilateral.model import Article
    from bilateral.pipeline import OwnReader

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
Record = dict[str, str | float | int | None]


@dataclass(frozen=True, slots=True)
class LineReader:
    """Reads an article to its line of JSON."""

    reader: OwnReader

    def read(self, article: Article) -> str:
        """The record of the article, on a line."""
        return json_text(article_record(self.reader.read(article))) + "\n"


def article_record(reading: Reading) -> dict[str, object]:
    """The article's id, title, published, publisher, url, and its relations in the order of the text."""
    article = reading.article
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "url": article.url,
        "relations": relations(reading),
    }


def relations(reading: Reading) -> list[Record]:
    """The records of an article's claims, in the order of the text."""
    actors = {actor.key: actor for actor in reading.actors}
    return [relation_record(claim, actors) for claim in reading.claims]


def relation_record(claim: Claim, actors: Mapping[str, Actor]) -> Record:
    """One claim; what is not known is None, and so is a date of which only the month is known."""
    return {
        "type": claim.type,
        "subject": _name(claim.actor, actors),
        "object": _name(claim.counterpart, actors),
        "subject_side": _side(claim.actor, actors),
        "object_side": _side(claim.counterpart, actors),
        "status": claim.status.value,
        "date": claim.date if _DAY.fullmatch(claim.date) else None,
        "place": claim.place or None,
        "speaker": _name(claim.speaker, actors),
        "evidence": claim.evidence.text,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "confidence": round(claim.confidence, 3),
        "frame": claim.frame,
    }


def _name(key: str, actors: Mapping[str, Actor]) -> str | None:
    actor = actors.get(key)
    return actor.name if actor else key or None


def _side(key: str, actors: Mapping[str, Actor]) -> str | None:
    """A country's alpha-3 code, an organisation's acronym or name, a group's name; None for a person of no known side."""
    actor = actors.get(key)
    if actor is None:
        return None
    if actor.side and actor.side != actor.key:
        beyond = actors.get(actor.side)
        return beyond.name if beyond and beyond.kind == Kind.GROUP else actor.side
    if actor.kind == Kind.PERSON:
        return None
    return actor.name if actor.kind == Kind.GROUP else actor.key
