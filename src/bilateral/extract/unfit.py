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
    return ""


def _are_bare_names(scene: Scene, actor: Bound) -> bool:
    """Whether the actors are named by nothing but their countries' or bodies' own names, or nationals: "Russians"."""
    named = {k for n in scene.namings if n.sort not in {"person", "office"} for k in scene.sentence.span_at(*n.words)}
    return bool(actor.words) and all("@" not in key for key in actor.keys) and named.issuperset(actor.words)


def _is_paid(s: Sentence, i: int) -> bool:
    """Whether it is the purpose of a sum: "announced 20 million dollars to support A", "a grant to support A"."""
    if not any(s.words[k].tag == "TO" for k in s.kids(i, "aux")):
        return False
    above = s.words[i].head
    return any(s.words[k].lemma in words("sum") | words("outlay") for k in [above, *grammar.objects(s, above)])


def _is_material(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether the support is of a kind that is given in money, arms or work: "financial support"."""
    nouns = [i] if frame.pos == "noun" else [k for k in s.kids(i, "dobj") if s.words[k].lemma in frame.objects]
    return any(s.words[m].lemma in words("material") for k in nouns for m in grammar.modifiers(s, k))
