"""What a frame's roles hold in a scene: the words that play them and the actors that these are. Knows grammar, scene, roles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.origins import origins
from bilateral.extract.roles import role_words, stray_words
from bilateral.extract.scene import distinct, side_of
from bilateral.extract.speech import speakers_of, speech_verbs
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bilateral.extract.lexicon import Frame, Role
    from bilateral.extract.scene import Scene

_RECIPROCAL = frozenset({"each", "one"})
_EACH = frozenset({"each", "both", "either"})
_EXCLAIMED = frozenset({"ccomp", "dep", "intj", "npadvmod", "xcomp", "dobj"})  # labels of a noun that is all that is said
_ADDRESSED = frozenset({"to", "from"})  # after which a capital may be its government, not a place
_WRITTEN = frozenset({"criticizes", "requests", "rejects", "supports", "thanks", "threatens"})  # what a document may do
_WHERE = frozenset({"meets", "visits", "member-of"})  # of which such a capital is the place


@dataclass(frozen=True, slots=True)
class Bound:
    """What a role holds: the words found there, the actors they are, and which role it is."""

    words: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    reciprocal: bool = False
    role: str = ""


NOTHING = Bound()


@cache
def _nothing_in(role: str) -> Bound:
    """What a role holds that nobody plays: the same value each time, for it is so of most."""
    return Bound(role=role)


_NOTHING_AVENGED: frozenset[str] = frozenset()


def first_bound(scene: Scene, i: int, roles: Sequence[Role], frame: Frame, *, taken: tuple[int, ...]) -> Bound:
    """The first role that holds an actor in words not `taken` by the other one; else the first that holds any word."""
    empty = NOTHING
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
    played = role_words(scene.sentence, i, role.name, deep=bool(frame.objects) or frame.pos != "verb")
    if not played and role.name != "obj":
        return _nothing_in(role.name)
    places = scene.listed(played)
    avenged = words("blow") - frame.objects if role.name == "on" and frame.type == "threatens" else _NOTHING_AVENGED
    places = [w for w in places if not _is_anothers_victim(scene, w, frame, trigger=i, avenged=avenged)]
    if frame.objects and role.name in {"obj", "passed"}:  # the object is the frame's own noun: the actor is its owner
        if role.name == "obj":
            places = list(dict.fromkeys([*places, *scene.sentence.kids(i, "dobj")]))  # "was granted A's aid"
        keys = distinct(k for w in places for k in _granted(scene, w, frame) or scene.within(w, trigger=i) or scene.actors(w))
        return Bound(tuple(places), keys, not keys and _is_others(scene, places), role.name)
    reciprocal = any(_is_reciprocal(scene, w) for w in places) or (role.owner and _is_others(scene, places))
    found = [k for w in places for k in _actors(scene, w, role, frame, i)]
    if role.name == "between" and _are_their_own(scene, i, found):
        return Bound(tuple(places), (), reciprocal=True, role=role.name)
    if reciprocal:
        found = [k for w in _alongside(scene, i) for k in scene.actors(w)]
    return Bound(tuple(places), distinct(found), reciprocal, role.name)


def _are_their_own(scene: Scene, i: int, keys: Sequence[str]) -> bool:
    """Whether those between whom it is are the sides of the persons who do it: "A and B chaired talks between the two"."""
    doers = [k for w in grammar.subjects(scene.sentence, i, grammar.load_control()) for k in scene.actors(w)]
    sides = {side_of(k) for k in doers if "@" in k}
    return len(sides) > 1 and set(keys) == sides


def _is_anothers_victim(scene: Scene, w: int, frame: Frame, *, trigger: int, avenged: frozenset[str]) -> bool:
    """Whether it suffers what a noun below tells: A in "opposition to the killing of A", "vowed revenge after a raid on A"."""
    s = scene.sentence
    prep = s.words[s.words[w].head]
    noun = s.words[prep.head].lemma
    struck = prep.text == "on" and noun in avenged
    return prep.head != trigger and (struck or (prep.text == "of" and noun in words("harm") - frame.objects))


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


def _exclaimer(scene: Scene, i: int, frame: Frame) -> Bound:
    """Whose words they are, where the noun is all that is said: "Congratulations to B," A said."""
    word, above = scene.sentence.words[i], scene.sentence.words[scene.sentence.words[i].head]
    alone = word.head == i or (word.dep in _EXCLAIMED and above.lemma in speech_verbs())
    return replace(_speaker(scene, i, frame), role="exclaim") if alone else NOTHING


def _is_called(scene: Scene, i: int) -> bool:
    """Whether the word is what somebody calls something: "denounced what he called blackmail" says no more of him."""
    return scene.sentence.words[i].dep == "oprd"


def _self(scene: Scene, i: int, frame: Frame) -> Bound:
    """The verb's subject, unless somebody of another side says it of him: "A's minister said A would respond"."""
    places = grammar.subjects(scene.sentence, i, grammar.load_control())
    keys = distinct(k for w in places for k in scene.actors(w))
    sides = {side_of(k) for k in _speaker(scene, i, frame).keys}
    return Bound(tuple(places), tuple(k for k in keys if not sides or side_of(k) in sides), role="self")


