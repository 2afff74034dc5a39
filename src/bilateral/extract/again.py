"""Sentences that only say that somebody else did as the sentence before tells: "So did B", "B followed suit". Knows claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.claims import evidence_of, mentions_of
from bilateral.extract.echoes import is_echo
from bilateral.extract.judge import STANCES
from bilateral.extract.status import read_status
from bilateral.extract.words import words
from bilateral.model import Status

REFUSAL = "rejects:refuse"

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.model import Claim


def said_again(scene: Scene, before: Sequence[Claim], discourse: Discourse) -> Iterator[Claim]:
    """The claims of the sentence before that tell what its subject did, said here of others; none if this is no such sentence."""
    verb = _echo(scene)
    status = read_status(scene.sentence, verb).status if verb is not None else None
    if verb is None or status is None:
        return
    doers = {*discourse.doers, *discourse.tellers}
    told = [claim for claim in before if claim.type in STANCES and claim.actor in doers]
    own = [claim for claim in told if claim.counterpart == told[0].counterpart]  # "condemned A, which is at war with B"
    others = dict.fromkeys(
        k for w in grammar.subjects(scene.sentence, verb, grammar.load_control()) for k in scene.actors(w) if k not in doers
    )
    for claim in own:
        for key in others:
            if discourse.side(key) != discourse.side(claim.counterpart):
                held = claim.status if status is Status.ACTUAL else status
                yield replace(
                    claim, actor=key, status=held, evidence=evidence_of(scene), mentions=mentions_of(scene, (key,)), speaker=""
                )


def refusals(scene: Scene, asked: Sequence[Claim], discourse: Discourse) -> Iterator[Claim]:
    """Who refuses what he has been `asked`, in the sentence or the last one, without a word of whom: "Pakistan refused"."""
    s = scene.sentence
    requests = [claim for claim in asked if claim.type == "requests"]
    verbs = [w.i for w in s.words if requests and w.lemma in words("refusing-all") and w.is_verb and _is_bare(s, w.i)]
    for verb in verbs:
        keys = [k for w in grammar.subjects(s, verb, grammar.load_control()) for k in scene.actors(w)]
        status = read_status(s, verb).status
        for claim in requests if status is not None else ():
            for key in keys:
                if discourse.side(key) == discourse.side(claim.counterpart) != discourse.side(claim.actor):
                    told = mentions_of(scene, (key, claim.actor))
                    yield replace(
                        claim,
                        type="rejects",
                        actor=key,
                        counterpart=claim.actor,
                        status=status or claim.status,
                        evidence=evidence_of(scene),
                        mentions=told,
                        frame=REFUSAL,
                        speaker="",
                    )


def _is_bare(s: Sentence, verb: int) -> bool:
    """Whether nothing else is refused: "refused", "refused to apologise"; not "declined to comment"."""
    silent = any(s.words[k].lemma in words("speaking-out") for k in s.kids(verb, "xcomp"))
    return not silent and not s.kids(verb, "dobj", "prt")


def _echo(scene: Scene) -> int | None:
    """The main verb, where its clause only says that its subject did so, too."""
    s = scene.sentence
    root = next((w.i for w in s.words if w.head == w.i and w.is_verb), None)
    told = root is not None and bool(s.kids(root, "nsubj")) and is_echo(s, root, alone=True)
    return root if told else None
