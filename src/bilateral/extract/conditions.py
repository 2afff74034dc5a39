"""What a frame asks of the words around its trigger: a particle, an object, what is said of it, a word before a noun.

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
    """Which condition of the frame its trigger, word `i`, does not meet: `name`, `particle`, `object`; '' if it meets all."""
    s = scene.sentence
    if frame.pos == "noun" and s.words[i].tag.startswith("NNP") and s.words[i].text.istitle() and i > 0:
        return "name"  # "the Strategic Framework Agreement"
    if frame.particle and not _has_particle(s, i, frame.particle):
        return "particle"
    if frame.pos == "noun" and (frame.objects or frame.bare):
        before = {s.words[k].lemma for k in grammar.modifiers(s, i)}
        met = bool(before & frame.objects) if frame.objects else not before & words("channel")
        return "" if met else "object"
    said_of = grammar.complements(s, i) if frame.bare or frame.objects else []
    if frame.bare and said_of:
        return "object"
    if frame.objects:
        heads = [*grammar.objects(s, i), *s.kids(i, "dobj"), *said_of, *grammar.infinitives(s, i)]
        is_any = INFINITIVE in frame.objects and bool(grammar.infinitives(s, i))
        return "" if is_any or any(s.words[k].lemma in frame.objects for k in heads) else "object"
    return ""


def _has_particle(s: Sentence, i: int, particle: str) -> bool:
    """Whether the verb has the particle: "call on Peru", not "call Peru a friend on Monday"."""
    between = s.kids(i, "dobj", "oprd")
    places = [k for k in s.kids(i, "prt", "prep", "advmod") if s.words[k].lemma == particle]
    return any(s.words[k].dep != "prep" or particle == "with" or not any(i < o < k for o in between) for k in places)
