"""What a scorer looks at in a pair of actors of one sentence. Knows scenes, frames and grammar; nothing of weights.

A feature is a short string; a pair has a set of them. Those that begin with a relation type in brackets speak of the triggers of that
type; the scorer of a type sees them without the type's name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.frames import Match, pairs
from bilateral.extract.status import read_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bilateral.extract.frames import Dropped
    from bilateral.extract.lexicon import Lexicon
    from bilateral.extract.scene import Scene
    from bilateral.ontology import Ontology

_PREPOSITIONS = ("with", "to", "for", "of", "on", "against", "from", "by", "in", "at", "between", "about", "over", "toward", "towards", "among")
_FAR = 12  # words of a path that are looked at
_NEAR, _MIDDLE, _LONG = 2, 4, 7
_CROWD = 4


@dataclass
class Pair:
    """An ordered pair of actors of a sentence, where they stand, and what was seen of them.

    `fired` holds the matches that name this pair in this order, by relation type; `trigger` the nearest trigger word of each type.
    """

    actor: str
    counterpart: str
    places: tuple[int, int]
    seen: set[str] = field(default_factory=set)
    of_type: dict[str, set[str]] = field(default_factory=dict)
    fired: dict[str, Match] = field(default_factory=dict)
    trigger: dict[str, int] = field(default_factory=dict)

    def features(self, kind: str) -> frozenset[str]:
        """The features that the scorer of a relation type sees."""
        return frozenset(self.seen | self.of_type.get(kind, set()))


@dataclass(frozen=True)
class Around:
    """What is known of a sentence besides its words: who is quoted, whose article it is, what the last sentence said."""

    speaker: str = ""
    main: frozenset[str] = frozenset()
    before: frozenset[tuple[str, str, str]] = frozenset()
    first: bool = False
    quoted: bool = False


def pairs_of(
    scene: Scene, matches: Sequence[Match | Dropped], *, lexicon: Lexicon, ontology: Ontology, kind: Callable[[str], tuple[str, str]], around: Around
) -> list[Pair]:
    """All ordered pairs of actors of different sides in the sentence, with their features. `kind` gives an actor's (kind, side)."""
    spots = _spots(scene, around)
    roles = [_Trigger(scene, match.trigger, match.frame.type) for match in _distinct(matches)]
    found: dict[tuple[str, str], Pair] = {}
    for a, i in spots:
        for b, j in spots:
            if a == b or (kind(a)[1] and kind(a)[1] == kind(b)[1] and kind(b)[0] == "country" and kind(a)[0] == "country"):
                continue
            pair = found.setdefault((a, b), Pair(a, b, (i, j)))
            _look(pair, scene, (i, j), roles, kind, around, len({key for key, _ in spots}))
    _note_fired(found, matches, ontology)
    return list(found.values())


def _spots(scene: Scene, around: Around) -> list[tuple[str, int]]:
    """Every actor of the sentence with a word where it stands; the speaker who is not named stands nowhere (-1)."""
    spots = [(key, i) for where in (scene.heads, scene.marks, scene.places) for i in sorted(where) for key in where[i]]
    if around.speaker and all(key != around.speaker for key, _ in spots):
        spots.append((around.speaker, -1))
    return list(dict.fromkeys(spots))


def _distinct(matches: Iterable[Match | Dropped]) -> list[Match | Dropped]:
    return list({(match.trigger, match.frame.type): match for match in matches}.values())


class _Trigger:
    """A trigger word and the role each word of the sentence plays to it."""

    def __init__(self, scene: Scene, i: int, kind: str) -> None:
        s, control = scene.sentence, grammar.load_control()
        self.kind, self.word, self.lemma = kind, i, s.words[i].lemma
        self.roles: dict[int, str] = {}
        for role, words in self._arguments(scene, i, control):
            for w in scene.listed(words):
                self.roles.setdefault(w, role)
        for w in s.subtree(i):
            self.roles.setdefault(w, "below")
        for above in s.ancestors(i):
            for w in grammar.surface_subjects(s, above, control):
                self.roles.setdefault(w, "above-subj")
            for w in grammar.objects(s, above) if s.words[above].is_verb else ():
                self.roles.setdefault(w, "above-obj")
        self.status = str(read_status(s, i).status)

    @staticmethod
    def _arguments(scene: Scene, i: int, control: grammar.Control) -> list[tuple[str, list[int]]]:
        s = scene.sentence
        found = [("subj", grammar.subjects(s, i, control)), ("obj", grammar.objects(s, i) if s.words[i].is_verb else [])]
        found += [("poss", grammar.possessors(s, i)), ("mod", grammar.modifiers(s, i)), ("light", grammar.holders(s, i, control))]
        found += [("recv", grammar.receivers(s, i, control))]
        found += [(name, grammar.prepositional(s, i, (name,), depth=2)) for name in _PREPOSITIONS]
        inner = [(f"in-{role}", [w for p in words for w in s.subtree(p)]) for role, words in found]
        return found + inner


