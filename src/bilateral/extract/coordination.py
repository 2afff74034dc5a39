"""Verbs that the parser hangs in the wrong place beside other verbs, put right. Knows words; nothing of actors or frames.

Late members of a long verb list ("ready to work with B to keep peace, support each other and guard …") are taken for clauses of
their own; they belong to the infinitive before them. A finite verb is coordinated with a participle or infinitive of the clause
below it ("thanks A, which has taken part, and supports B"); it belongs to the finite verb above. A verb after "and" is taken for
a noun: "condemns the raid and calls on X".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE, ancestors
from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_BARE = frozenset({"VB", "VBP"})
_PREPOSITIONS = frozenset({"IN", "TO"})
# of a finite verb's tag, tags of the verbs with which it is not coordinated ("had met and signed": "signed" may be a participle)
_UNFINISHED = {"VBZ": ("VB", "VBN", "VBG"), "VBD": ("VB", "VBG")}
_OWN = frozenset({"nsubj", "nsubjpass", "expl", "aux", "auxpass", "mark", "csubj"})


def coordinated_verbs(parsed: Sequence[Word]) -> list[Word]:
    """The words, with bare and finite verbs that have no subject of their own coordinated with the verb that they follow."""
    has_own = {word.head for word in parsed if word.dep in _OWN}
    found = list(parsed)
    for word in parsed:
        if word.i in has_own:
            continue
        if word.tag in _BARE and word.dep == "ccomp":
            before = _infinitive_before(found, word.i)
            if before is not None:
                _hang_under(found, word.i, before)
        elif word.dep == "conj" and parsed[word.head].tag in _UNFINISHED.get(word.tag, ()) and word.head in has_own:
            above = next((k for k in ancestors(parsed, word.head) if parsed[k].tag == word.tag), None)
            found[word.i] = word if above is None else replace(word, head=above)
        elif word.dep == "conj" and word.lemma in words("outspoken") and _is_of_speaker(parsed, word):
            found[word.i] = replace(word, head=parsed[word.head].head)
    return found


def _is_of_speaker(parsed: Sequence[Word], word: Word) -> bool:
    """Whether who says the clause before, of another, goes on: "A said the raid was a crime and accused B"."""
    inner, outer = parsed[word.head], parsed[parsed[word.head].head]
    if inner.dep != "ccomp" or outer.tag != word.tag or outer.lemma not in words("telling", "denying-verb"):
        return False
    subjects = [w for w in parsed[: word.i] if w.head == inner.i and w.dep in {"nsubj", "nsubjpass"}]
    told = any(w.head == outer.i and w.dep == "nsubj" and w.i < outer.i for w in parsed[: outer.i])
    return outer.i < inner.i < word.i and told and bool(subjects) and not _may_speak(subjects[0])


def _may_speak(word: Word) -> bool:
    """Whether the word is, or may be, somebody whose words are told: "said X had thanked A and urged B"."""
    return word.lemma == PERSON or word.tag == "PRP" or word.lemma in words("office-noun")


def verbs_after_verbs(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "calls" as a verb in "A condemns the raid and calls on B", "demands" in "… and demands that B stop"."""
    found = list(parsed)
    for word in parsed:
        above = parsed[word.head]
        if word.tag != "NNS" or word.dep != "conj" or parsed[word.i - 1].dep not in {"cc", "advmod"}:
            continue
        if not above.is_verb and above.dep == "dobj" and _goes_on_as_verb(parsed, word):
            above = parsed[above.head]
        if above.tag in FINITE and any(w.dep == "cc" and above.i < w.i < word.i for w in parsed):
            found[word.i] = replace(word, tag="VBZ", lemma=word.text.lower().removesuffix("s"), head=above.i)
            clauses = [w for w in parsed if w.head in {word.i, word.head} and w.i > word.i and w.dep in {"acl", "relcl"}]
            found = [replace(w, head=word.i, dep="ccomp") if w in clauses else w for w in found]
    return found


def clauses_apart(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the clause before a semicolon as one beside the next: "A chairs it; B hopes to" tells no hope of A's."""
    ends = [word for word in parsed if word.text == ";"]
    found = list(parsed)
    for word in parsed:
        if word.dep == "ccomp" and word.is_verb and any(word.i < end.i < word.head == end.head for end in ends):
            found[word.i] = replace(word, dep="conj")
    return found


def _goes_on_as_verb(parsed: Sequence[Word], word: Word) -> bool:
    """Whether what follows a noun follows a verb only: "demands that B stop", "calls on B"."""
    after = parsed[word.i + 1] if word.i + 1 < len(parsed) else word
    return (after.text == "that" and after.tag == "IN") or (word.lemma == "call" and after.text in {"on", "upon"})


def _hang_under(found: list[Word], i: int, before: int) -> None:
    """Coordinate verb `i` with `before`; if that hangs below it, the clause it hangs in takes the verb's place."""
    verb, top = found[i], before
    while found[top].head not in {i, top}:
        top = found[top].head
    if found[top].head == i:
        found[top] = replace(found[top], head=verb.head, dep=verb.dep)
    found[i] = replace(verb, tag="VB", dep="conj", head=before)


def _infinitive_before(found: Sequence[Word], i: int) -> int | None:
    """The nearest verb before word `i`, if it is an infinitive with "to" or is coordinated with one."""
    for k in range(i - 1, -1, -1):
        if found[k].is_verb and found[k].tag != "VBG":
            is_infinitive = any(word.tag == "TO" and word.head == k for word in found[:k])
            return k if is_infinitive or (found[k].dep == "conj" and found[k].tag == "VB") else None
    return None


def before_one_noun(parsed: Sequence[Word]) -> list[Word]:
    """The words, with X before the noun like Y in "an X and Y member": the member is not one more beside X."""
    found = list(parsed)
    for word in parsed[1:-2]:
        if not (word.tag == "NNP" and parsed[word.i + 1].dep == "cc" and parsed[word.i - 1].lemma in {"a", "an"}):
            continue
        second = parsed[word.i + 2]
        noun = parsed[second.head]
        if second.dep == "compound" and (noun.dep, noun.head, noun.tag) == ("conj", word.i, "NN"):
            found = [replace(w, head=noun.i) if w.head == word.i and w.dep not in {"cc", "ROOT"} else w for w in found]
            is_root = word.head == word.i
            found[noun.i] = replace(noun, dep=word.dep, head=noun.i if is_root else word.head)
            found[word.i] = replace(word, dep="compound", head=noun.i)
    return found


def prepositions_together(parsed: Sequence[Word]) -> list[Word]:
    """The words, with each preposition of "thanks to X for it and to Y for that" at the word that the first one hangs on."""
    found = list(parsed)
    for word in parsed:
        first = found[word.head]
        if (
            word.dep == "conj"
            and word.tag in _PREPOSITIONS
            and first.tag in _PREPOSITIONS
            and first.dep in {"prep", "dative", "agent"}
        ):
            found[word.i] = replace(word, dep=first.dep if word.text == first.text else "prep", head=first.head)
    return found
