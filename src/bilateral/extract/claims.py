"""Matches to claims: domain and range, status, speaker, day and place. Knows everything of one sentence; nothing of other articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract import dates, speech
from bilateral.extract.lists import listed_members
from bilateral.extract.frames import Match, match_frames, pairs
from bilateral.extract.status import read_status
from bilateral.model import Claim, DateBasis, Evidence, Kind, Mention, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bilateral.extract.frames import Dropped
    from bilateral.extract.lexicon import Lexicon
    from bilateral.extract.naming import Naming
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.model import Actor
    from bilateral.ontology import Ontology

STANDING = frozenset({"member-of", "holds-office"})  # hold between an actor and his own side too, and on no single day
_WHERE = frozenset({"in", "at", "outside", "near"})
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


def dropped(scene: Scene, lexicon: Lexicon) -> list[Dropped]:
    """Frames whose trigger stands in the sentence but which did not fire."""
    return [match for match in match_frames(scene, lexicon) if not isinstance(match, Match)]


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
                office=naming.title_text,
                frame=OFFICE_FRAME,
                mentions=(_mention(naming, actor.key),),
            )


def _listed(scene: Scene, setting: Setting) -> Iterator[Claim]:
    for member, body in listed_members(setting.text, scene.namings, actor=setting.actor):
        keys = (member.keys[0], body.keys[0])
        yield Claim("member-of", *keys, Status.ACTUAL, evidence_of(scene), frame=LIST_FRAME, mentions=_mentions(scene, keys))


def _claims(scene: Scene, match: Match, setting: Setting, quoted_by: str, refused: Counter[str]) -> Iterator[Claim]:
    kind = setting.ontology[match.frame.type]
    reading = read_status(scene.sentence, match.trigger)
    status = _status(match, reading.status)
    for a, b in pairs(match, symmetric=kind.symmetric):
        fault = "hypothetical" if status is None else _fault(match.frame.type, setting.actor(a), setting.actor(b), setting)
        if fault or status is None:
            refused[fault] += 1
            continue
        when, place = _when(scene, match.trigger, setting, status), _place(scene, match, setting, setting.actor(b))
        if (
            when[0]
            and setting.published
            and when[0] > setting.published
            and status is Status.ACTUAL
            and len(setting.published) > 7
        ):  # noqa: PLR2004
            status = Status.PLANNED
        speaker = speech.speaker_of(scene, match.trigger) or quoted_by
        yield Claim(
            match.frame.type,
            a,
            b,
            status,
            evidence_of(scene),
            date="" if match.frame.type in STANDING else when[0],
            date_basis=DateBasis.NONE if match.frame.type in STANDING else when[1],
            place="" if match.frame.type in STANDING else place,
            speaker="" if speaker in {a} and match.frame.type in {"meets", "visits"} else speaker,
            frame=match.frame.key,
            mentions=_mentions(scene, (a, b)),
        )


def _status(match: Match, status: Status | None) -> Status | None:
    own = match.frame.status
    if own is None or status is None:
        return status
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


def _when(scene: Scene, trigger: int, setting: Setting, status: Status) -> tuple[str, DateBasis]:
    """The day of the time expression that hangs on the trigger's own clause or the nearest one above it."""
    s = scene.sentence
    found = dates.find_dates(setting.text, s.start, s.end, published=setting.published)
    clauses = [trigger, *s.ancestors(trigger)]
    placed = [(clauses.index(clause), w) for w in found if (clause := _clause_of(s, w.start)) in clauses]
    inside = set(s.subtree(trigger))
    placed += [(-1, w) for w in found for word in s.words if word.start == w.start and word.i in inside]
    if not placed:
        return "", DateBasis.NONE
    nearest = min(placed, key=lambda pair: (pair[0], pair[1].start))[1]
    return dates.resolve(nearest, published=setting.published, planned=status is Status.PLANNED), nearest.basis


def _clause_of(s: Sentence, at: int) -> int:
    """The verb whose clause the codepoint `at` stands in."""
    word = next((w.i for w in s.words if w.start <= at < w.end), 0)
    return next((a for a in s.ancestors(word) if s.words[a].is_verb), word)


def _place(scene: Scene, match: Match, setting: Setting, counterpart: Actor | None) -> str:
    """The place after "in" or "at" nearest to the trigger; of "here", the dateline's; of a visit, where it leads."""
    s = scene.sentence
    spots = [(abs(w.i - match.trigger), setting.home_place) for w in s.words if w.text.lower() == "here" and w.dep == "advmod"]
    for word in s.words:
        if (
            word.dep == "pobj"
            and word.tag in {"NNP", "NNPS"}
            and s.words[word.head].lemma in _WHERE
            and _belongs(s, word.i, match.trigger)
        ):
            spots.append((abs(word.i - match.trigger), _place_name(scene, word.i, setting)))
    if match.frame.type == "visits" and counterpart is not None:
        named = [
            setting.text[n.start : n.end] for n in scene.namings if n.keys == (counterpart.key,) and n.sort in {"capital", "city"}
        ]
        spots.append((0, named[0] if named else counterpart.name))
    spots = [spot for spot in spots if spot[1]]
    return min(spots, key=lambda spot: spot[0])[1] if spots else ""


def _belongs(s: Sentence, i: int, trigger: int) -> bool:
    """Whether the place stands in the trigger's own clause or one above, or below the trigger itself."""
    return _clause_of(s, s.words[i].start) in {trigger, *s.ancestors(trigger)} or i in s.subtree(trigger)


def _place_name(scene: Scene, i: int, setting: Setting) -> str:
    """What a place is called: a seat of power by its city; '' for a person, a month or a body that meets."""
    word = scene.sentence.words[i]
    for naming in scene.namings:
        if naming.words[0] <= word.start < naming.words[1]:
            if naming.sort == "organ":
                return setting.capital(naming.keys[0])
            return (
                setting.text[naming.start : naming.end]
                if naming.sort in {"capital", "city", "name"} and _is_land(naming, setting)
                else ""
            )
    compound = scene.sentence.kids(i, "compound")
    return (
        word.text
        if word.text.istitle()
        and not compound
        and not dates.find_dates(setting.text, word.start, word.end, published="2000-01-01")
        else ""
    )


def _is_land(naming: Naming, setting: Setting) -> bool:
    actor = setting.actor(naming.keys[0])
    return actor is not None and actor.kind is Kind.COUNTRY


def _mentions(scene: Scene, keys: tuple[str, ...]) -> tuple[Mention, ...]:
    found = {}
    for naming in scene.namings:
        for key in naming.keys:
            if key in keys:
                found.setdefault(key, _mention(naming, key))
    return tuple(found[key] for key in keys if key in found)


def _mention(naming: Naming, key: str) -> Mention:
    return Mention(naming.start, naming.end, "", key)
