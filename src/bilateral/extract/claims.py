"""Matches to claims: domain and range, status, speaker, day and place. Knows all of one sentence; no other articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract import speech
from bilateral.extract.chairs import chairing
from bilateral.extract.coming import is_coming
from bilateral.extract.confidence import confidence
from bilateral.extract.dating import day_of
from bilateral.extract.frames import Match, match_frames
from bilateral.extract.judge import STANDING, judge
from bilateral.extract.lists import listed_members
from bilateral.extract.placing import SAID, place_of
from bilateral.extract.status import is_past
from bilateral.extract.topics import topic_of
from bilateral.extract.words import words
from bilateral.model import Claim, Evidence, Mention, Status

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from bilateral.extract.naming import Naming
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.extract.setting import Setting

PERSONAL = frozenset({"meets", "visits"})  # told of oneself: who says so is no speaker of note
_SAID_NOW = frozenset({"invites", "congratulates"})  # whatever day they are about
DAY_LENGTH = 10  # codepoints of an ISO day
_MONTH_LENGTH = 7  # and of a month
LIST_FRAME = "member-of:list"
OFFICE_FRAME = "holds-office:title"


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


def plain_clues(frame: str) -> tuple[str, ...]:
    """The clues of a claim that is read off the names alone."""
    return (frame.partition(":")[0], f"frame {frame}")


def _offices(scene: Scene, setting: Setting) -> Iterator[Claim]:
    for naming in scene.namings:
        actor = setting.actor(naming.keys[0]) if naming.holds and "@" in naming.keys[0] else None
        side = (naming.title_side or actor.side) if actor is not None else ""
        body = setting.actor(side) if side else None
        if actor is not None and body is not None:
            yield Claim(
                "holds-office",
                actor.key,
                body.key,
                Status.PLANNED if naming.coming else Status.ACTUAL,
                evidence_of(scene),
                office="" if naming.title is not None and naming.title.kind == "counterpart" else naming.title_text,
                frame=OFFICE_FRAME,
                confidence=confidence(plain_clues(OFFICE_FRAME)),
                mentions=(_mention(naming, actor.key),),
            )


def _listed(scene: Scene, setting: Setting) -> Iterator[Claim]:
    start = scene.sentence.start
    listed = listed_members(setting.text, start, scene.namings, body=scene.body, actor=setting.actor)
    for member, body in (*listed, *chairing(setting.text, scene.namings, setting.actor)):
        keys = (member.keys[0], body)
        claim = Claim("member-of", *keys, Status.ACTUAL, evidence_of(scene), frame=LIST_FRAME, mentions=mentions_of(scene, keys))
        yield replace(claim, confidence=confidence(plain_clues(LIST_FRAME)))


def _claims(scene: Scene, match: Match, setting: Setting, quoted_by: str, refused: Counter[str]) -> Iterator[Claim]:
    kind, speaker = match.frame.type, speech.speaker_of(scene, match.trigger) or quoted_by
    for verdict in judge(scene, match, setting):
        if verdict.refused:
            refused[verdict.refused] += 1
            continue
        pair = (verdict.actor, verdict.counterpart)
        claim = Claim(
            kind,
            *pair,
            verdict.status,
            evidence_of(scene),
            frame=match.frame.key,
            confidence=verdict.confidence,
            topic=topic_of(scene, match),
            speaker="" if speaker == verdict.actor and kind in PERSONAL else speaker,
            mentions=mentions_of(scene, pair),
        )
        yield _placed(claim, scene, match, setting)


def _placed(claim: Claim, scene: Scene, match: Match, setting: Setting) -> Claim:
    """The claim with its day and place; what is dated after the article is planned, whatever the verb's tense."""
    if (
        claim.type in PERSONAL
        and claim.status is Status.ACTUAL
        and is_coming(scene.sentence, match.trigger, published=setting.published)
    ):
        claim = replace(claim, status=Status.PLANNED)
    planned, past = claim.status is Status.PLANNED, is_past(scene.sentence, match.trigger)
    day, basis = day_of(scene, match.trigger, setting, planned=planned, past=past and not planned, said=claim.type in SAID)
    ahead = len(setting.published) == DAY_LENGTH and day > setting.published and claim.status is Status.ACTUAL
    ahead = ahead and claim.type not in _SAID_NOW and not past and not (claim.type in STANDING and match.frame.pos == "noun")
    claim = replace(claim, status=Status.PLANNED) if ahead else claim
    day = _gone_by(day, scene, match, setting) if claim.status is Status.ACTUAL else day
    if claim.type in STANDING or _is_to_come(scene.sentence, match):
        return claim
    return replace(claim, date=day, date_basis=basis, place=place_of(scene, match, setting, setting.actor(claim.counterpart)))


def _is_to_come(s: Sentence, match: Match) -> bool:
    """Whether the sentence tells of a visit and only by the way who invited: "visits B in May at the invitation of A"."""
    word = s.words[match.trigger]
    return (
        match.frame.type == "invites" and word.is_noun and word.dep == "pobj" and s.words[word.head].lemma in words("attending")
    )


def _gone_by(day: str, scene: Scene, match: Match, setting: Setting) -> str:
    """The day of what is told as past: of "met in July", told in March, the July before, where no year is named."""
    later = len(setting.published) == DAY_LENGTH and day[:_MONTH_LENGTH] > setting.published[:_MONTH_LENGTH]
    if not later or day[:4] in scene.sentence.text or not is_past(scene.sentence, match.trigger):
        return day
    return f"{int(day[:4]) - 1}{day[4:]}"


def mentions_of(scene: Scene, keys: tuple[str, ...]) -> tuple[Mention, ...]:
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
