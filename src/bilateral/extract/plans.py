"""Whose plan, or stance, it is: what A thinks, or speaks, of it undoes nothing of B's. Knows sentences only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence, Word


def is_of_anothers(s: Sentence, word: Word, noun: Word) -> bool:
    """Whether the word below the noun is the content of a plan or the like, whose owner is named before it."""
    content = word.dep == "acl" or (word.dep == "prep" and word.text.lower() == "of" and bool(s.kids(word.i, "pcomp")))
    return content and noun.is_noun and any(s.words[k].tag.startswith("NNP") for k in s.kids(noun.i, "poss"))


def is_standing(s: Sentence, noun: Word, verb: Word) -> bool:
    """Whether what is talked of is there already, and whose is told: "discussed Japan's support for the UN"."""
    if noun.dep != "dobj" or verb.lemma not in words("discussing") or noun.lemma not in words("stance"):
        return False
    return any(s.words[k].tag in {"NNP", "NNPS", "PRP$"} for k in s.kids(noun.i, "poss", "compound", "nmod", "amod"))
