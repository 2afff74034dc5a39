"""Persons whom the parser sets beside a place, a day, a list: "received in Oslo Minister A". Knows words; nothing of actors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


def with_objects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the person named right after a verb, "met A", as its object, not as an adverbial like "met Monday".

    So is who follows where or when: "received in Oslo Minister A", whom the parser sets beside Oslo.
    """
    found = list(parsed)
    has_object = {word.head for word in parsed if word.dep == "dobj"}
    for word in parsed:
        if word.lemma != PERSON or word.dep not in {"npadvmod", "appos"}:
            continue
        above = _verb_before(parsed, word)
        if above is not None and above.i not in has_object:
            found[word.i] = replace(word, dep="dobj", head=above.i)
    return found


def addressed(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the name in "Thank you, A," as whom somebody thanks, in place of "you"."""
    found = list(parsed)
    for you in parsed:
        verb = parsed[you.head]
        if (you.dep, you.text, verb.lemma) != ("dobj", "you", "thank"):
            continue
        named = next((w for w in parsed[you.i :] if w.tag == "NNP" and (w.dep, w.head) in _spoken_to(you)), None)
        if named is not None:
            found[named.i] = replace(named, dep="dobj", head=verb.i)
            found[you.i] = replace(you, dep="expl")
    return found


def _spoken_to(you: Word) -> set[tuple[str, int]]:
    return {("npadvmod", you.head), ("appos", you.i), ("appos", you.head)}


def beside_plurals(parsed: Sequence[Word]) -> list[Word]:
    """The words, with A as what stands beside "ministers" in "the two ministers, A and B,": not one more beside them."""
    found = list(parsed)
    for word in parsed:
        noun, first = parsed[word.head], word.i - (word.i > 0 and parsed[word.i - 1].head == word.i)
        if (
            (word.lemma == PERSON or _are_two_of_them(parsed, word))
            and word.dep == "conj"
            and noun.tag == "NNS"
            and (noun.i, parsed[first - 1].text) == (first - 2, ",")
        ):
            found[word.i] = replace(word, dep="appos")
    return found


def _are_two_of_them(parsed: Sequence[Word], word: Word) -> bool:
    """Whether X and Y are the allies in "the allies, X and Y": two names, and no more."""
    two = word.i + 1 < len(parsed) and parsed[word.i + 1].dep == "cc" and parsed[word.i - 1].text == ","
    return two and word.tag == "NNP" and parsed[word.head].lemma in words("fellow")


def _verb_before(parsed: Sequence[Word], person: Word) -> Word | None:
    """The active verb that only where or when it is done parts from the person after it; None where there is none."""
    first = person.i - (person.i > 0 and parsed[person.i - 1].head == person.i)  # past "the"
    if person.dep == "npadvmod":
        verb = parsed[person.head]
        near = person.i - verb.i == 1
    else:
        prep = parsed[parsed[person.head].head]
        verb, near = parsed[prep.head], parsed[person.head].dep == "pobj" and prep.lemma in words("place-or-day")
        near = near and person.head == first - 1
    parted = parsed[first - 1].text == ","
    near = near or (not parted and all(_is_under(parsed, k, verb.i) for k in range(verb.i + 1, first)))
    passive = any(word.head == verb.i and word.dep == "auxpass" for word in parsed[: verb.i])
    return verb if near and verb.is_verb and verb.i < person.i and not passive else None


def _is_under(parsed: Sequence[Word], k: int, verb: int) -> bool:
    """Whether word `k` is, or hangs below, where or when the verb is done."""
    return parsed[k].head != verb or parsed[k].dep in {"prep", "advmod", "npadvmod"}
