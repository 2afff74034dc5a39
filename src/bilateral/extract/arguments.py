"""The arguments of a word by grammar alone: what it is coordinated with, its objects, prepositions, possessors. Knows sentences.

Voice, coordination and relative clauses are undone here. All functions give places of words, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.relatives import named_before, shared_possessors
from bilateral.extract.sentence import asked_once
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.extract.sentence import Sentence

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_COMPLEMENTS = ("dobj", "attr", "prep", "pobj", "advmod", "prt", "acomp", "oprd", "dative", "npadvmod", "pcomp", "agent")
_GOVERNED = frozenset({"pobj", "dobj", "nsubjpass", "attr"})
_ONE = frozenset({"NN", "NNP"})  # tags of singular nouns
_WHICH = frozenset({"WDT", "WP"})  # "which", "whom"
DEPTH, SHALLOW = 4, 3  # levels below its governor where a misattached preposition is looked for


def coordinated(s: Sentence, i: int) -> list[int]:
    """The word and all that is coordinated with it below it: "A, B and C" seen from A; of "not A but B" B alone."""
    if i not in s.conjoined:
        return [i]
    found, stack = [], [i]
    while stack:
        k = stack.pop()
        found.append(k)
        stack += reversed(s.kids(k, "conj"))
    return found if "not" not in s.forms or len(found) == 1 else [k for k in found if not is_ruled_out(s, k)]


def is_ruled_out(s: Sentence, i: int) -> bool:
    """Whether it is A in "not A but B", "B but not A", "B, not A": a "not" stands right before it, and only before nouns."""
    first = s.subtree(i)[0]
    return s.words[i].is_noun and any(s.words[k].text.lower() == "not" for k in {first, max(first - 1, 0)})


def coordinated_all(s: Sentence, places: Iterable[int]) -> list[int]:
    """The words with all that is coordinated with them, once each."""
    found: dict[int, None] = {}
    for i in places:
        found.update(dict.fromkeys(coordinated(s, i)))
    return list(found)


def is_passive(s: Sentence, i: int) -> bool:
    """Whether the verb is passive: it has a passive auxiliary or subject, or is a bare participle after a noun."""
    while True:
        word = s.words[i]
        if i in s.passives:
            return True
        if word.tag != "VBN" or s.kids(i, "nsubj", "aux"):
            return False
        if word.dep == "acomp":  # "was deeply concerned by A's law"
            return bool(s.kids(i, "agent"))
        if word.dep != "conj" or not s.words[word.head].is_verb:
            return word.dep in {"acl", "advcl", "amod", "relcl"}
        i = word.head  # "was praised and thanked"


def is_instead(s: Sentence, i: int) -> bool:
    """Whether what the preposition governs is what was not done: "instead of blaming A", "rather than blame A"."""
    return any(s.words[k].lemma in {"instead", "rather"} for k in s.kids(i, "advmod"))


@asked_once
def objects(s: Sentence, i: int) -> list[int]:
    """Logical objects of the verb `i`: its direct object, the subject of its passive, what its relative clause hangs on."""
    word = s.words[i]
    if is_passive(s, i):
        return _passive_subjects(s, i)
    own = [antecedent(s, i, k) for k in s.kids(i, "dobj", "dative")]
    if own:
        if word.dep == "relcl" and not s.kids(i, "dobj") and _has_own_subject(s, i):  # "the aid A sends B"
            own.insert(0, word.head)
        return coordinated_all(s, _with_parts(s, own))
    beside = any(k > i for k in s.kids(i, "prep", "prt"))  # "met with A and urged B": B was not met
    shared = [k for c in s.kids(i, "conj") if s.words[c].is_verb for k in s.kids(c, "dobj") if not beside]
    says = word.lemma in words("denying-verb") and s.kids(i, "ccomp")
    if shared and not says:  # "denied that it had fired and blamed B" denies nothing of B's
        return coordinated_all(s, shared)
    if word.dep == "relcl" and _has_own_subject(s, i):
        return [word.head]
    return [w for c in s.kids(i, "ccomp") if is_naming(s, c) for w in complements(s, c)]


def is_naming(s: Sentence, i: int) -> bool:
    """Whether the clause gives something a name: "what Peru called a raid"."""
    return any(s.words[k].text.lower() == "what" for k in s.kids(i, "dobj", "nsubjpass", "pobj"))


def _passive_subjects(s: Sentence, i: int) -> list[int]:
    word, own = s.words[i], s.kids(i, "nsubjpass")
    if own:
        return coordinated_all(s, _with_parts(s, [antecedent(s, i, k) for k in own]))
    if word.dep == "conj":
        return objects(s, word.head)
    if word.dep == "acomp":
        return coordinated_all(s, s.kids(word.head, "nsubj"))
    if word.dep == "advcl" and not s.kids(i, "mark"):  # "Invited by A, B went"
        return coordinated_all(s, s.kids(word.head, "nsubj", "nsubjpass"))
    return coordinated_all(s, [word.head]) if word.dep in {"acl", "relcl", "amod"} else []


def complements(s: Sentence, i: int) -> list[int]:
    """What is said of the object of verb `i`: "called X a bully", "described X as weak", "declared X void"."""
    as_what = [p for k in s.kids(i, "prep") if s.words[k].lemma == "as" for p in s.kids(k, "pobj", "amod")]
    small = [k for k in s.kids(i, "ccomp", "xcomp") if not s.words[k].is_verb and s.kids(k, "nsubj")]
    return coordinated_all(s, [*s.kids(i, "oprd", "acomp", "attr"), *as_what, *small])


def infinitives(s: Sentence, i: int) -> list[int]:
    """Verbs of the infinitive clauses below the verb: "vowed to punish and crush X"."""
    return coordinated_all(
        s, [k for k in s.kids(i, "xcomp", "ccomp", "acl") if any(s.words[a].tag == "TO" for a in s.kids(k, "aux"))]
    )


def prepositional(s: Sentence, i: int, names: Iterable[str], *, depth: int = DEPTH) -> list[int]:
    """Objects of the prepositions `names` below `i`, the nearest level that has one: "held talks in Rome with B"."""
    wanted, level = s.forms.intersection(names), [i]
    for _ in range(depth if wanted else 0):
        found = [p for k in level for p in _preposition_objects(s, k, wanted)]
        if found:
            return coordinated_all(s, found)
        level = [k for word in level for k in s.kids(word, *_COMPLEMENTS)]
    return []


def astray(s: Sentence, noun: int, name: str) -> list[int]:
    """Objects of a preposition that follows the noun but hangs on the verb that governs it: "went to war with B"."""
    verb = s.words[noun]
    governed = _GOVERNED | {"nsubj"} if name == "between" else _GOVERNED  # "talks took place between A and B"
    while verb.is_noun and verb.dep in governed:
        above = s.words[verb.head]
        verb = s.words[above.head] if above.dep == "prep" else above
    if not verb.is_verb or (noun < verb.i and s.words[noun].dep == "pobj"):  # "at the summit of B, A met with C"
        return []
    later = [k for k in s.kids(verb.i, "prep", "dative") if k > noun and s.words[k].text.lower() == name]
    return coordinated_all(s, [p for k in later for p in s.kids(k, "pobj", "pcomp")])


def fronted(s: Sentence, noun: int, name: str) -> list[int]:
    """What the preposition before a relative clause stands for: B in "B, of which A is a member"."""
    verb = s.words[noun].head
    before = [k for k in s.kids(verb, "prep", "dep") if k < noun and s.words[k].text.lower() == name]
    return [_meant(s, p) for k in before for p in s.kids(k, "pobj") if s.words[p].tag in _WHICH]


def wielding(s: Sentence, noun: int) -> int | None:
    """The verb that is done "with" the noun, "hit B with sanctions", or of whose object it is told: "assured B of support"."""
    prep = s.words[s.words[noun].head]
    if s.words[noun].dep == "pobj" and prep.lemma == "of" and s.words[prep.head].dep == "pobj":
        noun, prep = prep.head, s.words[s.words[prep.head].head]  # "with a round of sanctions"
    verb = s.words[prep.head] if s.words[prep.head].dep != "dobj" or prep.lemma != "of" else s.words[s.words[prep.head].head]
    assured = prep.lemma == "of" and verb.lemma in words("assuring")
    return verb.i if s.words[noun].dep == "pobj" and (prep.lemma == "with" or assured) and verb.is_verb else None


@asked_once
def possessors(s: Sentence, i: int) -> list[int]:
    """Whose the noun is by "A's", "its", "whose"; coordinated ones included."""
    whose = s.kids(i, "poss") or (shared_possessors(s, i) if s.words[i].dep == "conj" else [])
    return coordinated_all(s, [_whose(s, i, k) for k in whose]) if whose else []


@asked_once
def modifiers(s: Sentence, i: int) -> list[int]:
    """Adjectives and nouns before the noun, "EU" of "EU member state" both of "Franco-German", and what is coordinated."""
    before = s.kids(i, "amod", "compound", "nmod")
    if not before:
        return []
    # "the Turkish-backed Libyan forces" are Libya's
    plain = [b for b in before if s.words[b].text.lower() not in words("backed")]
    inner = [k for b in plain for k in s.kids(b, "compound", "amod") if s.words[b].tag == "NN" or s.words[k + 1].text == "-"]
    # a name's, not "Kenya" of "the Kenya-made boat"
    joined = [k for b in before if s.words[b].text[0].isupper() for k in _hyphened(s, b, i)]
    return coordinated_all(s, sorted({*before, *inner, *joined}))


def _hyphened(s: Sentence, b: int, i: int) -> list[int]:
    """What hyphens join to the word `b` before the noun `i`: "US" and "Japan" of "the US-Japan-Korea talks"."""
    found = []
    for step in (-1, 1):
        k = b
        while 0 < k + step < i and s.words[k + step].tag == "HYPH":
            k += 2 * step
            found.append(k)
    return found


def late_agents(s: Sentence, i: int) -> list[int]:
    """Who did it, where the parser hangs "by" on the place between: "was invited to the summit by Brazil"."""
    among = [p for k in s.kids(i, "prep") if s.words[k].text == "including" for b in s.kids(k, "prep") for p in s.kids(b, "pobj")]
    if among:  # "was condemned, including by B"
        return among
    spots = [p for k in s.kids(i, "prep") if s.words[k].text in {"to", "in", "at"} for p in s.kids(k, "pobj")]
    return [p for k in (i, *spots) for by in s.kids(k, "prep") if s.words[by].text == "by" for p in s.kids(by, "pobj")]


def headline_pair(s: Sentence, i: int, own: list[int]) -> list[int]:
    """The first name of a headline without "and": in "Putin, Modi discuss" the parser takes it for an adverb."""
    return [
        k
        for k in s.kids(i, "npadvmod", "dep", "advmod")
        if k < own[0] and s.words[k].tag.startswith("NNP") and k + 1 < len(s.words) and s.words[k + 1].text == ","
    ]


def whole(s: Sentence, i: int) -> int:
    """The word that says how much of the noun is meant: "one" of "one of the members"; else the noun."""
    above = s.words[s.words[s.words[i].head].head]
    part = s.words[i].dep == "pobj" and s.words[s.words[i].head].lemma == "of"
    return above.i if part and above.tag in {"CD", "DT"} else i


def listed(s: Sentence, i: int) -> list[int]:
    """What the noun is said to include: "members such as A", "members include A and B"."""
    found = prepositional(s, i, ("including", "like", "as", "namely"))
    head = s.words[s.words[i].head]
    if s.words[i].dep == "nsubj" and head.lemma in {"include", "comprise", "be"}:
        found += coordinated_all(s, s.kids(head.i, "dobj", "attr"))
    return found


def antecedent(s: Sentence, clause: int, i: int) -> int:
    """The noun a relative pronoun stands for, else the word itself; the first of several for which they all stand."""
    if s.words[i].text.lower() in RELATIVE and s.words[clause].dep == "relcl":
        noun = s.words[clause].head
        while s.words[noun].dep == "conj" and s.words[noun].tag in _ONE and _is_of_several(s, clause):  # "A and B, which are …"
            noun = s.words[noun].head
        part = whole(s, noun)
        # "A, one of three states that left"
        beside = [s.words[part].head] if part != noun and s.words[part].dep == "appos" else []
        return (beside or named_before(s, noun) or [noun])[0]
    return i


def _is_of_several(s: Sentence, clause: int) -> bool:
    """Whether the clause's verb is a plural."""
    return any(s.words[k].tag == "VBP" or s.words[k].text == "were" for k in (clause, *s.kids(clause, "aux", "auxpass")))


