"""Whose an act is that a word takes up: "a move that B condemned", "the accusation", "denied this".

Knows scenes and the discourse. What a clause tells is its subject's act; what is said or charged in it is the speaker's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import distinct
from bilateral.extract.status import load_governors
from bilateral.extract.words import words
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence

Keys = tuple[str, ...]
_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those"})
_POINTING = frozenset({"this", "that", "it"})
_NAMED_SO = _POINTING | {"them", "these", "those"}
_POINTERS = frozenset({"DT", "PRP", "IN", "WDT"})  # tags of "this", "that" and "it"
_RELATIVE = frozenset({"relcl", "acl"})
_CLAUSES = frozenset({"ccomp", "parataxis", "dep", "advcl"})


@cache
def acts() -> Mapping[str, frozenset[str]]:
    """Nouns of what somebody proposed, said or did, to which others then respond: "the plan", "the accusation"."""
    table = read_table(knowledge("grammar") / "acts.tsv", columns=("noun", "verbs"))
    return {row["noun"]: frozenset(row["verbs"].split("|")) - {""} for row in table}


@cache
def act_nouns() -> frozenset[str]:
    """These nouns alone."""
    return frozenset(acts())


def made_by(scene: Scene, i: int) -> Keys:
    """Whose the act is that noun `i` names, by its own phrase or by who makes it: "filed a protest over B's ship" is A's."""
    s = scene.sentence
    holders = () if scene.before(i) else grammar.holders(s, i, grammar.load_control())
    return distinct(k for w in holders for k in scene.actors(w)) or scene.within(i, trigger=-1)


def owned_acts(scene: Scene, discourse: Discourse) -> dict[int, Keys]:
    """Whose "the plan", "a move", "this accusation" is, by word, where its own phrase does not tell."""
    found: dict[int, Keys] = {}
    for word in scene.sentence.words:
        if not word.is_noun and not (word.tag in _POINTERS and word.text.lower() in _POINTING):
            continue
        keys = _taken_up(scene, word.i) or _pointed_at(scene, word.i, discourse)
        if keys:
            found[word.i] = keys
    return found


def doers(scene: Scene) -> Keys:
    """Who does what the sentence tells in the main, or is said to do it; () where nobody is known."""
    verb = _main_verb(scene)
    if verb is None:
        return ()
    s = scene.sentence
    told = [k for k in s.kids(verb, "ccomp") if s.words[k].is_verb] if s.words[verb].lemma in words("telling") else []
    return next(filter(None, (_subjects(scene, k) for k in told or [verb])), ())


def done(scene: Scene) -> tuple[str, ...]:
    """The acts, by the nouns that may take them up, that the sentence tells in the main: "fired a missile" is "the launch"."""
    verb = _main_verb(scene)
    if verb is None:
        return ()
    s = scene.sentence
    return tuple(noun for k in (verb, *s.kids(verb, "ccomp")) for noun in _taking_up().get(s.words[k].lemma, ()))


@cache
def _taking_up() -> Mapping[str, tuple[str, ...]]:
    """The nouns that take up an act, by the verbs by which it is done."""
    verbs = sorted({verb for by in acts().values() for verb in by})
    return {verb: tuple(noun for noun, by in acts().items() if verb in by) for verb in verbs}


def tellers(scene: Scene) -> Keys:
    """Who says or charges what the sentence tells; () where nobody does."""
    verb, s = _main_verb(scene), scene.sentence
    verbs = [] if verb is None else [verb, *s.kids(verb, "advcl")]  # "A sued B, accusing it of theft"
    return next(filter(None, (_subjects(scene, k) for k in verbs if s.words[k].lemma in words("telling"))), ())


def proposers(scene: Scene) -> Keys:
    """Who proposes or demands what the sentence tells; () where nobody does."""
    verb = _main_verb(scene)
    return _subjects(scene, verb) if verb is not None and scene.sentence.words[verb].lemma in words("proposing") else ()