def _realm(scene: Scene, i: int, _frame: Frame) -> Bound:
    """Whose sovereignty, or the like, the noun is about: "its commitment to B's independence"."""
    s = scene.sentence
    places = [p for p in grammar.prepositional(s, i, ("to", "for", "of"), depth=1) if s.words[p].lemma in words("realm")]
    return Bound(tuple(places), distinct(side_of(k) for p in places for k in scene.owners(p)), role="realm")


def _body(scene: Scene, _i: int, _frame: Frame) -> Bound:
    """The organisation that the article spoke of last, where the sentence names none: "B's membership was suspended"."""
    return Bound((), (scene.body,) if scene.body else (), role="body")


def _itself(scene: Scene, i: int, _frame: Frame) -> Bound:
    """Whom the word itself points to: "the two NATO allies" of an article on A and B."""
    return Bound((), scene.heads.get(i, ()), role="itself")


def _mutual(scene: Scene, i: int, frame: Frame) -> Bound:
    """The others, where several do it: in "A and B exchanged fire" each does it to the other."""
    return Bound(reciprocal=len(_role(scene, i, frame.actor[0], frame).keys) > 1, role="mutual")


# roles that are read off what the whole sentence tells
_OF_SENTENCE: dict[str, Callable[[Scene, int, Frame], Bound]] = {
    "partner": _partner,
    "gathered": _gathered,
    "say": _speaker,
    "report": _reporter,
    "exclaim": _exclaimer,
    "self": _self,
    "mutual": _mutual,
    "realm": _realm,
    "itself": _itself,
    "body": _body,
}


def stray_bound(scene: Scene, i: int, frame: Frame, roles: Sequence[Role]) -> Bound:
    """What follows the noun in a role's preposition, though the verb above has it: "talks were held between A and B"."""
    for role in roles:
        places = scene.listed(stray_words(scene.sentence, i, role.name))
        if places:
            keys = distinct(k for w in places for k in _actors(scene, w, role, frame, i))
            return Bound(tuple(places), keys, role=f"stray {role.name}")
    return NOTHING


def _alongside(scene: Scene, i: int) -> list[int]:
    """Whom "each other" takes in besides the subject: "ready to work with B to support each other"."""
    s = scene.sentence
    return [w for above in s.ancestors(i) for w in grammar.prepositional(s, above, ("with",), depth=1)]


def _actors(scene: Scene, w: int, role: Role, frame: Frame, trigger: int) -> tuple[str, ...]:
    keys = scene.actors(w)
    if frame.type == "meets" and scene.sentence.words[w].lemma in words("craft"):
        return ()  # nobody meets who "received German tanks"
    if role.person:
        return tuple(key for key in keys if "@" in key)
    if role.side:
        keys = distinct(side_of(key) for key in keys)
    return keys or _indirectly(scene, w, role, frame, trigger)


