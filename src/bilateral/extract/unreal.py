"""What a sentence only thinks of, or says of nobody: what would have been, cannot be without, no one did. Knows sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_NOBODY = frozenset({"no", "neither"})
_BEFORE = frozenset({"ahead", "eve"})
_ASKING = frozenset({"will", "would", "can", "could", "should", "might", "be", "wo"})


def is_unreal(s: Sentence, i: int) -> bool:
    """Whether it is only thought of: "would have met B", "had A met B", "without A's support"."""
    would = "would" in s.lemmas and {"would", "have"} <= {s.words[k].lemma for k in s.kids(i, "aux")}
    return (
        would
        or _is_thought_of(s, i)
        or _is_asked(s, i)
        or _is_inverted(s, i)
        or (s.words[i].dep == "pobj" and s.words[s.words[i].head].lemma == "without")
    )


def _is_inverted(s: Sentence, i: int) -> bool:
    """Whether it is a condition without an "if": "Had A met B", "Should A visit B"."""
    if s.words[i].dep != "advcl":
        return False
    subjects = s.kids(i, "nsubj", "nsubjpass")
    first = [k for k in s.kids(i, "aux") if s.words[k].text.lower() in {"had", "should", "were"}][:1]
    return bool(subjects and first) and first[0] < subjects[0]


def of_nobody(s: Sentence, i: int) -> list[int]:
    """The "no" or "neither" of the verb's subject or object: "no minister met", "signed no treaty", "neither A nor B spoke"."""
    if _NOBODY.isdisjoint(s.lemmas) or not s.words[i].is_verb:
        return []
    named = s.kids(i, "nsubj", "nsubjpass", "dobj", "attr")
    return [k for noun in named for k in s.kids(noun, "det", "preconj", "cc") if k < noun and s.words[k].lemma in _NOBODY]


def is_put_off(s: Sentence, i: int) -> bool:
    """Whether the subject `i` of a headline is put off: "the A-B summit postponed", "talks called off"."""
    verb = s.words[s.words[i].head]
    acts = {verb.lemma, *(f"{verb.lemma}+{s.words[k].lemma}" for k in s.kids(verb.i, "prt"))}
    return not acts.isdisjoint(words("putting-off")) and not s.kids(verb.i, "dobj")


def _is_thought_of(s: Sentence, i: int) -> bool:
    """Whether the subject `i` is one that might come: "a meeting of A and B could help"."""
    if s.words[i].dep != "nsubj" or not s.words[i].is_noun:
        return False
    indefinite = any(s.words[k].lemma in {"a", "an", "any", "another"} for k in s.kids(i, "det"))
    return indefinite and any(s.words[k].lemma in {"could", "would", "might", "may"} for k in s.kids(s.words[i].head, "aux"))


def _is_asked(s: Sentence, i: int) -> bool:
    """Whether it is the verb, or what it leads to, of a question for what may come: "Will A meet B?"."""
    if "?" not in s.text or not s.text.rstrip("\"'”’ ").endswith("?"):
        return False
    verb = i
    while s.words[verb].dep in {"xcomp", "attr", "dobj", "acomp"} and s.words[verb].head != verb:
        verb = s.words[verb].head
    subjects = s.kids(verb, "nsubj", "nsubjpass")
    asked = [k for k in s.kids(verb, "aux", "auxpass") if s.words[k].lemma in _ASKING]
    return bool(subjects and asked) and asked[0] < subjects[0]


def is_on_agenda(s: Sentence, i: int) -> bool:
    """Whether something "is on the agenda", "is in the works"."""
    return any(s.words[p].lemma in words("agenda") for k in s.kids(i, "prep") for p in s.kids(k, "pobj"))


def is_ahead(s: Sentence, i: int) -> bool:
    """Whether something else is told to come before it: "ahead of A's visit", "on the eve of the talks"."""
    if s.forms.isdisjoint(_BEFORE) or s.words[i].dep != "pobj":
        return False
    prep = s.words[s.words[i].head]
    return prep.text == "of" and s.words[prep.head].text.lower() in _BEFORE and s.words[i].lemma != "anniversary"
