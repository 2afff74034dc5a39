"""Whether what a word says has happened: negation, modality, what governs it. Knows grammar; which words do what is a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.arguments import is_instead
from bilateral.extract.headlines import heads_line
from bilateral.extract.plans import follows, is_first, is_gesture, is_of_anothers, is_standing
from bilateral.extract.relatives import is_finite_relative
from bilateral.extract.sayings import is_comment, saying
from bilateral.extract.sentence import asked_once
from bilateral.extract.unreal import is_ahead, is_on_agenda, is_put_off, is_unreal, of_nobody
from bilateral.extract.words import words
from bilateral.model import Status
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence, Word

_EFFECTS = frozenset({"planned", "negated", "ended", "doubtful", "plain", "said"})
_SORTS = frozenset({"aux", "verb", "adj", "noun", "mark", "neg", "prep", "before"})
# modality reaches down into clauses and objects, not into a subject or an adverbial
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "dobj", "nsubjpass", "prep", "pobj", "acomp"})
# what stands so to its head shares the head's own auxiliaries and negations
_ONE_WITH_HEAD = frozenset({"xcomp", "dobj", "nsubjpass", "acomp", "attr", "pobj", "prep", "oprd", "acl", "pcomp"})
# labels by which a word stands under its head in a way that the head decides its status
_PASSES_UP = _ONE_WITH_HEAD | {"ccomp", "conj", "advcl", "relcl"}
_AWAITING = frozenset({"have", "be", "remain"})
_TOLD = frozenset({"VBZ", "VBP", "VBD", "MD"})  # tags of auxiliaries that tell when: a verb with one of its own shares none
_BARE = frozenset({"VB", "VBP"})
_CLIMB = 10  # governors that are followed


@dataclass(frozen=True, slots=True)
class Governors:
    """Effect of a word on the status of what it governs, by sort and lemma."""

    effects: dict[tuple[str, str], str]

    def effect(self, sort: str, lemma: str) -> str:
        """'planned', 'negated', 'ended', 'doubtful', 'plain', 'said' or '' (none)."""
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
class StatusReading:
    """A status (None: hypothetical, nothing is claimed) and the words that decided it."""

    status: Status | None
    reasons: tuple[int, ...] = ()


def read_status(s: Sentence, trigger: int, *, lasting: bool = False, alone: bool = False) -> StatusReading:
    """Status of what the word says, by its own auxiliaries and, unless `alone`, by all that governs it.

    What is `lasting` (sanctions, cooperation, support) no longer holds once it is ended; talks that ended were held.
    """
    told = _own(s, trigger) if alone else _effects(s, trigger)
    effects = [(word, effect) for word, effect in told if lasting or effect != "ended"]
    reasons = tuple(word for word, _ in effects)
    kinds = [effect for _, effect in effects]
    if "ended" in kinds:  # what somebody asks, or wants, to end still holds
        return StatusReading(Status.NEGATED if kinds.count("ended") == len(kinds) else Status.ACTUAL, reasons)
    if "doubtful" in kinds:
        return StatusReading(None, reasons)
    if "negated" not in kinds and any(s.words[k].lemma == "any" for k in s.kids(trigger, "det")):  # "any deal must include Peru"
        return StatusReading(None, reasons)
    if kinds.count("negated") % 2:
        return StatusReading(Status.NEGATED, reasons)
    if "negated" in kinds and any(s.words[k].lemma in words("excluding") for k in reasons):
        return StatusReading(None, reasons)  # "has not ruled out sending troops"
    return StatusReading(Status.PLANNED if "planned" in kinds else Status.ACTUAL, reasons)


def is_past(s: Sentence, i: int) -> bool:
    """Whether the word, or the nearest verb above it, is told as past: a day given with it lies behind."""
    verb = next((k for k in [i, *s.ancestors(i)] if s.words[k].is_verb), i)
    participle = s.words[verb].tag == "VBN" and s.words[verb].dep == "acl"  # "a deal signed during his visit"
    return s.words[verb].tag == "VBD" or participle or any(s.words[k].tag == "VBD" for k in s.kids(verb, "aux", "auxpass"))


def _effects(s: Sentence, trigger: int) -> list[tuple[int, str]]:
    """(Word, effect) of all that decides the status of the trigger, from its own auxiliaries up to the root."""
    found = _own(s, trigger)
    word = s.words[trigger]
    for _ in range(_CLIMB):
        if word.dep in {"advcl", "conj"} and (saying(s, word.i) or is_comment(s, word.i) or follows(s, word)):
            break  # "said there would be no deal, accusing B"
        head = s.words[word.head]
        if not _passes_up(s, word):
            found += _of_occasion(s, word, head) + _awaited(s, word, head)
            break
        found += _shared(s, word, head) if word.dep == "conj" else _governing(s, word, head)
        if is_finite_relative(s, word.i) or _is_participle(s, word) or is_of_anothers(s, word, head):
            break  # nothing above it changes its status
        word = head
    return list(dict.fromkeys(found))


def _passes_up(s: Sentence, word: Word) -> bool:
    if word.dep == "nsubj":  # "talks will resume in May"
        return word.is_noun and (s.words[word.head].lemma in words("occurring") or is_put_off(s, word.i))
    if s.words[word.head].lemma in words("disclosing") or (s.words[word.head].lemma == "make" and _is_public(s, word.head)):
        return False  # "the deal was never made public"
    return word.head != word.i and word.dep in _PASSES_UP and not _is_circumstance(s, word)


def _is_public(s: Sentence, i: int) -> bool:
    return any(s.words[k].lemma in {"public", "known"} for k in s.kids(i, "oprd", "acomp", "xcomp", "ccomp", "amod", "advmod"))


def _is_circumstance(s: Sentence, word: Word) -> bool:
    """Whether what follows the preposition is a circumstance: "agreed during his visit", "promised help on a visit to B"."""
    if word.text.lower() == "under" and s.words[word.head].lemma in words("undergoing"):
        return False  # "has not come under fire"
    if word.text.lower() == "at" and any(s.words[k].lemma == "war" for k in s.kids(word.i, "pobj")):
        return False  # "is not at war"
    if s.words[word.head].lemma in words("sum"):
        return False  # "will get two billion in aid"
    if word.dep == "prep" and word.text.lower() == "in" and s.words[word.head].is_verb:
        return any(s.words[k].lemma in {"solidarity", "sympathy"} for k in s.kids(word.i, "pobj"))  # "will march in solidarity"
    if word.dep != "prep" or word.text.lower() != "on":
        return word.dep == "prep" and word.text.lower() in words("circumstance") and not _is_channel(s, word.i)
    travels = s.words[word.head].lemma in words("setting-out") or not s.words[word.head].is_verb
    return not travels and any(s.words[k].lemma in words("journey") for k in s.kids(word.i, "pobj"))


def _of_occasion(s: Sentence, word: Word, head: Word) -> list[tuple[int, str]]:
    """Effect on an occasion of what is done at it: what somebody will sign "during a visit" is signed at a visit to come."""
    held = any(s.words[k].lemma in words("occasion", "journey") for k in s.kids(word.i, "pobj"))
    during = held and word.text.lower() in {"during", "on", "at"}
    later = word.text.lower() == "before" and bool(s.kids(word.i, "pcomp"))  # "will call A before flying to B"
    if not head.is_verb or not (during or later):
        return []
    return [(k, effect) for k, effect in _own(s, head.i) if effect == "planned" and s.words[k].dep == "aux"]


def _awaited(s: Sentence, word: Word, head: Word) -> list[tuple[int, str]]:
    """What is still to be done with the noun: "the treaty has yet to be signed", "contracts are to be signed"."""
    if word.dep != "nsubj" or not word.is_noun or head.lemma not in _AWAITING:
        return []
    if head.lemma == "be" and any(s.words[k].text == "off" and not s.kids(k) for k in s.kids(head.i, "advmod", "prt")):
        return [(head.i, "negated")]  # "the trip is off"
    if head.lemma == "be" and is_on_agenda(s, head.i):
        return [(k, "negated") for k in s.kids(head.i, "neg")] or [(head.i, "planned")]
    done = [k for k in s.kids(head.i, "xcomp") if s.words[k].lemma in words("concluding") and _has_to(s, k)]
    yet = any(s.words[k].lemma == "yet" for k in s.kids(head.i, "advmod"))
    return [(head.i, "negated" if yet else "planned")] if done else []


def _is_channel(s: Sentence, prep: int) -> bool:
    """Whether it tells by what one speaks: "will speak by phone"."""
    return any(s.words[k].lemma in words("channel") for k in s.kids(prep, "pobj"))


@asked_once
def _own(s: Sentence, i: int) -> list[tuple[int, str]]:
    """Effects of the word's own auxiliaries, negations, conjunction and determiner."""
    found, denied = [], s.kids(i, "neg")
    astray = [k for k in s.kids(s.words[i].head, "neg") if s.words[i].head < k < i] if s.words[i].dep == "appos" else []
    for k in [*s.kids(i, "aux", "neg", "mark", "det", "advmod", "preconj", "cc"), *astray]:  # astray: "Oman, not a member"
        word = s.words[k]
        if word.dep == "cc" and k > i:  # "neither asked nor thanked": it belongs to what follows
            continue
        effect = load_governors().effect(word.dep if word.dep in {"aux", "mark"} else "neg", word.lemma)
        if effect and not (word.lemma == "could" and denied):  # "could not accept" did not
            found.append((k, effect))
    if not denied and "neg" in s.labels:  # "will not, as was expected, travel"
        found += [(k, "negated") for a in s.kids(i, "aux") for k in s.kids(a, "neg")]
    if _is_to_be(s, i) or _is_under_way(s, i) or is_ahead(s, i):
        found.append((i, "planned"))
    found += [(k, effect) for k in s.kids(i, "amod") if (effect := load_governors().effect("before", s.words[k].text.lower()))]
    if is_unreal(s, i):
        found.append((i, "doubtful"))
    return found + [(k, "negated") for k in of_nobody(s, i)]


