"""Matches to claims: domain and range, status, speaker, day and place. Knows all of one sentence; no other articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.extract import speech
from bilateral.extract.frames import Match, match_frames, pairs
from bilateral.extract.lists import listed_members
from bilateral.extract.placing import day_of, place_of
from bilateral.extract.status import is_past, read_status
from bilateral.extract.topics import topic_of
from bilateral.model import Claim, Evidence, Kind, Mention, Status

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from bilateral.extract.lexicon import Lexicon
    from bilateral.extract.naming import Naming
    from bilateral.extract.scene import Scene
    from bilateral.model import Actor
    from bilateral.ontology import Ontology

STANDING = frozenset({"member-of", "holds-office"})  # hold between an actor and his own side too, and on no single day
LASTING = frozenset({"sanctions", "cooperates", "supports", "aids", "member-of", "agrees"})  # no longer hold once ended
PERSONAL = frozenset({"meets", "visits"})  # told of oneself: who says so is no speaker of note
DAY_LENGTH = 10  # codepoints of an ISO day
LIST_FRAME = "member-of:list"
OFFICE_FRAME = "holds-office:title"


@dataclass(frozen=True)
class Setting:
    """What the claims of an article share."""

    text: str
    published: str
    home_place: str  # of the dateline, for "here"
    actor: Callable[[str], Actor | None]
    capital: Callable[[str], str]  # of a country, by key
    ontology: Ontology
    lexicon: Lexicon


def claims_of(scene: Scene, setting: Setting, *, quoted_by: str, refused: Counter[str]) -> Iterator[Claim]:
    """The claims of one sentence, by place of their trigger; what is refused is counted by its reason."""
    yield from _offices(scene, setting)
    yield from _listed(scene, setting)
    for match in match_frames(scene, setting.lexicon):
        if isinstance(match, Match):
            yield from _claims(scene, match, setting, quoted_by, refused)
        else:
            refused[match.why] += 1


def evidence_of(scene: Scene) -> Evidence:
    """The sentence as evidence."""
    return Evidence(scene.sentence.start, scene.sentence.end, scene.sentence.text)


def _offices(scene: Scene, setting: Setting) -> Iterator[Claim]:
    for naming in scene.namings:
        actor = setting.actor(naming.keys[0]) if naming.holds else None
        side = (naming.title_side or actor.side) if actor is not None else ""
        body = setting.actor(side) if side else None
        if actor is not None and body is not None:
            yield Claim(
                "holds-office",
                actor.key,
                body.key,
                Status.ACTUAL,
                evidence_of(scene),
                office="" if naming.title is not None and naming.title.kind == "counterpart" else naming.title_text,
                frame=OFFICE_FRAME,
                mentions=(_mention(naming, actor.key),),
            )


def _listed(scene: Scene, setting: Setting) -> Iterator[Claim]:
    for member, body in listed_members(setting.text, scene.namings, actor=setting.actor):
        keys = (member.keys[0], body.keys[0])
        yield Claim("member-of", *keys, Status.ACTUAL, evidence_of(scene), frame=LIST_FRAME, mentions=_mentions(scene, keys))


def judge(scene: Scene, match: Match, setting: Setting) -> Iterator[tuple[str, str, Status | str]]:
    """The pairs (actor, counterpart) that a match says, each with its status, or the reason for which it is refused."""
    kind = match.frame.type
    status = _status(match, read_status(scene.sentence, match.trigger, lasting=kind in LASTING).status)
    for a, b in pairs(match, symmetric=setting.ontology[kind].symmetric):
        yield a, b, "hypothetical" if status is None else _fault(kind, setting.actor(a), setting.actor(b), setting) or status


def _claims(scene: Scene, match: Match, setting: Setting, quoted_by: str, refused: Counter[str]) -> Iterator[Claim]:
    kind = match.frame.type
    for a, b, status in judge(scene, match, setting):
        if not isinstance(status, Status):
            refused[status] += 1
            continue
        claim = Claim(kind, a, b, status, evidence_of(scene), frame=match.frame.key, mentions=_mentions(scene, (a, b)))
        speaker = speech.speaker_of(scene, match.trigger) or quoted_by
        claim = replace(claim, speaker="" if speaker == a and kind in PERSONAL else speaker, topic=topic_of(scene, match))
        yield _placed(claim, scene, match, setting)


def _placed(claim: Claim, scene: Scene, match: Match, setting: Setting) -> Claim:
    """The claim with its day and place; what is dated after the article is planned, whatever the verb's tense."""
    day, basis = day_of(scene, match.trigger, setting, planned=claim.status is Status.PLANNED)
    ahead = len(setting.published) == DAY_LENGTH and day > setting.published and claim.status is Status.ACTUAL
    ahead = ahead and not is_past(scene.sentence, match.trigger)
    claim = replace(claim, status=Status.PLANNED) if ahead else claim
    if claim.type in STANDING:
        return claim
    return replace(claim, date=day, date_basis=basis, place=place_of(scene, match, setting, setting.actor(claim.counterpart)))


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


def _fault(kind: str, a: Actor | None, b: Actor | None, setting: Setting) -> str:
    """Why the relation cannot hold between the two, or ''."""
    if a is None or b is None:
        return "unknown actor"
    if not setting.ontology.allows(kind, a.kind, b.kind):
        return "outside domain or range"
    if kind not in STANDING and a.side and a.side == b.side:
        return "both of one side"
    if kind == "member-of" and b.kind is Kind.COUNTRY:
        return "outside domain or range"
    return ""


def _mentions(scene: Scene, keys: tuple[str, ...]) -> tuple[Mention, ...]:
    """Where the sentence first names each actor, rather not by a city; a dateline before it does not count."""
    inside = [naming for naming in scene.namings if naming.start >= scene.sentence.start]
    found: dict[str, Mention] = {}
    for naming in sorted(inside, key=lambda n: n.sort in {"capital", "city"}):
        for key in naming.keys:
            if key in keys:
                found.setdefault(key, _mention(naming, key))
    return tuple(found[key] for key in keys if key in found)


def _mention(naming: Naming, key: str) -> Mention:
    return Mention(naming.start, naming.end, "", key)
