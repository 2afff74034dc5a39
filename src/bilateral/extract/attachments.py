"""Words that the parser hangs on a noun though they belong to the verb, or the other way round. Knows words only.

What is denied, or begun ("denied supplying arms to B"), who gets what is worth something ("a loan worth two billion to B"), what
is called so ("called X baseless").
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


def gerunds(parsed: Sequence[Word]) -> list[Word]:
    """The words, with what somebody denies, or begins, to do as a verb: "denied supplying arms to B" is not of supplying arms."""
    found = list(parsed)
    for verb, gerund in pairwise(parsed):
        if gerund.tag != "VBG" or gerund.dep != "amod" or verb.lemma not in words("gerund-taking"):
            continue
        goods = parsed[gerund.head]
        if (goods.head, goods.dep) == (verb.i, "dobj"):
            found = [replace(w, head=gerund.i) if w.head == verb.i and w.dep == "prep" and w.i > goods.i else w for w in found]
            found[gerund.i] = replace(gerund, head=verb.i, dep="xcomp")
            found[goods.i] = replace(found[goods.i], head=gerund.i)
    return found


def worth(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "to B" of "a loan worth two billion to B" at the loan, not at its worth."""
    found = list(parsed)
    for word in parsed:
        above = parsed[word.head]
        above = parsed[above.head] if above.dep == "npadvmod" else above
        if word.dep == "prep" and word.text in {"to", "for", "with", "from"} and above.text == "worth" and above.dep == "amod":
            found[word.i] = replace(word, head=above.head)
    return found


def called(parsed: Sequence[Word]) -> list[Word]:
    """The words, with X as what is called so in "called X baseless", "declared X undesirable", not as a part of the adjective."""
    found = list(parsed)
    for noun, adjective in pairwise(parsed):
        if adjective.dep not in {"oprd", "ccomp"} or not adjective.tag.startswith("JJ") or not noun.is_noun:
            continue
        if (noun.dep, adjective.dep, noun.head) == ("oprd", "oprd", adjective.head):
            found[noun.i] = replace(noun, dep="dobj")
        elif (noun.dep, adjective.dep, noun.head) == ("compound", "ccomp", adjective.i):
            found[noun.i] = replace(noun, dep="nsubj")
    return found
