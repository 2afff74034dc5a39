"""What a match says of each pair, and whether that may be claimed: status, domain and range, how sure. Knows one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.clues import clues_of
from bilateral.extract.confidence import confidence
from bilateral.extract.frames import pairs
from bilateral.extract.status import read_status
from bilateral.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.frames import Match
    from bilateral.extract.scene import Scene
    from bilateral.extract.setting import Setting
    from bilateral.model import Actor

STANDING = frozenset({"member-of", "holds-office"})  # hold between an actor and his own side too, and on no single day
LASTING = frozenset({"sanctions", "cooperates", "supports", "aids", "member-of", "agrees"})  # no longer hold once ended
UNSURE = "not sure enough"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a match says of a pair of actor keys; `refused` is why it is not claimed, or ''.

    `clues` and the `confidence` that follows from them, in 0..1, are there where only the confidence may refuse it.
    """

    actor: str
    counterpart: str
    status: Status = Status.ACTUAL
    refused: str = ""
    clues: tuple[str, ...] = ()
    confidence: float = 0.0


def judge(scene: Scene, match: Match, setting: Setting) -> Iterator[Verdict]:
    """A verdict for each pair (actor, counterpart) that the match says, in order."""
    kind = match.frame.type
    status = _status(match, read_status(scene.sentence, match.trigger, lasting=kind in LASTING).status)
    for a, b in pairs(match, symmetric=setting.ontology[kind].symmetric):
        one, other = setting.actor(a), setting.actor(b)
        if status is None:
            yield Verdict(a, b, refused="hypothetical")
        elif one is None or other is None:
            yield Verdict(a, b, refused="unknown actor")
        elif fault := _fault(kind, one, other, setting):
            yield Verdict(a, b, refused=fault)
        else:
            clues = clues_of(scene, match, (a, b), status=status, kinds=(one.kind, other.kind))
            sure = confidence(clues)
            yield Verdict(a, b, status, UNSURE if sure < setting.min_confidence else "", clues, sure)


def _status(match: Match, status: Status | None) -> Status | None:
    own = match.frame.status
    if match.frame.denied:
        return Status.ACTUAL if status is Status.NEGATED else None
    if own is None or status is None:
        return status
    if own is Status.ACTUAL:  # "will pay a price": what is told as coming is said now
        return own if status is Status.PLANNED else status
    if own is Status.NEGATED:
        return Status.ACTUAL if status is Status.NEGATED else Status.NEGATED if status is Status.ACTUAL else Status.PLANNED
    return own if status is Status.ACTUAL else status


def _fault(kind: str, a: Actor, b: Actor, setting: Setting) -> str:
    """Why the relation cannot hold between the two, or ''."""
    if not setting.ontology.allows(kind, a.kind, b.kind):
        return "outside domain or range"
    if kind not in STANDING and a.side and a.side == b.side:
        return "both of one side"
    if kind == "member-of" and b.kind is Kind.COUNTRY:
        return "outside domain or range"
    return ""
