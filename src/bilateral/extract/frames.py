"""Frames over a scene: which rows of the lexicon fire, on which words, with which actors. Knows lexicon, grammar, scene."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.binding import NOTHING, Bound, first_bound, stray_bound
from bilateral.extract.conditions import Around, unmet
from bilateral.extract.partners import is_with
from bilateral.extract.scene import distinct, side_of
from bilateral.extract.sentence import NOUN_TAGS, VERB_TAGS
from bilateral.extract.unfit import unfit
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.lexicon import Frame, Lexicon
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Word

LARGEST_GROUP = 5  # participants that are taken apart into pairs; more are not, as the guidelines say
COLLECTIVE = "cooperates"  # in nine of ten labelled articles it is countries that do, also where ministers sign
_PARTS = dict.fromkeys(VERB_TAGS, "verb") | dict.fromkeys(NOUN_TAGS, "noun") | dict.fromkeys(("JJ", "JJR", "JJS"), "adj")


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
    s = scene.sentence
    lacks_all = s.phrases.isdisjoint
    for word in s.words:
        frames = lexicon.triggered(part_of_speech(word), word.lemma)
        likely = [frame for frame in frames if not frame.needs or not lacks_all(frame.needs)]
        if likely:
            around = Around(s, word.i)
            yield from (_bind(scene, word.i, frame) for frame in likely if not unmet(around, frame))


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
    if match.frame.type == "requests" and len(b) > 1 and not _sides(a).isdisjoint(_sides(b)):
        return []  # "A's president called on A and B to work together"
    # "France and Germany thanked their partners": not one the other; but "the ministers of A and B gathered in B"
    several = len(a) > 1 and match.frame.type != "visits"
    return [(x, y) for x in a for y in b if x != y and not (several and y in a)]


def _sides(keys: tuple[str, ...]) -> set[str]:
    return {side_of(key) for key in keys}


def _at_work(kind: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The actors; who cooperate are sides, whoever speaks for them."""
    return distinct(side_of(key) for key in keys) if kind == COLLECTIVE else keys


def _bind(scene: Scene, i: int, frame: Frame) -> Match | Dropped:
    actor = first_bound(scene, i, frame.actor, frame, taken=())
    actor = actor if actor.words or actor.keys else stray_bound(scene, i, frame, frame.actor)
    if not actor.keys:
        return Dropped(frame, i, "nobody known in the actor's place")
    counterpart = _counterpart(scene, i, frame, actor)
    if not (counterpart.words or counterpart.keys or counterpart.reciprocal):
        actor = _we_both(scene, actor, frame)
    why = _why_not(scene, i, frame, actor, counterpart)
    return Dropped(frame, i, why) if why else Match(frame, i, actor, counterpart)


def _counterpart(scene: Scene, i: int, frame: Frame, actor: Bound) -> Bound:
    found = first_bound(scene, i, frame.counterpart, frame, taken=actor.words)
    if not (found.words or found.keys or found.reciprocal):
        return stray_bound(scene, i, frame, frame.counterpart)
    led = frame.type == "member-of" and (scene.sentence.words[i].dep, scene.sentence.words[i].tag) == ("acl", "VBN")
    if led and len(found.words) > 1:
        last = max(found.words)  # "A, B and the group led by C": C leads the group
        found = replace(found, words=(last,), keys=scene.actors(last))
    return NOTHING if _is_of_topic(scene, i, frame, actor, found) else found


def _is_of_topic(scene: Scene, i: int, frame: Frame, actor: Bound, counterpart: Bound) -> bool:
    """Whether several discuss something "with" another, who is not there: "A and B discussed their ties with C"."""
    s = scene.sentence
    if frame.type != "meets" or frame.pos != "verb" or frame.objects or counterpart.role != "with":
        return False
    several = len({side_of(key) for key in actor.keys}) > 1
    loose = len(actor.words) > 1 or frame.lemma in words("speaking")  # "spoke about the truce with B" was with nobody named
    unnamed = not any("@" in key for key in counterpart.keys)
    several = several or (loose and unnamed) or (unnamed and any(is_with(s.words, s.words[w].head) for w in counterpart.words))
    return several and not any(s.words[s.words[w].head].head == i for w in counterpart.words)


def _why_not(scene: Scene, i: int, frame: Frame, actor: Bound, counterpart: Bound) -> str:
    """Why the frame does not hold of the two, or ''."""
    if counterpart.words and not counterpart.keys and not counterpart.reciprocal:
        return "nobody known in the counterpart's place"
    if not counterpart.keys and any(role.needed for role in frame.counterpart):
        return "nobody in the counterpart's place"
    if not (counterpart.words or counterpart.reciprocal) and _is_aside(scene, i, actor):
        return "only said to be about it, not to share it"
    if _is_owned_by_another(scene, i, frame, actor, counterpart):
        return "the object is another's"
    return unfit(scene, i, frame, actor)


_VOICED = frozenset({"supports", "thanks", "criticizes", "requests", "rejects", "member-of"})  # may be told as another's


def _is_owned_by_another(scene: Scene, i: int, frame: Frame, actor: Bound, counterpart: Bound) -> bool:
    """Whether what the subject voices is told to be another's stance: "the minister reiterated Peru's support for B"."""
    if frame.type not in _VOICED or not frame.objects or actor.role != "subj":
        return False
    s = scene.sentence
    if s.words[i].lemma in words("seconding"):  # "echoed A's criticism of B" criticizes, too
        return False
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
        and actor.role != "afterwards"
        and above.lemma not in grammar.load_control().joining
        and bool(actor.words)
        and set(actor.words) <= set(grammar.holders(s, i, grammar.load_control()))
    )
