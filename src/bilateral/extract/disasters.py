"""Whom a disaster struck: "an earthquake hit Turkey", "the floods in Libya", "Haiti asked for help". Knows scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import distinct
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence


def struck(scene: Scene, state_of: Callable[[str], str]) -> str:
    """The one country that the sentence tells is in need; '' if none. `state_of` gives the country of an actor's key, or ''."""
    s = scene.sentence
    keys = [] if s.lemmas.isdisjoint(words("disaster")) else _by_disaster(scene)
    if not keys and not s.lemmas.isdisjoint(words("help")):
        asking = [w.i for w in s.words if w.is_verb and w.lemma in words("asking-help") and _asks_help(s, w.i)]
        keys = [k for v in asking for w in grammar.subjects(s, v, grammar.load_control()) for k in scene.actors(w)]
    states = distinct(filter(None, map(state_of, keys))) if keys else ()
    return states[0] if len(states) == 1 else ""


def _by_disaster(scene: Scene) -> list[str]:
    s = scene.sentence
    nouns = [w.i for w in s.words if w.is_noun and w.lemma in words("disaster")]
    hit = [w for n in nouns for w in _hit_by(s, n)]
    return [k for n in nouns for k in scene.before(n)] + [k for w in hit for k in scene.places.get(w) or scene.actors(w)]


def _hit_by(s: Sentence, noun: int) -> list[int]:
    """What the disaster struck: the object of its verb, the place that it was in."""
    word = s.words[noun]
    word = s.words[word.head] if word.dep in {"compound", "nmod"} else word  # "Cyclone X"
    above = s.words[word.head]
    victims = grammar.objects(s, above.i) if word.dep == "nsubj" and above.is_verb else []
    if word.dep == "pobj" and above.dep == "agent":  # "was hit by an earthquake"
        victims = grammar.objects(s, above.head)
    return [*victims, *grammar.prepositional(s, noun, ("in", "of", "off"), depth=1)]


def _asks_help(s: Sentence, verb: int) -> bool:
    """Whether it is help that is asked for."""
    asked = [*s.kids(verb, "dobj"), *grammar.prepositional(s, verb, ("for",), depth=1)]
    return any(s.words[k].lemma in words("help") for k in asked)
