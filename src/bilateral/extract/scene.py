"""A parsed sentence with its actors: which noun phrases are actors, and whose the other ones are. Knows grammar and names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilateral.extract.naming import Naming
    from bilateral.extract.sentence import Sentence

PLACE_PREPOSITIONS = frozenset({"in", "at", "to", "from", "near", "outside", "around", "into", "across", "via", "through", "inside"})
_OWNING = ("of", "by", "from")
_PREMODIFIER = frozenset({"amod", "compound", "nmod", "poss"})


@dataclass(frozen=True)
class Scene:
    """A sentence and its actors by word: `heads` what a noun phrase is, `marks` what a modifier names, `places` where.

    Values are actor keys, in order; a place's value is the country it lies in.
    """

    sentence: Sentence
    namings: tuple[Naming, ...] = ()
    heads: dict[int, tuple[str, ...]] = field(default_factory=dict)
    marks: dict[int, tuple[str, ...]] = field(default_factory=dict)
    places: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def actors(self, i: int) -> tuple[str, ...]:
        """Actors that the noun phrase headed by word `i` is; the name that stands beside it wins over an unnamed office."""
        beside = [k for a in self.sentence.kids(i, "appos") for k in self.heads.get(a, ()) if "@" in k]
        own = self.heads.get(i, ())
        if beside and not any("@" in key for key in own):
            return tuple(beside)
        return own

    def owners(self, i: int) -> tuple[str, ...]:
        """Whose the noun phrase is: its possessor, the country before it, what follows "of", "by" or "from"."""
        before = self.before(i)
        if before:
            return before
        after = [k for p in grammar.prepositional(self.sentence, i, _OWNING) for k in self.actors(p) or self.places.get(p, ())]
        return tuple(dict.fromkeys(after))

    def before(self, i: int) -> tuple[str, ...]:
        """Actors named before the noun: possessors ("China's"), adjectives and compounds ("Chinese", "US")."""
        possessors = [k for p in grammar.possessors(self.sentence, i) for k in self.actors(p) or self.marks.get(p, ())]
        named = [k for m in grammar.modifiers(self.sentence, i) for k in self.marks.get(m, ())]
        return tuple(dict.fromkeys([*possessors, *named]))

    def with_heads(self, more: dict[int, tuple[str, ...]]) -> Scene:
        """The scene with further noun phrases resolved (pronouns, "the two sides"); what is there already stays."""
        return Scene(self.sentence, self.namings, {**more, **self.heads}, self.marks, self.places)


@cache
def standins() -> frozenset[str]:
    """Nouns that stand for the country named with them: "Chinese officials", "the Russian side"."""
    return frozenset(row["noun"] for row in read_table(knowledge("grammar") / "standins.tsv", columns=("noun", "with")))


def build_scene(sentence: Sentence, namings: Sequence[Naming]) -> Scene:
    """The sentence with the actors that its names, and nouns with a country's name, stand for."""
    heads: dict[int, tuple[str, ...]] = {}
    marks: dict[int, tuple[str, ...]] = {}
    places: dict[int, tuple[str, ...]] = {}
    covered: set[int] = set()
    for naming in namings:
        span = sentence.span_at(naming.start, naming.end)
        if not span:
            continue
        head = sentence.head_of(span)
        covered.update(span if naming.sort not in {"adjective"} else ())
        if naming.sort != "person" and naming.sort != "office":
            marks[head] = naming.keys
        if naming.sort in {"capital", "city"} or _is_place(sentence, head):
            places[head] = naming.keys
        if naming.sort not in {"adjective", "city"} and not (naming.sort == "capital" and _is_place(sentence, head)):
            heads[head] = naming.keys
    scene = Scene(sentence, tuple(namings), heads, marks, places)
    for word in sentence.words:
        if word.is_noun and word.lemma in standins() and word.i not in covered and word.i not in heads:
            keys = scene.owners(word.i)
            if keys:
                heads[word.i] = keys
    return scene


def _is_place(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if word.dep in {"conj", "appos"}:
        return _is_place(s, word.head) if word.head != i else False
    return word.dep == "pobj" and s.words[word.head].lemma in PLACE_PREPOSITIONS


def distinct(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys once each, in order."""
    return tuple(dict.fromkeys(keys))
