"""Frames over a scene: which rows of the lexicon fire, on which words, with which actors. Knows lexicon, grammar, scene."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.conditions import Around, unmet
from bilateral.extract.roles import role_words, stray_words
from bilateral.extract.scene import distinct
from bilateral.extract.sentence import NOUN_TAGS, VERB_TAGS
from bilateral.extract.speech import speakers_of
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bilateral.extract.lexicon import Frame, Lexicon, Role
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Word

LARGEST_GROUP = 5  # participants that are taken apart into pairs; more are not, as the guidelines say
COLLECTIVE = "cooperates"  # in nine of ten labelled articles it is countries that do, also where ministers sign
_RECIPROCAL = frozenset({"each", "one"})
_PARTS = dict.fromkeys(VERB_TAGS, "verb") | dict.fromkeys(NOUN_TAGS, "noun") | dict.fromkeys(("JJ", "JJR", "JJS"), "adj")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a role holds: the words found there, the actors they are, and which role it is."""

    words: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    reciprocal: bool = False
    role: str = ""


_NOTHING = Bound()


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
        frames = lexicon.triggered(part_of_speech(word), word.lemma)
        if frames:
            around = Around(scene.sentence, word.i)
            yield from (_bind(scene, word.i, frame) for frame in frames if not unmet(around, frame))


def part_of_speech(word: Word) -> str:
    """`verb`, `noun` or `adj`, as frames have it, or ''."""
    return _PARTS.get(word.tag, "")


def pairs(match: Match, *, symmetric: bool) -> list[tuple[str, str]]:
    """The (actor, counterpart) keys that the match says, in order."""
    a, b = (_at_work(match.frame.type, bound.keys) for bound in (match.actor, match.counterpart))
    if match.counterpart.reciprocal and len(a) == 1:
        a = (*a, *(k for k in b if k not in a))
    if match.counterpart.reciprocal or (symmetric and not b):
        group = a if len(a) <= LARGEST_GROUP else ()
        return list(combinations(group, 2) if symmetric else permutations(group, 2))
    # "France and Germany thanked their partners": not one the other; but "the ministers of A and B gathered in B"
    several = len(a) > 1 and match.frame.type != "visits"
    return [(x, y) for x in a for y in b if x != y and not (several and y in a)]