def _shared(s: Sentence, word: Word, head: Word) -> list[tuple[int, str]]:
    """Effects that a coordinated word takes from the first one: its conjunction, and its auxiliaries if it has no own subject."""
    own = s.kids(word.i, "nsubj", "nsubjpass")
    told = own or any(s.words[k].tag in _TOLD for k in s.kids(word.i, "aux"))  # "may leave and has asked B"
    deps = {"mark"} if told else {"aux", "mark"}
    to_be = [] if own else [(head.i, "planned")] if _is_to_be(s, head.i) else []  # "is to arrive and see B"
    nor = [(k, "negated") for k in s.kids(head.i, "cc") if s.words[k].lemma == "nor" and head.i < k < word.i and not own]
    return [(k, effect) for k, effect in _own(s, head.i) if s.words[k].dep in deps] + nor + to_be


def _governing(s: Sentence, child: Word, head: Word) -> list[tuple[int, str]]:
    """Effect of the word `head` on `child` below it, and of what stands with it."""
    if is_finite_relative(s, child.i) or _is_participle(s, child) or _is_beside(s, child, head):
        return []
    if child.dep == "advcl":
        said = load_governors().effect("verb", child.lemma) in {"plain", "said"}  # "phoned to congratulate" congratulates
        done = said or (child.lemma in words("discussing") and head.lemma in words("gathering"))  # "met to discuss" discussed
        done = done or is_first(s, head.i)
        purpose = [(child.i, "planned")] if _has_to(s, child.i) and not done else []
        return purpose or ([] if said else _alongside(s, child, head))
    told_of = child.dep == "prep" and head.lemma in words("briefing")  # "told B of his trip", not "told B to go"
    effect = "" if told_of else _effect_of(s, head, child)
    if (effect == "negated" and is_gesture(s, child)) or _is_told(s, child, head) or is_standing(s, child, head):
        return []
    # "the lifting of sanctions", "withdrew from the treaty"
    of_it = effect == "ended" and child.text in ({"of", "from"} if head.is_noun else {"from"})
    reached = of_it or child.dep in {"nsubj", "relcl"} or child.dep in ({"dobj", "nsubjpass"} if effect == "ended" else _GOVERNED)
    found = [(head.i, effect)] if effect and effect not in {"plain", "said"} and reached else []
    if child.dep in _ONE_WITH_HEAD or child.dep == "nsubj":
        polite = head.lemma == "like" and load_governors().effect("verb", child.lemma) == "plain"  # "would like to thank" thanks
        return found + [(k, own) for k, own in _own(s, head.i) if not polite or own == "negated"]
    if child.dep == "ccomp" and effect:
        return found + [(k, own) for k, own in _own(s, head.i) if own == "negated"]
    return found


