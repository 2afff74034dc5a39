"""The frames: which words, in which grammatical roles, say which relation type. Loads `knowledge/frames/`; knows no parse.

One table a relation type, one frame a row. Columns:

* `pos`: verb, noun or adj; `trigger`: lemmas between `|`, after `+` a phrasal verb's particle ("rule+out"); `someone` is a
  person's name.
* `object`: lemmas of which one must head the trigger's object ("hold … talks") or what is said of it ("call … a bully"); empty
  where none is needed; `infinitive` where any "to do" will do; `bare` where nothing may be said of it ("phoned Peru").
  `intransitive` where it must have none ("stopped in Peru").
  Of a noun, words of which one must stand before it ("air support"); `bare` where it is no word for a phone's or the like.
  After `^`, lemmas of which one must head the subject ("^missile": "its missiles hit A").
  In place of lemmas, of a trigger too, `=bad` stands for all of a sort of `grammar/judgements.tsv` (of a trigger, of its `pos`).
* `actor`, `counterpart`: roles between `|`, tried in order: one of `roles`, or a preposition. After a role, `*` lets the owner
  of what stands there count: "condemned Iran's act"; `@` lets only a person count; `~` stands for the side that a person acts
  for ("summoned the envoy, X"); `#` lets a place mean its country ("recalled its ambassador in Lima"). For a symmetric type
  the counterpart may be empty, and nobody need be found there, save with a `!`.
* `status`: what the words themselves say: planned, negated; actual even where it is told as coming ("will pay a price" threatens
  today); denied: only their negation says it, and then it is actual ("does not accept");
  coming: only as something to come do they say it, and then it is actual ("will shut the border if A does not leave").
* `example`, `claims`: a sentence and what it says, as `A > B` between `;`, with `!` (negated) or `?` (planned) before it: tests.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.plain import PERSON
from bilateral.extract.roles import is_role
from bilateral.model import Status
from bilateral.tables import Row, knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

COLUMNS = ("pos", "trigger", "object", "actor", "counterpart", "status", "example", "claims")
INFINITIVE = "infinitive"  # in place of an object: any "to do"
LIST = "="  # before the sort of a list of `grammar/judgements.tsv`
SUBJECT = "^"  # before a lemma: it heads the subject, not the object
BARE = "bare"  # in place of an object: nothing is said of it
NAMED = "someone"  # in place of a trigger: a person's name
INTRANSITIVE = "intransitive"  # or it has none
DENIED = "denied"  # in place of a status: the words say it only where they are negated
COMING = "coming"  # or only where they tell of something to come
_MARKS = "*@!~#"  # after a role
_POS = frozenset({"verb", "noun", "adj"})


@dataclass(frozen=True, slots=True)
class Role:
    """Where to look for an actor: a role's name; do a thing's owner, only persons, sides, places count; must there be one."""

    name: str
    owner: bool
    person: bool = False
    needed: bool = False
    side: bool = False
    place: bool = False


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
    bare: bool = False
    denied: bool = False
    coming: bool = False
    subjects: frozenset[str] = frozenset()
    intransitive: bool = False
    needs: frozenset[str] = frozenset()  # one of these must stand in the sentence, if any are given: a look before all others


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
    tables = sorted(knowledge("frames").iterdir(), key=lambda entry: entry.name)
    return make_lexicon(frame for table in tables if table.name.endswith(".tsv") for frame in read_frames(table))


def read_frames(table: Traversable) -> list[Frame]:
    """The frames of one table, whose name is their relation type; one for each trigger of a row. Raises TableError."""
    kind = table.name.removesuffix(".tsv")
    return [frame for row in read_table(table, columns=COLUMNS) for frame in _frames(row, kind)]


def make_lexicon(frames: Iterable[Frame]) -> Lexicon:
    """The frames by their triggers."""
    rows = tuple(frames)
    grouped: dict[tuple[str, str], list[Frame]] = {}
    for frame in rows:
        grouped.setdefault((frame.pos, frame.lemma), []).append(frame)
    order = {key: tuple(sorted(group, key=lambda f: (not f.particle, not f.objects))) for key, group in grouped.items()}
    return Lexicon(rows, order)


def _frames(row: Row, kind: str) -> list[Frame]:
    if row["pos"] not in _POS:
        raise row.fault("pos", f"{row['pos']!r}; known: {', '.join(sorted(_POS))}")
    if row["status"] and row["status"] not in {*Status, DENIED, COMING}:
        raise row.fault("status", f"{row['status']!r}; known: {', '.join([*Status, DENIED, COMING])}")
    triggers = _spelled_out(row, "trigger", row["pos"])
    if not triggers:
        raise row.fault("trigger", "empty; expected lemmas between '|'")
    whole = _frame(row, kind, triggers[0])
    parts = [trigger.partition("+") for trigger in ([PERSON] if triggers == [NAMED] else triggers)]
    return [replace(whole, lemma=lemma, particle=particle, needs=_needs(whole, particle)) for lemma, _, particle in parts]


def _needs(frame: Frame, particle: str) -> frozenset[str]:
    """What its objects are, of these most sentences have none; else its particle, else its subjects."""
    objects = frozenset[str]() if INFINITIVE in frame.objects else frame.objects
    return objects or frozenset({particle} - {""}) or frame.subjects


def _frame(row: Row, kind: str, trigger: str) -> Frame:
    """The frame of a row's first trigger, by which the row is named."""
    words = _spelled_out(row, "object")
    objects = [word for word in words if not word.startswith(SUBJECT) and word != INTRANSITIVE]
    subjects = frozenset(word.removeprefix(SUBJECT) for word in words if word.startswith(SUBJECT))
    lemma, _, particle = trigger.partition("+")
    return Frame(
        key=f"{kind}:{'-'.join([trigger.replace('+', '-'), *(objects or sorted(subjects))[:1]])}",
        type=kind,
        pos=row["pos"],
        lemma=lemma,
        particle=particle,
        objects=frozenset(objects) - {BARE},
        actor=_roles(row, "actor"),
        counterpart=_roles(row, "counterpart"),
        status=Status(row["status"]) if row["status"] in set(Status) else None,
        denied=row["status"] == DENIED,
        coming=row["status"] == COMING,
        example=row["example"],
        claims=tuple(part.strip() for part in row["claims"].split(";") if part.strip()),
        bare=BARE in objects,
        subjects=subjects,
        intransitive=INTRANSITIVE in words,
    )