def _taken_up(scene: Scene, i: int) -> Keys:
    """Whose the noun is that takes up the clause before its comma: "A fired a missile, a move that B condemned"."""
    s = scene.sentence
    word = s.words[i]
    relative = [] if _RELATIVE.isdisjoint(s.labels) or not word.is_noun else [c for c in s.kids(i, *_RELATIVE) if c > i]
    if not relative or scene.actors(i):
        return ()
    first = s.subtree(i)[0]
    before = first - 2 if s.words[first - 1].text == "in" else first - 1  # ", in a move that B condemned"
    comma = [k for k in (before,) if k > 0 and s.words[k].text == "," and word.lemma in acts()]
    if any(s.words[k].text.lower() == "which" for k in s.subtree(relative[0])) and s.words[relative[0]].dep == "relcl":
        comma = [k for k in range(i, relative[0]) if s.words[k].text == ","] or comma  # "on Monday, which B condemned"
    if not comma or scene.within(i, trigger=relative[0]):
        return ()
    return _before(scene, i, word.lemma)


def _before(scene: Scene, i: int, noun: str) -> Keys:
    """Who does, or of an accusation who says, what the clause before word `i` tells."""
    s = scene.sentence
    verbs = [a for a in s.ancestors(i) if s.words[a].is_verb and not _is_bare(scene, a)]
    verbs = [k for a in verbs[:1] for k in s.kids(a, *_CLAUSES) if k < i < a] + [a for a in verbs if a < i]
    if noun in words("accusation"):
        verbs += [k for a in verbs for k in s.kids(a, "parataxis") if k < i]  # "B armed them, A says, a charge B denies"
        verbs = [v for v in verbs if s.words[v].lemma in words("telling")] or verbs
    return next(filter(None, (_subjects(scene, v) for v in verbs)), ())


def _is_bare(scene: Scene, verb: int) -> bool:
    """Whether it is an infinitive, or the "lift" of "asked that B lift the ban": what is wanted is not done."""
    s = scene.sentence
    wanted = load_governors().effect("verb", s.words[s.words[verb].head].lemma) == "doubtful" and s.words[verb].dep == "ccomp"
    return wanted or (s.words[verb].tag == "VB" and not any(s.words[k].tag == "MD" for k in s.kids(verb, "aux")))


