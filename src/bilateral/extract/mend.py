"""What a small parser gets wrong in the same way each time, put right. Knows words; nothing of actors or frames.

Late members of a long verb list ("ready to work with B to keep peace, support each other and guard …") are taken for clauses of
their own; they belong to the infinitive before them. A finite verb is coordinated with a participle or infinitive of the clause
below it ("thanks A, which has taken part, and supports B"); it belongs to the finite verb above. After a phrase that stands in
front ("At the wish of A's president, B's president left") the subject is taken for what stands beside the last noun; in
"Joining A were B and C" for what is said of it. A person is taken for what a participle does: "met visiting X" is no visit to X;
or, right after a verb, for an adverbial: "met A" as in "met Monday".
A verb after "and" is taken for a noun: "condemns the raid and calls on X"; who is given something for what it is: "sent X tanks".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.extract.apart import persons_apart
from bilateral.extract.attachments import (
    beside_nouns,
    called,
    gerunds,
    given,
    greetings,
    opening,
    relative,
    reported,
    worth,
)
from bilateral.extract.borders import FINITE, SUBJECTS, ancestors, within_borders
from bilateral.extract.denials import denied
from bilateral.extract.headlines import headline_verbs
from bilateral.extract.joiners import joining
from bilateral.extract.plain import PERSON
from bilateral.extract.received import beside_plurals, with_objects
from bilateral.extract.weekdays import past_days
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from bilateral.extract.sentence import Word

_BARE = frozenset({"VB", "VBP"})
# of a finite verb's tag, tags of the verbs with which it is not coordinated ("had met and signed": "signed" may be a participle)
_UNFINISHED = {"VBZ": ("VB", "VBN", "VBG"), "VBD": ("VB", "VBG")}
_OWN = frozenset({"nsubj", "nsubjpass", "expl", "aux", "auxpass", "mark", "csubj"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "conj", "aux", "auxpass"})


def mend(parsed: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a parse, with what it gets wrong put right; a parse that this would leave in a ring stays as it is."""
    mended, there = parsed, _traits(parsed)
    for put_right, needs in _IN_ORDER:
        if not any(map(there.isdisjoint, needs)):
            after = put_right(mended)
            if after != mended:
                mended, there = after, _traits(after)
    return tuple(mended if mended is parsed or _is_tree(mended) else parsed)


def _traits(words: Sequence[Word]) -> set[str]:
    """The tags, labels and lemmas that stand in the sentence."""
    return {word.tag for word in words} | {word.dep for word in words} | {word.lemma for word in words}


def _is_tree(words: Sequence[Word]) -> bool:
    """Whether every word's heads lead to a root."""
    rooted = [word.head == word.i for word in words]
    for word in words:
        path: list[int] = []
        i = word.i
        while not rooted[i] and len(path) <= len(words):
            path.append(i)
            i = words[i].head
        if not rooted[i]:
            return False
        for k in path:
            rooted[k] = True
    return True


def _coordinated(parsed: Sequence[Word]) -> list[Word]:
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
    return found


def _verbs_after_verbs(parsed: Sequence[Word]) -> list[Word]:
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


def _apart(parsed: Sequence[Word]) -> list[Word]:
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


def _attributes(found: Sequence[Word]) -> list[Word]:
    """The words, with a participle right before the person whom it tells of as that one's attribute: "met visiting X"."""
    mended = list(found)
    for verb, person in pairwise(found):
        lemma = verb.text.lower().removesuffix("ing")
        if person.lemma != PERSON or lemma not in words("attributive") or lemma == verb.text.lower():
            continue
        is_object = (person.head, person.dep) == (verb.i, "dobj")
        if is_object:
            mended = [replace(word, head=person.i) if word.head == verb.i else word for word in mended]
            is_root = verb.head == verb.i
            dep = "ROOT" if is_root else "pobj" if verb.dep == "pcomp" else "dobj"
            mended[person.i] = replace(person, head=person.i if is_root else verb.head, dep=dep)
        if is_object or verb.head == person.i:
            mended[verb.i] = replace(verb, tag="VBG", lemma=lemma, dep="amod", head=person.i)
    return mended


def _uninverted(parsed: Sequence[Word]) -> list[Word]:
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


