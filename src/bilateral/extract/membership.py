"""Status of a membership where grammar alone misleads: left, sought, decided on by others, celebrated. Knows grammar; no actors.

Who will leave a body is told to leave it; who only thinks of leaving is in it. What others support, block or ratify is a
membership to come, whatever they do to it; what they congratulate on has come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.status import load_governors, read_status
from bilateral.extract.words import words
from bilateral.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.frames import Match
    from bilateral.extract.sentence import Sentence, Word

_THROUGH = frozenset({"dobj", "pobj", "prep", "pcomp", "xcomp", "nsubjpass", "dative", "attr"})
_NEAR = 3  # words before a noun that may change what it says of a member
_ENTERING = frozenset({"member", "candidate", "applicant", "participant"})  # of these only "becoming one" is supported


def of_membership(s: Sentence, match: Match, status: Status | None) -> Status | None:
    """The status of what a frame of `member-of` says, where `status` is what grammar and the frame say of it."""
    told = _told_before(s, match)
    if told is not None:
        return told
    if match.frame.status is Status.NEGATED:
        return _leaving(s, match.trigger) if status is Status.PLANNED else status
    word = s.words[match.trigger]
    above = list(_above(s, word))
    own_verb = next((w for w in above if w.is_verb), None)
    if word.is_noun and own_verb is not None and own_verb.lemma in words("losing"):
        return Status.NEGATED  # "lost its seat"
    held = [word, *(s.words[k] for k in s.kids(word.i, "dobj"))]
    if any(w.lemma in words("office-of-a-body") for w in held):  # who supports A's presidency says that A is in
        return status
    return _as_decided(s, match, above, status)


def _as_decided(s: Sentence, match: Match, above: list[Word], status: Status | None) -> Status | None:
    """The status by what the words above do to the membership: celebrate, ask for it, decide on it."""
    word, own_verb = s.words[match.trigger], next((w for w in above if w.is_verb), None)
    if any(w.lemma in words("celebrating") for w in above) and word.is_noun and word.lemma not in _ENTERING:
        return Status.ACTUAL if status is Status.PLANNED else status
    if status is None and own_verb is not None and own_verb.lemma in words("asking-in") and _is_by(s, match, own_verb):
        return Status.PLANNED  # "asked to join"
    if not _is_sought(word, above):
        return status
    if own_verb is not None and load_governors().effect("verb", own_verb.lemma) == "negated" and _is_offered(above):
        return Status.NEGATED
    return Status.PLANNED if status is not Status.NEGATED or not _is_by(s, match, own_verb) else status


def _told_before(s: Sentence, match: Match) -> Status | None:
    """What the words just before the noun tell, whatever is done: "candidate country", "no longer a", "fellow"; or None."""
    if match.frame.pos != "noun":
        return Status.NEGATED if match.frame.lemma == "be" and _is_denied(s, match) else None
    before = frozenset(w.lemma for w in s.words[max(0, match.trigger - _NEAR) : match.trigger])
    if "fellow" in before:
        return Status.ACTUAL
    if before & words("hopeful-member"):
        return Status.PLANNED
    return Status.NEGATED if before & words("no-more") or _is_outside(s, match) else None


def _is_denied(s: Sentence, match: Match) -> bool:
    """Whether "neither" stands before the body: "is neither in the EU nor in NATO"."""
    first = min(match.counterpart.words, default=match.trigger)
    return any(w.lemma in {"neither", "nor"} for w in s.words[match.trigger : first])


def _is_outside(s: Sentence, match: Match) -> bool:
    """Whether it is told of who is not one: "non-EU member Norway"."""
    bodies = [s.words[w] for w in s.kids(match.trigger, "compound", "amod") if s.words[w].text[0].isupper()]
    return any(s.text[: word.start - s.start].lower().endswith("non-") for word in bodies)


def _leaving(s: Sentence, trigger: int) -> Status:
    """Of a leaving to come: "will leave" leaves; "plans to leave" has not left."""
    told = all(s.words[k].dep == "aux" or k == trigger for k in read_status(s, trigger, lasting=True).reasons)
    return Status.NEGATED if told else Status.ACTUAL


def _above(s: Sentence, word: Word) -> Iterator[Word]:
    """The words that govern the membership, the nearest first: "to back A's claim to a seat"."""
    while word.head != word.i and _governs(word):
        word = s.words[word.head]
        yield word


def _governs(word: Word) -> bool:
    """Whether what stands above the word decides on it: its verb or noun, but not the verb of a sentence of its own."""
    return word.dep in _THROUGH or (word.dep in {"acl", "ccomp"} and word.tag in {"VB", "VBG"})


def _is_sought(word: Word, above: list[Word]) -> bool:
    lemmas = {w.lemma for w in above}
    deciding = lemmas & words("deciding")
    return bool(lemmas & words("seeking")) or (bool(deciding) and (word.lemma not in _ENTERING or "become" in lemmas))


def _is_offered(above: list[Word]) -> bool:
    return any(w.lemma in {"invitation", "offer"} for w in above)


def _is_by(s: Sentence, match: Match, verb: Word | None) -> bool:
    """Whether the member himself refuses it: "A rejected membership of the bloc"."""
    return verb is not None and any(w in match.actor.words for w in s.kids(verb.i, "nsubj"))
