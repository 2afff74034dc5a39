"""Whom a wish, a measure or a reply is about, by the clause that tells of it. Knows grammar; no actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.grammar import Control
    from bilateral.extract.sentence import Sentence

_BARE = frozenset({"VB", "VBP"})  # "asked that Bulgaria continue": parsers take a subjunctive for a present tense
_PLURAL = frozenset({"NNS", "NNPS", "PRP"})


def asked(s: Sentence, i: int, control: Control) -> list[int]:
    """Whom a wish is about: "demanded that A stop", "insists A must stop", "called for A to stop"."""
    word = s.words[i]
    above = [word.head] if word.dep in {"acomp", "attr"} else []
    clauses = [c for k in (i, *above) for c in s.kids(k, "ccomp", "xcomp", "advcl", "acl", "relcl") if _is_wished(s, c)]
    return grammar.coordinated_all(s, [k for c in clauses for k in grammar.surface_subjects(s, c, control)])


def _is_wished(s: Sentence, clause: int) -> bool:
    if is_for_to(s, clause):
        return True
    is_that = any(s.words[k].lemma == "that" for k in s.kids(clause, "mark"))
    adverbial = s.words[clause].dep == "relcl" or (s.words[clause].dep == "advcl" and not is_that)
    helpers = s.kids(clause, "aux", "auxpass")
    bare = s.words[clause].tag in _BARE and not any(s.words[k].tag in {"MD", "VBD", "VBZ", "VBP"} for k in helpers)
    told_now = s.words[clause].tag == "VBP" and any(s.words[k].tag in _PLURAL for k in s.kids(clause, "nsubj"))
    only_asks = s.words[s.words[clause].head].lemma in words("asking")
    bare = bare and not (told_now and not only_asks)  # "insists that the Saudis agree", but "demands that they agree"
    told = any(s.words[k].tag == "VB" and s.words[k].dep == "auxpass" for k in helpers)
    due = any(s.words[k].lemma in words("due-to") for k in helpers)
    return not adverbial and (bare or told or due)


def is_for_to(s: Sentence, clause: int) -> bool:
    """Whether the clause is "for A to act"."""
    return any(s.words[k].lemma == "for" for k in s.kids(clause, "mark"))


def aimed(s: Sentence, i: int, _: Control) -> list[int]:
    """Whom the noun's clause says that it is to hit: "sanctions targeting A"."""
    return [
        w
        for c in s.kids(i, "acl", "relcl")
        if s.words[c].lemma in words("aiming")
        for w in [*grammar.objects(s, c), *grammar.prepositional(s, c, ("at", "against"), depth=1)]
        if w != i
    ]


def favoured(s: Sentence, i: int, _: Control) -> list[int]:
    """To whom the act that one is for or against gives something: B in "supports granting B a seat", "lifting the ban on B"."""
    found = []
    for act in (k for k in s.kids(i, "xcomp", "pcomp") if s.words[k].tag == "VBG"):
        if s.words[act].lemma in words("favouring"):
            given = grammar.prepositional(s, act, ("to", "for"), depth=2) if s.words[act].lemma in words("handing") else []
            found += [*s.kids(act, "dative"), *given] or grammar.objects(s, act)
        elif s.words[act].lemma in words("relieving"):
            found += grammar.prepositional(s, act, ("on", "against"), depth=2)
    return grammar.coordinated_all(s, found)


def provokers(s: Sentence, i: int, control: Control) -> list[int]:
    """Whose act makes somebody do it: A in "A shelled the town, prompting B to cut ties"."""
    after = [
        c for w in _of_one_clause(s, i) for c in s.kids(w, "advcl") if any(s.words[k].lemma == "after" for k in s.kids(c, "mark"))
    ]
    if after:  # "recalled its envoy after B had shelled the town"
        return grammar.subjects(s, after[0], control)
    above = s.words[s.words[i].head]
    if above.lemma not in words("prompting") or s.words[i].dep not in {"xcomp", "ccomp"}:
        return []
    return grammar.subjects(s, above.i, control)


def _of_one_clause(s: Sentence, i: int) -> list[int]:
    """The verbs that an "after" of verb `i` may hang on: itself, which governs it, its purpose ("act to defend itself after")."""
    above = [s.words[i].head] if s.words[i].dep in {"xcomp", "acl"} else []
    objects = s.kids(i, "dobj")
    below = [c for w in (i, *objects) for c in s.kids(w, "xcomp", "advcl", "relcl", "acl") if s.words[c].tag == "VB"]
    return [i, *above, *objects, *below]
