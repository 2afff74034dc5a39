"""Who denies what a clause tells: ", a charge Kigali denies", ", an allegation that Cairo has long rejected". Knows words only.

A small parser takes the verb for the main one of the sentence, for a noun, or the charge for what denies.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_BETWEEN = frozenset({"has", "have", "had"})
_NAMES = frozenset({"NNP", "NNPS"})
_FEWEST = 3  # words before the verb: a charge, who denies it, and the article


def denied(parsed: Sequence[Word]) -> list[Word]:
    """The words of a parse, with such a verb as a relative clause of its charge, which hangs on the clause before the comma."""
    found, denying = list(parsed), words("denying")
    for verb in parsed[_FEWEST:]:
        if verb.text.lower() in denying:
            subject = _subject_before(parsed, verb.i)
            noun = _charge_before(parsed, subject.i) if subject is not None else None
            if subject is not None and noun is not None and not _is_right(subject, noun, verb):
                _hang(found, subject, noun, verb)
    return found


def _subject_before(parsed: Sequence[Word], i: int) -> Word | None:
    """The name, or "it", that stands before the verb with at most a "has" and adverbs between."""
    k = i - 1
    while k > 0 and (parsed[k].text.lower() in _BETWEEN or parsed[k].tag == "RB"):
        k -= 1
    return parsed[k] if parsed[k].tag in _NAMES or parsed[k].text in {"it", "they"} else None


def _charge_before(parsed: Sequence[Word], i: int) -> Word | None:
    """The charge, demand or the like that stands between ", a" and the subject."""
    k = i - 1
    while k > 0 and parsed[k].text.lower() in {"the", "that", "which"}:
        k -= 1
    noun, before = parsed[k], [w.text.lower() for w in parsed[max(k - 3, 0) : k]]
    is_one = before[-2:-1] == [","] and before[-1:] in (["a"], ["an"])
    is_one = is_one or (before[:1] == [","] and before[1:2] in (["a"], ["an"]) and parsed[k - 1].tag == "JJ")
    return noun if noun.text.lower() in words("taken-up-noun") and is_one else None


def _is_right(subject: Word, noun: Word, verb: Word) -> bool:
    """Whether the parse has it already."""
    return subject.head == verb.i and subject.dep == "nsubj" and (noun.head == verb.i or verb.head == noun.i)


def _hang(found: list[Word], subject: Word, noun: Word, verb: Word) -> None:
    """Hang the three as they belong, and all that hung on them before the comma on the clause that they take up."""
    first = noun.i
    while found[first].text != ",":
        first -= 1
    main = next((w for w in found[:first] if w.tag in FINITE and w.dep not in {"relcl", "advcl", "acl"}), None)
    if main is None:
        return
    was_root = any(found[k].head == k for k in (noun.i, verb.i, subject.i))
    for word in found[: verb.i]:
        if word.head in {noun.i, verb.i, subject.i} and word.i != main.i:
            new = main.i if word.i <= first else verb.i if word.i > noun.i else noun.i
            found[word.i] = replace(word, head=new)
    if was_root or main.head in {noun.i, verb.i, subject.i}:
        found[main.i] = replace(main, head=main.i, dep="ROOT")
    found[noun.i] = replace(noun, head=main.i, dep="npadvmod")
    found[subject.i] = replace(subject, head=verb.i, dep="nsubj")
    past = verb.text.endswith("ed")
    found[verb.i] = replace(verb, head=noun.i, dep="relcl", tag="VBD" if past else "VBZ", lemma=_infinitive(verb.text.lower()))


def _infinitive(form: str) -> str:
    """Of "denies", "denied", "rejects", "rejected"."""
    return form[:-3] + "y" if form.endswith(("ies", "ied")) else form.removesuffix("s").removesuffix("ed")
