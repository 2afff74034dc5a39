"""Nouns that a parser takes for something else where news tells of force, terms and sums. Knows words only.

The "shelling" of "Russian shelling killed five" is a participle to it, the "48 hours" of "gave the envoy 48 hours" only when; the
"raid" of "fended off the raid" follows a preposition.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_LOOSE = frozenset({"advmod", "advcl", "csubj", "dep", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def named_by_gerunds(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "shelling" as the subject of "Russian shelling killed five": an adjective stands before a noun."""
    found = list(parsed)
    for word in parsed[1:]:
        verb = parsed[word.head]
        if word.tag != "VBG" or word.dep not in _LOOSE or parsed[word.i - 1].head != word.i:
            continue
        if parsed[word.i - 1].dep not in {"amod", "poss", "compound"} or verb.tag not in FINITE or verb.i < word.i:
            continue
        if not any(w.head == verb.i and w.dep in _SUBJECTS for w in parsed if w.i != word.i):
            found[word.i] = replace(word, tag="NN", lemma=word.text.lower(), dep="nsubj")
    return found


def given_to(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the hours, the sum as what is given in "gave the envoy 48 hours to leave", "promised A two billion"."""
    found = list(parsed)
    for word in parsed:
        verb = parsed[word.head]
        if word.dep not in {"npadvmod", "dobj"} or verb.lemma not in words("handing"):
            continue
        told = [w for w in parsed[verb.i : word.i] if w.head == verb.i and w.dep in {"dative", "dobj"}]
        counted = any(w.head == word.i and w.tag == "CD" for w in parsed)
        if told and ((counted and word.lemma in words("term")) or word.lemma in words("sum")):
            found[word.i] = replace(word, dep="dobj")
            found[told[0].i] = replace(told[0], dep="dative")
    return found


def after_particles(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the raid as the object of "fended off the raid"."""
    return [
        replace(word, dep="dobj", head=parsed[word.head].head)
        if word.dep == "pobj" and parsed[word.head].dep == "prt" and parsed[parsed[word.head].head].is_verb
        else word
        for word in parsed
    ]
