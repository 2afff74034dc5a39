"""What a frame asks of the words around its trigger: a particle, a subject, an object, what is said of it, a word before a noun.

Knows grammar and the lexicon's frames; nothing of actors.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.lexicon import INFINITIVE
from bilateral.extract.plain import PERSON
from bilateral.extract.views import is_view
from bilateral.extract.whereabouts import set_off
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.lexicon import Frame
    from bilateral.extract.sentence import Sentence


@dataclass(frozen=True)
class Around:
    """What stands around word `i` of a sentence: many frames ask, and each thing is looked up once."""

    sentence: Sentence
    i: int

    @cached_property
    def is_name(self) -> bool:
        """Whether it is a noun that is part of a name: "the Strategic Framework Agreement"; an Official Visit is one."""
        word = self.sentence.words[self.i]
        return self.i > 0 and word.tag.startswith("NNP") and word.text.istitle() and word.lemma not in words("journey")

    @cached_property
    def is_between(self) -> bool:
        """Whether it is a noun that tells between whom it is: "the Treaty of Friendship between A and B"."""
        return any(self.sentence.words[k].text == "between" for k in self.sentence.kids(self.i, "prep"))

    @cached_property
    def has_particle(self) -> bool:
        """Whether a verb goes with a particle, which makes it another one: "called off", "seen off"."""
        return "prt" in self.sentence.labels and bool(self.sentence.kids(self.i, "prt"))

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Lemmas of its logical subjects."""
        return self._lemmas(grammar.subjects(self.sentence, self.i, grammar.load_control()))

    @cached_property
    def before(self) -> frozenset[str]:
        """Lemmas of the adjectives and nouns before a noun, and what follows its prepositions: "of+tank" of "sale of tanks"."""
        return self._lemmas(grammar.modifiers(self.sentence, self.i)) | _after_prepositions(self.sentence, self.i)

    @cached_property
    def said_of(self) -> list[int]:
        """What is said of a verb's object."""
        return grammar.complements(self.sentence, self.i)

    @cached_property
    def infinitives(self) -> list[int]:
        """The infinitives below a verb."""
        return grammar.infinitives(self.sentence, self.i)

    @cached_property
    def objects(self) -> frozenset[str]:
        """Lemmas of a verb's objects, of what is said of them and of what is to be done."""
        s, i = self.sentence, self.i
        told = [k for w in self.said_of for k in s.kids(w, "amod")]  # "called it a reckless move"
        to_do = [] if self._calls_on else list(self.infinitives)
        to_do += [k for k in s.kids(i, "xcomp") if s.words[k].tag == "VBG"]  # "ruled out using force"
        heads = [*grammar.objects(s, i), *s.kids(i, "dobj", "npadvmod"), *self.said_of, *told, *to_do, *_made_to_do(s, i)]
        return self._lemmas(heads) | _after_prepositions(s, i)

    @cached_property
    def is_expelling(self) -> bool:
        """Whether an envoy is made to go, or a guest to come, not asked: "told A's envoy to leave", "asked him to come"."""
        s = self.sentence
        to_do = self._lemmas([*self.infinitives, *(k for k in s.kids(self.i, "advcl") if s.words[k].tag == "VB")])
        told = self._lemmas(grammar.objects(s, self.i))
        to_go, envoy = not to_do.isdisjoint(words("going")), not told.isdisjoint(words("envoy"))
        gone = to_go or envoy if s.words[self.i].lemma == "give" else to_go and envoy  # "gave the envoy two days"
        return gone or (s.words[self.i].lemma == "ask" and not to_do.isdisjoint(words("coming")))

    @cached_property
    def is_calling(self) -> bool:
        """Whether a call on a person is a visit: "called on A in Oslo"; not "called on A to stop", "called on A for help"."""
        s = self.sentence
        called = [
            p
            for k in s.kids(self.i, "prep", "prt")
            if s.words[k].text == "on"
            for p in (*s.kids(k, "pobj"), *s.kids(self.i, "dobj"))
        ]
        asking = any(w.tag == "TO" for w in s.words[self.i :]) or any(s.words[k].text == "for" for k in s.kids(self.i, "prep"))
        return not asking and any(s.words[p].lemma == PERSON for p in called)

    @property
    def _calls_on(self) -> bool:
        """Whether another is to do what the infinitive tells: "called on A to act" calls nothing an act."""
        asking, lemma = grammar.load_control().object_control, self.sentence.words[self.i].lemma
        return any(f"{lemma}+{self.sentence.words[k].lemma}" in asking for k in self.sentence.kids(self.i, "prep"))

    @cached_property
    def is_bloodless(self) -> bool:
        """Whether no more is done than "hit A with tariffs", "blasted A for arming B", "launched a verbal attack on A"."""
        s = self.sentence
        attacks = [self.i] if s.words[self.i].is_noun else s.kids(self.i, "dobj")
        if any(s.words[k].text.lower() in words("figurative") for o in attacks for k in s.kids(o, "amod", "compound")):
            return True
        used = grammar.prepositional(s, self.i, ("with",), depth=2)
        blamed = [g for k in s.kids(self.i, "prep") if s.words[k].text == "for" for g in s.kids(k, "pcomp")]
        scolded = bool(blamed) and s.words[self.i].lemma in words("scolding")
        return scolded or not self._lemmas(used).isdisjoint(words("bloodless"))

    def after(self, particle: str) -> frozenset[str]:
        """Lemmas of what follows a verb's preposition: "warned of war"."""
        return self._lemmas(grammar.prepositional(self.sentence, self.i, (particle,), depth=1))

    def _lemmas(self, places: list[int]) -> frozenset[str]:
        return frozenset(self.sentence.words[k].lemma for k in places)


