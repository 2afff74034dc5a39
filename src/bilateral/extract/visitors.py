"""Whom "the visiting leader", "the dignitary", "the Norwegian guest" means. Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence, Word

Keys = tuple[str, ...]


def may_visit(s: Sentence, word: Word) -> bool:
    """Whether the noun may be such a one: a cheap look, which most nouns fail."""
    return "visiting" in s.forms or word.lemma in words("guest", "visited")


def visitor(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Who came, of whom the noun speaks: not one of the side that does it with him; () where nobody did, or it is no such noun.

    Of "the Norwegian guest", "the Norwegian host" the Norwegian last spoken of, else Norway.
    """
    s, word = scene.sentence, scene.sentence.words[i]
    if word.tag != "NN" or not may_visit(s, word):
        return ()
    whose = s.kids(i, "poss")  # "his guest"
    if not whose and not any(s.words[k].lemma == "the" for k in s.kids(i, "det")):
        return ()
    comes = "visiting" in s.forms and any(s.words[k].text == "visiting" for k in s.kids(i, "amod"))
    is_guest = word.lemma in words("guest")
    if not whose and (is_guest or word.lemma in words("visited")) and (sides := scene.before(i)):
        return tuple([k for k in reversed(discourse.persons) if discourse.side(k) in sides][:1]) or sides
    if not (comes or is_guest) or grammar.prepositional(s, i, ("of",), depth=1) or (scene.before(i) and not whose):
        return ()
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    beside = [] if word.dep in SUBJECTS else grammar.subjects(s, verb, grammar.load_control())
    hosts = {discourse.side(k) for w in (*beside, *whose) if w != i for k in scene.actors(w)}
    found = next((k for k in reversed(discourse.visitors) if discourse.side(k) not in hosts), "")
    if found and word.lemma in words("travelling-group"):
        return (discourse.side(found),)
    return (found,) if found else ()
