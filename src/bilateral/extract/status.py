"""Whether what a word says has happened: negation, modality, what governs it. Knows grammar; which words do what is a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.model import Status
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_EFFECTS = frozenset({"planned", "negated", "doubtful", "plain"})
_SORTS = frozenset({"aux", "verb", "adj", "noun", "mark", "neg"})
_PASSES_UP = frozenset({"xcomp", "ccomp", "acl", "pcomp", "prep", "dobj", "pobj", "nsubjpass", "conj", "advcl", "acomp", "attr", "oprd", "relcl"})
# what stands after these is a circumstance, not what the governing verb is about: "agreed during his visit"
_CIRCUMSTANCE = frozenset({"during", "after", "following", "since", "before", "upon", "amid", "at", "by", "as", "than", "because", "due", "despite", "ahead", "under", "through"})
_CLIMB = 10


@dataclass(frozen=True, slots=True)
class Governors:
    """Effect of a word on the status of what it governs, by sort and lemma."""

    effects: dict[tuple[str, str], str]

    def effect(self, sort: str, lemma: str) -> str:
        """'planned', 'negated', 'doubtful', 'plain' or '' (none)."""
        return self.effects.get((sort, lemma), "")


@cache
def load_governors() -> Governors:
    """The table `grammar/governors.tsv`. Raises TableError for an unknown sort or effect."""
    effects = {}
    for row in read_table(knowledge("grammar") / "governors.tsv", columns=("word", "pos", "effect")):
        if row["pos"] not in _SORTS:
            raise row.fault("pos", f"{row['pos']!r}; known: {', '.join(sorted(_SORTS))}")
        if row["effect"] not in _EFFECTS:
            raise row.fault("effect", f"{row['effect']!r}; known: {', '.join(sorted(_EFFECTS))}")
        effects[(row["pos"], row["word"])] = row["effect"]
    return Governors(effects)


@dataclass(frozen=True, slots=True)
class Reading:
    """A status (None: hypothetical, nothing is claimed) and the words that decided it."""

    status: Status | None
    reasons: tuple[int, ...] = ()


def read_status(s: Sentence, trigger: int) -> Reading:
    """Status of what the word says, by its own auxiliaries and by all that governs it."""
    effects = _effects(s, trigger)
    reasons = tuple(word for word, _ in effects)
    kinds = [effect for _, effect in effects]
    if "doubtful" in kinds:
        return Reading(None, reasons)
    if kinds.count("negated") % 2:
        return Reading(Status.NEGATED, reasons)
    return Reading(Status.PLANNED if "planned" in kinds else Status.ACTUAL, reasons)


def _effects(s: Sentence, trigger: int) -> list[tuple[int, str]]:
    found = _own(s, trigger)
    i = trigger
    for _ in range(_CLIMB):
        word = s.words[i]
        if word.head == i or word.dep not in _PASSES_UP or (word.dep == "prep" and word.text.lower() in _CIRCUMSTANCE):
            break
        i = word.head
        if word.dep == "conj":
            found += _shared(s, i)
            continue
        found += _governing(s, word.i, i)
        if _closes(s, word.i):
            break
    return found


def _own(s: Sentence, i: int) -> list[tuple[int, str]]:
    """Effects of the word's own auxiliaries, negations, conjunction and determiner."""
    table = load_governors()
    found = []
    for k in s.kids(i, "aux", "neg", "mark", "det", "advmod", "preconj", "cc"):
        word = s.words[k]
        sort = {"aux": "aux", "mark": "mark"}.get(word.dep, "neg")
        effect = table.effect(sort, word.lemma)
        if effect:
            found.append((k, effect))
    if _is_to_be(s, i):
        found.append((i, "planned"))
    return found


def _shared(s: Sentence, i: int) -> list[tuple[int, str]]:
    """Effects that a coordinated word takes from the first one: its auxiliaries, unless it has its own subject."""
    return [(k, e) for k, e in _own(s, i) if s.words[k].dep in {"aux", "mark"}]


def _governing(s: Sentence, child: int, head: int) -> list[tuple[int, str]]:
    """Effect of the word `head` on `child` below it, and of what stands with it."""
    word, table = s.words[head], load_governors()
    dep = s.words[child].dep
    if dep == "relcl":
        return []
    if dep == "advcl":
        purpose = any(s.words[k].lemma == "to" and s.words[k].tag == "TO" for k in s.kids(child, "aux"))
        return [(child, "planned")] if purpose else []
    sort = "verb" if word.is_verb else "noun" if word.is_noun else "adj"
    effect = table.effect(sort, word.lemma)
    if effect == "planned" and dep == "xcomp" and table.effect("verb", s.words[child].lemma) == "plain":
        effect = ""  # "I want to thank you" thanks
    found = [(head, effect)] if effect and effect != "plain" and _governs(s, child) else []
    return found + (_own(s, head) if dep in {"xcomp", "dobj", "nsubjpass", "acomp", "attr", "pobj", "prep", "oprd", "acl", "pcomp"} else
                    [(k, e) for k, e in _own(s, head) if e == "negated"] if dep == "ccomp" and effect else [])


def _governs(s: Sentence, child: int) -> bool:
    """Whether modality reaches down: into clauses and objects, not into a subject or an adverbial."""
    return s.words[child].dep in {"xcomp", "ccomp", "acl", "pcomp", "dobj", "nsubjpass", "prep", "pobj", "acomp"}


def _closes(s: Sentence, i: int) -> bool:
    """Whether nothing above the word changes its status: it is a finite clause of its own in a relative clause."""
    return s.words[i].dep == "relcl"


def _is_to_be(s: Sentence, i: int) -> bool:
    """"is to visit", "to visit" of a headline: an infinitive under "be", or one that is the whole sentence."""
    word = s.words[i]
    has_to = any(s.words[k].tag == "TO" for k in s.kids(i, "aux"))
    head = s.words[word.head]
    return has_to and (word.dep == "ROOT" or (word.dep == "xcomp" and head.lemma == "be"))