def _nouns_of_two(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "the former", "the latter" as the nouns that they stand for."""
    alone = {"nsubj", "nsubjpass", "dobj", "pobj"}
    return [replace(w, tag="NN") if w.lemma in {"former", "latter"} and w.dep in alone else w for w in parsed]


def _verbs_of_headlines(parsed: Sequence[Word]) -> list[Word]:
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


def _told_of_subjects(parsed: Sequence[Word]) -> list[Word]:
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


def _is_past(parsed: Sequence[Word], word: Word) -> bool:
    """Whether a participle with an object or a clause follows the comma that ends another clause of its noun."""
    if word.tag != "VBN" or parsed[word.i - 1].text != ",":
        return False
    clauses = [w for w in parsed[: word.i] if w.head == word.head and w.dep in {"relcl", "appos"}]
    return bool(clauses) and any(w.head == word.i and w.dep in {"dobj", "xcomp", "ccomp"} for w in parsed)


def _with_subjects(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the noun after a fronted phrase's comma as the subject of the finite verb that has none."""
    subjects = {word.head for word in parsed if word.dep in SUBJECTS}
    found = list(parsed)
    for verb in parsed:
        if verb.tag in FINITE and verb.dep not in _CLAUSES and verb.i not in subjects:
            noun = next((word for word in parsed[: verb.i] if word.dep == "appos" and _is_fronted(parsed, word, verb)), None)
            if noun is not None:
                passive = any(word.head == verb.i and word.dep == "auxpass" for word in parsed)
                found[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
    return found


def _is_fronted(words: Sequence[Word], noun: Word, verb: Word) -> bool:
    """Whether the noun, with all below it, stands between a comma and the verb that the phrase before the comma hangs on."""
    inside = [word.i for word in words[: verb.i] if noun.i in {word.i, *ancestors(words, word.i)}]
    first, last = min(inside), max(inside)
    between = all(word.head == verb.i or word.dep == "punct" for word in words[last + 1 : verb.i])
    phrase = [words[k] for k in ancestors(words, noun.i)]
    fronted = any(word.dep == "prep" and word.head == verb.i for word in phrase)
    return between and fronted and first > 0 and words[first - 1].text == ","


def _hang_under(words: list[Word], i: int, before: int) -> None:
    """Coordinate verb `i` with `before`; if that hangs below it, the clause it hangs in takes the verb's place."""
    verb, top = words[i], before
    while words[top].head not in {i, top}:
        top = words[top].head
    if words[top].head == i:
        words[top] = replace(words[top], head=verb.head, dep=verb.dep)
    words[i] = replace(verb, tag="VB", dep="conj", head=before)


def _infinitive_before(words: Sequence[Word], i: int) -> int | None:
    """The nearest verb before word `i`, if it is an infinitive with "to" or is coordinated with one."""
    for k in range(i - 1, -1, -1):
        if words[k].is_verb and words[k].tag != "VBG":
            is_infinitive = any(word.tag == "TO" and word.head == k for word in words[:k])
            return k if is_infinitive or (words[k].dep == "conj" and words[k].tag == "VB") else None
    return None


# Tags and heads first, then what goes by them; with each the tags, labels or lemmas without which there is nothing to put right,
# of each set one: a look at them is enough in most sentences.
_IN_ORDER: tuple[tuple[Callable[[Sequence[Word]], Sequence[Word]], tuple[Set[str], ...]], ...] = (
    (persons_apart, ({PERSON}, {"conj"}, {"JJ"})),
    (headline_verbs, ({"VBZ", "NNS", "VB"}, {"NNP", "NNPS", "NN", "NNS"})),
    (denied, ({","}, {"a", "an"})),
    (_told_of_subjects, ({"acl"},)),
    (_apart, ({";"}, {"ccomp"})),
    (_verbs_of_headlines, ({"NNS"}, {"dobj"})),
    (_verbs_after_verbs, ({"NNS"}, {"conj"}, {"cc"})),
    (_nouns_of_two, ({"former", "latter"},)),
    (gerunds, ({"VBG"}, {"amod"}, {"dobj"})),
    (worth, ({"worth"}, {"prep"})),
    (reported, ({"that"}, {"relcl", "acl"}, {"pobj"})),
    (relative, ({"acl"}, {"nsubj"}, {"VBD", "VBZ", "VBP"})),
    (beside_nouns, ({"npadvmod"}, {"NNP"})),
    (greetings, ({"VBG"}, {"pobj"})),
    (called, ({"oprd", "ccomp", "dobj"},)),
    (opening, ({"compound", "amod"}, {","})),
    (_attributes, ({PERSON},)),
    (given, ({"compound"}, {"NNP"}, {"dobj"}, {"NNS"})),
    (with_objects, ({PERSON}, {"npadvmod", "appos"})),
    (beside_plurals, ({PERSON}, {"conj"}, {"NNS"})),
    (within_borders, ({"conj", "appos", "as"},)),
    (past_days, ({"npadvmod"},)),
    (joining, ({"VBG"}, {"advcl"})),
    (_coordinated, ({"conj", "ccomp"},)),
    (_uninverted, ({"attr"}, {"aux"}, {"VBG"})),
    (_with_subjects, ({"appos"}, {"prep"})),
)
