"""The sentences of `tests/extract/sentences/*.tsv`: what each says, as tables. Written by hand for this project.

`claims` are joined by `; `, each `type(Subject, Object)` with `planned ` or `negated ` before it where it is not actual.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bilateral.actors import load_gazetteer
from bilateral.model import Actor, Kind, Status
from bilateral.tables import read_table

FOLDER = Path(__file__).parent / "sentences"
DATES = FOLDER / "dates.tsv"
COLUMNS = ("sentence", "published", "claims")
DATE_COLUMNS = ("sentence", "published", "type", "date", "place")
_CLAIM = re.compile(r"(?:(planned|negated) )?([a-z-]+)\(([^(),]+), ([^(),]+)\)")


@dataclass(frozen=True, slots=True)
class Label:
    """One relation that a sentence states, by the actors' names."""

    type: str
    subject: str
    object: str
    status: Status


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence (or two), where it stands (`file:line`), the day it was published, and all that it states."""

    where: str
    sentence: str
    published: str
    labels: tuple[Label, ...]


def tables() -> tuple[Path, ...]:
    """The tables of sentences, by name."""
    return tuple(path for path in sorted(FOLDER.glob("*.tsv")) if path != DATES)


def load_items(path: Path) -> list[Item]:
    """One table's sentences, in file order. Raises ValueError for a claim that does not parse."""
    return [
        Item(row.where, row["sentence"], row["published"], parse_claims(row["claims"], row.where))
        for row in read_table(path, columns=COLUMNS)
    ]


def parse_claims(text: str, where: str) -> tuple[Label, ...]:
    """`planned meets(A, B); thanks(A, B)` as labels. Raises ValueError, with where, for anything else."""
    return tuple(_parse(part, where) for part in text.split("; ") if part)


def _parse(part: str, where: str) -> Label:
    found = _CLAIM.fullmatch(part)
    if not found:
        raise ValueError(f"{where}: {part!r} is no claim; expected [planned |negated ]type(Subject, Object)")
    status, kind, one, other = found.groups()
    return Label(kind, one, other, Status(status or "actual"))


@cache
def key_of(name: str) -> str:
    """The key of a country or organisation that is called just so, else ''."""
    gazetteer = load_gazetteer()
    return next((one.key for one in gazetteer.find(name) if one.surface == name and one.key), "")


def same_actor(name: str, actor: Actor) -> bool:
    """Whether a label's name is this actor: the same body, or a person of whose name one is a part of the other's."""
    if actor.kind is not Kind.PERSON and key_of(name):
        return key_of(name) == actor.key
    one, other = set(fold(name).split()), set(fold(actor.name).split())
    return one <= other or other <= one


def fold(name: str) -> str:
    """A name without case, accents, hyphens and full stops."""
    letters = unicodedata.normalize("NFKD", name.replace("-", " ").replace(".", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
