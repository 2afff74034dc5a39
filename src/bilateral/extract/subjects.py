"""Who does what a word says, by grammar alone: voice, control, coordination, relative and participial clauses undone.

Knows sentences and the other arguments; nothing of actors or relation types. All functions give places of words, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.arguments import (
    antecedent,
    coordinated_all,
    headline_pair,
    is_instead,
    is_passive,
    is_ruled_out,
    late_agents,
    objects,
    possessors,
    whole,
)
from bilateral.extract.echoes import echoing
from bilateral.extract.relatives import named_before
from bilateral.extract.sayings import saying, writers
from bilateral.extract.sentence import asked_once
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.control import Control
    from bilateral.extract.sentence import Sentence

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HANDING = frozenset({"of", "for", "from", "into", "against"})  # "accused X of …": the gerund after these is the object's
_BESIDE = frozenset({"after", "before", "since", "upon", "by", "without"})  # "told B after meeting A": who told
_ENGAGED = frozenset({"on", "in", "during", "after", "following", "before"})  # "A, in talks with B"
_IN_A_ROW = frozenset({"first", "last", "second", "third", "next"})
_CLIMB = 12  # how many governors are followed for a subject: longer chains are parser loops, not language


@asked_once
def subjects(s: Sentence, i: int, control: Control) -> list[int]:
    """Logical subjects of the predicate `i` (a verb, or an adjective or noun after a copula)."""
    return coordinated_all(s, _subjects(s, i, control, _CLIMB))


def _subjects(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    word = s.words[i]
    if climb == 0:
        return []
    if is_passive(s, i):
        agents = [p for k in s.kids(i, "agent") for p in s.kids(k, "pobj")]
        return (
            agents or late_agents(s, i) or [k for k in s.kids(i, "npadvmod") if k < i and s.words[k + 1].text == "-"]
        )  # "Saudi-backed"
    own = s.kids(i, "nsubj")
    if own:
        own = [k for k in own if len(own) == 1 or not is_ruled_out(s, k)]  # "A, but not B, condemned it"
        found = headline_pair(s, i, own) + [w for k in own for w in _authors(s, antecedent(s, i, k), i, control)]
        return found + echoing(s, i, found)
    inherited = _INHERIT.get(word.dep)
    return inherited(s, i, control, climb - 1) if inherited else []


def surface_subjects(s: Sentence, i: int, control: Control, climb: int = _CLIMB) -> list[int]:
    """Subjects as they stand: of a passive, its passive subject. Control runs over these ("Iran was urged to stop")."""
    passive = s.kids(i, "nsubjpass")
    if passive:
        return [antecedent(s, i, k) for k in passive]
    if s.words[i].dep == "conj" and not s.kids(i, "nsubj") and climb:
        return surface_subjects(s, s.words[i].head, control, climb - 1)
    if is_passive(s, i) and s.words[i].dep in {"acl", "relcl"}:
        return [s.words[i].head]
    return _subjects(s, i, control, climb)


def _of_complement(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    head = s.words[i].head
    quoted = s.words[i].dep == "ccomp" and i < head  # "Thank you," A told B
    target = objects(s, head) if s.words[head].lemma in control.object_control and not quoted else []
    return target or _called_upon(s, head, i, control) or _of_governor(s, head, control, climb)


def _called_upon(s: Sentence, head: int, i: int, control: Control) -> list[int]:
    """Who is to do what the infinitive `i` says, of a word that asks by a preposition: "called on A to stop"."""
    asking = [(w, k) for w in (head, *s.kids(head, "dobj")) for k in s.kids(w, "prep") if k < i]
    asked = [k for w, k in asking if f"{s.words[w].lemma}+{s.words[k].lemma}" in control.object_control]
    return [p for k in asked for p in s.kids(k, "pobj")]


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
    if above := saying(s, i):  # "said the raid was a crime and demanded that B stop"
        return surface_subjects(s, above, control, climb)
    head = s.words[i].head
    if s.words[i].tag in _FINITE and s.words[head].tag == "VB":  # "urged X to wait and met Y": the parser coordinates too low
        head = next((a for a in s.ancestors(head) if s.words[a].tag in _FINITE), head)
    return surface_subjects(s, head, control, climb) if s.words[head].is_verb else _subjects(s, head, control, climb)


def _of_adverbial(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    if s.words[i].tag == "VBD" and s.kids(i, "mark"):  # its own subject was not seen as one: "since A sent troops into B"
        return [p for k in s.kids(i, "mark") for p in s.kids(k, "pobj")]
    head = saying(s, i) or s.words[i].head
    is_infinitive = any(s.words[k].tag == "TO" for k in s.kids(i, "aux"))
    return (is_infinitive and _called_upon(s, head, i, control)) or _of_governor(s, head, control, climb)


def _of_relative(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """The noun; of "was among the first to thank" and "was the last to thank" who was so, of "ways to" whose they are."""
    noun = s.words[i].head
    above = s.words[s.words[noun].head]
    if not any(s.words[k].tag == "TO" for k in s.kids(i, "aux")) or s.words[noun].lemma in words("bill"):
        return _senders(s, noun, control) or named_before(s, noun) or [noun]
    if s.words[noun].lemma in words("means"):  # "A and B discussed ways to boost trade"
        return possessors(s, noun) or holders(s, noun, control, climb) or [noun]
    if s.words[noun].lemma not in _IN_A_ROW:
        return named_before(s, noun) or [noun]
    copula = above.head if above.dep == "prep" else above.i
    return surface_subjects(s, copula, control, climb) if s.words[copula].is_verb else [noun]


def _of_noun_clause(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """Of "statement supporting", "officials visiting" the noun, of "plan to visit" its holder, of "call on A to go" A."""
    head = s.words[i].head
    if s.words[i].tag == "VBG":
        return _senders(s, head, control) or [head]
    if s.words[head].lemma in words("inviting"):
        return _invited(s, head, control)
    return _called_upon(s, head, i, control) or possessors(s, head) or holders(s, head, control, climb)


def _senders(s: Sentence, noun: int, control: Control) -> list[int]:
    """Who says what a letter says: "a letter from A congratulating B", "A passed a motion blaming B"."""
    if s.words[noun].lemma not in words("document", "bill"):
        return []
    named = possessors(s, noun) or [
        p for k in s.kids(noun, "prep") if s.words[k].lemma in {"from", "by"} for p in s.kids(k, "pobj")
    ]
    verb = s.words[noun].head
    is_issued = s.words[noun].dep == "dobj" and s.words[verb].lemma in words("issuing")
    return named or (coordinated_all(s, surface_subjects(s, verb, control)) if is_issued else [])


def _authors(s: Sentence, noun: int, verb: int, control: Control) -> list[int]:
    """Who does what the verb tells of the noun: of "A passed a law that bans it" A, of "a letter by A urged it" A."""
    passed = _senders(s, noun, control) if s.words[verb].dep == "relcl" and s.words[noun].lemma in words("bill") else []
    return passed or writers(s, noun, verb)


def _invited(s: Sentence, invitation: int, control: Control) -> list[int]:
    """Who is to come of "B got A's invitation to come" and "A gave B an invitation to come": never who invites."""
    verb = s.words[invitation].head
    given = [
        p for k in s.kids(verb, "prep", "dative") for p in ([k] if s.words[k].is_noun else s.kids(k, "pobj")) if k < invitation
    ]
    told = [p for k in s.kids(invitation, "prep") if s.words[k].lemma in {"to", "for"} for p in s.kids(k, "pobj")]
    return told or given or receivers(s, invitation, control)


def _of_gerund(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """Of "accused X of supporting", "thanked X for hosting" the object; of "after meeting" the governor's subject."""
    prep = s.words[s.words[i].head]
    governor = prep.head
    if prep.lemma == "in" and s.words[governor].lemma == "join":  # "A joined B in condemning C": both do
        return [*_of_governor(s, governor, control, climb), *objects(s, governor)]
    if prep.lemma in {"after", "before"} and s.words[governor].dep == "xcomp":  # "urged A to wait after talking to B": who urged
        return _of_governor(s, next((a for a in s.ancestors(governor) if s.words[a].tag in _FINITE), governor), control, climb)
    if is_instead(s, prep.i):  # "Instead of blaming A, B …"
        return _of_governor(s, governor, control, climb)
    handing = prep.lemma in _HANDING or (s.words[governor].lemma in control.object_control and prep.lemma not in _BESIDE)
    if handing and s.words[governor].is_verb:
        target = objects(s, governor)
        if target:
            return target
    return _of_governor(s, governor, control, climb)


