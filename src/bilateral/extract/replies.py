"""Replies that name nobody: "Pakistan refused", "Tehran vowed revenge". Whom they answer, the claims before them tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.claims import evidence_of, mentions_of
from bilateral.extract.status import read_status
from bilateral.extract.words import words
from bilateral.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.model import Claim

REFUSAL, RETALIATION = "rejects:refuse", "threatens:vow-retaliation"
_HOSTILE = frozenset({"sanctions", "attacks"})
_TARGET = frozenset({"against", "on", "to", "at", "for", "with"})


def replies(scene: Scene, told: Sequence[Claim], discourse: Discourse) -> Iterator[Claim]:
    """Who refuses what he was asked, or vows to strike back, by the claims `told` of the sentence so far and of the last one."""
    requests = [claim for claim in told if claim.type == "requests"]
    hostile = [claim for claim in told if claim.type in _HOSTILE and claim.status is not Status.NEGATED]
    if requests:
        for verb in _refusing(scene.sentence):
            status = read_status(scene.sentence, verb).status
            if status is not None and status is not Status.NEGATED:
                yield from _answers(scene, verb, requests, discourse, status=status, frame=REFUSAL)
    if hostile:
        for verb in _vowing(scene.sentence):
            yield from _answers(scene, verb, hostile, discourse, status=Status.ACTUAL, frame=RETALIATION)


def _answers(
    scene: Scene, verb: int, told: Sequence[Claim], discourse: Discourse, *, status: Status, frame: str
) -> Iterator[Claim]:
    """The claims that the subject of the verb answers those who did to him what is told."""
    subjects = grammar.subjects(scene.sentence, verb, grammar.load_control())
    keys = dict.fromkeys(k for w in subjects for k in scene.actors(w))
    for key in keys:
        for other in dict.fromkeys(c.actor for c in told if discourse.side(c.counterpart) == discourse.side(key)):
            if discourse.side(other) != discourse.side(key):
                model = next(c for c in told if c.actor == other)
                kind, named = frame.partition(":")[0], mentions_of(scene, (key, other))
                claim = replace(model, type=kind, actor=key, counterpart=other, status=status, frame=frame, mentions=named)
                yield replace(claim, evidence=evidence_of(scene), speaker="", place="", topic="")


def _refusing(s: Sentence) -> list[int]:
    """Verbs by which all is refused: "refused", "refused to apologise"; not "declined to comment"."""
    verbs = [w.i for w in s.with_lemma(words("refusing-all")) if w.is_verb and not s.kids(w.i, "dobj", "prt")]
    no = [w.head for w in s.words if w.text.lower() == "no" and w.dep in {"intj", "dobj"} and s.words[w.head].lemma == "say"]
    return no + [v for v in verbs if not any(s.words[k].lemma in words("speaking-out") for k in s.kids(v, "xcomp"))]


def _vowing(s: Sentence) -> list[int]:
    """Verbs by which one vows to strike back, with no word at whom: "vowed to retaliate", "will respond", "vowed revenge"."""
    back = [w.i for w in s.with_lemma(words("retaliating")) if not _has_target(s, w.i)]
    verbs = [v for v in back if s.words[v].is_verb and read_status(s, v).status is Status.PLANNED]
    nouns = [n for n in back if s.words[n].dep == "dobj" and s.words[s.words[n].head].lemma in words("vowing")]
    return verbs + [s.words[n].head for n in nouns] + _taking_steps(s)


def _taking_steps(s: Sentence) -> list[int]:
    """Verbs of who will "take countermeasures", "take all necessary measures"."""
    verbs = (
        [w.i for w in s.words if w.lemma in words("taking-steps") and w.is_verb] if not s.lemmas.isdisjoint(words("step")) else []
    )
    steps = [(v, o) for v in verbs for o in s.kids(v, "dobj") if not _has_target(s, o)]
    told = [v for v, o in steps if s.words[o].lemma in words("retaliating") or _is_retort(s, o)]
    return [v for v in told if read_status(s, v).status is Status.PLANNED]


def _is_retort(s: Sentence, noun: int) -> bool:
    """Whether the steps are said to answer something: "retaliatory measures"."""
    said = {s.words[k].lemma for k in s.kids(noun, "amod", "compound")}
    return s.words[noun].lemma in words("step") and not said.isdisjoint(words("retorting"))


def _has_target(s: Sentence, i: int) -> bool:
    return bool(s.kids(i, "dobj")) or any(s.words[k].text.lower() in _TARGET for k in s.kids(i, "prep"))
