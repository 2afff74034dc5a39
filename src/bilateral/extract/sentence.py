"""A parsed sentence as plain values, and the walks over it. Knows nothing of spaCy, actors or frames.

Words carry ClearNLP dependency labels and Penn Treebank tags, as the parser gives them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `i`, `head` are places in the sentence (the root is its own head); `start`, `end` codepoints of the article."""

    i: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb form."""
        return self.tag in VERB_TAGS

    @property
    def is_noun(self) -> bool:
        """Whether it is tagged as a noun."""
        return self.tag in NOUN_TAGS


def asked_once(ask: Callable[[Sentence, int, *Ts], list[T]]) -> Callable[[Sentence, int, *Ts], list[T]]:
    """The function, run once for each word of a sentence: several frames, and those who read on, ask the same of it.

    Each gets a list of its own. The function must go by its arguments alone.
    """

    @wraps(ask)
    def answer(s: Sentence, i: int, *rest: *Ts) -> list[T]:
        question = (ask, i, *rest)
        if question not in s.answers:
            s.answers[question] = ask(s, i, *rest)
        return [*s.answers[question]]

    return answer


@dataclass(frozen=True)
class Sentence:
    """One parsed sentence of an article: `article.text[start:end] == text`; `paragraph` counts from 0."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    paragraph: int = 0

    @cached_property
    def answers(self) -> dict[tuple[object, ...], list[Any]]:
        """What was asked of its words so far; see `asked_once`."""
        return {}

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the places of its children, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                found[word.head].append(word.i)
        return tuple(tuple(children) for children in found)

    @cached_property
    def _labelled(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        return tuple(tuple((k, self.words[k].dep) for k in children) if children else () for children in self.children)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words as they are written, in lower case."""
        return frozenset(word.text.lower() for word in self.words)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The words' lemmas."""
        return frozenset(word.lemma for word in self.words)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words' dependency labels."""
        return frozenset(word.dep for word in self.words)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The words' lemmas, and with its preposition's each that follows one: "to+deal"."""
        hung = (word for word in self.words if word.dep == "pobj")
        return self.lemmas.union(f"{self.words[word.head].lemma}+{word.lemma}" for word in hung)

    @cached_property
    def passives(self) -> frozenset[int]:
        """Places of the words that have a passive auxiliary or subject."""
        return frozenset(word.head for word in self.words if word.dep in _PASSIVE)

    @cached_property
    def conjoined(self) -> frozenset[int]:
        """Places of the words that have something coordinated with them."""
        return frozenset(word.head for word in self.words if word.dep == "conj")

    def with_lemma(self, wanted: frozenset[str]) -> Sequence[Word]:
        """The words that have one of these lemmas, in order; most sentences have none, as one look tells."""
        return () if self.lemmas.isdisjoint(wanted) else [word for word in self.words if word.lemma in wanted]

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of word `i` that carry one of `deps` (all children if none is given), in order."""
        if not deps:
            return [*self.children[i]]
        found: list[int] = []
        for k, dep in self._labelled[i]:  # asked for two hundred times a sentence: a loop, faster than a comprehension here
            if dep in deps:
                found.append(k)
        return found

    def ancestors(self, i: int) -> Iterator[int]:
        """The word's head, its head's head, … up to the root."""
        while self.words[i].head != i:
            i = self.words[i].head
            yield i

    @asked_once
    def subtree(self, i: int) -> list[int]:
        """The word and all below it, in order of the text."""
        found, queue = [], [i]
        while queue:
            k = queue.pop()
            found.append(k)
            queue.extend(self.children[k])
        return sorted(found)

    def head_of(self, span: range) -> int:
        """The word of the span that governs the rest: the first whose head lies outside."""
        for i in span:
            if self.words[i].head not in span or self.words[i].head == i:
                return i
        return span[-1]

    def span_at(self, start: int, end: int) -> range:
        """The words that overlap the codepoints `start:end` of the article; an empty range where none does."""
        places = [word.i for word in self.words if word.start < end and word.end > start]
        return range(places[0], places[-1] + 1) if places else range(0)
