"""Replies that name nobody: "Pakistan refused", "Tehran vowed revenge". Whom they answer, the claims before them tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.claims import evidence_of, mentions_of
from bilateral.extract.status import read_status
from bilateral.extract.words import words
from bilateral.model import DateBasis, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.model import Claim

REFUSAL, RETALIATION = "rejects:refuse", "threatens:vow-retaliation"
DENIAL, PROTEST, DEMAND = "rejects:deny", "criticizes:lodge-protest", "requests:demand-apology"
_HOSTILE = frozenset({"sanctions", "attacks"})
_TARGET = frozenset({"against", "on", "to", "at", "for", "with"})


def replies(scene: Scene, told: Sequence[Claim], discourse: Discourse) -> Iterator[Claim]:
    """Who refuses what he was asked, denies what he was charged with, or answers what was done to him.

    The claims `told`, of the sentence so far and of the last one, say by whom.
    """
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
        yield from _done(scene, "protesting", "protest", hostile, discourse, frame=PROTEST)
        yield from _done(scene, "demanding", "redress", hostile, discourse, frame=DEMAND)
    if charges := [claim for claim in told if claim.type == "criticizes"]:
        yield from _done(scene, "disclaiming", "part-played", charges, discourse, frame=DENIAL)


def _done(scene: Scene, verbs: str, nouns: str, told: Sequence[Claim], discourse: Discourse, *, frame: str) -> Iterator[Claim]:
    """What is answered by a verb with a noun, of these sorts, that tell not whom: "demanded an apology", "denied any part"."""
    s = scene.sentence
    if s.lemmas.isdisjoint(words(verbs)):
        return
    for verb in (w.i for w in s.words if w.is_verb and w.lemma in words(verbs)):
        asked = [*s.kids(verb, "dobj"), *(grammar.prepositional(s, verb, ("for",), depth=1) if verbs == "demanding" else [])]
        meant = [o for o in asked if s.words[o].lemma in words(nouns)]
        if meant and not _is_aimed(scene, verb, meant) and read_status(s, verb).status is Status.ACTUAL:
            yield from _answers(scene, verb, told, discourse, status=Status.ACTUAL, frame=frame)


def _is_aimed(scene: Scene, verb: int, nouns: Sequence[int]) -> bool:
    """Whether the verb or its noun tells at whom it is aimed, or whose it is: "demanded B's apology", "protested to B"."""
    s = scene.sentence
    preps = [k for w in (verb, *nouns) for k in s.kids(w, "prep", "dative")]
    named = [w for k in preps for w in (s.kids(k, "pobj") or [k])]
    owners = {k for w in nouns for k in scene.before(w)} - {k for w in s.kids(verb, "nsubj") for k in scene.actors(w)}
    return any(scene.actors(w) or scene.within(w, trigger=-1) for w in named if s.words[w].tag != "PRP") or bool(owners)


def _answers(
    scene: Scene, verb: int, told: Sequence[Claim], discourse: Discourse, *, status: Status, frame: str
) -> Iterator[Claim]:
    """The claims that the subject of the verb answers those who did to him what is told."""
    subjects = grammar.subjects(scene.sentence, verb, grammar.load_control())
    for key in dict.fromkeys(k for w in subjects for k in scene.actors(w)):
        for other in _answered(scene, key, told, discourse, by_others=frame == DEMAND):
            model = next(c for c in told if c.actor == other)
            kind, named = frame.partition(":")[0], mentions_of(scene, (key, other))
            claim = replace(model, type=kind, actor=key, counterpart=other, status=status, frame=frame, mentions=named)
            yield replace(claim, evidence=evidence_of(scene), speaker="", place="", topic="", date="", date_basis=DateBasis.NONE)


def _answered(scene: Scene, key: str, told: Sequence[Claim], discourse: Discourse, *, by_others: bool) -> list[str]:
    """Who did to the actor what is told; of what others may answer, too ("The EU demanded their release"), who alone did it."""
    side = discourse.side
    doers = dict.fromkeys(c.actor for c in told if side(c.counterpart) == side(key))
    if not doers and by_others:
        alone = dict.fromkeys(c.actor for c in told)
        parties = {side(k) for c in told for k in (c.actor, c.counterpart)}
        strangers = {side(k) for keys in scene.heads.values() for k in keys} - parties - {side(key)}
        doers = alone if len(alone) == 1 and not strangers else {}
    return [doer for doer in doers if side(doer) != side(key)]


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
