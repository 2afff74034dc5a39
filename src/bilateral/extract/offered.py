"""Whose an offer is, where the parser loses it: "a plan, put forward by A", "objected to A's NATO bid". Knows words only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


_OF_CLAUSES = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl", "dobj"})


def put_forward(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "put forward by A" of "dismissed the plan, put forward by A" as the plan's."""
    found = list(parsed)
    agents = {word.head for word in parsed if word.dep == "agent"}
    for word in parsed[2:]:
        if word.dep != "advcl" or word.tag != "VBN" or word.i not in agents or parsed[word.i - 1].text != ",":
            continue
        noun = parsed[word.i - 2]
        if word.lemma in words("proposing") and noun.tag in {"NN", "NNS"} and (noun.head == word.head or noun.dep == "pobj"):
            found[word.i] = replace(word, dep="acl", head=noun.i)
    return found


def whose_bid(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "bid" as what follows the preposition of "objected to Peru's NATO bid", and it, not NATO, as Peru's."""
    found = list(parsed)
    owned = {word.head for word in parsed if word.dep == "poss"}
    for name in parsed[:-1]:
        noun, prep = parsed[name.i + 1], parsed[name.head]
        if name.tag != "NNP" or name.i not in owned or noun.lemma not in words("bid"):
            continue
        is_lost = name.dep == "pobj" and noun.dep == "dobj" and prep.dep == "prep" and noun.head == prep.head
        if is_lost or (name.dep, name.head) == ("compound", noun.i):
            found = [replace(w, head=noun.i) if w.head == name.i and w.dep == "poss" else w for w in found]
        if is_lost:
            found[name.i] = replace(name, dep="compound", head=noun.i)
            found[noun.i] = replace(noun, dep="pobj", head=prep.i)
    return found


def owned_objects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "bid" as the object of "opposes Peru's NATO membership bid", where it is taken for a clause."""
    clausal = {word.head for word in parsed if word.dep in _OF_CLAUSES}
    owned = {word.head for word in parsed if word.dep == "poss"}

    def is_object(word: Word) -> bool:
        is_noun = word.dep == "ccomp" and word.tag in {"NN", "NNS"} and word.i > word.head and parsed[word.head].is_verb
        return is_noun and word.i in owned and word.i not in clausal

    return [replace(word, dep="dobj") if is_object(word) else word for word in parsed]


def kept_out(parsed: Sequence[Word]) -> list[Word]:
    """The words, with B as to whom entry is denied in "denied B's envoys entry", "denies UN investigators access"."""
    found = list(parsed)
    for word in parsed:
        goods = parsed[word.head]
        verb = parsed[goods.head]
        if word.dep != "compound" or word.i != goods.i - 1 or goods.lemma not in words("admitting") or not verb.is_verb:
            continue
        if goods.dep in {"ccomp", "dobj"} and verb.lemma in words("withholding") and word.tag in {"NNS", "NNP", "NNPS"}:
            found[word.i] = replace(word, dep="dative", head=verb.i)
            found[goods.i] = replace(goods, dep="dobj")
    return found


def opposed(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the plan as what A opposes in "B's plan for X, which A opposes", not X."""
    found = list(parsed)
    for verb in parsed:
        place = parsed[verb.head]
        prep = parsed[place.head]
        plan = parsed[prep.head]
        if (verb.dep, place.dep, place.tag, prep.dep) != ("relcl", "pobj", "NNP", "prep") or verb.lemma not in words("opposing"):
            continue
        if plan.lemma in words("proposal") and any(w.head == verb.i and w.text == "which" and w.dep == "dobj" for w in parsed):
            found[verb.i] = replace(verb, head=plan.i)
    return found