def _look(pair: Pair, scene: Scene, at: tuple[int, int], roles: Sequence[_Trigger], kind: Callable[[str], tuple[str, str]], around: Around, crowd: int) -> None:  # noqa: PLR0913
    i, j = at
    (kind_a, side_a), (kind_b, side_b) = kind(pair.actor), kind(pair.counterpart)
    pair.seen.add(f"kinds={kind_a}>{kind_b}")
    pair.seen.add("same-side" if side_a and side_a == side_b else "sides")
    pair.seen.add("speaker-acts" if i < 0 else "speaker-meant" if j < 0 else "a-first" if i < j else "b-first")
    pair.seen.add(f"crowd={min(crowd, _CROWD)}")
    for name, on in (("quoted", around.quoted), ("first", around.first), ("main", {pair.actor, pair.counterpart} <= around.main)):
        if on:
            pair.seen.add(name)
    _look_back(pair, around)
    for end, w in (("a", i), ("b", j)):
        if w >= 0:
            word = scene.sentence.words[w]
            pair.seen.add(f"{end}:{word.dep}")
            pair.seen.add(f"{end}:{'pron' if word.tag.startswith('PRP') else 'mark' if w not in scene.heads else 'noun'}")
    if i >= 0 and j >= 0:
        _look_at_path(pair, scene, i, j)
    for trigger in roles:
        _look_at_trigger(pair, trigger, i, j)


def _look_back(pair: Pair, around: Around) -> None:
    for kind, a, b in around.before:
        if {a, b} == {pair.actor, pair.counterpart}:
            pair.seen.add(f"before={kind}")


def _look_at_path(pair: Pair, scene: Scene, i: int, j: int) -> None:
    up, down = _path(scene, i, j)
    s = scene.sentence
    length = len(up) + len(down)
    pair.seen.add(f"path={'1' if length <= _NEAR else '2' if length <= _MIDDLE else '3' if length <= _LONG else '4'}")
    if length <= _FAR:
        pair.seen.update(f"lemma={s.words[w].lemma}" for w in [*up[1:], *down[:-1]] if not s.words[w].tag.startswith("NNP"))
        pair.seen.add("deps=" + "<".join(s.words[w].dep for w in up[:_MIDDLE]) + "|" + ">".join(s.words[w].dep for w in down[-_MIDDLE:]))


def _path(scene: Scene, i: int, j: int) -> tuple[list[int], list[int]]:
    """Words from `i` up to the common governor, and from there down to `j`."""
    over_i, over_j = [i, *scene.sentence.ancestors(i)], [j, *scene.sentence.ancestors(j)]
    common = next((w for w in over_i if w in over_j), over_i[-1])
    down = over_j[: over_j.index(common)] if common in over_j else over_j
    return over_i[: over_i.index(common) + 1], list(reversed(down))


def _look_at_trigger(pair: Pair, trigger: _Trigger, i: int, j: int) -> None:
    role_a = trigger.roles.get(i, "none") if i >= 0 else "speaker"
    role_b = trigger.roles.get(j, "none") if j >= 0 else "speaker"
    own = pair.of_type.setdefault(trigger.kind, set())
    own.update((f"trigger={trigger.lemma}", f"roles={role_a}>{role_b}", f"a={role_a}", f"b={role_b}", f"status={trigger.status}"))
    own.add(f"trigger={trigger.lemma}:{role_a}>{role_b}")
    pair.seen.add(f"[{trigger.kind}]{role_a}>{role_b}")
    near = pair.trigger.get(trigger.kind)
    if near is None or role_a != "none" or role_b != "none":
        pair.trigger[trigger.kind] = trigger.word


def _note_fired(found: dict[tuple[str, str], Pair], matches: Iterable[Match | Dropped], ontology: Ontology) -> None:
    for match in matches:
        if not isinstance(match, Match):
            continue
        symmetric = ontology[match.frame.type].symmetric
        for a, b in pairs(match, symmetric=symmetric):
            for key, mark in (((a, b), "fired"), ((b, a), "fired" if symmetric else "fired-back")):
                pair = found.get(key)
                if pair is not None:
                    pair.of_type.setdefault(match.frame.type, set()).update((mark, f"{mark}={match.frame.key}"))
                    pair.seen.add(f"[{match.frame.type}]{mark}")
                    if mark == "fired":
                        pair.fired.setdefault(match.frame.type, match)
                        pair.trigger[match.frame.type] = match.trigger
