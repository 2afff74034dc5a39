"""What a small parser gets wrong in the same way each time, put right, step by step. Knows words; nothing of actors or frames.

Steps of one kind have a module of their own; here are two of single words. A person is taken for what a participle does: "met
visiting X" is no visit to X. "The former" is an adjective to the parser.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.extract.apart import persons_apart
from bilateral.extract.attachments import (
    armed,
    beside_nouns,
    called,
    gerunds,
    given,
    greetings,
    opening,
    relative,
    reported,
    side_by_side,
    voiced_there,
    worth,
)
from bilateral.extract.bare import bare_relatives, given_in_relatives
from bilateral.extract.borders import SUBJECTS, within_borders
from bilateral.extract.coordination import (
    before_one_noun,
    clauses_apart,
    coordinated_verbs,
    prepositions_together,
    verbs_after_verbs,
)
from bilateral.extract.denials import denied
from bilateral.extract.headlines import headline_verbs
from bilateral.extract.joiners import joining
from bilateral.extract.late import after_days, after_judgements, after_peoples, after_phrases, after_statements
from bilateral.extract.mainverbs import (
    participles_apart,
    pledging,
    told_of_subjects,
    uninverted,
    verbs_with_objects,
    with_subjects,
)
from bilateral.extract.mistaken import after_particles, given_to, named_by_gerunds
from bilateral.extract.offered import kept_out, opposed, owned_objects, put_forward, whose_bid
from bilateral.extract.partners import with_partners
from bilateral.extract.plain import ADJECTIVE, PERSON
from bilateral.extract.received import addressed, beside_plurals, with_objects
from bilateral.extract.weekdays import WEEKDAYS, past_days
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from bilateral.extract.sentence import Word


def mend(parsed: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a parse, with what it gets wrong put right; a parse that this would leave in a ring stays as it is."""
    mended, there = parsed, _traits(parsed)
    for put_right, needs in _IN_ORDER:
        for need in needs:
            if there.isdisjoint(need):
                break
        else:
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


def _attributes(found: Sequence[Word]) -> list[Word]:
    """The words, with a participle right before the person whom it tells of as that one's attribute: "met visiting X"."""
    mended = list(found)
    for verb, person in pairwise(found):
        lemma = verb.text.lower().removesuffix("ing")
        if person.lemma != PERSON or lemma not in words("attributive") or lemma == verb.text.lower():
            continue
        is_object = (person.head, person.dep) == (verb.i, "dobj")
        above = found[verb.head]
        has_subject = any(word.head == above.i and word.dep in SUBJECTS for word in found)
        opens = is_object and person.i < above.i
        if opens and has_subject:  # "Visiting X in Oslo, Y said"
            continue
        if is_object:
            mended = [replace(word, head=person.i) if word.head == verb.i else word for word in mended]
            is_root = verb.head == verb.i
            dep = "ROOT" if is_root else "nsubj" if opens else "pobj" if verb.dep == "pcomp" else "dobj"
            mended[person.i] = replace(person, head=person.i if is_root else verb.head, dep=dep)
        if is_object or verb.head == person.i:
            mended[verb.i] = replace(verb, tag="VBG", lemma=lemma, dep="amod", head=person.i)
    return mended


