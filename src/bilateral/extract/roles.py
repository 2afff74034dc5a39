"""Where the roles of a frame are looked for: `subj`, `obj`, `light`, … or a preposition → words. Knows grammar; no actors.

`subj`, `obj`, `iobj`: logical subject, object, recipient. `comp`: subject of the clause below; `asked`: if it is wished.
`ctrl`: whom that clause is about.
`light`: subject of the light verb that carries the noun. `recv`: subject of a receiving verb. `appos`: what the noun is beside.
`xobj`: whom the clause below is done to; `xhit`: on whom a measure of it falls.
`aux`: subject of the auxiliary's verb. `say`: who is reported, or quoted, to say it.
`report`: the same, named by the sentence itself. `amid`: subject of the verb on which the noun hangs by a preposition. `doer`,
`patient`: of "A hit B with it", A and B. `teller`: who said what the verb takes up ("…, which A denies"). `what`: what is said of
"what" ("what A called B's aggression"). `here`: the place that "here" or "there" means. `if`: subject of the condition below.
`list`: what the noun is said to include. `possessor`, `modifier`: of "A's B membership", A and B. `poss`: whose the noun is by a
possessive or a country before it. `partner`: who is in the talks that the article reports, where the sentence names nobody;
`gathered`: all who last met. `self`: its subject, unless another side says it of him. `mutual`: of several who do it, the rest.
`thanked`, `thanker`: of "B thanked A for it", A and B. `aimed`: whom the noun is said to target.
`guest`, `host`: of "A received visiting B", B and A. `itself`: whom the word points to. `there`: the place where a verb is done;
`aside`: the one between commas ("A, in Lima for talks, said").
`favoured`: to whom the act below it gives something ("supports granting B a seat").
`provoker`: whose act prompts it ("…, prompting B to cut ties").
`passed`: what a passive verb is done to. `exclaim`: who says it, of a noun that is all that is said. `afterwards`: who goes
on after it. `body`: the organisation that the article spoke of last.
`faced`: who stands up to it, "support for B in the face of A's aggression". `burdened`: on whom its subject falls.
`aforesaid`: whom the verb before concerns. `voicing`: who speaks of the noun.
`realm`: whose sovereignty, defence or unity the noun is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.faced import aforesaid, burdened, faced, voicing
from bilateral.extract.gratitude import thanked, thankers
from bilateral.extract.shared import with_others
from bilateral.extract.whereabouts import aside, guests, hosts, stands_in
from bilateral.extract.wishes import aimed, asked, favoured, is_for_to, provokers
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilateral.extract.grammar import Control
    from bilateral.extract.sentence import Sentence

_TOWARDS = ("with", "to", "against", "on", "from", "into")
_LATER = frozenset({"after", "following"})
_OWNING = frozenset({"of", "with", "between", "among"})
_NEXT = frozenset({"out", "against"})
OF_SENTENCE = frozenset({"poss", "partner", "gathered", "say", "report", "self", "mutual", "realm", "itself", "exclaim", "body"})
_OWN_SUBJECT = frozenset({"appos", "compound", "nmod"})


def is_role(name: str) -> bool:
    """Whether a frame may name this role: one of the above, or a preposition."""
    return name in _ROLES or name in OF_SENTENCE or name in words("preposition")


def role_words(s: Sentence, i: int, name: str, *, deep: bool) -> list[int]:
    """The words that play a role (all but `poss`) to word `i`; `deep` looks for prepositions one level further down."""
    if name in _ROLES:
        return _ROLES[name](s, i, grammar.load_control())
    return grammar.prepositional(s, i, (name,), depth=grammar.DEPTH if deep else grammar.SHALLOW)


def stray_words(s: Sentence, i: int, name: str) -> list[int]:
    """The words that a preposition gives the noun `i` although it hangs on the verb above."""
    if not s.words[i].is_noun or name not in s.forms:
        return []
    found = grammar.fronted(s, i, name) or (grammar.astray(s, i, name) if name in words("astray") else [])
    return found or with_others(s, i, name)


def _objects(s: Sentence, i: int, _: Control) -> list[int]:
    return grammar.objects(s, i)


def _passed(s: Sentence, i: int, _: Control) -> list[int]:
    """What a passive verb is done to: whose it was gives it, where nobody else is named ("US arms were sent to B")."""
    return grammar.objects(s, i) if grammar.is_passive(s, i) else []


def _recipients(s: Sentence, i: int, _: Control) -> list[int]:
    given = grammar.is_passive(s, i) and s.kids(i, "dobj")
    return grammar.objects(s, i) if given else s.kids(i, "dative")  # "B was given boats by A"


def _of_clause(s: Sentence, i: int, control: Control) -> list[int]:
    """Subjects of "that Iran stop" or "for Iran to stop" below the verb, the noun, or the "is" of "is vital"."""
    word = s.words[i]
    above = [word.head] if word.dep in {"acomp", "attr"} else []
    clauses = [c for k in (i, *above) for c in s.kids(k, "ccomp", "xcomp")]
    clauses = [c for c in clauses if not (word.dep == "acomp" and grammar.is_passive(s, c))]  # "wrong that Iran was excluded"
    asked = [c for k in (i, *above) for c in s.kids(k, "advcl", "acl", "relcl") if is_for_to(s, c)]
    asked += [c for c in s.kids(i, "acl") if any(s.words[k].lemma == "that" for k in s.kids(c, "mark"))]  # "concern that A"
    return grammar.coordinated_all(s, [k for c in (*clauses, *asked) for k in grammar.surface_subjects(s, c, control)])


def _controlled(s: Sentence, i: int, _: Control) -> list[int]:
    """Whom an order or wish is about: "told Iran to stop", "wants Iran to stop"."""
    clauses = [c for c in s.kids(i, "xcomp", "ccomp") if any(s.words[k].lemma == "to" for k in s.kids(c, "aux"))]
    if not clauses:
        return []
    return grammar.coordinated_all(s, s.kids(i, "dobj", "nsubjpass") or [k for c in clauses for k in s.kids(c, "nsubj")])


def _beside(s: Sentence, i: int, _: Control) -> list[int]:
    """What the noun stands beside: A in "A, one of the members" and in "A and other members", both in "A and B, members"."""
    i = grammar.whole(s, i)
    word = s.words[i]
    if word.dep in _OWN_SUBJECT:
        return [k for k in grammar.coordinated(s, word.head) if k < i or k == word.head] if word.tag != "NN" else [word.head]
    if word.dep == "conj" and any(s.words[k].lemma == "other" for k in s.kids(i, "amod")):
        return [k for k in grammar.coordinated(s, word.head) if k < i]
    return grammar.coordinated_all(s, s.kids(i, "appos"))


def _of_condition(s: Sentence, i: int, control: Control) -> list[int]:
    """Who must do, or leave, something: B in "A threatened to act unless B stopped"."""
    clauses = [c for k in [i, *grammar.infinitives(s, i), *_above(s, i)] for c in s.kids(k, "advcl") if _is_conditional(s, c)]
    return [k for c in clauses for k in grammar.surface_subjects(s, c, control)]


def _above(s: Sentence, i: int) -> list[int]:
    """What the infinitive hangs on: "is" and "ready" of "is ready to answer if"."""
    found: list[int] = []
    while s.words[i].dep in {"xcomp", "acomp"}:
        i = s.words[i].head
        found.append(i)
    return found


def _is_conditional(s: Sentence, i: int) -> bool:
    subjects = s.kids(i, "nsubj", "nsubjpass")
    inverted = any(s.words[k].lemma == "should" and subjects and k < subjects[0] for k in s.kids(i, "aux"))
    return inverted or any(s.words[k].lemma in words("condition") for k in s.kids(i, "mark"))


def _possessors(s: Sentence, i: int, _: Control) -> list[int]:
    return grammar.possessors(s, i)


def _modifiers(s: Sentence, i: int, _: Control) -> list[int]:
    return grammar.modifiers(s, i)


def _listed(s: Sentence, i: int, _: Control) -> list[int]:
    return grammar.listed(s, i)


def _holders(s: Sentence, i: int, control: Control) -> list[int]:
    return grammar.holders(s, i, control)


def _of_infinitive(s: Sentence, i: int, _: Control) -> list[int]:
    """Whom the act is done to that the verb governs: "refused to meet B", "denied sending arms to B"."""
    return [w for w in _done_to(s, i) if not _is_hit(s, w)]


def _hit(s: Sentence, i: int, _: Control) -> list[int]:
    """Whom a measure falls on that is to be taken: "threatened to impose duties on B"."""
    return [w for w in _done_to(s, i) if _is_hit(s, w)]


def _done_to(s: Sentence, i: int) -> list[int]:
    gerunds = [k for k in s.kids(i, "advcl") if s.words[k].tag == "VBG" and s.words[k - 1].text in _NEXT]  # "ruled out meeting B"
    acts = grammar.coordinated_all(s, [*s.kids(i, "xcomp"), *grammar.infinitives(s, i), *gerunds])
    acts = [act for act in acts if s.words[act].lemma not in words("keeping-mum")]  # "declined to comment on B's plan"
    return [w for act in acts for w in [*grammar.objects(s, act), *_let(s, act), *_towards(s, act)]]


def _towards(s: Sentence, act: int) -> list[int]:
    """Whom a preposition of the act names: "refused to talk to B"; not "refused to be drawn into B's war"."""
    if grammar.is_passive(s, act):
        return []  # each preposition for itself: "on Tuesday" does not hide "against B"
    return [w for name in _TOWARDS for w in grammar.prepositional(s, act, (name,), depth=2)]


def _let(s: Sentence, act: int) -> list[int]:
    """Whom somebody is to let do something: B in "refused to allow B to dock"."""
    return [k for c in s.kids(act, "ccomp", "xcomp") if s.words[act].lemma in words("letting") for k in s.kids(c, "nsubj")]


def _is_hit(s: Sentence, i: int) -> bool:
    """Whether it suffers what a noun above it tells: who "refused to join the sanctions against A" refuses nothing to A."""
    prep = s.words[s.words[i].head]
    return prep.text.lower() in words("victim") and s.words[prep.head].lemma in words("blow")


def _tellers(s: Sentence, i: int, control: Control) -> list[int]:
    """Subjects of the nearest reporting or accusing verb above or beside: "A accuses B of theft, which B denies"."""
    if any(s.words[k].lemma not in words("taking-up") for k in s.kids(i, "dobj", "nsubjpass")):
        return []  # something else is denied
    beside = [k for k in s.kids(i, "ccomp", "conj") if k < i]  # "A accuses B of theft, a charge B denies"
    for above in (*beside, *s.ancestors(i)):
        if s.words[above].is_verb and s.words[above].lemma in words("telling"):
            return grammar.subjects(s, above, control)
    return []


def _so_called(s: Sentence, i: int, _: Control) -> list[int]:
    """What somebody calls so: B's aggression in "condemned what it called B's aggression"."""
    return grammar.complements(s, i) if grammar.is_naming(s, i) else []


