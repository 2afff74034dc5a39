"""What a match says of each pair, and whether that may be claimed: status, domain and range, how sure. Knows one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.clues import clues_of
from bilateral.extract.confidence import confidence
from bilateral.extract.frames import COLLECTIVE, pairs
from bilateral.extract.membership import of_membership
from bilateral.extract.seats import load_seats
from bilateral.extract.speech import speakers_of, speech_verbs
from bilateral.extract.status import StatusReading, read_status
from bilateral.extract.words import words
from bilateral.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.frames import Match
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.extract.setting import Setting
    from bilateral.model import Actor

STANDING = frozenset({"member-of", "holds-office"})  # hold between an actor and his own side too, and on no single day
LASTING = frozenset(
    {"sanctions", "cooperates", "supports", "aids", "member-of", "agrees", "rejects"}
)  # no longer hold once ended
STANCES = frozenset({"sanctions", "supports", "criticizes", "requests", "rejects", "thanks", "attacks", "aids", "congratulates"})
_GIVEN = frozenset({"supports", "congratulates"})  # by the very words that offer it
_VOICES = frozenset({"say", "report"})  # roles of who says it
_DONE_BY = {"agrees": frozenset({"agree"}), "sanctions": frozenset({"decide", "decision"})}  # who decides to cut ties cuts them
# verbs of which the denial says no more: who has not ruled out a meeting has not agreed to it, who does not recognise rejects
_SAID_OTHERWISE = {"rejects": "excluding", "supports": "recognising"}
UNSURE = "not sure enough"
PAIR = 2
_BEFORE_SAYING = frozenset({"after", "following", "during", "before", "in"})  # "said … after talks with B"


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
    status = _status(match, _told(scene, match))
    if kind == "criticizes" and (status is Status.PLANNED or (match.actor.role in _VOICES and status is not Status.ACTUAL)):
        status = None  # who will blame another, or says that he has not done it, charges him with nothing
    if kind == "member-of":
        status = of_membership(scene.sentence, match, status)
    met = {**_met_before(scene, match), **_who_tells(scene, match)} if kind == "meets" and status is Status.ACTUAL else {}
    for first, second in pairs(match, symmetric=setting.ontology[kind].symmetric):
        a, b = met.get(first, first), met.get(second, second)
        one, other = setting.actor(a), setting.actor(b)
        if kind == "meets" and scene.centre and scene.centre not in {a, b} and _are_gathered(scene, match):
            yield Verdict(a, b, refused="each met another")
        elif status is None:
            yield Verdict(a, b, refused="hypothetical")
        elif one is None or other is None:
            yield Verdict(a, b, refused="unknown actor")
        elif fault := _fault(kind, one, other, setting):
            yield Verdict(a, b, refused=fault)
        else:
            clues = clues_of(scene, match, (a, b), status=status, kinds=(one.kind, other.kind))
            sure = confidence(clues)
            yield Verdict(a, b, status, UNSURE if sure < setting.min_confidence else "", clues, sure)


def _met_before(scene: Scene, match: Match) -> dict[str, str]:
    """Of "the two sides discussed" in a report of a talk of two persons these by their sides; {} where somebody is named."""
    by_side = {key.partition("@")[2]: key for key in scene.gathered if "@" in key}
    are_sides = len(by_side) == PAIR and by_side.keys() == set(match.actor.keys)
    return by_side if are_sides and _is_pointed_to(scene, match) else {}


def _who_tells(scene: Scene, match: Match) -> dict[str, str]:
    """Of "A said his country would act after talks with B" A by his side: it is he who talked."""
    s, word = scene.sentence, scene.sentence.words[match.trigger]
    by_side = {key.partition("@")[2]: key for key in speakers_of(scene, match.trigger) if "@" in key}
    on_occasion = word.is_noun and word.dep == "pobj" and s.words[word.head].text.lower() in _BEFORE_SAYING
    return by_side if on_occasion and len(by_side) == 1 else {}


def _are_gathered(scene: Scene, match: Match) -> bool:
    """Whether "the leaders", of whom the sentence names none, are all who met before."""
    return set(match.actor.keys) == set(scene.gathered) and _is_pointed_to(scene, match)


def _is_pointed_to(scene: Scene, match: Match) -> bool:
    """Whether all of a match are meant by one word that names nobody."""
    named = {k for n in scene.namings for k in scene.sentence.span_at(*n.words)}
    return bool(match.actor.words) and not match.counterpart.words and named.isdisjoint(match.actor.words)


def _told(scene: Scene, match: Match) -> Status | None:
    """The status by grammar; who agrees to restore ties has agreed, and another's act is no plan of who talks of it."""
    kind, s = match.frame.type, scene.sentence
    if match.actor.role in _VOICES and _is_unsaid(s, match.trigger):
        return None
    if match.counterpart.role == "what":  # what is refused of "what he called B's crime" is not that he called it so
        return read_status(s, match.trigger, alone=True).status
    reading = read_status(s, match.trigger, lasting=kind in LASTING)
    unsaid = reading.status is Status.NEGATED and kind in _SAID_OTHERWISE and match.frame.lemma in words(_SAID_OTHERWISE[kind])
    if unsaid or _is_wanted(scene, match, reading):
        return None
    if kind == "supports" and match.frame.pos == "noun" and _is_reckoned_with(s, match.trigger):
        return Status.PLANNED
    if reading.status is not Status.ACTUAL and _is_anothers(scene, match) and not _is_thwarted(s, kind, reading):
        return read_status(s, match.trigger, alone=True).status
    return _taken(s, match, reading)


