"""A main verb and its subject that the parser does not see as such, put right. Knows words; nothing of actors or frames.

After a phrase that stands in front ("At the wish of A's president, B's president left") the subject is taken for what stands
beside the last noun; in "Joining A were B and C" for what is said of it; after an apposition the verb for a participle.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE, SUBJECTS, ancestors
from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_OF_NOUNS = frozenset({"det", "amod", "poss", "compound", "nummod"})
_TOLD = frozenset({"dobj", "xcomp", "ccomp", "npadvmod"})
_SIDING = frozenset({"with", "to", "against", "for", "on"})  # "Peru, which has a border with both, sided with Chad"
_CLAUSES = frozenset({"relcl", "acl", "advcl", "conj", "aux", "auxpass"})


def told_of_subjects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with a finite verb as the main one where it is taken for a participle: "Peru's president, A, accused B".

    So is the past tense after a clause in commas: "Peru, which has a border with both, offered to host talks".
    """
    root = next((w for w in parsed if w.head == w.i), None)
    told = [] if root is None or not root.is_noun else [w for w in parsed if w.head == root.i and w.dep == "acl"]
    verb = next((w for w in told if w.tag in FINITE or _is_past(parsed, w)), None)
    if root is None or verb is None or any(w.head == verb.i and w.dep in SUBJECTS for w in parsed):
        return list(parsed)
    found = [replace(w, head=verb.i) if w.head == root.i and w.i > verb.i else w for w in parsed]
    found[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    found[root.i] = replace(root, dep="nsubj", head=verb.i)
    return found


def with_subjects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the noun after a fronted phrase's comma as the subject of the finite verb that has none."""
    subjects = {word.head for word in parsed if word.dep in SUBJECTS}
    found = list(parsed)
    for verb in parsed:
        if verb.tag in FINITE and verb.dep not in _CLAUSES and verb.i not in subjects:
            noun = _after_places(
                [w for w in parsed[: verb.i] if w.dep in {"appos", "conj"} and _is_fronted(parsed, w, verb)], parsed
            )
            if noun is not None:
                passive = any(word.head == verb.i and word.dep == "auxpass" for word in parsed)
                found[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
    return found


def _after_places(nouns: Sequence[Word], parsed: Sequence[Word]) -> Word | None:
    """The first of the nouns that is no place of a list that ends later: Y in "In X, X and X, Y and Y voted"."""

    def ends_later(noun: Word) -> bool:
        return any(word.dep == "cc" for other in nouns if other.i > noun.i for word in parsed[noun.i : other.i])

    return next((noun for noun in nouns if not ends_later(noun)), None)


def participles_apart(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "Visiting X on Monday" before a subject as a clause beside it: it is not what Y's verb is told of."""
    subjects = {word.head for word in parsed if word.dep in SUBJECTS}
    return [replace(w, dep="advcl") if w.dep == "csubj" and w.tag == "VBG" and w.head in subjects else w for w in parsed]


def uninverted(parsed: Sequence[Word]) -> list[Word]:
    """The words, with Y as the subject of "Joining X were Y", which the parser takes for what is said of X."""
    found = list(parsed)
    for word in parsed:
        above, top = parsed[word.head], parsed[parsed[word.head].head]
        if (
            word.dep == "attr"
            and above.dep == "aux"
            and above.lemma == "be"
            and top.tag == "VBG"
            and top.dep == "ROOT"
            and top.i < above.i
        ):
            found[word.i] = replace(word, dep="nsubj", head=top.i)
    return found


def verbs_with_objects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "thanks" as the verb of "A thanks B": a noun has no object."""
    found = list(parsed)
    for word in parsed:
        if word.tag == "NNS" and word.dep == "ROOT" and any(w.head == word.i and w.dep == "dobj" for w in parsed[word.i :]):
            found[word.i] = replace(word, tag="VBZ", lemma=word.lemma.removesuffix("s"))
            before = [w for w in parsed[: word.i] if w.head == word.i and w.dep in {"compound", "nmod"}]
            found[word.i - 1] = (
                replace(parsed[word.i - 1], dep="nsubj") if before[-1:] == [parsed[word.i - 1]] else found[word.i - 1]
            )
    return found


def pledging(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "pledge to help B" as what its subject does, where it is taken for a noun: "we thank A and pledge to"."""
    found = list(parsed)
    for word in parsed:
        is_told = any(w.head == word.i and w.dep == "xcomp" for w in parsed[word.i :])
        bare = all(w.head != word.i or w.dep not in _OF_NOUNS for w in parsed[: word.i])
        if word.tag != "NN" or word.lemma not in words("vowing") or not (is_told and bare):
            continue
        found[word.i] = replace(word, tag="VBP")
        root = next((w for w in parsed[: word.i] if w.head == w.i), None)
        if word.dep == "conj" and root is not None and root.tag in FINITE:
            found[word.i] = replace(word, tag="VBP", head=root.i)
            found[word.i - 1] = replace(parsed[word.i - 1], head=root.i) if parsed[word.i - 1].dep == "cc" else found[word.i - 1]
    return found


def _is_past(parsed: Sequence[Word], word: Word) -> bool:
    """Whether a participle with an object or a clause follows the comma that ends another clause of its noun."""
    if word.tag != "VBN" or parsed[word.i - 1].text != ",":
        return False
    clauses = [w for w in parsed[: word.i] if w.head == word.head and w.dep in {"relcl", "appos"}]
    told = [w for w in parsed if w.head == word.i and (w.dep != "npadvmod" or w.lemma == PERSON)]  # "received today A"
    followed = any(w.dep in _TOLD or (w.dep == "prep" and w.lemma in _SIDING) for w in told)
    return bool(clauses) and followed and all(w.dep != "agent" for w in told)


def _is_fronted(words: Sequence[Word], noun: Word, verb: Word) -> bool:
    """Whether the noun, with all below it, stands between a comma and the verb that the phrase before the comma hangs on."""
    inside = [word.i for word in words[: verb.i] if noun.i in {word.i, *ancestors(words, word.i)}]
    first, last = min(inside), max(inside)
    between = all(word.head == verb.i or word.dep == "punct" for word in words[last + 1 : verb.i])
    phrase = [words[k] for k in ancestors(words, noun.i)]
    fronted = any(word.dep == "prep" and word.head == verb.i for word in phrase)
    return between and fronted and first > 0 and words[first - 1].text == ","