def _pointed_at(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Whose "the plan" is by the last sentence that spoke of one, else whose act, or accusation, the last sentence told."""
    s = scene.sentence
    word = s.words[i]
    if not word.is_noun:
        return _pointed_by_pronoun(scene, i, discourse)
    if word.lemma not in acts() or not any(s.words[k].lemma in _DEFINITE for k in s.kids(i, "det", "amod")):
        return ()
    charged = word.lemma in words("accusation")
    beside = _of_first_clause(
        scene, i, words("telling") if charged else words("proposing") if word.lemma in words("proposal") else ()
    )
    beside = beside or (_of_clause_above(scene, i) if word.lemma in words("bare-deed") else ())
    beside = beside or (discourse.proposers if word.lemma in words("proposal") else ())
    beside = beside or (_of_accused(scene, i) if word.lemma in words("misdeed") else ())
    if beside or word.lemma in discourse.makers:
        return beside or discourse.makers[word.lemma]
    below = [k for k in s.kids(i, "prep", "acl", "relcl", "compound", "amod") if s.words[k].lemma != "as"]
    if below or i == 0:  # "the ban on vehicles" is told by itself, "rejected the claim as baseless" is not
        return ()
    is_any = word.lemma in words("deed") and not acts()[word.lemma]
    return discourse.tellers if charged else _sides(discourse) if is_any else ()


def _pointed_by_pronoun(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Whose "it", "this" or "that" is, as the object of a verb that answers it."""
    s = scene.sentence
    word = s.words[i]
    if word.text.lower() in _NAMED_SO and _is_named(s, i):
        return _sides(discourse)  # "B called it a crime"
    if word.text.lower() not in _POINTING or word.dep not in {"dobj", "nsubjpass"}:
        return ()
    above = s.words[word.head].lemma
    if above in words("refusing"):
        return _of_first_clause(scene, i, words("proposing")) or _of_object_before(scene, i, discourse)
    deed = word.text.lower() == "this" or (above in words("condemning") and word.text.lower() == "it")
    return discourse.tellers if above in words("disclaiming") else _sides(discourse) if deed else ()


def _is_named(s: Sentence, i: int) -> bool:
    """Whether it is "it" of "called it a crime", "described it as cruel"."""
    verb = s.words[i].head if s.words[i].dep == "dobj" else s.words[s.words[i].head].head
    is_so = s.words[i].dep == "dobj" or (s.words[i].dep == "nsubj" and s.words[s.words[i].head].dep == "ccomp")
    return is_so and i > verb and s.words[verb].lemma in words("naming") and bool(grammar.complements(s, verb))


def _of_object_before(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Whose the offer is of "A accepted the offer but B rejected it"."""
    nouns = objects_before(scene.sentence, i)
    return next(filter(None, (scene.within(n, trigger=-1) or _pointed_at(scene, n, discourse) for n in nouns)), ())


def objects_before(s: Sentence, i: int) -> list[int]:
    """The act that "it", an object, means by the object of the clause before: "accepted the offer but B rejected it"."""
    verb = s.words[s.words[i].head]
    if s.words[i].dep != "dobj" or verb.dep != "conj" or s.words[i].text.lower() != "it":
        return []
    return [k for k in s.kids(verb.head, "dobj") if s.words[k].lemma in acts()]


def _of_first_clause(scene: Scene, i: int, saying: Container[str]) -> Keys:
    """Who says, by a verb of `saying`, what the clause before tells: A in "A said it had won, but B questioned the claim"."""
    s = scene.sentence
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    if not s.kids(verb, "nsubj"):
        return ()
    first = (
        s.words[verb].head
        if s.words[verb].dep == "conj"
        else next((k for k in s.kids(verb, "conj", *_CLAUSES) if k < verb), verb)
    )
    if s.words[first].dep == "ccomp" and s.words[first].head != verb:  # "A said it had won, but B …", hung on "won"
        first = s.words[first].head
    return _subjects(scene, first) if first != verb and s.words[first].lemma in saying else ()


def _of_accused(scene: Scene, i: int) -> Keys:
    """Whose "such acts" are after an accusation: B's in "A accused B of theft and said such acts were a crime"."""
    s = scene.sentence
    above = [a for a in s.ancestors(i) if s.words[a].lemma in words("accusing") and a < i]
    return distinct(k for a in above[:1] for w in grammar.objects(s, a) for k in scene.actors(w))


def _of_clause_above(scene: Scene, i: int) -> Keys:
    """Who did what the clause above tells: A in "A hit B, which condemned the move", "A hit B, and C condemned the move"."""
    s = scene.sentence
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    first = next((a for a in s.ancestors(verb) if s.words[a].is_verb), verb)
    if first >= verb or s.words[verb].dep not in {"conj", "relcl", "advcl"} or not s.kids(verb, "nsubj"):
        return ()
    found = _subjects(scene, first)
    return () if {*found} & {*_subjects(scene, verb)} else found


def _sides(discourse: Discourse) -> Keys:
    """Whose act the last sentence told: a country's where its minister acted, as the sentence at hand names nobody."""
    return distinct(discourse.side(key) or key for key in discourse.doers)


def _main_verb(scene: Scene) -> int | None:
    return next((w.i for w in scene.sentence.words if w.head == w.i and w.is_verb), None)


def _subjects(scene: Scene, verb: int) -> Keys:
    """Actors of the verb's subject: what it is, or whose it is."""
    subjects = grammar.subjects(scene.sentence, verb, grammar.load_control())
    return distinct(k for w in subjects for k in scene.actors(w) or scene.before(w))
