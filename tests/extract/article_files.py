"""The articles of `tests/extract/articles/*.txt`, and what each says. Written by us for this project; the events are invented.

An article begins with `=== name`, then `title:`, `date:`, `source:`, an empty line, and its paragraphs, one a line. The lines
after a paragraph that begin with `>` are what it says: `> N type | subject | object | status | date | place`, where N is the
sentence of the paragraph that says it; what follows the object may be left out. An actor that is no side itself has its side
in parentheses: `Inés Quiroga (PER)`; `(?)` where the text gives none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.model import Article, Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "articles"
_LABEL = re.compile(r">\s*(?P<sentence>\d+)\s+(?P<type>[a-z-]+)\s*\|(?P<rest>.*)")
_ACTOR = re.compile(r"(?P<name>.+?)\s*(?:\((?P<side>[^()]+)\))?")
_HEADINGS = ("title", "date", "source")
Relation = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article and the relations it states, as gold has them; each relation's `sentence` is `paragraph.sentence`, from 1."""

    where: str
    article: Article
    relations: tuple[Relation, ...]


def load_articles(folder: Path = FOLDER) -> list[Labelled]:
    """All articles, by file and place in it. Raises ValueError, with file and line, for what is not in the format."""
    return [one for path in sorted(folder.glob("*.txt")) for one in read_articles(path)]


def read_articles(path: Path) -> Iterator[Labelled]:
    """The articles of one file, in order."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("=== "):
            yield from [_article(path, block)] if block else []
            block = []
        if block or line.startswith("=== "):
            block.append((number, line.strip()))
    yield from [_article(path, block)] if block else []


def _article(path: Path, block: list[tuple[int, str]]) -> Labelled:
    (first, opening), *lines = block
    name = opening.removeprefix("=== ").strip()
    head = {key: line.partition(":")[2].strip() for _, line in lines for key in _HEADINGS if line.startswith(f"{key}:")}
    body = [(n, line) for n, line in lines if line and not line.startswith(tuple(f"{key}:" for key in _HEADINGS))]
    paragraphs = [line for _, line in body if not line.startswith(">")]
    text = "\n\n".join([head["title"]] * bool(head.get("title")) + paragraphs)
    article = Article(name, text, head.get("title", ""), head.get("date", ""), head.get("source", ""))
    return Labelled(f"{path.name}:{first}", article, tuple(_relations(path, body)))


def _relations(path: Path, body: list[tuple[int, str]]) -> Iterator[Relation]:
    paragraph = 0
    for number, line in body:
        if line.startswith(">"):
            yield _relation(f"{path.name}:{number}", line, paragraph)
        else:
            paragraph += 1


def _relation(where: str, line: str, paragraph: int) -> Relation:
    found = _LABEL.fullmatch(line)
    fields = [part.strip() for part in found["rest"].split("|")] if found else []
    if found is None or len(fields) < len(("subject", "object")):
        raise ValueError(f"{where}: {line!r}; expected > N type | subject | object | status | date | place")
    subject, other, status, date, place = [*fields, "", "", "", "", ""][:5]
    (one, one_side), (two, two_side) = _actor(subject), _actor(other)
    status = Status(status or "actual").value
    relation: Relation = {"type": found["type"], "subject": one, "object": two, "subject_side": one_side, "object_side": two_side}
    return relation | {
        "status": status,
        "date": date or None,
        "place": place or None,
        "sentence": f"{paragraph}.{found['sentence']}",
    }


def _actor(text: str) -> tuple[str, str | None]:
    found = _ACTOR.fullmatch(text)
    if found is None:
        return text, None
    if found["side"]:
        return found["name"], None if found["side"] == "?" else found["side"]
    return found["name"], side_of(found["name"])


@cache
def side_of(name: str) -> str | None:
    """The side that a country or body acts for, as `extract` writes it; its own name where the tables do not know it."""
    gazetteer = load_gazetteer()
    actor = next((gazetteer.actor(one.key) for one in gazetteer.find(name) if one.surface == name and one.key), None)
    if actor is None or actor.kind is Kind.GROUP:
        return name
    return actor.side or actor.key
