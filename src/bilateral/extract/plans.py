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
    if noun.dep != "dobj" or verb.lemma not in words("discussing"):
        return False
    if noun.lemma in words("carrying-out"):  # "discussed the implementation of the treaty"
        return True
    if noun.lemma not in words("stance"):
        return False
    return any(s.words[k].tag in {"NNP", "NNPS", "PRP$"} for k in s.kids(noun.i, "poss", "compound", "nmod", "amod"))


def is_gesture(s: Sentence, prep: Word) -> bool:
    """Whether it tells as what something is, or is not, done: who refuses "in a rebuke to A", "in protest at A" rebukes A."""
    return (
        prep.dep == "prep"
        and prep.text.lower() == "in"
        and any(s.words[k].lemma in words("gesture") for k in s.kids(prep.i, "pobj"))
    )


def is_first(s: Sentence, i: int) -> bool:
    """Whether the verb tells who was the first, or the last, to do it: "became the first state to back A"."""
    told = [m for k in s.kids(i, "attr", "oprd") for m in [k, *s.kids(k, "amod")]]
    return any(s.words[m].lemma in {"first", "last", "second", "third", "latest", "only"} for m in told)


def follows(s: Sentence, word: Word) -> bool:
    """Whether it tells what came of the rest, whatever that is: "threatened to march, drawing a rebuke"."""
    return word.tag == "VBG" and word.lemma in words("resulting") and s.words[word.i - 1].text == ","