def _indirectly(scene: Scene, w: int, role: Role, frame: Frame, trigger: int) -> tuple[str, ...]:
    """Actors of a phrase that names none itself: whose it is, where it is, whom the act in it is done for."""
    s, lemma = scene.sentence, scene.sentence.words[w].lemma
    keys = scene.marks.get(w, ()) if s.words[w].dep == "npadvmod" else ()  # "Saudi-backed"
    if not keys and (role.place or frame.type in {"visits", "attacks"}):
        keys = scene.places.get(w, ()) or _settlement(scene, w)
    if not keys and role.name in _ADDRESSED and frame.type not in _WHERE:
        keys = scene.capital(w)  # "sent tanks to Kyiv"
    if not keys and frame.type == "supports" and lemma in words("favouring"):
        favoured = grammar.objects(s, w)  # "its support for granting Fiji a seat"
        keys = distinct(k for o in favoured for k in scene.actors(o) or scene.owners(o))
    if not keys and frame.type == "sanctions" and role.owner:
        keys = origins(scene, w)
    if not keys and role.owner and (granted := _granted(scene, w, frame)):
        return granted if frame.type == "rejects" else scene.before(w)
    if not keys and role.name == "subj" and frame.type in _WRITTEN and lemma in words("voice"):
        keys = scene.owners(w)  # "a UN report accused B"
    intangible = frame.type == "attacks" and lemma in words("intangible")
    if not keys and frame.type == "supports" and lemma in words("cause"):
        return scene.before(w) or _proposers(scene, w)
    return keys if keys or not role.owner or intangible else _inside(scene, w, frame, trigger)


def _inside(scene: Scene, w: int, frame: Frame, trigger: int) -> tuple[str, ...]:
    """Whom the phrase names; of who is struck the country where that one is."""
    return scene.within(w, trigger=trigger) or (_whereabouts(scene, w) if frame.type == "attacks" else ())


def _proposers(scene: Scene, w: int) -> tuple[str, ...]:
    """Who brought a cause about: "the truce proposed by A"; a "solution to A's issue" is not A's."""
    s = scene.sentence
    doers = (k for c in s.kids(w, "acl", "relcl") for k in grammar.subjects(s, c, grammar.load_control()) if k != w)
    return distinct(key for k in doers for key in scene.actors(k))


def _granted(scene: Scene, w: int, frame: Frame) -> tuple[str, ...]:
    """To whom it would be given: who opposes "EU membership for B" rejects B, and who criticizes "aid for B" blames no B."""
    lemma = scene.sentence.words[w].lemma
    is_given = lemma in words("admission") or (lemma in words("boon") and not scene.before(w))
    if frame.type not in {"rejects", "criticizes"} or not is_given:
        return ()
    to_whom = ("for",) if scene.before(w) else ("for", "to")  # "Peru's entry to NATO" is Peru's, "entry to Peru" is to Peru
    given = grammar.prepositional(scene.sentence, w, to_whom, depth=1)
    return distinct(k for p in given for k in scene.actors(p) or scene.owners(p))


def _whereabouts(scene: Scene, w: int) -> tuple[str, ...]:
    """The country where those are who are struck: "villagers in Kharkiv", "civilians in the Ethiopian town of Axum"."""
    found = grammar.prepositional(scene.sentence, w, ("in", "at", "near", "of"), depth=1)
    return distinct(k for p in found for k in scene.places.get(p, ()) or _settlement(scene, p))


def _settlement(scene: Scene, w: int) -> tuple[str, ...]:
    """The country of "the town of X", "the port, X", "the Peruvian town"."""
    s = scene.sentence
    if s.words[w].lemma not in words("settlement"):
        return ()
    if owners := scene.before(w):
        return owners
    named = [*grammar.prepositional(s, w, ("of",), depth=1), *s.kids(w, "appos")]
    return distinct(k for p in named for k in scene.places.get(p, ()))


def _is_others(scene: Scene, places: Sequence[int]) -> bool:
    """Whether what stands there is "each other's", or "the other's" of two of whom each does it to the other."""
    return any(_is_reciprocal(scene, p) for w in places for p in scene.sentence.kids(w, "poss"))


def _is_reciprocal(scene: Scene, w: int) -> bool:
    """Whether it is "each other" or "one another", or "the other" where "each" of two does it."""
    s = scene.sentence
    if s.words[w].lemma not in {"other", "another"}:
        return False
    before = {s.words[k].text.lower() for k in s.kids(w, "det", "nmod", "amod")}
    each = "the" in before and s.words[w].lemma == "other" and not s.forms.isdisjoint(_EACH)
    return each or not before.isdisjoint(_RECIPROCAL)
