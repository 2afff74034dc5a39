"""A parsed sentence with its actors: which noun phrases are actors, and whose the other ones are. Knows grammar and names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.enumerations import above_all
from bilateral.extract.words import words
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.extract.naming import Naming
    from bilateral.extract.sentence import Sentence

_DEPTH = 4  # prepositions down a noun phrase: "the rights of the people of the north of Iraq"
_OWNING = ("of", "by", "from")


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
    quoted_by: str = ""  # who said it, where the sentence stands in quotation marks
    met: tuple[str, ...] = ()  # the two who met, as they were named
    gathered: tuple[str, ...] = ()  # all who last met, as they were named
    centre: str = ""  # who alone of them met each of the others
    partners: tuple[str, ...] = ()  # who is in the talks that the article reports
    body: str = ""  # the organisation that the article spoke of last
    owned: dict[int, tuple[str, ...]] = field(default_factory=dict)  # "the plan", whose owner an earlier sentence told

    def actors(self, i: int) -> tuple[str, ...]:
        """Actors that the noun phrase headed by word `i` is; the name that stands beside it wins over an unnamed office."""
        if i not in self._found:  # each is asked for two or three times
            self._found[i] = self._actors(i)
        return self._found[i]

    @cached_property
    def _found(self) -> dict[int, tuple[str, ...]]:
        return {}

    def _actors(self, i: int) -> tuple[str, ...]:
        own = self.heads.get(i, ())
        if "we" in self.sentence.forms and self.sentence.words[i].text.lower() == "we":  # "We, the leaders of A and B, …"
            signed = grammar.coordinated_all(self.sentence, self.sentence.kids(i, "appos"))
            return max(distinct(k for a in signed for k in self.heads.get(a, ())), own, key=len)
        beside = [k for a in self._beside(i) for k in self.heads.get(a, ())]
        persons = tuple(k for k in beside if "@" in k)
        return persons if persons and not any("@" in key for key in own) else own or self._alone_beside(i)

    def _alone_beside(self, i: int) -> tuple[str, ...]:
        """The one country or body named right after a noun, between commas: "the bloc's biggest economy, Germany, backed"."""
        if self.sentence.words[i].dep not in {"nsubj", "nsubjpass"}:
            return ()
        named = [a for a in self.sentence.kids(i, "appos") if a in self.marks and a in self.heads]
        return self.heads[named[0]] if len(named) == 1 and not self.sentence.kids(named[0], "conj") else ()

    def capital(self, i: int) -> tuple[str, ...]:
        """The country whose capital word `i` names, where it stands as a place."""
        if i not in self.places:
            return ()
        spans = [(n, self.sentence.span_at(*n.words)) for n in self.namings if n.sort == "capital"]
        return next((n.keys for n, span in spans if span and self.sentence.head_of(span) == i), ())

    def _beside(self, i: int) -> list[int]:
        """What stands beside the noun for the same: an apposition, or who leads it ("a delegation led by A")."""
        s = self.sentence
        is_group = s.words[i].lemma in words("travelling-group")
        phrase = [i, *grammar.prepositional(s, i, ("of", "from"), depth=1)] if is_group else []
        led = [c for w in phrase for c in s.kids(w, "acl") if s.words[c].lemma in words("led")]
        return [*s.kids(i, "appos"), *(p for c in led for k in s.kids(c, "agent", "prep") for p in s.kids(k, "pobj"))]

    def listed(self, words: Iterable[int]) -> list[int]:
        """The words, and the actors set beside them: in "A, Prime Minister B and C" the parser takes B for A's apposition."""
        found: list[int] = []
        for i in words:
            found.append(i)
            after = self.sentence.kids(i, "appos", "npadvmod")
            if not after:
                continue
            found += self.listed(k for a in after if self._goes_on(i, a) for k in grammar.coordinated(self.sentence, a))
            own = [a for a in self.sentence.kids(i, "appos") if self.heads.get(i) and self.heads.get(a) == self.heads.get(i)]
            beyond = self.listed(k for a in own for k in grammar.coordinated(self.sentence, a))
            found += [k for k in beyond if k not in own]  # "A, the minister, and his host B met"
        return list(dict.fromkeys(found))

    def _goes_on(self, i: int, a: int) -> bool:
        """Whether the apposition `a` of word `i` is the next one of a list: two persons, or two names before an "and"."""
        one, other = self.heads.get(i, ()), self.heads.get(a, ())
        persons = any("@" in key for key in one) and any("@" in key for key in other)
        beside = {k for c in self.sentence.kids(a, "conj") for k in self.heads.get(c, ())}
        own = not beside.isdisjoint(
            (*one, *(key.partition("@")[2] for key in one))
        )  # "A, leader of a party and president of Peru"
        later = [a] if any("@" in key for key in one) else [k for k in self.sentence.kids(i, "appos", "npadvmod") if k >= a]
        # B as well as C of "A, B, the C and the D"
        return bool(one and other and one != other) and (
            persons or (not own and any(self.sentence.kids(k, "conj") for k in later))
        )

    def owners(self, i: int) -> tuple[str, ...]:
        """Whose the noun phrase is: its possessor, the country before it, what follows "of", "by" or "from"."""
        before = self.before(i)
        if before:
            return before
        after = [k for p in grammar.prepositional(self.sentence, i, _OWNING) for k in self.actors(p) or self._of(p)]
        return tuple(dict.fromkeys(after))

    def _of(self, i: int) -> tuple[str, ...]:
        """Whom an owner that is named by another stands for: of "leaders of Romania's new government" Romania."""
        if self.sentence.words[i].tag in {"NNPS", "NNP"}:  # "the Ministry of Foreign Affairs of Peru"
            below = [k for p in grammar.prepositional(self.sentence, i, ("of",), depth=1) for k in self.actors(p)]
            return self.places.get(i, ()) or tuple(below)
        return self.places.get(i, ()) or (self.before(i) if self.sentence.words[i].lemma in standins() else ())

    def within(self, i: int, *, trigger: int) -> tuple[str, ...]:
        """The nearest actor inside the noun phrase, however deep: "the stability of Iraq", "sanctions imposed by the EU".

        The clause of `trigger`, which asks, is left out: in "a charge denied by Russia" the charge is not Russia's.
        """
        s, level = self.sentence, [i]
        for _ in range(_DEPTH):
            persons = [k for w in level if w != i for k in self.actors(w) if "@" in k]  # "the victory of Peru's A" is A's
            found = persons or [k for w in level for k in (self.before(w) or self._agents(w, trigger))]
            found = found or [k for w in level if w != i for k in self.actors(w)]
            if found:
                return distinct(found)
            level = [p for w in level for k in self._owning(w) for p in grammar.coordinated_all(s, s.kids(k, "pobj"))]
        return self.owned.get(i, ())

    def _owning(self, i: int) -> list[int]:
        """The prepositions that a noun's owner may follow, not who suffers it: "attacks of A on B", "shelling of B by A"."""
        s = self.sentence
        below, noun = s.kids(i, "prep"), s.words[i].lemma
        by = [
            k for k in s.kids(i, "prep", "agent") if s.words[k].lemma == "by" and any(self.actors(p) for p in s.kids(k, "pobj"))
        ]
        if not by and noun in words("harm"):  # "the killing of its envoy by B", hung on the envoy
            suffering = [p for k in below if s.words[k].lemma == "of" for p in s.kids(k, "pobj")]
            by = [k for p in suffering for k in s.kids(p, "prep", "agent") if s.words[k].lemma == "by"]
        if by or noun not in words("harm", "blow", "befalling"):
            return by or below
        hit = words("victim") | ({"of"} if noun in words("harm") else set())
        if noun in words("befalling"):  # "the bombing in A": where it was, not who did it
            hit |= words("place").difference(_OWNING)
        return [k for k in below if s.words[k].text.lower() not in hit]

    def _agents(self, i: int, trigger: int) -> list[str]:
        """Who did what the noun's clause tells: "steps taken by Iran", "the proposal that China made"."""
        s, control = self.sentence, grammar.load_control()
        clauses = [c for c in s.kids(i, "acl", "relcl") if c != trigger and s.words[c].tag in {"VBN", "VBD", "VBZ", "VBP"}]
        clauses = [c for c in clauses if s.words[c].lemma not in words("responding")]  # "a raid which Chad condemned"
        if s.words[i].lemma in words("accusation"):  # "claims that Iran had won" are not Iran's
            clauses = [c for c in clauses if all(s.words[k].text != "that" for k in s.kids(c))]
        # "a demand that Iran stop"
        clauses = [c for c in clauses if all((s.words[k].text, s.words[k].tag) != ("that", "IN") for k in s.kids(c))]
        made = [c for c in clauses if not _is_beside_it(s, c)]
        return [k for c in made for w in grammar.subjects(s, c, control) if w != i for k in self.actors(w)]

    def before(self, i: int) -> tuple[str, ...]:
        """Actors named before the noun: possessors ("China's"), adjectives and compounds ("Chinese", "US")."""
        possessors = [k for p in grammar.possessors(self.sentence, i) for k in self.actors(p) or self.marks.get(p, ())]
        if possessors and all(
            w.tag.startswith("NNP") for w in map(self.sentence.words.__getitem__, self.sentence.kids(i, "poss"))
        ):
            return distinct(possessors)  # "Sweden's NATO bid" is Sweden's; "our NATO partners" are NATO's
        before = grammar.modifiers(self.sentence, i)
        if self.sentence.words[i].lemma in words("befalling"):
            before = [m for m in before if m not in self.places]  # "the Kabul bombing" is not Kabul's
        if not before:
            return distinct(possessors)
        made = [k for m in before if self.sentence.words[m].lemma in words("made") for k in self.sentence.kids(m, "npadvmod")]
        named = [k for m in [*before, *made] for k in self.marks.get(m, ())]
        if not named and self.sentence.words[i].lemma in words("deed", "proposal", "accusation"):  # "the Trump plan"
            named = [k for m in before for k in self.heads.get(m, ()) if "@" in k]
        return distinct([*possessors, *named])

    def with_heads(self, more: dict[int, tuple[str, ...]]) -> Scene:
        """The scene with further noun phrases resolved (pronouns, "the two sides"); what is there already stays."""
        return replace(self, heads={**more, **self.heads}) if more else self

    def with_here(self, keys: tuple[str, ...]) -> Scene:
        """The scene with "here" as the place of the dateline."""
        spots = {w.i: keys for w in self.sentence.words if keys and w.dep == "advmod" and w.text.lower() == "here"}
        return replace(self, places={**self.places, **spots}) if spots else self


