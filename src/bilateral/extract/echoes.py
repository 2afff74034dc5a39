"""Who else does what a verb says, by words that only repeat it: "as did B", "B followed suit", "a view shared by B".

Also who stands beside its subject: "A, along with B, condemned". Knows sentences; nothing of actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.arguments import coordinated_all, is_passive
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_DOING = frozenset({"do", "have"})
_TOO = frozenset({"so", "likewise"})
_CLAUSES = frozenset({"conj", "advcl", "pcomp"})
_TELLING = frozenset({"as", "while", "after", "before", "since"})
_AIDED = frozenset({"along", "together"})  # these want a "with"
_BESIDE = frozenset({"like", "alongside"})


def echoing(s: Sentence, i: int, subjects: list[int]) -> list[int]:
    """Who does it too, besides the `subjects` of the verb `i`; what is coordinated with them is not told."""
    if s.forms.isdisjoint(words("repeating", "alike")) and s.lemmas.isdisjoint(words("sharing")):
        return []
    return [*_in_clauses(s, i), *_sharing(s, i), *_alongside(s, i, subjects)]


def is_echo(s: Sentence, verb: int, *, alone: bool = False) -> bool:
    """Whether the clause of the verb says no more than that its subject does, or did, what was told before.

    What stands `alone`, as a sentence, must say so by itself: "echoed the call" might take up any call.
    """
    objects = {s.words[k].lemma for k in s.kids(verb, "dobj", "attr")}
    word = s.words[verb]
    if word.lemma == "follow":
        return "suit" in objects
    if word.lemma not in _DOING:
        return not alone and word.lemma in words("sharing") and bool(objects & words("shared"))
    if "same" in objects or any(s.words[k].text.lower() in _TOO for k in _advs(s, verb)):
        return not any(s.words[k].text.lower() in {"to", "with"} for k in s.kids(verb, "prep"))  # "did the same to A"
    return (
        not alone and any(s.words[k].lemma == "as" for k in s.kids(verb, "mark")) and not s.kids(verb, "dobj", "xcomp", "ccomp")
    )


def _advs(s: Sentence, verb: int) -> list[int]:
    return [w for k in s.kids(verb, "advmod") for w in (k, *s.kids(k, "advmod"))]  # "did so too"


def _in_clauses(s: Sentence, i: int) -> list[int]:
    """Subjects of the echoes after the verb: "…, as did B", "…, and B did the same", "…, with B following suit"."""
    if s.forms.isdisjoint(words("repeating")):
        return []
    if s.words[i].dep == "conj" and i < s.words[i].head and is_echo(s, s.words[i].head) and not _is_undone(s, s.words[i].head):
        return s.kids(s.words[i].head, "nsubj")  # "A condemned it; B followed suit"
    clauses = [w.i for w in s.words[i + 1 :] if w.dep in _CLAUSES and w.is_verb and s.kids(w.i, "nsubj")]
    told = [c for c in clauses if is_echo(s, c) and not _is_undone(s, c) and _host(s, c) == i]
    return _with_suit(s, i) + [k for c in told for k in s.kids(c, "nsubj")]


def _with_suit(s: Sentence, i: int) -> list[int]:
    """B in "…, with B following suit", where the parser takes "following" for a preposition."""
    preps = s.kids(i, "prep") if "suit" in s.forms else []
    follows = any(s.words[p].text == "following" and s.words[k].text == "suit" for p in preps for k in s.kids(p, "pobj"))
    return [k for p in preps if follows and s.words[p].text == "with" for k in s.kids(p, "pobj")]


def _is_undone(s: Sentence, verb: int) -> bool:
    """Whether the clause tells that it was not done, may be done, or is a condition: "if B does the same"."""
    may = any(s.words[k].tag == "MD" for k in s.kids(verb, "aux"))
    conditional = any(s.words[k].lemma not in _TELLING for k in s.kids(verb, "mark"))
    conditional = conditional or any(k > 0 and s.words[k - 1].text == "long" for k in s.kids(verb, "mark"))
    above = s.words[s.words[verb].head]
    return bool(s.kids(verb, "neg")) or may or conditional or (above.i != verb and above.lemma in _DOING)  # "do as B does"


def _sharing(s: Sentence, i: int) -> list[int]:
    """Who shares in what a noun after the comma takes up of the clause: "A urged B to stop, a call echoed by C"."""
    if s.lemmas.isdisjoint(words("sharing")):
        return []
    found: list[int] = []
    for word in s.words[i:]:
        if word.lemma in words("sharing") and word.dep in {"acl", "relcl"} and s.words[word.head].lemma in words("shared"):
            noun = s.words[word.head]
            told = s.words[s.subtree(noun.i)[0] - 1].text == "," and noun.dep in {"appos", "npadvmod", "dep", "attr"}
            if told and _host(s, noun.i) == i:
                by = [p for k in s.kids(word.i, "agent") for p in s.kids(k, "pobj")]
                found += by if is_passive(s, word.i) else [k for k in s.kids(word.i, "nsubj") if s.words[k].tag[0] != "W"]
    return found


def _host(s: Sentence, i: int) -> int:
    """The nearest verb above with a subject of its own."""
    return next((a for a in s.ancestors(i) if s.words[a].is_verb and s.kids(a, "nsubj")), i)


def _alongside(s: Sentence, i: int, subjects: list[int]) -> list[int]:
    """Who is named beside the subject before the verb: "A, along with B, …", "Like B, A …", "A, joined by B, …"."""
    if s.forms.isdisjoint(words("alike")):
        return []
    clauses = [k for w in (i, *subjects) for k in s.kids(w, "advcl", "acl") if s.words[k].text.lower() == "echoing"]
    found = [o for k in clauses for o in s.kids(k, "dobj")]  # "A, echoing B, condemned it"
    for k in (p for w in (i, *coordinated_all(s, subjects)) for p in s.kids(w, "prep", "advmod", "acl") if p < i):
        form, inner = s.words[k].text.lower(), s.kids(k, "prep")
        if form in _BESIDE and (k == 0 or s.words[k - 1].text == ","):
            found += s.kids(k, "pobj")
        elif form in _AIDED:
            found += [p for w in inner for p in s.kids(w, "pobj")]
        elif form == "with" and any(s.words[a].text.lower() in _AIDED for a in s.kids(k, "advmod")):
            found += s.kids(k, "pobj")
        elif form in {"joined", "followed"}:
            found += [p for a in s.kids(k, "agent") for p in s.kids(a, "pobj")]
    return found
