"""Sentences that only say that somebody else did as the sentence before tells: "So did B", "B followed suit". Knows claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.claims import evidence_of, mentions_of
from bilateral.extract.echoes import is_echo
from bilateral.extract.judge import STANCES
from bilateral.extract.status import read_status
from bilateral.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
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


def _echo(scene: Scene) -> int | None:
    """The main verb, where its clause only says that its subject did so, too."""
    s = scene.sentence
    root = next((w.i for w in s.words if w.head == w.i and w.is_verb), None)
    if root is None or not s.kids(root, "nsubj", "nsubjpass"):
        return None
    return next((k for k in (root, *s.kids(root, "xcomp")) if is_echo(s, k, alone=True)), None)  # "is expected to follow suit"