@cache
def standins() -> frozenset[str]:
    """Nouns that stand for the country named with them: "Chinese officials", "the Russian side"."""
    return frozenset(row["noun"] for row in read_table(knowledge("grammar") / "standins.tsv", columns=("noun", "with")))


def stand_for(scene: Scene, i: int) -> tuple[str, ...]:
    """Actors that a noun such as "officials", "states" stands for: whose it is, or which ones it includes."""
    if scene.sentence.words[i].lemma not in standins() or is_unofficial(scene.sentence, i) or _is_any(scene.sentence, i):
        return ()
    listed = [
        k
        for p in grammar.prepositional(scene.sentence, i, ("including", "include", "like", "as", "namely"))
        for k in scene.actors(p)
    ]
    listed += [k for p in above_all(scene.sentence, i) for k in scene.actors(p)]
    ruling = scene.sentence.words[i].tag == "NNS" or scene.sentence.words[i].lemma in words("ruling")
    told = scene.sentence.kids(i, "amod", "compound", "nmod")
    ruling = ruling and not any(scene.sentence.words[k].text[0].isupper() for k in told)  # "Western Balkan leaders in Tirana"
    seat = [k for p in grammar.prepositional(scene.sentence, i, ("in",), depth=1) for k in scene.places.get(p, ()) if ruling]
    whose = scene.owners(i) or distinct(seat)  # "the authorities in Minsk"
    others = scene.sentence.words[i].lemma in words("others")  # "its allies, including Poland" are not its own
    persons = all("@" in key for key in listed)  # "Peruvian officials including President A"
    return distinct(listed) if len(listed) > 1 or not whose or (listed and (others or persons)) else whose


