"""Relative clauses without a pronoun that the parser hangs wrongly: "the deal A signed with B". Knows words only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


def bare_relatives(parsed: Sequence[Word]) -> list[Word]:
    """The words, with A as who signed in "the deal A signed with B", not as what stands beside the deal."""
    found = list(parsed)
    for verb in parsed[2:]:
        name = parsed[verb.i - 1]
        if (verb.dep, name.dep, name.tag) != ("acl", "appos", "NNP") or verb.tag not in FINITE or name.head != verb.head:
            continue
        if name.head < name.i and all(word.text not in {",", "(", "–", "—"} for word in parsed[name.head : name.i]):
            found[verb.i] = replace(verb, dep="relcl")
            found[name.i] = replace(name, dep="nsubj", head=verb.i)
    return found


def given_in_relatives(parsed: Sequence[Word]) -> list[Word]:
    """The words, with B as to whom the aid goes in "the aid A sends B", "the aid that A sends B"."""
    found = list(parsed)
    for word in parsed:
        verb = parsed[word.head]
        if (word.dep, word.tag, verb.dep) == ("dobj", "NNP", "relcl") and verb.lemma in words("handing") and word.i > verb.i:
            has_subject = any(w.head == verb.i and w.dep == "nsubj" and w.tag not in {"WDT", "WP"} for w in parsed)
            found[word.i] = replace(word, dep="dative") if has_subject else word
    return found
