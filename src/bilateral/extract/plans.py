"""Whose plan an act is: what A thinks of "B's plan to act" undoes no act of B. Knows sentences only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence, Word


def is_of_anothers(s: Sentence, word: Word, noun: Word) -> bool:
    """Whether the word below the noun is the content of a plan or the like, whose owner is named before it."""
    content = word.dep == "acl" or (word.dep == "prep" and word.text.lower() == "of" and bool(s.kids(word.i, "pcomp")))
    return content and noun.is_noun and any(s.words[k].tag.startswith("NNP") for k in s.kids(noun.i, "poss"))