def unmet(around: Around, frame: Frame) -> str:
    """Which condition of the frame its trigger does not meet: `name`, `particle`, `subject`, …; '' if none."""
    if frame.lemma == PERSON:
        return "" if set_off(around.sentence, around.i) else "place"
    if frame.pos == "noun" and around.is_name and not (frame.type == "agrees" and around.is_between):
        return "name"
    if not (_has_particle(around.sentence, around.i, frame.particle) if frame.particle else not around.has_particle):
        return "particle"
    if frame.subjects and (frame.subjects.isdisjoint(around.sentence.lemmas) or frame.subjects.isdisjoint(around.subjects)):
        return "subject"
    if frame.pos == "verb" and (other := _is_of_another_sort(around, frame)):
        return other
    has_object = _has_word_before(around, frame) if frame.pos == "noun" else _has_object(around, frame)
    return "" if has_object else "object"


def _is_of_another_sort(around: Around, frame: Frame) -> str:
    """What the act lacks, by all that is said of it, to be of the frame's type: `arms`, `request`, `deed`; '' if nothing."""
    if frame.type == "attacks":
        return "arms" if around.is_bloodless else ""
    if frame.type == "requests":
        return "request" if around.is_expelling or (frame.lemma == "call" and around.is_calling) else ""
    if frame.type == "meets" and frame.particle == "on":
        return "" if around.is_calling else "deed"
    is_shared = frame.type == "agrees" and not frame.objects and is_view(around.sentence, around.i)
    return "deed" if is_shared else ""


def _has_word_before(around: Around, frame: Frame) -> bool:
    """Whether one of the frame's words stands before the noun, or, where the frame is bare, none of those for a channel."""
    if frame.objects:
        return not frame.objects.isdisjoint(around.sentence.phrases) and not frame.objects.isdisjoint(around.before)
    return not frame.bare or around.before.isdisjoint(words("channel"))


def _has_object(around: Around, frame: Frame) -> bool:
    """Whether one of the frame's words is the verb's object or said of it, or, where the frame is bare, nothing is."""
    if (frame.bare and around.said_of) or (frame.intransitive and around.sentence.kids(around.i, "dobj")):
        return False
    if not frame.objects or (INFINITIVE in frame.objects and around.infinitives):
        return True
    if frame.objects.isdisjoint(around.sentence.phrases):  # as it is of most frames: no need to look closer
        return False
    found = around.objects | around.after(frame.particle) if frame.particle else around.objects
    return not frame.objects.isdisjoint(found)


def _after_prepositions(s: Sentence, i: int) -> frozenset[str]:
    """What follows its prepositions, with them: "to+deal" of "close to a deal", "without+deal" of "ended without a deal"."""
    return frozenset(f"{s.words[k].lemma}+{s.words[p].lemma}" for k in s.kids(i, "prep") for p in s.kids(k, "pobj"))


def _made_to_do(s: Sentence, i: int) -> list[int]:
    """What the verb's object is made to do: "made them pay"."""
    return [k for k in s.kids(i, "ccomp", "xcomp") if s.words[k].tag == "VB" and not s.kids(k, "aux", "mark")]


def _has_particle(s: Sentence, i: int, particle: str) -> bool:
    """Whether the verb has the particle: "call on Peru", not "call Peru a friend on Monday"."""
    if particle not in s.lemmas:
        return False
    if i + 1 < len(s.words) and (s.words[i + 1].lemma, s.words[i + 1].tag) == (particle, "JJ"):
        return True  # "make available 14 million", which the parser takes for available millions
    between = s.kids(i, "dobj", "oprd")
    places = [k for k in s.kids(i, "prt", "prep", "advmod") if s.words[k].lemma == particle]
    return any(s.words[k].dep != "prep" or particle == "with" or not any(i < o < k for o in between) for k in places)