def _pointed(s: Sentence, i: int, _: Control) -> list[int]:
    return [k for k in s.kids(i, "advmod") if s.words[k].lemma in {"here", "there"}]


def _doers(s: Sentence, i: int, control: Control) -> list[int]:
    """Who does what the noun is the means of: "A hit B with sanctions"."""
    verb = grammar.wielding(s, i)
    return [] if verb is None else grammar.subjects(s, verb, control)


def _patients(s: Sentence, i: int, _: Control) -> list[int]:
    verb = grammar.wielding(s, i)
    return [] if verb is None else grammar.objects(s, verb)


def _bearers(s: Sentence, i: int, control: Control) -> list[int]:
    falls = s.words[i].lemma in words("blow") and any(s.words[k].text in words("victim") for k in s.kids(i, "prep"))
    return [] if falls else grammar.bearers(s, i, control)  # who "hit out at A's tariffs on B" need not be B


def _afterwards(s: Sentence, i: int, control: Control) -> list[int]:
    """Who goes on after talks that are nobody else's: A and B in "A and B said after a meeting in Rome"."""
    if s.words[i].dep != "pobj" or s.words[s.words[i].head].lemma not in _LATER:
        return []
    named = any(s.words[k].tag.startswith("NNP") for k in grammar.modifiers(s, i))
    own = any(s.words[k].lemma in _OWNING for k in s.kids(i, "prep")) or any(s.words[k].tag != "PRP$" for k in s.kids(i, "poss"))
    verb = next((k for k in s.ancestors(i) if s.words[k].dep not in {"prep", "pobj"}), i)  # "said in a statement after talks"
    return [] if named or own or not s.words[verb].is_verb else grammar.coordinated_all(s, grammar.subjects(s, verb, control))


