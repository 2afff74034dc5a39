"""Why a frame that found its actors is yet not what its type means: a country does not travel, money is not backing.

Knows scenes, frames and what they bound; nothing of claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
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
    if frame.type == "supports" and (_is_paid(scene.sentence, i) or _is_material(scene.sentence, i, frame)):
        return "it is money or goods, not backing"
    if frame.type == "meets" and frame.lemma == "call" and frame.pos == "noun" and _is_appeal(scene.sentence, i):
        return "a call for something is no call to somebody"
    if frame.type in {"meets", "attacks"} and frame.pos == "verb" and _is_contest(scene.sentence, i):
        return "teams play"
    if frame.lemma == "greet" and (frame.type == "congratulates") is not _is_festive(scene.sentence, i):
        return "who greets on a feast wishes well, who greets otherwise meets"
    return ""


def _are_bare_names(scene: Scene, actor: Bound) -> bool:
    """Whether the actors are named by nothing but their countries' or bodies' own names, or nationals: "Russians"."""
    named = {k for n in scene.namings if n.sort not in {"person", "office"} for k in scene.sentence.span_at(*n.words)}
    return bool(actor.words) and all("@" not in key for key in actor.keys) and named.issuperset(actor.words)


def _is_appeal(s: Sentence, i: int) -> bool:
    """Whether the call is one "for" something or "on" somebody to do it."""
    return any(s.words[k].lemma in {"for", "on", "upon"} for k in s.kids(i, "prep"))


def _is_contest(s: Sentence, i: int) -> bool:
    """Whether it is done in a contest of teams: "beat A in the final"."""
    return any(s.words[p].lemma in words("contest") for p in grammar.prepositional(s, i, ("in",)))


def _is_festive(s: Sentence, i: int) -> bool:
    """Whether it is done "on" an occasion: "greeted A on his birthday", "on the occasion of Eid"."""
    occasions = [p for k in s.kids(i, "prep") if s.words[k].lemma == "on" for p in s.kids(k, "pobj")]
    return any(s.words[p].lemma in words("feast") for p in occasions)


def _is_paid(s: Sentence, i: int) -> bool:
    """Whether it is a sum, or done with one or by one: "gave 20 million dollars to support A", "supports A with a grant"."""
    goods = words("sum") | words("outlay")
    prep = s.words[s.words[i].head]
    if s.words[i].dep == "pobj" and prep.lemma in {"in", "of"} and s.words[prep.head].lemma in goods:
        return True
    if any(s.words[p].lemma in goods for k in s.kids(i, "prep") if s.words[k].lemma == "with" for p in s.kids(k, "pobj")):
        return s.words[i].is_verb
    if not any(s.words[k].tag == "TO" for k in s.kids(i, "aux")):
        return False
    above = s.words[i].head
    return any(s.words[k].lemma in goods for k in [above, *grammar.objects(s, above)])


def _is_material(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether the support is of a kind that is given in money, arms or work: "financial support"."""
    if any(s.words[k].lemma in words("material") for k in s.kids(i, "advmod")):
        return True  # "backed militarily by A"
    nouns = [i] if frame.pos == "noun" else [k for k in s.kids(i, "dobj") if s.words[k].lemma in frame.objects]
    return any(s.words[m].lemma in words("material") for k in nouns for m in grammar.modifiers(s, k))
