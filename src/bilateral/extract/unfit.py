"""Why a frame that found its actors is yet not what its type means: a country does not travel, money is not backing.

Knows scenes, frames and what they bound; nothing of claims.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import side_of
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.binding import Bound
    from bilateral.extract.lexicon import Frame
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence


def unfit(scene: Scene, i: int, frame: Frame, actor: Bound) -> str:
    """Why the frame, triggered by word `i`, does not hold of its `actor`; '' where nothing speaks against it."""
    if frame.type == "visits" and "delegation" not in frame.objects and actor.role == "subj" and _are_bare_names(scene, actor):
        return "a country does not travel"
    if frame.type == "visits" and any(role.name == "there" for role in frame.counterpart) and _is_resident(scene, actor):
        return "an envoy to a country lives there"
    if frame.type == "supports" and actor.role == "thanked" and _is_for_something(scene.sentence, i):
        return "it is something else that he supports"
    if (actor.role == "light" and _is_of_others(scene.sentence, i, frame)) or _is_told_by(scene, i, frame, actor):
        return "it is another's"
    return next((why for is_so, why in _UNFIT.get(frame.type, ()) if is_so(scene.sentence, i, frame)), "")


def _is_for_something(s: Sentence, i: int) -> bool:
    """Whether it is told what is supported: "thanked B for its support for the treaty"."""
    return any(s.words[k].text in {"for", "to", "of"} for k in s.kids(i, "prep"))


def _is_of_others(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether the noun is others', whoever has something of theirs: "A has the backing of NATO members", "of B"."""
    word, prep = s.words[i], s.words[s.words[i].head]
    # "will hand over members of the body"
    are_had = word.dep == "dobj" and word.lemma == "member" and prep.lemma not in words("having")
    of_members = (
        frame.type == "member-of" and word.tag == "NNS" and ((word.dep == "pobj" and s.words[prep.head].is_noun) or are_had)
    )
    had = frame.type == "supports" and frame.pos == "noun" and word.dep == "dobj" and prep.lemma in words("having")
    return of_members or (had and any(s.words[k].text == "of" for k in s.kids(i, "prep")))


def _is_told_by(scene: Scene, i: int, frame: Frame, actor: Bound) -> bool:
    """Whether it is theirs whom its noun names: "is worried over deepening ties between A and B", "conveyed A's invitation"."""
    s = scene.sentence
    if actor.role != "subj" or frame.type not in {"cooperates", "invites"}:
        return False
    nouns = [k for k in s.kids(i, "dobj") if s.words[k].lemma in frame.objects]
    if frame.type == "invites":
        named = {k for noun in nouns for k in scene.before(noun)}
        return bool(named) and named.isdisjoint(actor.keys)
    between = {side_of(k) for n in nouns for p in grammar.prepositional(s, n, ("between",), depth=1) for k in scene.actors(p)}
    return bool(between) and between.isdisjoint(map(side_of, actor.keys))


def _are_bare_names(scene: Scene, actor: Bound) -> bool:
    """Whether the actors are named by nothing but their countries' or bodies' own names, or nationals: "Russians"."""
    named = {k for n in scene.namings if n.sort not in {"person", "office"} for k in scene.sentence.span_at(*n.words)}
    return bool(actor.words) and all("@" not in key for key in actor.keys) and named.issuperset(actor.words)


def _is_resident(scene: Scene, actor: Bound) -> bool:
    """Whether the actor is an ambassador or the like, who may well speak where he is posted."""
    titles = (n.title_text.lower().split() for n in scene.namings if not set(actor.keys).isdisjoint(n.keys))
    return any(not words("resident").isdisjoint(title) for title in titles)


