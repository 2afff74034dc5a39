"""What a small parser gets wrong in headlines: names before verbs. Knows words; nothing of actors or frames.

In "Putin hosts Orban", "EU backs Denmark" it takes the verb for a noun, in "Xi to host Putin" for what a noun is there for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Sentence, Word

_TOLD = frozenset({"VBZ", "VBD", "MD"})
_NAME = ("NNP", "NNPS")
_FOLLOWING = (*_NAME, "JJ", "VBG", "NN", "NNS")  # what may follow the verb


def heads_line(s: Sentence, i: int) -> bool:
    """Whether the bare verb `i` is, or follows, the infinitive with which a headline tells what is to come: "A to visit B"."""
    first = next((w.i for w in s.words if w.is_verb or w.tag == "MD"), i)
    if first < 2 or s.words[first].tag != "VB" or s.words[first - 1].tag != "TO":  # noqa: PLR2004 - a name and "to"
        return False
    return _is_somebody(s.words[first - 2]) and i >= first and not any(w.tag in _TOLD for w in s.words)


def _is_somebody(word: Word) -> bool:
    """Whether it is a name or the noun of an office."""
    return word.tag in _NAME or word.lemma in words("office-noun", "leader")


def headline_verbs(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the verb of a headline as one: "Putin hosts Orban", "Xi to host Putin"."""
    if not parsed or parsed[-1].text in {".", "?", "!", ":"}:
        return list(parsed)
    root = next((w for w in parsed if w.head == w.i), parsed[0])
    return _told(parsed, root) or _told_twice(parsed, root) or _to_come(parsed, root) or list(parsed)


def _told(parsed: Sequence[Word], root: Word) -> list[Word]:
    """With "hosts" as the verb of "Putin hosts Orban"; [] where it is none."""
    told = [w for w in parsed if w.tag in _TOLD]
    beside = [w for w in parsed if w.head == root.i and w.tag in {"VBZ", "NNS"} and w.dep in {"nsubj", "compound", "aux"}]
    verb = next((w for w in beside if w.i > 0 and _lemma(w) in words("headline-verb")), root)
    if verb.i == 0 or _lemma(verb) not in words("headline-verb") or verb.i + 1 >= len(parsed):
        return []
    if parsed[verb.i - 1].tag not in _NAME and not parsed[verb.i - 1].text[:1].isupper():
        return []
    if any(w.i != verb.i for w in told) or ((after := parsed[verb.i + 1]).tag not in _FOLLOWING and after.text != "to"):
        return []
    name, is_root = parsed[verb.i - 1], verb.i == root.i
    if name.head not in {verb.i, root.i} or (is_root and verb.tag != "NNS") or not (is_root or root.i > verb.i):
        return []
    found = [replace(w, head=verb.i) if w.head == root.i and w.i < verb.i and w.dep != "compound" else w for w in parsed]
    found[verb.i] = replace(verb, tag="VBZ", lemma=_lemma(verb), dep="ROOT", head=verb.i)
    found[name.i] = replace(name, dep="nsubj", head=verb.i)
    done_to = root if not is_root else next((w for w in parsed if w.head == verb.i and w.dep == "appos" and w.i > verb.i), None)
    if done_to is not None and after.text != "to":
        tag = "NN" if done_to.tag == "VBG" else done_to.tag  # "cancels meeting"
        found[done_to.i] = replace(
            done_to, tag=tag, lemma=done_to.text.lower() if tag == "NN" else done_to.lemma, dep="dobj", head=verb.i
        )
    return found


def _lemma(word: Word) -> str:
    """The lemma as a verb's: "thanks" is taken for a noun of its own."""
    return word.text.lower().removesuffix("s") if word.lemma == word.text.lower() else word.lemma


def _told_twice(parsed: Sequence[Word], root: Word) -> list[Word]:
    """With "visits" as a verb in "Lavrov visits Peru, meets Soto"; [] where it is none."""
    verb = next((w for w in parsed if w.head == root.i and w.dep == "nsubj" and w.tag == "NNS"), None)
    if root.tag != "VBZ" or verb is None or verb.i == 0 or verb.lemma not in words("headline-verb"):
        return []
    name = parsed[verb.i - 1]
    if name.tag not in _NAME or name.head != verb.i or parsed[root.i - 1].text != ",":
        return []
    found = list(parsed)
    found[verb.i] = replace(verb, tag="VBZ", dep="ROOT", head=verb.i)
    found[name.i] = replace(name, dep="nsubj", head=verb.i)
    found[root.i] = replace(root, dep="conj", head=verb.i)
    owners = [w for w in parsed[: name.i] if w.head == verb.i and w.dep == "poss"]
    return [replace(w, head=name.i) if w in owners else w for w in found]


def _to_come(parsed: Sequence[Word], root: Word) -> list[Word]:
    """With "host" as the verb of "Xi to host Putin"; [] where there is none such."""
    if not _is_somebody(root):
        return []
    verb = next((w for w in parsed if w.head == root.i and w.tag == "VB" and w.dep in {"acl", "relcl"}), None)
    if verb is None or parsed[verb.i - 1].tag != "TO" or verb.i - 2 != root.i:
        return []
    found = [replace(w, head=verb.i) if w.head == root.i and w.i > verb.i else w for w in parsed]
    found[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    found[root.i] = replace(root, dep="nsubj", head=verb.i)
    return found