def _is_wanted(scene: Scene, match: Match, reading: StatusReading) -> bool:
    """Whether somebody only wishes for it: "A needs B's support"."""
    wanting = any(scene.sentence.words[i].lemma in words("wanting") for i in reading.reasons)
    return wanting and match.frame.type in _GIVEN and _is_anothers(scene, match)


def _is_reckoned_with(s: Sentence, trigger: int) -> bool:
    """Whether it is only hoped for: "A counts on B's support"."""
    prep = s.words[s.words[trigger].head]
    return f"{s.words[prep.head].lemma}+{prep.lemma}" in words("reckoning")


def _is_thwarted(s: Sentence, kind: str, reading: StatusReading) -> bool:
    """Whether another sees to it that it is not done: the EU gives nothing where "A blocked an EU aid package for B"."""
    thwarting = {s.words[i].lemma for i in reading.reasons} <= words("thwarting")
    return kind == "aids" and reading.status is Status.NEGATED and thwarting


def _taken(s: Sentence, match: Match, reading: StatusReading) -> Status | None:
    """The status, where a plan may be the deed itself: who agrees to restore ties has agreed, pledged support is given."""
    kind, lemmas = match.frame.type, {s.words[i].lemma for i in reading.reasons}
    if kind == COLLECTIVE and lemmas and reading.status is not Status.NEGATED:
        return _of_work(s, match.trigger, reading)
    if kind == "aids" and reading.status is Status.ACTUAL and match.frame.lemma in words("promising-aid"):
        return Status.PLANNED  # what is pledged is to come
    if reading.status is not Status.PLANNED:
        return reading.status
    given = kind in _GIVEN and match.frame.pos == "noun" and lemmas <= words("giving")
    return Status.ACTUAL if given or lemmas <= _DONE_BY.get(kind, frozenset()) else reading.status


def _of_work(s: Sentence, trigger: int, reading: StatusReading) -> Status | None:
    """Work together that is agreed on is an agreement and no more; ways to deepen it that are discussed are intended."""
    governors = {s.words[i].lemma for i in reading.reasons}
    if governors == {"agree"}:
        return None
    far = s.words[trigger].head not in reading.reasons  # "discussed cooperation" says nothing of what they intend
    return Status.PLANNED if far and governors <= words("exploring") else reading.status


