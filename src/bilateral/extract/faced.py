"""Who stands up to what a noun tells, "support for Peru in the face of Chile's raids", and on whom it falls. Knows grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.grammar import Control
    from bilateral.extract.sentence import Sentence

_TOWARDS = ("to", "for", "with")


def faced(s: Sentence, i: int, control: Control) -> list[int]:
    """Whom it is done to, of what is done "in the face of" the noun or "amid" it: whom the support is for, or who does it."""
    prep = _facing(s, i)
    if prep is None:
        return []
    above = s.words[prep].head
    helped = [p for k in s.kids(above, "prep", "dative") if k < prep and s.words[k].lemma in _TOWARDS for p in s.kids(k, "pobj")]
    helped = helped or [p for p in s.kids(above, "dobj") if p < prep] if s.words[above].is_verb else helped
    deeper = [p for w in helped for k in s.kids(w, "prep") if s.words[k].lemma in _TOWARDS for p in s.kids(k, "pobj")]
    if deeper or helped:  # "reaffirmed support for B"
        return grammar.coordinated_all(s, deeper or helped)
    return grammar.possessors(s, above) if s.words[above].is_noun else grammar.subjects(s, above, control)


def _facing(s: Sentence, i: int) -> int | None:
    """The preposition by which something is done in spite of the noun: "in" of "in the face of", "amid"."""
    prep = s.words[s.words[i].head]
    if s.words[i].dep != "pobj" or prep.dep != "prep":
        return None
    face = s.words[prep.head]
    if prep.lemma == "of" and face.lemma == "face" and s.words[face.head].lemma == "in":
        return face.head
    return None


def burdened(s: Sentence, i: int, control: Control) -> list[int]:
    """Whom the subject falls on: B of "the tariffs on B will take effect"."""
    return [p for w in grammar.subjects(s, i, control) for p in grammar.prepositional(s, w, ("on", "against", "upon"), depth=2)]


def aforesaid(s: Sentence, i: int, _: Control) -> list[int]:
    """Whom what is done before concerns: B of "A condemned B's raid and recalled its envoy"."""
    word = s.words[i]
    if word.dep != "conj" or not s.words[word.head].is_verb or s.kids(i, "nsubj"):
        return []
    return grammar.objects(s, word.head)


def voicing(s: Sentence, i: int, control: Control) -> list[int]:
    """Who speaks of the noun: A of "A noted the destructive line of B"."""
    verb = next((k for k in s.ancestors(i) if s.words[k].is_verb), None)
    if verb is None or s.words[verb].lemma not in words("noting") or s.words[i].dep not in {"dobj", "pobj", "conj"}:
        return []
    return grammar.subjects(s, verb, control)
