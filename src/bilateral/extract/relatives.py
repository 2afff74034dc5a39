"""Clauses on a noun: which tell what it says, and whom "one of the countries that" means. Knows sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_CLOSE = 3  # words from a noun to what is coordinated with it


def is_finite_relative(s: Sentence, i: int) -> bool:
    """Whether it tells more of a noun, "a decision that B took", not what the noun says: "a report that B took it"."""
    if s.words[i].dep != "relcl" or any(s.words[k].tag == "TO" for k in s.kids(i, "aux")):
        return False
    is_content = any(s.words[k].text == "that" for k in s.kids(i, "mark"))
    return not (is_content and s.words[s.words[i].head].lemma in words("accusation"))


def named_before(s: Sentence, noun: int) -> list[int]:
    """Who is one of those that a clause tells of: A of "A is one of the few states to arm B", "A is among the states that do"."""
    word = s.words[noun]
    if word.tag not in {"NNS", "CD"} or (word.tag == "NNS" and word.lemma not in words("state-noun")):
        return []
    above = s.words[word.head]
    if above.dep == "prep" and above.text == "of" and s.words[above.head].tag == "CD":
        word = s.words[above.head]
    copula = s.words[s.words[word.head].head] if above.text == "among" else s.words[word.head]
    is_part = word.dep == "attr" or (above.text == "among" and above.dep == "prep")
    is_so = is_part and copula.lemma == "be" and not s.kids(copula.i, "neg", "aux")  # not "could be one of the states that"
    return s.kids(copula.i, "nsubj") if is_so else []


def shared_possessors(s: Sentence, i: int) -> list[int]:
    """Whose the noun before it is, "A's diplomacy and coordination with B": not where it has an article, or another does it."""
    word = s.words[i]
    if not word.is_noun or i - word.head > _CLOSE or s.kids(i, "det", "nmod", "compound"):
        return []
    return [] if any(s.words[k].text == "by" for k in s.kids(i, "prep", "agent")) else s.kids(word.head, "poss")