def _is_unsaid(s: Sentence, trigger: int) -> bool:
    """Whether it is told as not said, or only as a condition: "A did not say that B lied"."""
    clauses = (s.words[k] for k in [trigger, *s.ancestors(trigger)])
    verb = next((w.head for w in clauses if w.dep == "ccomp" and s.words[w.head].lemma in speech_verbs()), None)
    return verb is not None and read_status(s, verb).status in {None, Status.NEGATED}


def _is_owned(match: Match) -> bool:
    """Whether the noun is told as its actor's own: "B's sanctions on C"."""
    return match.frame.type in STANCES and match.actor.role in {"poss", "by", "of", "from"}


def _is_spoken_of(s: Sentence, match: Match) -> bool:
    """Whether what two share only hangs on the verb by a preposition: "did not comment on the treaty between B and C"."""
    word = s.words[match.trigger]
    if match.frame.type not in {"agrees", "cooperates"} or match.actor.role not in {"between", "among", "poss"}:
        return False
    prep = s.words[word.head]
    verb = next((s.words[k] for k in s.ancestors(prep.i) if s.words[k].is_verb), word)
    apart = prep.lemma in {"over", "about"} or prep.head == verb.i
    at_work = verb.lemma in words("concluding") | grammar.load_control().light  # "made no progress on a treaty"
    return word.dep == "pobj" and apart and verb.is_verb and not at_work


def _is_anothers(scene: Scene, match: Match) -> bool:
    """Whether the noun is somebody's, and a verb with another subject governs it: "A refused to back B's sanctions on C"."""
    if match.frame.pos != "noun" or not (_is_owned(match) or _is_spoken_of(scene.sentence, match)):
        return False
    if match.counterpart.role == "undergo":  # "has not come under A's fire" denies A's fire
        return False
    s = scene.sentence
    verb = next((k for k in s.ancestors(match.trigger) if s.words[k].is_verb), None)
    if verb is None:
        return False
    subjects = {k for w in grammar.subjects(s, verb, grammar.load_control()) for k in scene.actors(w)}
    talked_of = bool(subjects) or not _is_owned(match) or s.words[verb].lemma in words("discussing")
    return talked_of and not subjects & set(match.actor.keys)


def _status(match: Match, status: Status | None) -> Status | None:
    own = match.frame.status
    if match.frame.denied:
        return Status.ACTUAL if status is Status.NEGATED else None
    if match.frame.coming:
        return Status.ACTUAL if status is Status.PLANNED else None
    if own is None or status is None:
        return status
    if own is Status.ACTUAL:  # "will pay a price": what is told as coming is said now
        return own if status is Status.PLANNED else status
    if own is Status.NEGATED:
        return Status.ACTUAL if status is Status.NEGATED else Status.NEGATED if status is Status.ACTUAL else Status.PLANNED
    return own if status is Status.ACTUAL else status


def _fault(kind: str, a: Actor, b: Actor, setting: Setting) -> str:
    """Why the relation cannot hold between the two, or ''."""
    # "the AU's chair, A" acts for it
    is_chair = kind == "member-of" and a.kind is Kind.PERSON and a.side in {b.key, b.side}
    faults = (
        (not setting.ontology.allows(kind, a.kind, b.kind), "outside domain or range"),
        (
            kind != "member-of" and not words("pact").isdisjoint((a.key.lower(), b.key.lower())),
            "a pact has parties, and does nothing",
        ),
        (kind not in STANDING and bool(a.side) and a.side == b.side, "both of one side"),
        (kind == "visits" and b.key in load_seats().get(a.side, ()), "at home"),
        (kind == "member-of" and b.kind is Kind.COUNTRY, "outside domain or range"),
        (is_chair, "both of one side"),
    )
    return next((why for is_so, why in faults if is_so), "")
