"""Who thanks whom for what a word tells, by grammar alone: the aid in "A thanked B for its tanks" is B's, and A has it.

Knows sentences and the other arguments; nothing of actors. Both functions give places of words, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.arguments import objects, possessors, prepositional
from bilateral.extract.subjects import holders, subjects, surface_subjects
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.control import Control
    from bilateral.extract.sentence import Sentence

_CLIMB = 8  # words between what is thanked for and the "for"
_BELOW = frozenset({"conj", "acl", "xcomp", "prep"})  # "for the decision to send"; not what is kept, lost, sold: "for keeping it"


def thanked(s: Sentence, i: int, _: Control) -> list[int]:
    """Who is thanked for the word `i`: B of "thanked B for tents", "gratitude to B for sending tents"."""
    thanks = _thanks(s, i)
    if thanks is None:
        return []
    if s.words[thanks].is_verb and s.words[thanks].lemma in words("thanking"):
        return objects(s, thanks)
    return prepositional(s, thanks, ("to", "towards"), depth=2)


def thankers(s: Sentence, i: int, control: Control) -> list[int]:
    """Who thanks for the word `i`: A of "A thanked B for tents", "A expressed gratitude for tents", "A is grateful for tents"."""
    thanks = _thanks(s, i)
    if thanks is None:
        return []
    if s.words[thanks].is_noun:
        return possessors(s, thanks) or holders(s, thanks, control)
    return subjects(s, thanks, control) if s.words[thanks].is_verb else surface_subjects(s, s.words[thanks].head, control)


def _thanks(s: Sentence, i: int) -> int | None:
    """The word that thanks for the word `i`: "thanked", "gratitude", the "expressed" that has it as object, or "grateful"."""
    word = s.words[i]
    for _ in range(_CLIMB):
        head = s.words[word.head]
        if word.dep in {"pobj", "pcomp"} and head.lemma == "for":
            return _thanking(s, head.head)
        if not (word.dep in _BELOW or (word.dep == "pobj" and head.lemma in {"of", "in"})) or head.i == word.i:
            return None
        word = head
    return None


def _thanking(s: Sentence, i: int) -> int | None:
    sort = words("thanking")
    if s.words[i].lemma in sort:
        return i
    return i if any(s.words[k].lemma in sort for k in s.kids(i, "dobj", "nsubjpass", "acomp")) else None
