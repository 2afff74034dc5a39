"""Who stands up to what a noun tells, "support for Peru in the face of Chile's raids", and on whom it falls. Knows grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar

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
