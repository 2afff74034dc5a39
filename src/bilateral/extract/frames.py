"""Frames over a scene: which rows of the lexicon fire, on which words, with which actors. Knows lexicon, grammar, scene."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import distinct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.lexicon import Frame, Lexicon, Role
    from bilateral.extract.scene import Scene

LARGEST_GROUP = 5  # participants that are taken apart into pairs; more are not, as the guidelines say
_RECIPROCAL = frozenset({"each", "one"})


@dataclass(frozen=True, slots=True)
class Bound:
    """What a role holds: the words found there, and the actors they are."""

    words: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    reciprocal: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fired on word `trigger`, with the actors of its two roles."""

    frame: Frame
    trigger: int
    actor: Bound
    counterpart: Bound


@dataclass(frozen=True, slots=True)
class Dropped:
    """A frame whose trigger stands here but which did not fire, and why."""

    frame: Frame
    trigger: int
    why: str


def match_frames(scene: Scene, lexicon: Lexicon) -> Iterator[Match | Dropped]:
    """Frames that fire in the scene, by place of their trigger, and those that nearly did."""
    for word in scene.sentence.words:
        pos = "verb" if word.is_verb else "noun" if word.is_noun else "adj" if word.tag.startswith("JJ") else ""
        for frame in lexicon.triggered(pos, word.lemma) if pos else ():
            if _conditions(scene, word.i, frame):
                yield _bind(scene, word.i, frame)


def pairs(match: Match, *, symmetric: bool) -> list[tuple[str, str]]:
    """The (actor, counterpart) keys that the match says, in order."""
    a, b = match.actor.keys, match.counterpart.keys
    if match.counterpart.reciprocal or (symmetric and not b):
        if len(a) > LARGEST_GROUP:
            return []
        both = [(x, y) for x in a for y in a if x != y]
        return [(x, y) for x, y in both if a.index(x) < a.index(y)] if symmetric else both
    return [(x, y) for x in a for y in b if x != y]


def _conditions(scene: Scene, i: int, frame: Frame) -> bool:
    s = scene.sentence
    if frame.particle and not any(s.words[k].lemma == frame.particle for k in s.kids(i, "prt", "prep", "advmod")):
        return False
    if not frame.objects:
        return True
    return any(s.words[k].lemma in frame.objects for k in grammar.objects(s, i))


def _bind(scene: Scene, i: int, frame: Frame) -> Match | Dropped:
    actor = _first(scene, i, frame.actor, frame, taken=())
    counterpart = _first(scene, i, frame.counterpart, frame, taken=actor.words)
    if not actor.keys:
        return Dropped(frame, i, "nobody known in the actor's place")
    if counterpart.words and not counterpart.keys and not counterpart.reciprocal:
        return Dropped(frame, i, "nobody known in the counterpart's place")
    return Match(frame, i, actor, counterpart)


def _first(scene: Scene, i: int, roles: Sequence[Role], frame: Frame, *, taken: tuple[int, ...]) -> Bound:
    """The first role that holds an actor in words not `taken` by the other one; else the first that holds any word."""
    empty = Bound()
    for role in roles:
        bound = _role(scene, i, role, frame)
        if bound.words and set(bound.words) <= set(taken):
            continue
        if bound.keys or bound.reciprocal:
            return bound
        empty = empty if empty.words else bound
    return empty


def _role(scene: Scene, i: int, role: Role, frame: Frame) -> Bound:
    if role.name == "poss":
        keys = scene.before(i)
        return Bound(tuple(grammar.possessors(scene.sentence, i)) if not keys else (i,), keys)
    words = scene.listed(_words(scene, i, role.name, deep=bool(frame.objects) or frame.pos != "verb"))
    if frame.objects and role.name == "obj":  # the object is the frame's own noun: the actor is its owner
        return Bound(tuple(words), distinct(k for w in words for k in scene.within(w, trigger=i)))
    reciprocal = any(_is_reciprocal(scene, w) for w in words)
    found = [k for w in words for k in _actors(scene, w, role, frame, i)]
    return Bound(tuple(words), distinct(found), reciprocal)


def _actors(scene: Scene, w: int, role: Role, frame: Frame, trigger: int) -> tuple[str, ...]:
    keys = scene.actors(w)
    if not keys and frame.type == "visits":
        keys = scene.places.get(w, ())
    if not keys and role.owner:
        keys = scene.within(w, trigger=trigger)
    return keys


def _words(scene: Scene, i: int, name: str, *, deep: bool) -> list[int]:
    s, control = scene.sentence, grammar.load_control()
    if name in _ROLES:
        return _ROLES[name](s, i, control)
    return grammar.prepositional(s, i, (name,), depth=grammar.DEPTH if deep else grammar.SHALLOW)


def _is_reciprocal(scene: Scene, w: int) -> bool:
    s = scene.sentence
    return s.words[w].lemma in {"other", "another"} and any(s.words[k].lemma in _RECIPROCAL for k in s.kids(w, "det", "nmod", "amod"))


_ROLES = {
    "subj": grammar.subjects,
    "obj": lambda s, i, _: grammar.objects(s, i),
    "iobj": lambda s, i, _: s.kids(i, "dative"),
    "comp": lambda s, i, control: [k for c in s.kids(i, "ccomp", "xcomp") for k in grammar.surface_subjects(s, c, control)],
    "ctrl": lambda s, i, _: _controlled(s, i),
    "light": lambda s, i, control: grammar.holders(s, i, control),
    "recv": lambda s, i, control: grammar.receivers(s, i, control),
    "appos": lambda s, i, _: [s.words[i].head] if s.words[i].dep in {"appos", "compound", "nmod"} else s.kids(i, "appos"),
    "list": lambda s, i, _: grammar.listed(s, i),
}


def _controlled(s: grammar.Sentence, i: int) -> list[int]:
    """Whom an order or wish is about: "told Iran to stop", "wants Iran to stop"."""
    clauses = [c for c in s.kids(i, "xcomp", "ccomp") if any(s.words[k].lemma == "to" for k in s.kids(c, "aux"))]
    if not clauses:
        return []
    return s.kids(i, "dobj") or [k for c in clauses for k in s.kids(c, "nsubj")]
