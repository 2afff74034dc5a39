"""Who does what a clause tells only after what somebody said, and who writes what a document says. Knows sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.arguments import possessors
from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

# by label and tag of the verb, what stands right before it: "…, rejecting B", "… and demanded that B stop"
_AFTER = {("advcl", "VBG"): frozenset({","}), ("conj", "VBD"): frozenset({"and", "but"})}
_THINGS = frozenset({"NN", "NNS", "EX"})


def saying(s: Sentence, i: int) -> int:
    """The verb of saying whose subject rejects in "A said the isle was not for sale, rejecting B": 0 where a thing does not.

    So too where he calls B's raid a crime in "A said B had raided its coast, calling it a crime".
    """
    head = s.words[s.words[i].head]
    voiced = s.words[i - 1].text in _AFTER.get((s.words[i].dep, s.words[i].tag), ()) and s.words[i].lemma in words("voicing")
    if not voiced or head.dep != "ccomp" or not s.words[head.head].is_verb:
        return 0
    own = s.kids(head.i, "nsubj", "nsubjpass", "expl")
    if own and all(s.words[k].tag in _THINGS for k in own):
        return head.head
    acts = s.words[i].dep == "advcl" and head.lemma in words("striking") and s.words[head.head].lemma in words("telling")
    return head.head if acts and all(s.words[k].lemma != PERSON and s.words[k].tag != "PRP" for k in own) else 0


def writers(s: Sentence, noun: int, verb: int) -> list[int]:
    """Who wrote the document that says what the verb tells: A of "a letter from A urged B"; of another word itself."""
    is_document = s.words[noun].is_noun and s.words[noun].lemma in words("document")
    if not is_document or s.words[verb].lemma not in words("voicing", "written"):
        return [noun]
    by = [p for k in s.kids(noun, "prep") if s.words[k].lemma in {"from", "by"} for p in s.kids(k, "pobj")]
    return possessors(s, noun) or by or [noun]


def is_comment(s: Sentence, i: int) -> bool:
    """Whether it tells what is done by doing, or not doing, what stands before: "refused to take part, rebuffing B"."""
    word = s.words[i]
    voiced = word.dep == "advcl" and word.tag == "VBG" and s.words[i - 1].text == "," and word.lemma in words("voicing")
    return voiced and s.words[word.head].dep == "xcomp"