def _at_work(kind: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The actors; who cooperate are sides, whoever speaks for them."""
    return distinct(key.partition("@")[2] or key for key in keys) if kind == COLLECTIVE else keys


def _bind(scene: Scene, i: int, frame: Frame) -> Match | Dropped:
    actor = _first(scene, i, frame.actor, frame, taken=())
    actor = actor if actor.words or actor.keys else _stray(scene, i, frame, frame.actor)
    if not actor.keys:
        return Dropped(frame, i, "nobody known in the actor's place")
    counterpart = _first(scene, i, frame.counterpart, frame, taken=actor.words)
    if not (counterpart.words or counterpart.keys or counterpart.reciprocal):
        counterpart = _stray(scene, i, frame, frame.counterpart)
    if not (counterpart.words or counterpart.keys or counterpart.reciprocal):
        actor = _we_both(scene, actor, frame)
    if counterpart.words and not counterpart.keys and not counterpart.reciprocal:
        return Dropped(frame, i, "nobody known in the counterpart's place")
    if not counterpart.keys and any(role.needed for role in frame.counterpart):
        return Dropped(frame, i, "nobody in the counterpart's place")
    if not counterpart.words and _is_aside(scene, i, actor):
        return Dropped(frame, i, "only said to be about it, not to share it")
    if _is_owned_by_another(scene, i, frame, actor, counterpart):
        return Dropped(frame, i, "the object is another's")
    return Match(frame, i, actor, counterpart)


def _is_owned_by_another(scene: Scene, i: int, frame: Frame, actor: Bound, counterpart: Bound) -> bool:
    """Whether what the subject voices is told to be another's stance: "the minister reiterated Peru's support for B"."""
    if frame.type not in {"supports", "thanks", "criticizes", "requests", "rejects"} or not frame.objects or actor.role != "subj":
        return False
    s = scene.sentence
    stances = [k for k in grammar.objects(s, i) if s.words[k].lemma in frame.objects]
    owners = {key for k in stances for key in scene.before(k)}
    return bool(owners) and not owners & {*actor.keys, *counterpart.keys}


def _we_both(scene: Scene, actor: Bound, frame: Frame) -> Bound:
    """Of "we spoke", "we cooperate", said by one of the two who met: both of them."""
    says_we = any(scene.sentence.words[w].text.lower() == "we" for w in actor.words)
    if not says_we or len(actor.keys) != 1 or actor.keys[0] not in scene.partners:
        return actor
    shared = {"cooperates": scene.partners, "meets": scene.met}.get(frame.type, ())
    return replace(actor, keys=shared) if shared else actor


def _is_aside(scene: Scene, i: int, actor: Bound) -> bool:
    """Whether the noun only hangs, by a preposition, on what its actors do: "A and B wrote about the talks"."""
    s = scene.sentence
    word, above = s.words[i], s.words[s.words[s.words[i].head].head]
    return (
        word.is_noun
        and word.dep == "pobj"
        and above.lemma not in grammar.load_control().joining
        and bool(actor.words)
        and set(actor.words) <= set(grammar.holders(s, i, grammar.load_control()))
    )


def _first(scene: Scene, i: int, roles: Sequence[Role], frame: Frame, *, taken: tuple[int, ...]) -> Bound:
    """The first role that holds an actor in words not `taken` by the other one; else the first that holds any word."""
    empty = _NOTHING
    for role in roles:
        if role.name == "partner" and empty.words:
            return empty  # somebody else is named: it is never the partner
        bound = _role(scene, i, role, frame)
        if bound.words and set(bound.words) <= set(taken):
            continue
        if bound.keys or bound.reciprocal:
            return bound
        empty = empty if empty.words else bound
    return empty


def _role(scene: Scene, i: int, role: Role, frame: Frame) -> Bound:
    if role.name in _OF_SENTENCE:
        return _OF_SENTENCE[role.name](scene, i, frame)
    if role.name == "poss":
        keys = scene.before(i)
        return Bound(tuple(grammar.possessors(scene.sentence, i)) if not keys else (i,), keys, role=role.name)
    places = scene.listed(role_words(scene.sentence, i, role.name, deep=bool(frame.objects) or frame.pos != "verb"))
    if frame.objects and role.name == "obj":  # the object is the frame's own noun: the actor is its owner
        places = list(dict.fromkeys([*places, *scene.sentence.kids(i, "dobj")]))  # "was granted A's aid"
        keys = distinct(k for w in places for k in scene.within(w, trigger=i) or scene.actors(w))
        return Bound(tuple(places), keys, role=role.name)
    reciprocal = any(_is_reciprocal(scene, w) for w in places)
    found = [k for w in places for k in _actors(scene, w, role, frame, i)]
    if reciprocal:
        found = [k for w in _alongside(scene, i) for k in scene.actors(w)]
    return Bound(tuple(places), distinct(found), reciprocal, role.name)


def _partner(scene: Scene, _i: int, _frame: Frame) -> Bound:
    return Bound((), scene.partners, role="partner")


def _gathered(scene: Scene, _i: int, _frame: Frame) -> Bound:
    return Bound((), tuple(key for key in scene.gathered if "@" in key), role="gathered")


def _speaker(scene: Scene, i: int, frame: Frame) -> Bound:
    """Who is reported to say it, or else whose words the sentence is."""
    quoted_by = (scene.quoted_by,) if scene.quoted_by else ()
    return Bound((), _reporter(scene, i, frame).keys or (() if _is_called(scene, i) else quoted_by), role="say")


def _reporter(scene: Scene, i: int, _frame: Frame) -> Bound:
    return Bound((), () if _is_called(scene, i) else speakers_of(scene, i), role="report")


def _is_called(scene: Scene, i: int) -> bool:
    """Whether the word is what somebody calls something: "denounced what he called blackmail" says no more of him."""
    return scene.sentence.words[i].dep == "oprd"


def _self(scene: Scene, i: int, frame: Frame) -> Bound:
    """The verb's subject, unless somebody of another side says it of him: "A's minister said A would respond"."""
    places = grammar.subjects(scene.sentence, i, grammar.load_control())
    keys = distinct(k for w in places for k in scene.actors(w))
    sides = {_side(k) for k in _speaker(scene, i, frame).keys}
    return Bound(tuple(places), tuple(k for k in keys if not sides or _side(k) in sides), role="self")


def _mutual(scene: Scene, i: int, frame: Frame) -> Bound:
    """The others, where several do it: in "A and B exchanged fire" each does it to the other."""
    return Bound(reciprocal=len(_role(scene, i, frame.actor[0], frame).keys) > 1, role="mutual")


# roles that are read off what the whole sentence tells
_OF_SENTENCE: dict[str, Callable[[Scene, int, Frame], Bound]] = {
    "partner": _partner,
    "gathered": _gathered,
    "say": _speaker,
    "report": _reporter,
    "self": _self,
    "mutual": _mutual,
}


def _side(key: str) -> str:
    return key.partition("@")[2] or key


def _stray(scene: Scene, i: int, frame: Frame, roles: Sequence[Role]) -> Bound:
    """What follows the noun in a role's preposition, though the verb above has it: "talks were held between A and B"."""
    for role in roles:
        places = scene.listed(stray_words(scene.sentence, i, role.name))
        if places:
            keys = distinct(k for w in places for k in _actors(scene, w, role, frame, i))
            return Bound(tuple(places), keys, role=f"stray {role.name}")
    return _NOTHING


def _alongside(scene: Scene, i: int) -> list[int]:
    """Whom "each other" takes in besides the subject: "ready to work with B to support each other"."""
    s = scene.sentence
    return [w for above in s.ancestors(i) for w in grammar.prepositional(s, above, ("with",), depth=1)]


def _actors(scene: Scene, w: int, role: Role, frame: Frame, trigger: int) -> tuple[str, ...]:
    keys = scene.actors(w)
    if role.person:
        return tuple(key for key in keys if "@" in key)
    if role.side:
        keys = distinct(_side(key) for key in keys)
    return keys or _indirectly(scene, w, role, frame, trigger)


def _indirectly(scene: Scene, w: int, role: Role, frame: Frame, trigger: int) -> tuple[str, ...]:
    """Actors of a phrase that names none itself: whose it is, where it is, whom the act in it is done for."""
    s, lemma = scene.sentence, scene.sentence.words[w].lemma
    keys = scene.marks.get(w, ()) if s.words[w].dep == "npadvmod" else ()  # "Saudi-backed"
    if not keys and (role.place or frame.type in {"visits", "attacks"}):
        keys = scene.places.get(w, ())
    if not keys and frame.type == "supports" and lemma in words("favouring"):
        favoured = grammar.objects(s, w)  # "its support for granting Fiji a seat"
        keys = distinct(k for o in favoured for k in scene.actors(o) or scene.owners(o))
    intangible = frame.type == "attacks" and lemma in words("intangible")
    return scene.within(w, trigger=trigger) if not keys and role.owner and not intangible else keys


def _is_reciprocal(scene: Scene, w: int) -> bool:
    """Whether it is "each other" or "one another"."""
    s = scene.sentence
    before = {s.words[k].lemma for k in s.kids(w, "det", "nmod", "amod")}
    return s.words[w].lemma in {"other", "another"} and bool(before & _RECIPROCAL)