def _of_part(s: Sentence, i: int, control: Control, climb: int) -> list[int]:
    """Of "is one of the members", "is among the members" who is so."""
    part, prep = whole(s, i), s.words[s.words[i].head]
    if part != i:
        return _subjects(s, part, control, climb)
    is_among = prep.lemma == "among" and s.words[prep.head].lemma == "be"
    return surface_subjects(s, prep.head, control, climb) if is_among else []


_INHERIT = {
    "pobj": _of_part,
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


def holders(s: Sentence, i: int, control: Control, climb: int = _CLIMB) -> list[int]:
    """Who has, gives or makes the noun: the subject of the light verb that governs it ("A voiced support")."""
    word = s.words[i]
    head = s.words[word.head]
    if climb and head.is_verb and word.dep in {"dobj", "nsubjpass"} and head.lemma in control.light:
        return coordinated_all(s, _subjects(s, head.i, control, climb - 1))
    if climb and word.dep == "pobj" and head.dep == "prep" and not _is_anothers(s, i, head.lemma):
        governor = head.head
        inclined = s.words[governor].lemma in words("inclined") and s.words[governor].dep == "acomp"
        if inclined or s.words[governor].text == "ahead":  # "A is open to talks", "A left ahead of talks"
            governor = s.words[governor].head
        if s.words[governor].is_verb:
            return coordinated_all(s, surface_subjects(s, governor, control, climb - 1))
        if s.words[governor].tag in {"NNP", "NNPS"} and head.lemma in _ENGAGED:  # "Lavrov, on a visit to Rome, said …"
            return coordinated_all(s, [governor])
        if s.words[governor].is_noun or s.words[governor].tag == "CD":  # "Israel's cancellation of a meeting", "froze $2m in aid"
            return possessors(s, governor) or holders(s, governor, control, climb - 1)
    if word.dep == "conj" and climb:
        return holders(s, word.head, control, climb - 1)
    return []


def _is_anothers(s: Sentence, i: int, preposition: str) -> bool:
    """Whether the noun goes with the act but is another's: "with the support of B", "under B's pressure"."""
    told = any(s.words[k].lemma in {"of", "from", "by"} for k in s.kids(i, "prep")) and s.words[i].lemma not in words("journey")
    return preposition in words("attending") and (told or bool(s.kids(i, "poss")))


def bearers(s: Sentence, i: int, control: Control) -> list[int]:
    """Whose act the noun goes with, by a preposition: "A rebuilt it with help from B", "came at the invitation of B"."""
    prep = s.words[s.words[i].head]
    if s.words[i].dep != "pobj" or prep.lemma not in words("attending"):
        return []
    if s.words[prep.head].dep == "nsubj":  # "A, with the help of B, rebuilt it"
        return coordinated_all(s, [prep.head])
    journey = s.words[prep.head]
    if journey.is_noun and journey.lemma in words(
        "journey"
    ):  # "left on a visit to B at the invitation of B", "A's visit at the invitation of B"
        return possessors(s, journey.i) or holders(s, journey.i, control) or _on_the_way(s, journey.i, control)
    if journey.is_noun and journey.dep == "dobj":  # "started work at the request of B"
        journey = s.words[journey.head]
    return coordinated_all(s, surface_subjects(s, journey.i, control)) if journey.is_verb else []


def _on_the_way(s: Sentence, journey: int, control: Control) -> list[int]:
    """Who goes on the journey by a preposition: A in "A left for a visit"."""
    verb = s.words[s.words[journey].head].head
    is_gone = s.words[journey].dep == "pobj" and s.words[verb].is_verb
    return coordinated_all(s, surface_subjects(s, verb, control)) if is_gone else []


def receivers(s: Sentence, i: int, control: Control) -> list[int]:
    """Who gets the noun: the subject of a receiving verb that governs it ("A won support").

    The verb may govern its sum or its giving: "received two billion in B's aid", "received boats given by B".
    """
    word = s.words[i]
    head = s.words[word.head]
    if word.is_verb:
        return receivers(s, head.i, control) if word.dep == "acl" and is_passive(s, i) else []
    if word.dep == "pobj" and head.lemma in {"in", "of"} and head.dep == "prep":
        above = s.words[head.head]
        carried = above.lemma in words("sum", "carrying") and above.dep == "dobj"
        return receivers(s, above.i, control) if carried else []
    if head.is_verb and word.dep == "dobj" and head.lemma in control.receiving:
        return subjects(s, head.i, control)
    return []