def _with_parts(s: Sentence, places: Iterable[int]) -> list[int]:
    """The words, and of "dozens of tanks", "two of its crossings" also the thing of which they are a part."""
    found: list[int] = []
    for i in places:
        part = s.words[i].tag == "CD" or s.words[i].lemma in words("partitive")
        found += [i, *(_preposition_objects(s, i, frozenset({"of"})) if part else [])]
    return found


def _preposition_objects(s: Sentence, i: int, wanted: frozenset[str]) -> list[int]:
    found = []
    for k in s.kids(i, "prep", "agent", "dative", "advmod", "cc"):
        if s.words[k].text.lower() in wanted:
            found += [w for p in s.kids(k, "pobj", "pcomp", "dobj") for w in _after_preposition(s, p)]
        for inner in s.kids(k, "prep"):  # "together with", "along with"; "from across Europe and Peru"
            beyond = s.words[k].text.lower() in wanted and s.words[inner].text.lower() in words("beyond")
            if s.words[inner].text.lower() in wanted or beyond:
                found += s.kids(inner, "pobj", "pcomp")
    return found


def _after_preposition(s: Sentence, i: int) -> list[int]:
    """What the preposition is about: of "protested at what it called B's raid" the raid, of a clause its subject."""
    named = complements(s, i) if s.words[i].dep == "pcomp" and is_naming(s, i) else []
    return named or s.kids(i, "nsubj") or [_meant(s, i)]


def _meant(s: Sentence, i: int) -> int:
    """What "which" stands for after a preposition ("a body to which A belongs"): the noun that the clause hangs on."""
    if s.words[i].tag not in _WHICH:
        return i
    clause = next((a for a in s.ancestors(i) if s.words[a].dep == "relcl"), i)
    return s.words[clause].head if clause != i else i


def _whose(s: Sentence, noun: int, i: int) -> int:
    """What "whose" stands for: the noun that the relative clause hangs on."""
    if s.words[i].tag != "WP$":
        return i
    clause = next((a for a in [noun, *s.ancestors(noun)] if s.words[a].dep == "relcl"), i)
    return s.words[clause].head if clause != i else i


def _has_own_subject(s: Sentence, i: int) -> bool:
    return any(s.words[k].text.lower() not in RELATIVE for k in s.kids(i, "nsubj"))
