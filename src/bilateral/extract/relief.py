"""Relief that names nobody: "Greece sent rescuers". To whom, the disaster tells that the article spoke of before.

Knows sentences and the discourse.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.claims import evidence_of, mentions_of, plain_clues
from bilateral.extract.confidence import confidence
from bilateral.extract.scene import distinct
from bilateral.extract.status import read_status
from bilateral.extract.words import words
from bilateral.model import Claim, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence

FRAME = "aids:relief"
_TO = frozenset({"to", "for", "into", "in", "over"})


def relief(scene: Scene, told: Sequence[Claim], stricken: str, discourse: Discourse) -> Iterator[Claim]:
    """Who sends relief to the `stricken` country, where the verb tells not to whom; `told` are the sentence's claims so far."""
    s = scene.sentence
    if not stricken or s.lemmas.isdisjoint(words("sending-relief")):
        return
    helping = {c.actor for c in told if c.type == "aids"}
    for verb in _sending(scene):
        status = read_status(s, verb).status
        if status is Status.ACTUAL and s.words[verb].lemma in words("promising-aid"):
            status = Status.PLANNED
        subjects = grammar.subjects(s, verb, grammar.load_control())
        keys = distinct(k for w in subjects for k in scene.actors(w) if k not in helping and discourse.side(k) != stricken)
        for key in keys:
            if status is None:
                break
            pair = (key, stricken)
            claim = Claim("aids", *pair, status, evidence_of(scene), frame=FRAME, mentions=mentions_of(scene, pair))
            yield replace(claim, confidence=confidence(plain_clues(FRAME)))


def _sending(scene: Scene) -> list[int]:
    """Verbs of sending relief that tell not to whom, or where."""
    s = scene.sentence
    verbs = [w.i for w in s.words if w.is_verb and w.lemma in words("sending-relief") and not s.kids(w.i, "dative", "nsubjpass")]
    return [v for v in verbs if any(_is_relief(s, o) for o in s.kids(v, "dobj")) and not _is_addressed(scene, v)]


def _is_relief(s: Sentence, i: int) -> bool:
    """Whether it is, or is full of, what the stricken need: "rescuers", "planes of tents", "rescue teams"."""
    carried = [o for c in s.kids(i, "acl") for o in s.kids(c, "dobj")]  # "planes carrying tents"
    parts = [*grammar.prepositional(s, i, ("of", "with"), depth=1), *carried]
    named = {s.words[k].lemma for w in (i, *parts) for k in (w, *s.kids(w, "compound", "amod"))}
    return not named.isdisjoint(words("relief-goods"))


def _is_addressed(scene: Scene, verb: int) -> bool:
    """Whether the verb, or its object, says to whom or where it goes."""
    s = scene.sentence
    preps = [k for w in (verb, *s.kids(verb, "dobj")) for k in s.kids(w, "prep") if s.words[k].text.lower() in _TO]
    named = [w for k in preps for w in s.kids(k, "pobj")]
    return any(scene.actors(w) or scene.places.get(w) or scene.within(w, trigger=-1) for w in named)
