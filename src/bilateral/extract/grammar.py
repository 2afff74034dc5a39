"""Who does what to whom by grammar alone: the logical subject, object and prepositional arguments of a word.

Voice, control, coordination, relative and participial clauses are undone here, so that a frame need only say `subj`, `obj` or
`with`. Knows parsed sentences; nothing of actors or relation types. All functions give places of words, in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.extract.sentence import Sentence

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_COMPLEMENTS = frozenset({"dobj", "attr", "prep", "pobj", "advmod", "prt", "acomp", "oprd", "dative", "npadvmod", "pcomp", "agent"})
DEPTH, SHALLOW = 4, 3  # levels below its governor where a misattached preposition is looked for
_CLIMB = 12  # how many governors are followed for a subject: longer chains are parser loops, not language


@dataclass(frozen=True, slots=True)
class Control:
    """Verbs by whose grammar a clause without a subject finds it: `object_control` ("urged Iran to stop")."""

    object_control: frozenset[str]
    light: frozenset[str]
    receiving: frozenset[str]


@cache
def load_control() -> Control:
    """The table `grammar/control.tsv`: verbs whose object is the subject of what follows, light verbs, receiving verbs."""
    sorts: dict[str, set[str]] = {"object-control": set(), "light": set(), "receiving": set()}
    for row in read_table(knowledge("grammar") / "control.tsv", columns=("verb", "sort", "example")):
        if row["sort"] not in sorts:
            raise row.fault("sort", f"{row['sort']!r}; known: {', '.join(sorts)}")
        sorts[row["sort"]].add(row["verb"])
    return Control(frozenset(sorts["object-control"]), frozenset(sorts["light"]), frozenset(sorts["receiving"]))


def coordinated(s: Sentence, i: int) -> list[int]:
    """The word and all that is coordinated with it below it: "A, B and C" seen from A."""
    found = [i]
    for k in s.kids(i, "conj"):
        found += coordinated(s, k)
    return found


def coordinated_all(s: Sentence, places: Iterable[int]) -> list[int]:
    """The words with all that is coordinated with them, once each."""
    return _spread(s, places)


def is_passive(s: Sentence, i: int) -> bool:
    """Whether the verb is passive: it has a passive auxiliary or subject, or is a bare participle after a noun."""
    word = s.words[i]
    if s.kids(i, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if word.tag == "VBN" and word.dep == "conj" and not s.kids(i, "nsubj", "aux"):
        return is_passive(s, word.head) if s.words[word.head].is_verb else False
    return word.tag == "VBN" and word.dep in {"acl", "advcl", "amod", "relcl"} and not s.kids(i, "nsubj", "aux")


def subjects(s: Sentence, i: int, control: Control) -> list[int]:
    """Logical subjects of the predicate `i` (a verb, or an adjective or noun after a copula)."""
    return _spread(s, _subjects(s, i, control, _CLIMB))


def _subjects(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    word = s.words[i]
    if climb == 0:
        return []
    if is_passive(s, i):
        return [p for k in s.kids(i, "agent") for p in s.kids(k, "pobj")]
    own = s.kids(i, "nsubj")
    if own:
        return _headline_pair(s, i, own) + [_antecedent(s, i, k) for k in own]
    inherited = _INHERIT.get(word.dep)
    return inherited(s, i, control, climb - 1) if inherited else []


def surface_subjects(s: Sentence, i: int, control: Control, climb: int = _CLIMB) -> list[int]:
    """Subjects as they stand: of a passive, its passive subject. Control runs over these ("Iran was urged to stop")."""
    passive = s.kids(i, "nsubjpass")
    if passive:
        return [_antecedent(s, i, k) for k in passive]
    if s.words[i].dep == "conj" and not s.kids(i, "nsubj") and climb:
        return surface_subjects(s, s.words[i].head, control, climb - 1)
    if is_passive(s, i) and s.words[i].dep in {"acl", "relcl"}:
        return [s.words[i].head]
    return _subjects(s, i, control, climb)


def _of_complement(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    head = s.words[i].head
    if s.words[head].lemma in control.object_control:
        target = objects(s, head)
        if target:
            return target
    return _of_governor(s, head, control, climb)


def _of_governor(s: Sentence, head: int, control: Control, climb: int) -> list[int]:
    """Subject that the word `head` hands down: a verb its surface subject, an adjective its copula's, a noun its holder."""
    word = s.words[head]
    if word.is_verb or word.tag == "MD":
        return surface_subjects(s, head, control, climb)
    if word.dep in {"acomp", "attr", "oprd", "xcomp"}:
        return surface_subjects(s, word.head, control, climb)
    if word.is_noun:
        return possessors(s, head) or holders(s, head, control, climb)
    return []