def _is_told_whom(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether it is told to whom, or for whose deed, somebody is grateful, though nobody need be: "voiced gratitude to A"."""
    if frame.counterpart[0].name != "partner":
        return False
    told = [k for w in (i, *s.kids(i, "dobj")) for k in s.kids(w, "prep", "dative")]
    thanked = any(s.words[k].text.lower() in {"to", "towards", "toward"} for k in told)
    deeds = [p for k in told if s.words[k].text == "for" for p in s.kids(k, "pobj", "pcomp")]
    own = words("whose")
    owned = any(s.words[w].text[0].isupper() or s.words[w].lemma in own for p in deeds for w in s.subtree(p))
    return thanked or owned or not deeds


def _is_at_home(s: Sentence, i: int, _: Frame) -> bool:
    """Whether what is visited is an embassy or the like."""
    return any(s.words[k].lemma in words("outpost") for k in grammar.objects(s, i))


def _is_lodged(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether those who are received come to stay: "hosts troops of A"."""
    return frame.pos == "verb" and any(s.words[k].lemma in words("lodger") for k in grammar.objects(s, i))


def _stands_there(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether somebody only stands beside another: "said A, standing beside B"."""
    beside = any(s.words[k].text.lower() in {"beside", "alongside"} for k in s.kids(i, "prep", "advmod"))
    return frame.lemma == "stand" and s.words[i].tag == "VBG" and s.words[i].dep in {"advcl", "acl"} and beside


def _are_several(s: Sentence, i: int, _: Frame) -> bool:
    """Whether statements are issued, not one of all: "A and B issued similar statements"."""
    issued = [k for k in s.kids(i, "dobj") if s.words[k].tag == "NNS" and s.words[k].lemma == "statement"]
    return any(all(s.words[m].lemma != "joint" for m in s.kids(k, "amod")) for k in issued)


def _goes_on(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether talks are only kept up, or what is done in step with another: "maintain a dialogue", "in consultation with"."""
    word, above = s.words[i], s.words[s.words[i].head]
    kept_up = word.dep == "dobj" and above.lemma in words("keeping-up")
    in_step = word.dep == "pobj" and above.lemma == "in" and word.lemma == "consultation"
    return frame.pos == "noun" and (kept_up or in_step)


def _is_appeal(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether it is a call "for" something or "on" somebody to do it, and not "with" somebody, "on" a day."""
    if frame.lemma != "call" or frame.pos != "noun":
        return False
    told = {s.words[k].lemma for k in s.kids(i, "prep")}
    return bool(told & {"for", "on", "upon"}) and not told & {"with", "between"}


def _is_swap(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether things are exchanged, not words: "an exchange of prisoners"."""
    if "exchange" not in s.lemmas:
        return False
    swaps = [k for k in (i, *s.kids(i, "dobj")) if s.words[k].lemma == "exchange" and s.words[k].is_noun]
    given = [p for k in swaps for prep in s.kids(k, "prep") if s.words[prep].text == "of" for p in s.kids(prep, "pobj")]
    return bool(given) and not any(s.words[p].lemma in words("said-in-exchange") for p in given)


def _is_contest(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether it is done in a contest of teams: "beat A in the final", "by six wickets"."""
    told = grammar.prepositional(s, i, ("in", "by", "at"))
    return frame.pos == "verb" and any(s.words[p].lemma in words("contest") for p in told)


def _is_greeted_otherwise(s: Sentence, i: int, frame: Frame) -> bool:
    return frame.lemma == "greet" and not _is_greeted_on_feast(s, i, frame)


def _is_greeted_on_feast(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether somebody is greeted "on" an occasion: "on his birthday", "on the occasion of Eid"."""
    if frame.lemma != "greet":
        return False
    told = [k for k in s.subtree(i) if s.words[k].text == "on" and s.words[k].dep == "prep"]
    occasions = [p for k in told for p in s.kids(k, "pobj")]
    return any(s.words[p].lemma in words("feast") for p in occasions)


def _is_paid(s: Sentence, i: int, _: Frame) -> bool:
    """Whether it is a sum, or done with one or by one: "gave 20 million dollars to support A", "supports A with a grant"."""
    goods = words("sum", "outlay")
    prep = s.words[s.words[i].head]
    if s.words[i].dep == "pobj" and prep.lemma in {"in", "of"} and s.words[prep.head].lemma in goods:
        return True
    if any(s.words[p].lemma in goods for k in s.kids(i, "prep") if s.words[k].lemma == "with" for p in s.kids(k, "pobj")):
        return s.words[i].is_verb
    if not any(s.words[k].tag == "TO" for k in s.kids(i, "aux")):
        return False
    above = s.words[i].head
    return any(s.words[k].lemma in goods for k in [above, *grammar.objects(s, above)])


def _is_prisoners(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether those are to come free whom the object names, not to do it: "demanded their release"."""
    nouns = [k for k in s.kids(i, "dobj") if s.words[k].lemma in words("freeing")]
    return frame.pos == "verb" and any(s.kids(k, "poss") and not s.kids(k, "prep") for k in nouns)


def _mends_ties(s: Sentence, i: int, _: Frame) -> bool:
    """Whether what is rebuilt is no building: "rebuilds ties with A"."""
    return any(s.words[k].lemma in words("bond") for k in s.kids(i, "dobj"))


def _is_material(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether the support is of a kind that is given in money, arms or work: "financial support"."""
    if any(s.words[k].lemma in words("material") for k in s.kids(i, "advmod")):
        return True  # "backed militarily by A"
    nouns = [i] if frame.pos == "noun" else [k for k in s.kids(i, "dobj") if s.words[k].lemma in frame.objects]
    return any(s.words[m].lemma in words("material") for k in nouns for m in grammar.modifiers(s, k))


def _is_feared(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether the attack that somebody wards off is one that may come: "can defend itself against an attack by A"."""
    verb = s.words[s.words[i].head].head if frame.pos == "noun" and s.words[i].dep == "pobj" else i
    if s.words[verb].lemma not in words("warding-off") or (verb == i and frame.actor[0].name in {"subj", "poss"}):
        return False
    warded_off = [i] if verb != i else [p for k in s.kids(i, "prep") for p in s.kids(k, "pobj")] + s.kids(i, "dobj")
    return any(s.words[k].lemma in {"a", "an", "any"} for w in warded_off for k in s.kids(w, "det"))


def _gives_time(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether somebody gets time for something else than to leave: "gave A ten days to end the war"."""
    is_time = frame.lemma == "give" and s.words[i].is_verb and frame.objects <= words("term")
    return is_time and s.lemmas.isdisjoint(words("going")) and s.lemmas.isdisjoint(words("envoy"))


def _is_lesser(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether one is only an observer, partner or guest: "a BRICS partner country", "joined as an observer"."""
    held = [i] if frame.pos == "noun" else s.kids(i, "dobj", "attr")
    told = [m for k in held for m in grammar.modifiers(s, k)]
    as_what = grammar.prepositional(s, i, ("as",), depth=2) if frame.pos == "verb" else []
    return any(s.words[k].lemma in words("lesser-member") for k in (*told, *as_what))


_GOODS = "it is money or goods, not backing"
_CONTEST = (_is_contest, "teams play")
# by a frame's type: what is asked of its trigger's sentence, and why the frame does not hold where it is so
_UNFIT: dict[str, tuple[tuple[Callable[[Sentence, int, Frame], bool], str], ...]] = {
    "agrees": ((_are_several, "each issued his own"),),
    "visits": ((_is_at_home, "an embassy is visited at home"),),
    "supports": ((_is_paid, _GOODS), (_is_material, _GOODS), (_stands_there, "only stands there")),
    "meets": (
        (_is_lodged, "who comes to stay is not met"),
        (_goes_on, "it goes on, by whatever means"),
        (_is_swap, "things are exchanged"),
        (_is_appeal, "a call for something is no call to somebody"),
        (_is_greeted_on_feast, "who greets on a feast wishes well"),
        _CONTEST,
    ),
    "attacks": (_CONTEST, (_is_feared, "it has not come")),
    "aids": ((_mends_ties, "ties are no building"),),
    "requests": ((_is_prisoners, "who is to be freed is not asked"),),
    "sanctions": ((_gives_time, "it is time to act, not to leave"),),
    "member-of": ((_is_lesser, "an observer or partner is no member"),),
    "thanks": ((_is_told_whom, "somebody is thanked"),),
    "congratulates": ((_is_greeted_otherwise, "who greets on no feast meets"),),
}