def _undergoing(s: Sentence, i: int, control: Control) -> list[int]:
    """Who is "under" what the noun says: "B came under A's fire"."""
    return grammar.bearers(s, i, control) if s.words[s.words[i].head].lemma == "under" else []


def _of_auxiliary(s: Sentence, i: int, control: Control) -> list[int]:
    """Who must or should act: nobody where it is to be done to him, or where "should" begins a condition."""
    verb = s.words[i].head
    if grammar.is_passive(s, verb) or any(i < k for k in s.kids(verb, "nsubj")):
        return []
    return grammar.coordinated_all(s, grammar.surface_subjects(s, verb, control))


_ROLES: dict[str, Callable[[Sentence, int, Control], list[int]]] = {
    "xobj": _of_infinitive,
    "xhit": _hit,
    "aux": _of_auxiliary,
    "amid": _bearers,
    "undergo": _undergoing,
    "afterwards": _afterwards,
    "doer": _doers,
    "patient": _patients,
    "teller": _tellers,
    "what": _so_called,
    "here": _pointed,
    "favoured": favoured,
    "provoker": provokers,
    "faced": faced,
    "burdened": burdened,
    "aforesaid": aforesaid,
    "voicing": voicing,
    "aimed": aimed,
    "guest": guests,
    "host": hosts,
    "there": stands_in,
    "aside": aside,
    "thanked": thanked,
    "thanker": thankers,
    "subj": grammar.subjects,
    "obj": _objects,
    "passed": _passed,
    "iobj": _recipients,
    "comp": _of_clause,
    "asked": asked,
    "ctrl": _controlled,
    "light": _holders,
    "recv": grammar.receivers,
    "appos": _beside,
    "if": _of_condition,
    "list": _listed,
    "possessor": _possessors,
    "modifier": _modifiers,
}
