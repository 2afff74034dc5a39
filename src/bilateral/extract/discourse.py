"""What an article has spoken of so far: who was subject, who met, who speaks, whose plan it was. Knows scenes and people.

Sentences come in order; pronouns and definite phrases of later ones point to what is remembered here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import rulers
from bilateral.extract.deeds import act_nouns, doers, done, made_by, proposers, tellers
from bilateral.extract.disasters import struck
from bilateral.extract.genders import PRONOUNS, meant_by
from bilateral.extract.persons import is_unnamed
from bilateral.extract.scene import distinct, standins
from bilateral.extract.words import words
from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Gazetteer
    from bilateral.extract.people import People
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Word
    from bilateral.extract.voices import Voice

PAIR = 2


@dataclass
class Discourse:
    """What an article has spoken of so far. Lives, and changes, as long as the article is read."""

    gazetteer: Gazetteer
    people: People
    home: str = ""
    byline: str = ""  # whose "I" the article is, where it says so
    subject_person: str = ""
    last_person: str = ""
    unnamed: tuple[str, ...] = ()  # for whom an official acts who was the last subject, and whom nobody named
    crowd: tuple[str, ...] = ()  # for whom those act who were several, as the subject of the last sentence: "they"
    genders: dict[str, str] = field(default_factory=dict)  # of persons, by the first pronoun that meant each
    persons: tuple[str, ...] = ()  # all named so far, once each, the last named last
    actives: tuple[str, ...] = ()  # those who were subjects, once each, the last one last
    subject_thing: str = ""
    subject_states: tuple[str, ...] = ()  # countries that were subjects in the last sentence
    states: tuple[str, ...] = ()  # all countries named so far, once each, the last named last
    organisations: tuple[str, ...] = ()  # once each, the last named last
    bodies: tuple[str, ...] = ()  # the same, with parties and armed groups
    group: tuple[str, ...] = ()  # last named together: "they"
    listed: tuple[str, ...] = ()  # last named in one list
    pair: tuple[str, ...] = ()  # last said to have met: "the two", "both leaders"
    met: tuple[str, ...] = ()  # all who last met: the pair, or more
    centre: str = ""  # who alone of them met each: A of "A spoke to B and C"
    visitors: tuple[str, ...] = ()  # who came to see others, the last one last: "the visiting leader"
    spoken_of: tuple[str, ...] = ()  # all whom the last sentence named
    parties: tuple[str, ...] = ()  # all whom the headline and the first sentence named
    voice: Voice | None = None  # whose own words the sentence is, in a transcript or a letter
    speaker: str = ""
    authors: tuple[str, ...] = ()  # of a joint article: "We, the leaders of A and B"
    addressed: dict[str, str] = field(default_factory=dict)  # to whom each last wrote, or sent greetings
    owners: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whose "government", "junta" was last named, by its noun
    several: tuple[str, ...] = ()  # whose claims, acts the last sentence spoke of in the plural: "condemned them"
    makers: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whose plan, claim, act was last spoken of, by its noun
    doers: tuple[str, ...] = ()  # who did what the last sentence tells: whose "the move" is
    issuers: tuple[str, ...] = ()  # who issued what "the statement" says: of the last sentence that spoke of one
    proposers: tuple[str, ...] = ()  # who proposed or demanded what it tells: whose "the demand" is
    tellers: tuple[str, ...] = ()  # who said or charged it: whose "the accusation" is
    stricken: str = ""  # the country that was last said to be in need: to whom relief goes that names nobody

    def side(self, key: str) -> str:
        """The side an actor of this article acts for."""
        person = self.people.by_key.get(key)
        if person is not None:
            return person.side
        actor = self.gazetteer.actor(key)
        return (actor.side or key) if actor is not None else key

    def author(self) -> str:
        """Who says "I" outside quotation marks: the speaker or writer, the first of the outlet's own side, else that side."""
        if self.byline:
            return self.byline
        own = [key for key, person in self.people.by_key.items() if person.side and person.side == self.home]
        return own[0] if own else self.home

    def note(self, scene: Scene, *, quoted_by: str) -> None:
        """Take in what the sentence spoke of, for the sentences to come."""
        s = scene.sentence
        roots = {w.i for w in s.words if w.head == w.i}
        told = [w for w in s.words if w.dep in {"nsubj", "nsubjpass"}]
        told.sort(key=lambda w: w.head not in roots)  # "Peru's A must go, B said": it is B whom "he" means then
        subjects = [k for w in told for k in scene.actors(w.i)]
        self._note_last(subjects, [k for i in sorted(scene.heads) for k in scene.heads[i]])
        self._note_unnamed(scene, told)
        self._note_genders(scene)
        self.speaker = quoted_by or self.speaker
        signed = [k for w in s.words if w.text == "We" for k in scene.actors(w.i)] if "we" in s.forms else []
        if len(signed) >= PAIR:  # "We, the leaders of A and B": they say "we" from here on
            self.authors = distinct(signed)
        self._note_group(scene)
        self.spoken_of = distinct(k for i in sorted(scene.heads) for k in scene.heads[i]) or self.spoken_of
        self.parties = self.parties or self.spoken_of
        self._note_owners(scene)
        self.several = ()
        for word in s.with_lemma(act_nouns()):
            if word.is_noun and (owners := made_by(scene, word.i)):
                self.makers[word.lemma] = owners
                self.several = owners if word.tag == "NNS" else self.several
        self.stricken = struck(scene, self.state_of) or self.stricken
        self.doers, self.tellers, self.proposers = doers(scene), tellers(scene), proposers(scene)
        if self.doers:
            self.makers |= dict.fromkeys(done(scene), distinct(self.side(key) or key for key in self.doers))
        if not s.lemmas.isdisjoint(words("document")):
            self.issuers = self.doers or self.issuers

    def note_meeting(self, met: Sequence[tuple[str, str]]) -> None:
        """Take in who met whom: "the two" are they from here on, "the three" where three sides met.

        Who met as persons stays so where the same are then told of as sides ("the parties discussed").
        """
        everybody = distinct(key for pair in met for key in pair)
        pair = met[0] if len({self.side(key) for key in everybody}) == PAIR else ()
        as_persons = all(key in self.people.by_key for key in {*everybody} - {*self.met})  # others of the same sides met later
        as_persons = as_persons and {*everybody} != {*self.met}
        if self._tells_more(pair or everybody, self.met) or as_persons:
            self.pair, self.met = pair, pair or everybody
            centres = [key for key in everybody if all(key in one for one in met)]
            self.centre = centres[0] if len(centres) == 1 else ""
        self.group = self.met

    def note_letter(self, letter: Voice) -> None:
        """Take in who wrote to whom: what is quoted next is the writer's."""
        if letter.speaker and letter.hearer:
            self.speaker = letter.speaker
            self.addressed[letter.speaker] = letter.hearer

    def _tells_more(self, new: Sequence[str], old: Sequence[str]) -> bool:
        """Whether the new ones are of other sides than the old ones, or more of them persons."""
        sides = [{self.side(key) for key in keys} for keys in (new, old)]
        persons = [sum(key in self.people.by_key for key in keys) for keys in (new, old)]
        return sides[0] != sides[1] or persons[0] > persons[1]

    def _note_last(self, subjects: Sequence[str], mentioned: Sequence[str]) -> None:
        persons = [k for k in mentioned if "@" in k or k in self.people.by_key]
        first = persons[0] if persons else self.subject_person
        self.subject_person = next((k for k in subjects if k in persons), first)
        self.last_person = persons[-1] if persons else self.last_person
        self.persons = _with_last(self.persons, distinct(persons))
        self.actives = _with_last(self.actives, distinct(k for k in subjects if k in persons))
        self.subject_thing = next((k for k in subjects if k not in persons), self.subject_thing)
        self.subject_states = distinct(k for k in subjects if self.is_state(k))
        things = distinct(k for k in mentioned if k not in persons)
        self.states = _with_last(self.states, [k for k in things if self.is_state(k)])
        acted_for = distinct(side for k in persons if (side := self.side(k)) and not self.is_state(side))  # "Hamas official A"
        self.bodies = _with_last(self.bodies, distinct([*acted_for, *(k for k in things if not self.is_state(k))]))
        self.organisations = _with_last(self.organisations, [k for k in things if self._is_organisation(k)])

    def _note_unnamed(self, scene: Scene, subjects: Sequence[Word]) -> None:
        for n, word in enumerate(subjects):
            keys = distinct(k for w in grammar.coordinated(scene.sentence, word.i) for k in scene.actors(w))
            if not n:
                self.crowd = keys if word.tag in {"NNS", "NNPS"} or len(keys) > 1 else ()
            is_stranger = word.tag == "NNP" and not keys
            if is_unnamed(scene, word.i) or is_stranger or any("@" in key for key in keys):
                self.unnamed = keys if is_unnamed(scene, word.i) else ()
                return

    def _note_genders(self, scene: Scene) -> None:
        """Take in whom "he" or "she" means, where at most one person is named with it, and only one of both is said."""
        if scene.sentence.forms.isdisjoint(PRONOUNS):
            return
        told = {w.i: which for w in scene.sentence.words if (which := meant_by(w.text))}
        named = {k for i, keys in scene.heads.items() if i not in told for k in keys} & self.people.by_key.keys()
        if not named:  # "Norway's A came. She spoke."
            meant = {k for i in told if scene.sentence.words[i].dep == "nsubj" for k in scene.heads.get(i, ())}
            named = meant & self.people.by_key.keys() & {*self.spoken_of}
        if len(named) == 1 and len({*told.values()}) == 1:
            for i, which in told.items():
                self.genders.update((key, which) for key in scene.heads.get(i, ()) if key in named)

    def _note_owners(self, scene: Scene) -> None:
        for word in scene.sentence.with_lemma(_owned()):
            if word.is_noun and (owners := scene.owners(word.i)):
                self.owners[word.lemma] = owners

    def _note_group(self, scene: Scene) -> None:
        for i in sorted(scene.heads):
            members = distinct(k for w in grammar.coordinated(scene.sentence, i) for k in scene.actors(w))
            if len(members) >= PAIR and len({self.side(k) for k in members}) >= PAIR:
                self.listed = members
                self.group = members if self._tells_more(members, self.group) else self.group
                return

    def is_state(self, key: str) -> bool:
        """Whether it is a country."""
        actor = self.gazetteer.actor(key)
        return actor is not None and actor.kind is Kind.COUNTRY

    def state_of(self, key: str) -> str:
        """The country that an actor of this article acts for, or is; '' if none."""
        side = self.side(key)
        return side if self.is_state(side) else ""

    def is_armed(self, key: str) -> bool:
        """Whether it is an armed group."""
        body = self.gazetteer.organisations.get(key)
        return body is not None and body.kind == Kind.GROUP and not {"group", "movement", "militia"}.isdisjoint(body.nouns)

    def _is_organisation(self, key: str) -> bool:
        actor = self.gazetteer.actor(key)
        return actor is not None and actor.kind is Kind.ORGANISATION


@cache
def _owned() -> frozenset[str]:
    """Nouns that are taken up without their owner, who was named with them: "the junta", "the officials"."""
    return rulers() | standins()


def _with_last(keys: tuple[str, ...], last: Sequence[str]) -> tuple[str, ...]:
    """Keys once each, with those just named at the end."""
    return (*(k for k in keys if k not in last), *last)
