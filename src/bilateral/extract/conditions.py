"""What a frame asks of the words around its trigger: a particle, a subject, an object, what is said of it, a word before a noun.

Knows grammar and the lexicon's frames; nothing of actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.lexicon import INFINITIVE
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.lexicon import Frame
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence


def unmet(scene: Scene, i: int, frame: Frame) -> str:
    """Which condition of the frame its trigger, word `i`, does not meet: `name`, `particle`, `subject`, `object`; '' if none."""
    s = scene.sentence
    if frame.pos == "noun" and s.words[i].tag.startswith("NNP") and s.words[i].text.istitle() and i > 0:
        return "name"  # "the Strategic Framework Agreement"
    if frame.particle and not _has_particle(s, i, frame.particle):
        return "particle"
    if frame.subjects and not any(s.words[k].lemma in frame.subjects for k in grammar.subjects(s, i, grammar.load_control())):
        return "subject"
    has_object = _has_word_before(s, i, frame) if frame.pos == "noun" else _has_object(s, i, frame)
    return "" if has_object else "object"


def _has_word_before(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether one of the frame's words stands before the noun, or, where the frame is bare, none of those for a channel."""
    before = {s.words[k].lemma for k in grammar.modifiers(s, i)}
    return bool(before & frame.objects) if frame.objects else not (frame.bare and before & words("channel"))


def _has_object(s: Sentence, i: int, frame: Frame) -> bool:
    """Whether one of the frame's words is the verb's object or said of it, or, where the frame is bare, nothing is."""
    if not frame.bare and not frame.objects:
        return True
    said_of = grammar.complements(s, i)
    if frame.bare and said_of:
        return False
    infinitives = grammar.infinitives(s, i)
    heads = [*grammar.objects(s, i), *s.kids(i, "dobj"), *said_of, *infinitives, *_made_to_do(s, i)]
    is_any = INFINITIVE in frame.objects and bool(infinitives)
    return is_any or not frame.objects or any(s.words[k].lemma in frame.objects for k in heads)


def _made_to_do(s: Sentence, i: int) -> list[int]:
    """What the verb's object is made to do: "made them pay"."""
    return [k for k in s.kids(i, "ccomp", "xcomp") if s.words[k].tag == "VB" and not s.kids(k, "aux", "mark")]


def _has_particle(s: Sentence, i: int, particle: str) -> bool:
    """Whether the verb has the particle: "call on Peru", not "call Peru a friend on Monday"."""
    between = s.kids(i, "dobj", "oprd")
    places = [k for k in s.kids(i, "prt", "prep", "advmod") if s.words[k].lemma == particle]
    return any(s.words[k].dep != "prep" or particle == "with" or not any(i < o < k for o in between) for k in places)