def _is_told(s: Sentence, child: Word, head: Word) -> bool:
    """Whether somebody is told a fact, not what to do: "told B that A opposed it"."""
    told = head.lemma in words("informing") and child.dep == "ccomp" and not _has_to(s, child.i)
    return told and (child.tag != "VB" or any(s.words[k].tag == "MD" for k in s.kids(child.i, "aux")))


def _is_participle(s: Sentence, word: Word) -> bool:
    """Whether it tells what was done with the noun before it: "a decision condemned by B", not "claims that it had hit B"."""
    return word.dep == "acl" and word.tag == "VBN" and not s.kids(word.i, "aux")


def _is_beside(s: Sentence, child: Word, head: Word) -> bool:
    """Whether the clause only stands before another that has an object of its own: "A accused B, a charge B denies"."""
    return child.dep == "ccomp" and child.i < head.i and any(child.i < k for k in s.kids(head.i, "dobj"))


def _alongside(s: Sentence, child: Word, head: Word) -> list[tuple[int, str]]:
    """The "will" that a participle after it shares: "will fly to A, visiting B"."""
    shares = child.tag == "VBG" and child.i > head.i and not s.kids(child.i, "nsubj", "mark", "prep") + s.kids(head.i, "neg")
    return [(k, effect) for k, effect in _own(s, head.i) if effect == "planned" and shares and s.words[k].dep == "aux"]


