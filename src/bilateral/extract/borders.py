"""Names that the parser takes over the border of a clause, or into one whose verb is left out, put where they belong.

In "A condemned it and the Bs called on C" it hangs the Bs, who call, on "it"; in "A expelled four envoys and B two", "A recalled
its envoy and B its own" it hangs B on the envoys. Knows words; nothing of actors or frames.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_SAID_OF_VERB = frozenset({"advmod", "aux", "auxpass", "neg"})
_NAMES = frozenset({"NNP", "NNPS"})
_HUNG = frozenset({"conj", "appos"})
_END = frozenset({".", ";", ",", "and", "but", "while"})


def within_borders(words: Sequence[Word]) -> list[Word]:
    """The words, with each subject at its own verb, and who does the same as the subject, without a verb, beside it."""
    words = _as_did(words)
    found = list(words)
    for word in words:
        if word.dep == "conj" and not words[word.head].is_verb:
            verb = _verb_after(found, word)
            if verb is not None:
                _give_subject(found, word, verb)
                continue
        if word.dep in _HUNG and word.tag in _NAMES and _is_gapped(words, word):
            subject = _subject_above(found, word.i)
            if subject is not None:
                found[word.i] = replace(word, dep="conj", head=subject)
    return found


def _as_did(words: Sequence[Word]) -> list[Word]:
    """The words, with "called" as the main verb of "A, B's ally, called on C, as did D", which the parser takes for "did"."""
    found = list(words)
    root = next((w for w in words if w.head == w.i), None)
    if root is None or root.lemma not in {"do", "have"} or not any(w.head == root.i and w.text == "as" for w in words):
        return found
    subject = next((w for w in words if w.head == root.i and w.dep == "nsubj" and w.i < root.i - 1), None)
    verb = next((w for w in words if subject and w.head == subject.i and w.dep == "acl" and w.tag == "VBN"), None)
    if subject is not None and verb is not None and verb.i < root.i and words[verb.i - 1].text == ",":
        found[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
        found[subject.i] = replace(subject, head=verb.i)
        found[root.i] = replace(root, dep="advcl", head=verb.i)
    return found


def _verb_after(words: Sequence[Word], noun: Word) -> Word | None:
    """The finite verb without a subject that the coordinated noun stands right before, after an "and" and no comma."""
    if not any(_may_be_its(words, w, noun) for w in words[noun.i + 1 :]):
        return None
    last = max((w.i for w in words[: noun.i + 1] if w.i == noun.i or _is_below(words, w.i, noun.i)), default=noun.i)
    first = next((w for w in words[last + 1 :] if not _is_before_verb(words, w)), None)
    if first is None or not first.is_verb or any(w.head == first.i and w.dep in SUBJECTS for w in words):
        return None
    auxiliaries = any(w.head == first.i and w.dep == "aux" and w.tag in {*FINITE, "MD"} for w in words[: first.i])
    own = first.tag in FINITE or auxiliaries
    placed = first.dep == "conj" and words[first.head].is_verb and first.head < noun.i
    told = first.dep in {"acl", "relcl"} and first.head == noun.i and noun.tag in _NAMES and first.tag in FINITE
    return first if own and (placed or told) and _subject_above(words, noun.i) is not None else None


def _may_be_its(words: Sequence[Word], verb: Word, noun: Word) -> bool:
    """Whether the verb hangs on the noun, or is coordinated with a word before it: what is looked for, cheaply."""
    return (verb.head == noun.i or (verb.dep == "conj" and verb.head < noun.i)) and verb.is_verb


def _is_before_verb(words: Sequence[Word], word: Word) -> bool:
    return word.dep in _SAID_OF_VERB and word.head > word.i and words[word.head].is_verb


def _give_subject(words: list[Word], noun: Word, verb: Word) -> None:
    above = _clause(words, noun.i) if verb.head == noun.i else verb.head
    passive = any(w.head == verb.i and w.dep == "auxpass" for w in words)
    words[verb.i] = replace(verb, dep="conj", head=above)
    words[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)


def _is_gapped(words: Sequence[Word], name: Word) -> bool:
    """Whether the name is followed by no more than a number, or by what is its own: "France two", "Germany its envoy"."""
    if name.i + 2 >= len(words):
        return False
    after, end = words[name.i + 1], words[name.i + 2]
    if after.tag == "CD":
        return end.text.lower() in _END and after.head == name.i
    return after.tag == "PRP$" and words[after.head].dep in _HUNG


def _subject_above(words: Sequence[Word], i: int) -> int | None:
    """The subject of the clause that the word stands in, if it stands before the word and is not what the word hangs on."""
    verb = _clause(words, i)
    above = {i, *ancestors(words, i)}
    return next((w.i for w in words[:i] if w.head == verb and w.dep in SUBJECTS and w.i not in above), None)


def _clause(words: Sequence[Word], i: int) -> int:
    """The nearest verb above that has a subject."""
    governed = {w.head for w in words if w.dep in SUBJECTS}
    return next((k for k in ancestors(words, i) if k in governed), i)


def ancestors(words: Sequence[Word], i: int) -> list[int]:
    """The word's head, its head's head, … up to the root, or once round where they make a ring."""
    found: list[int] = []
    while words[i].head != i and len(found) <= len(words):
        i = words[i].head
        found.append(i)
    return found


def _is_below(words: Sequence[Word], i: int, top: int) -> bool:
    return top in ancestors(words, i)
