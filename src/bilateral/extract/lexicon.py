"""The frames: which words, in which grammatical roles, say which relation type. Loads `knowledge/frames/`; knows no parse.

One table a relation type, one frame a row. Columns:

* `pos`: verb, noun or adj; `trigger`: lemmas between `|`, a particle or preposition of a phrasal verb after `+` ("turn+down").
* `object`: lemmas of which one must head the trigger's object ("hold … talks"); empty where none is needed.
* `actor`, `counterpart`: roles between `|`, tried in order. `subj`, `obj`, `iobj`, `comp` (subject of the clause below), `ctrl` (object
  that the clause below is about), `poss` (possessor or country before a noun), `light` (subject of the light verb that carries
  the noun), `recv` (subject of a receiving verb), `appos` (what the noun stands beside), or a preposition. A `*` after a role lets
  the owner of what stands there count: "condemned Iran's act". For a symmetric type the counterpart may be empty.
* `status`: what the words themselves say, where it is not actual.
* `example`, `claims`: a sentence and what it says, as `A > B` between `;`, with `!` (negated) or `?` (planned) before it: tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bilateral.model import Status
from bilateral.tables import Row, knowledge, read_table

COLUMNS = ("pos", "trigger", "object", "actor", "counterpart", "status", "example", "claims")
_POS = frozenset({"verb", "noun", "adj"})


@dataclass(frozen=True, slots=True)
class Role:
    """Where to look for an actor: a role's name, and whether the owner of what stands there counts."""

    name: str
    owner: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One row. `key` names it: the type and its first words ("meets:hold-talk")."""

    key: str
    type: str
    pos: str
    lemma: str
    particle: str
    objects: frozenset[str]
    actor: tuple[Role, ...]
    counterpart: tuple[Role, ...]
    status: Status | None
    example: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """All frames, by part of speech and trigger lemma; the more specific ones (with objects, particles) first."""

    frames: tuple[Frame, ...]
    by_trigger: dict[tuple[str, str], tuple[Frame, ...]]

    def triggered(self, pos: str, lemma: str) -> tuple[Frame, ...]:
        """Frames that a word of this part of speech and lemma may fire."""
        return self.by_trigger.get((pos, lemma), ())


@cache
def load_lexicon() -> Lexicon:
    """The frames of the package. Raises TableError for an unknown part of speech, role or status."""
    frames = [
        frame
        for table in sorted(knowledge("frames").iterdir(), key=lambda entry: entry.name)
        for row in read_table(table, columns=COLUMNS)
        for frame in _frames(row, table.name.removesuffix(".tsv"))
    ]
    grouped: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames:
        grouped.setdefault((frame.pos, frame.lemma), []).append(frame)
    order = {key: tuple(sorted(group, key=lambda f: (not f.particle, not f.objects))) for key, group in grouped.items()}
    return Lexicon(tuple(frames), order)


def _frames(row: Row, kind: str) -> list[Frame]:
    if row["pos"] not in _POS:
        raise row.fault("pos", f"{row['pos']!r}; known: {', '.join(sorted(_POS))}")
    if row["status"] and row["status"] not in set(Status):
        raise row.fault("status", f"{row['status']!r}; known: {', '.join(Status)}")
    triggers = row.words("trigger")
    first_object = f"-{row.words('object')[0]}" if row["object"] else ""
    shared = {
        "key": f"{kind}:{triggers[0].replace('+', '-')}{first_object}",
        "type": kind,
        "pos": row["pos"],
        "objects": frozenset(row.words("object")),
        "actor": _roles(row, "actor"),
        "counterpart": _roles(row, "counterpart"),
        "status": Status(row["status"]) if row["status"] else None,
        "example": row["example"],
        "claims": tuple(part.strip() for part in row["claims"].split(";") if part.strip()),
    }
    return [Frame(lemma=lemma, particle=particle, **shared) for lemma, _, particle in (t.partition("+") for t in triggers)]


def _roles(row: Row, column: str) -> tuple[Role, ...]:
    return tuple(Role(name.removesuffix("*"), name.endswith("*")) for name in row.words(column))