def _effect_of(s: Sentence, head: Word, child: Word) -> str:
    table = load_governors()
    if child.dep == "pcomp":
        if is_instead(s, head.i):
            return "negated"
        above = s.words[head.head].lemma  # "decided against inviting"
        return table.effect("prep", head.lemma) or table.effect("verb", f"{above}+{head.lemma}")
    if child.dep == "xcomp" and head.lemma in _AWAITING and any(s.words[k].lemma == "yet" for k in s.kids(head.i, "advmod")):
        return "negated"  # "has yet to thank"
    sort = "verb" if head.is_verb else "noun" if head.is_noun else "adj"
    phrasal = (table.effect(sort, f"{head.lemma}+{s.words[k].lemma}") for k in s.kids(head.i, "prt", "advmod"))
    to_do = (
        table.effect(sort, f"{head.lemma}+to") if child.dep == "xcomp" or _has_to(s, child.i) else ""
    )  # "warned Iran not to attack"
    effect = next(filter(None, phrasal), "") or to_do or table.effect(sort, head.lemma)
    if effect == "planned" and child.dep == "xcomp" and table.effect("verb", child.lemma) == "plain":
        return ""  # "I want to thank you" thanks
    return effect


def _is_to_be(s: Sentence, i: int) -> bool:
    """Whether it is the infinitive of "is to visit", or the one that is all of a headline: "President to visit Kenya"."""
    word = s.words[i]
    if word.is_noun:
        return any(_is_coming(s, k) for k in s.kids(i, "acl", "relcl"))
    if word.tag in _BARE and not s.text.endswith(".") and heads_line(s, i):
        return True
    return _has_to(s, i) and (
        word.dep == "ROOT" or (word.dep == "xcomp" and s.words[word.head].lemma == "be") or _is_coming(s, i)
    )


def _is_coming(s: Sentence, i: int) -> bool:
    """Whether it is what a noun waits for: "a treaty to be signed in May"."""
    return s.words[i].dep in {"acl", "relcl"} and bool(s.kids(i, "auxpass")) and _has_to(s, i)


def _is_under_way(s: Sentence, i: int) -> bool:
    """Whether what it brings about is not there yet: "are negotiating a treaty", "a treaty is being drafted"."""
    word = s.words[i]
    if not word.is_verb or word.lemma not in words("drawing-up"):
        return False
    return word.tag == "VBG" or any(s.words[k].tag == "VBG" for k in s.kids(i, "auxpass"))


def _has_to(s: Sentence, i: int) -> bool:
    return any(s.words[k].tag == "TO" for k in s.kids(i, "aux"))