def _nouns_of_two(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "the former", "the latter" as the nouns that they stand for."""
    alone = {"nsubj", "nsubjpass", "dobj", "pobj"}
    return [replace(w, tag="NN") if w.lemma in {"former", "latter"} and w.dep in alone else w for w in parsed]


# Tags and heads first, then what goes by them; with each the tags, labels or lemmas without which there is nothing to put right,
# of each set one: a look at them is enough in most sentences.
_IN_ORDER: tuple[tuple[Callable[[Sequence[Word]], Sequence[Word]], tuple[Set[str], ...]], ...] = (
    (persons_apart, ({PERSON}, {"conj"}, {"JJ"})),
    (headline_verbs, ({"VBZ", "NNS", "VB"}, {"NNP", "NNPS", "NN", "NNS"})),
    (denied, ({","}, {"a", "an"})),
    (after_days, (WEEKDAYS, {"compound"}, {"on"})),
    (after_judgements, ({"as"}, {"pobj"}, {"JJ", "RB"})),
    (after_statements, ({"appos"}, {"pobj"})),
    (after_phrases, ({"VBN"}, {"acl"}, {"dobj"})),
    (after_peoples, ({ADJECTIVE}, {"VBG"}, {"xcomp", "ccomp", "pcomp"})),
    (told_of_subjects, ({"acl"},)),
    (pledging, ({"pledge", "vow", "promise"}, {"xcomp"}, {"NN"})),
    (clauses_apart, ({";"}, {"ccomp"})),
    (verbs_with_objects, ({"NNS"}, {"dobj"})),
    (verbs_after_verbs, ({"NNS"}, {"conj"}, {"cc"})),
    (_nouns_of_two, ({"former", "latter"},)),
    (gerunds, ({"VBG"}, {"amod"}, {"dobj"})),
    (named_by_gerunds, ({"VBG"}, {"advmod", "advcl", "csubj", "dep", "npadvmod"}, {"amod", "poss", "compound"})),
    (after_particles, ({"prt"}, {"pobj"})),
    (given_to, ({"npadvmod", "dobj"}, {"CD"}, {"dobj", "dative"})),
    (armed, ({"armed"}, {"auxpass"})),
    (put_forward, ({"advcl"}, {"agent"}, {"VBN"})),
    (kept_out, ({"deny", "refuse", "grant"}, {"compound"})),
    (opposed, ({"which"}, {"relcl"}, {"NNP"})),
    (owned_objects, ({"ccomp"}, {"poss"})),
    (whose_bid, ({"poss"}, {"NNP"}, {"compound", "pobj"})),
    (given_in_relatives, ({"relcl"}, {"dobj"}, {"NNP"})),
    (bare_relatives, ({"acl"}, {"appos"}, {"NNP"})),
    (worth, ({"worth"}, {"prep"})),
    (reported, ({"that"}, {"relcl", "acl"}, {"pobj"})),
    (relative, ({"acl"}, {"nsubj"}, {"VBD", "VBZ", "VBP"})),
    (side_by_side, ({"shoulder", "side", "hand", "arm"}, {"with", "alongside"})),
    (voiced_there, ({"acl"}, {"VBG"}, {"pobj"}, {"NNP"})),
    (beside_nouns, ({"npadvmod"}, {"NNP"})),
    (greetings, ({"VBG"}, {"pobj"})),
    (called, ({"oprd", "ccomp", "dobj"},)),
    (opening, ({"compound", "amod"}, {","})),
    (participles_apart, ({"csubj"}, {"VBG"}, SUBJECTS)),
    (_attributes, ({PERSON},)),
    (given, ({"compound"}, {"NNP"}, {"dobj"}, {"NNS"})),
    (with_objects, ({PERSON}, {"npadvmod", "appos"})),
    (addressed, ({"thank"}, {"you"}, {"npadvmod", "appos"})),
    (beside_plurals, ({"NNP"}, {"conj"}, {"NNS"}, {","})),
    (before_one_noun, ({"a", "an"}, {"conj"}, {"NNP"}, {"compound"})),
    (within_borders, ({"conj", "appos", "as"},)),
    (prepositions_together, ({"conj"}, {"prep", "dative", "agent"}, {"cc"})),
    (with_partners, ({"with"}, {"pobj"})),
    (past_days, ({"npadvmod"},)),
    (joining, ({"VBG"}, {"advcl"})),
    (coordinated_verbs, ({"conj", "ccomp"},)),
    (uninverted, ({"attr"}, {"aux"}, {"VBG"})),
    (with_subjects, ({"appos", "conj"}, {"prep"})),
)