def _of_conjunct(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    head = s.words[i].head
    if s.words[i].tag in _FINITE and s.words[head].tag == "VB":  # "urged X to wait and met Y": the parser coordinates too low
        head = next((a for a in s.ancestors(head) if s.words[a].tag in _FINITE), head)
    return surface_subjects(s, head, control, climb) if s.words[head].is_verb else _subjects(s, head, control, climb)


def _of_adverbial(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    return _of_governor(s, s.words[i].head, control, climb)


def _of_relative(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    return [s.words[i].head]


def _of_noun_clause(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """Of "statement supporting", "officials visiting" the noun, of "plan to visit" the noun's holder."""
    head = s.words[i].head
    if s.words[i].tag == "VBG":
        return [head]
    return possessors(s, head) or holders(s, head, control, climb)


def _of_gerund(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """Of "accused X of supporting", "thanked X for hosting" the object; of "after meeting" the governor's subject."""
    prep = s.words[s.words[i].head]
    governor = prep.head
    handing = prep.lemma in {"of", "for", "from", "into", "against"} or s.words[governor].lemma in control.object_control
    if handing and s.words[governor].is_verb:
        target = objects(s, governor)
        if target:
            return target
    return _of_governor(s, governor, control, climb)


_INHERIT = {
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "conj": _of_conjunct,
    "advcl": _of_adverbial,
    "relcl": _of_relative,
    "acl": _of_noun_clause,
    "pcomp": _of_gerund,
    "acomp": _of_adverbial,
    "attr": _of_adverbial,
    "oprd": _of_adverbial,
    "dep": _of_adverbial,
}


def objects(s: Sentence, i: int) -> list[int]:
    """Logical objects of the verb `i`: its direct object, the subject of its passive, what its relative clause hangs on."""
    word = s.words[i]
    if is_passive(s, i):
        own = s.kids(i, "nsubjpass")
        if own:
            return _spread(s, [_antecedent(s, i, k) for k in own])
        if word.dep == "conj":
            return objects(s, word.head)
        return _spread(s, [word.head]) if word.dep in {"acl", "relcl", "amod"} else []
    own = [_antecedent(s, i, k) for k in s.kids(i, "dobj", "dative")]
    if own:
        return _spread(s, own)
    shared = [k for c in s.kids(i, "conj") if s.words[c].is_verb for k in s.kids(c, "dobj")]
    if shared:
        return _spread(s, shared)
    if word.dep == "relcl" and _has_own_subject(s, i):
        return [word.head]
    return []


def prepositional(s: Sentence, i: int, names: Iterable[str], *, depth: int = DEPTH) -> list[int]:
    """Objects of the prepositions `names` below `i`, the nearest level that has one: "held talks in Rome with B"."""
    wanted, level = frozenset(names), [i]
    for _ in range(depth):
        found = [p for k in level for p in _preposition_objects(s, k, wanted)]
        if found:
            return _spread(s, found)
        level = [k for word in level for k in s.kids(word, *_COMPLEMENTS)]
    return []


def possessors(s: Sentence, i: int) -> list[int]:
    """Whose the noun is by "A's", "its", "whose"; coordinated ones included."""
    return _spread(s, [_whose(s, i, k) for k in s.kids(i, "poss")])


def modifiers(s: Sentence, i: int) -> list[int]:
    """Adjectives and nouns before the noun ("Chinese", "US"), with what is coordinated with them."""
    return _spread(s, s.kids(i, "amod", "compound", "nmod"))


def holders(s: Sentence, i: int, control: Control, climb: int = _CLIMB) -> list[int]:
    """Who has, gives or makes the noun: the subject of the light verb that governs it ("A voiced support")."""
    word = s.words[i]
    head = s.words[word.head]
    if climb and head.is_verb and word.dep in {"dobj", "nsubjpass"} and head.lemma in control.light:
        return _spread(s, _subjects(s, head.i, control, climb - 1))
    if climb and word.dep == "pobj" and head.dep == "prep":
        governor = head.head
        if s.words[governor].is_verb:
            return _spread(s, surface_subjects(s, governor, control, climb - 1))
        if s.words[governor].is_noun:  # "Israel's cancellation of a meeting"
            return possessors(s, governor) or holders(s, governor, control, climb - 1)
    if word.dep == "conj" and climb:
        return holders(s, word.head, control, climb - 1)
    return []


def listed(s: Sentence, i: int) -> list[int]:
    """What the noun is said to include: "members such as A", "members include A and B"."""
    found = prepositional(s, i, ("including", "like", "as", "namely"))
    head = s.words[s.words[i].head]
    if s.words[i].dep == "nsubj" and head.lemma in {"include", "comprise", "be"}:
        found += _spread(s, s.kids(head.i, "dobj", "attr"))
    return found


def receivers(s: Sentence, i: int, control: Control) -> list[int]:
    """Who gets the noun: the subject of a receiving verb that governs it ("A won support")."""
    word = s.words[i]
    head = s.words[word.head]
    if head.is_verb and word.dep == "dobj" and head.lemma in control.receiving:
        return subjects(s, head.i, control)
    return []


def _preposition_objects(s: Sentence, i: int, wanted: frozenset[str]) -> list[int]:
    found = []
    for k in s.kids(i, "prep", "agent", "dative", "advmod", "cc"):
        if s.words[k].text.lower() in wanted:
            found += s.kids(k, "pobj", "pcomp", "dobj")
        for inner in s.kids(k, "prep"):  # "together with", "along with", "from across"
            if s.words[inner].text.lower() in wanted:
                found += s.kids(inner, "pobj", "pcomp")
    return found


def _spread(s: Sentence, places: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(k for i in places for k in coordinated(s, i)))


def _antecedent(s: Sentence, clause: int, i: int) -> int:
    """The noun a relative pronoun stands for, else the word itself."""
    if s.words[i].text.lower() in RELATIVE and s.words[clause].dep == "relcl":
        return s.words[clause].head
    return i


def _whose(s: Sentence, noun: int, i: int) -> int:
    """What "whose" stands for: the noun that the relative clause hangs on."""
    if s.words[i].tag != "WP$":
        return i
    clause = next((a for a in [noun, *s.ancestors(noun)] if s.words[a].dep == "relcl"), i)
    return s.words[clause].head if clause != i else i


def _has_own_subject(s: Sentence, i: int) -> bool:
    return any(s.words[k].text.lower() not in RELATIVE for k in s.kids(i, "nsubj"))


def _headline_pair(s: Sentence, i: int, own: list[int]) -> list[int]:
    """The first name of a headline without "and": in "Putin, Modi discuss" the parser takes it for an adverb."""
    return [
        k
        for k in s.kids(i, "npadvmod", "dep", "advmod")
        if k < own[0] and s.words[k].tag.startswith("NNP") and k + 1 < len(s.words) and s.words[k + 1].text == ","
    ]