def _is_beside_it(s: Sentence, clause: int) -> bool:
    """Whether the relative clause tells of something else, only with regard to its noun: "the text against which A lobbied"."""
    against = [k for k in s.kids(clause, "prep") if s.words[k].text.lower() in words("victim")]
    return any(s.words[p].tag == "WDT" for k in against for p in s.kids(k, "pobj"))


def is_unofficial(s: Sentence, i: int) -> bool:
    """Whether the phrase does not say that it is the country's own: "the Lebanese militant group", "a Swiss news agency"."""
    told = {s.words[k].text.lower() for k in s.kids(i, "amod", "compound", "nmod")}
    if s.words[i].lemma in words("branch"):  # "the Swiss intelligence service"
        return not told & words("branch-of-state")
    return bool(told & words("unofficial")) and not ("armed" in told and s.words[i].lemma == "force")


def _is_any(s: Sentence, i: int) -> bool:
    """Whether it is but one of a body's members: "a NATO ally"."""
    one = s.words[i].lemma in words("fellow") and s.words[i].tag == "NN"
    return one and any(s.words[k].lemma in {"a", "an", "another"} for k in s.kids(i, "det"))


def side_of(key: str) -> str:
    """Whom a person of an article acts for, by his key; the key itself of a country or a body."""
    return key.partition("@")[2] or key


def distinct(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys once each, in order."""
    return tuple(dict.fromkeys(keys))
