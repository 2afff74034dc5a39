"""When what a word says took place. Knows scenes, dates and the article's setting; nothing of other sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilateral.extract import dates
from bilateral.extract.words import words
from bilateral.model import DateBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilateral.extract.dates import When
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence
    from bilateral.extract.setting import Setting

_OWN_CLAUSE = frozenset({"relcl", "ccomp", "advcl", "conj", "parataxis", "xcomp", "pcomp"})
_AND = re.compile(r",?\s(?:and|or)\s(?:on\s|of\s)?")  # between the days of a list
_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod", "poss", "npadvmod"})
_TOPIC = frozenset({"of", "about"})
_ADDRESSING = frozenset({"to", "with", "by", "in", "at", "during"})  # before whom one speaks to, or when and where
_WHY = frozenset({"for", "over"})
_DAY = 10  # letters of an ISO day


def day_of(
    scene: Scene, trigger: int, setting: Setting, *, planned: bool, past: bool = False, said: bool = False
) -> tuple[str, DateBasis]:
    """The day of the time expression that hangs on the trigger's own clause or the nearest one above it, and how it is known.

    What is told as `past` was before the article. Of what is only `said`, a month or year after "for" or "over" is that of the
    reason: "thanked B for its vote in March".
    """
    s = scene.sentence
    found = [when for when in setting.dates(s.start, s.end) if not _counts_to_a_noun(s, when)]
    if not found:  # as in most sentences
        return "", DateBasis.NONE
    clauses = [trigger, *s.ancestors(trigger)]
    hung = [(at, when) for at, when in _hung(found, setting.text) if not _dates_a_topic(s, at, when.end, clauses)]
    if said:
        hung = [(at, when) for at, when in hung if len(when.date) >= _DAY or not _dates_a_reason(s, at, trigger)]
    told = [(_clause_told(s, at, when), when) for at, when in hung]
    placed = [(clauses.index(k), when) for k, when in told if k in clauses and not (planned and _only_told(s, k, when, trigger))]
    inside = {s.words[k].start for k in _own_words(s, trigger)}
    placed += [(-1, when) for at, when in hung if at in inside or (at == when.start and _first_word(s, at, when.end) in inside)]
    if not placed:
        return "", DateBasis.NONE
    nearest = min(placed, key=lambda pair: (pair[0], not pair[1].counted, pair[1].start))[1]
    return dates.resolve(nearest, published=setting.published, planned=planned, past=past), nearest.basis


def _only_told(s: Sentence, verb: int, when: When, trigger: int) -> bool:
    """Whether on that day it was only told what is to come: "said on Monday that A would go"."""
    above = s.words[verb]
    return verb != trigger and above.tag == "VBD" and above.lemma in words("telling") and when.start < s.words[trigger].start


def _counts_to_a_noun(s: Sentence, when: When) -> bool:
    """Whether the day is counted to a thing: "two days after the raid" is when the raid was, "after A raided B" when A did."""
    last = next((w for w in reversed(s.words) if when.start <= w.start < when.end), None)
    return last is not None and last.lemma in {"after", "before"} and last.dep == "prep" and bool(s.kids(last.i, "pobj", "pcomp"))


def _hung(found: Iterable[When], text: str) -> Iterator[tuple[int, When]]:
    """Each time expression with where it hangs: its start, or in "of 9 May and 3 June" the start of the list."""
    at, end = -1, -1  # nowhere yet
    for when in found:
        at = at if at >= 0 and not when.counted and _AND.fullmatch(text, end, when.start) else when.start
        end = when.end
        yield at, when


def _clause_told(s: Sentence, at: int, when: When) -> int:
    """The verb whose clause the time tells of: the main one where it opens the sentence ("On Monday, …")."""
    opens = [w for w in s.words if w.start < when.start]
    closed = next((w.text for w in s.words if w.start >= when.end), "") == ","
    if closed and all(w.dep == "prep" for w in opens):
        return next((w.i for w in s.words if w.head == w.i), 0)
    return clause_of(s, at)


def _dates_a_topic(s: Sentence, at: int, end: int, clauses: Sequence[int]) -> bool:
    """Whether the time is of what is spoken about: "the results of the meeting on Monday", "the accords of 9 May"."""
    word = next((w.i for w in s.words if w.start <= at < w.end), 0)
    named = s.words[s.words[word].head]
    before = s.words[word].dep in _BEFORE_NOUN and named.is_noun and named.start >= end
    if before and named.lemma.lower() not in words("occasion"):  # "the 9 May agreement", not "at Monday's summit"
        return named.i not in clauses
    for i in (word, *s.ancestors(word)):
        if s.words[i].is_verb or i in clauses:
            return False
        prep = s.words[s.words[i].head]
        if s.words[i].dep == "pobj" and prep.lemma in _TOPIC and prep.head not in clauses and i != word:
            return s.words[prep.head].lemma not in words("aside")
    return False


def _dates_a_reason(s: Sentence, at: int, trigger: int) -> bool:
    """Whether the time follows why it is said, or hangs on what a preposition governs: no occasion, not whom one addresses."""
    word = next((w.i for w in s.words if w.start <= at < w.end), 0)
    path = list(s.ancestors(word))
    above = path[: path.index(trigger)] if trigger in path else []
    if any(trigger < k < word and s.words[k].lemma in _WHY for k in s.kids(trigger, "prep")):
        return True
    governed = (k for k in above if s.words[k].dep in {"pobj", "pcomp"} and s.words[s.words[k].head].lemma not in _ADDRESSING)
    return any(s.words[k].lemma.lower() not in words("occasion") for k in governed)


def _own_words(s: Sentence, i: int) -> list[int]:
    """The word and what stands below it, without the clauses there that have verbs of their own."""
    found, stack = [], [i]
    while stack:
        k = stack.pop()
        found.append(k)
        stack += [child for child in s.kids(k) if not (s.words[child].is_verb and _is_own(s, child, i))]
    return found


def _is_own(s: Sentence, verb: int, trigger: int) -> bool:
    """Whether a verb's clause tells of something else: "talks held on Monday" is of the talks, "urged to leave by May" is not."""
    dep = s.words[verb].dep
    return dep in _OWN_CLAUSE or (dep == "acl" and s.words[verb].head != trigger)


def _first_word(s: Sentence, start: int, end: int) -> int:
    """Where the last word of a time expression begins: in "on Monday" the day hangs on the preposition."""
    return next((w.start for w in reversed(s.words) if start <= w.start < end and w.dep != "punct"), -1)  # nor "in May."


def clause_of(s: Sentence, at: int) -> int:
    """The verb whose clause the codepoint `at` stands in."""
    word = next((w.i for w in s.words if w.start <= at < w.end), 0)
    return next((a for a in s.ancestors(word) if s.words[a].is_verb), word)