def _spelled_out(row: Row, column: str, pos: str = "") -> list[str]:
    """The cell's words, with those of a list in its place; of a list only the words of `pos`, if one is given."""
    found: list[str] = []
    for word in row.words(column):
        sort = word.removeprefix(LIST)
        listed = [w for w, kind, of in judgements() if of == sort and kind in (pos or kind)] if word.startswith(LIST) else [word]
        if not listed:
            raise row.fault(column, f"{word!r} is no list of grammar/judgements.tsv")
        found += listed
    return list(dict.fromkeys(found))


@cache
def judgements() -> tuple[tuple[str, str, str], ...]:
    """The table `grammar/judgements.tsv`: words, their part of speech, how they judge."""
    table = read_table(knowledge("grammar") / "judgements.tsv", columns=("word", "pos", "sort"))
    return tuple((row["word"], row["pos"], row["sort"]) for row in table)


def _roles(row: Row, column: str) -> tuple[Role, ...]:
    for name in row.words(column):
        if not is_role(name.rstrip(_MARKS)):
            raise row.fault(column, f"{name!r} is no role or preposition")
    return tuple(_role(name) for name in row.words(column))


def _role(name: str) -> Role:
    return Role(
        name.rstrip(_MARKS), owner="*" in name, person="@" in name, needed="!" in name, side="~" in name, place="#" in name
    )
