"""The word of a sentence that would have to be a trigger for its actors to be related. Knows scenes, frames; no claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.frames import part_of_speech
from bilateral.model import Article

if TYPE_CHECKING:
    from bilateral.extract.reader import Extractor
    from bilateral.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A word that governs two actors, by lemma; `pos` as frames have it; `frames` how many of the lexicon's it triggers."""

    word: str
    pos: str
    frames: int


def uncovered_word(sentence: str, extractor: Extractor) -> Uncovered | None:
    """The nearest verb, or else noun, above the first two actors of a sentence; None where it has no such word."""
    told = extractor.tell(Article("sentence", sentence))
    if not told:
        return None
    scene = told[0].scene
    place = _governor(scene)
    if place is None:
        return None
    word = scene.sentence.words[place]
    pos = part_of_speech(word)
    return Uncovered(word.lemma, pos, len(extractor.lexicon.triggered(pos, word.lemma)))


def _governor(scene: Scene) -> int | None:
    s = scene.sentence
    keys: dict[int, tuple[str, ...]] = {**scene.places, **scene.marks, **scene.heads}
    first = min(keys, default=None)
    if first is None:
        return next((word.i for word in s.words if word.dep == "ROOT" and part_of_speech(word)), None)
    second = min((i for i in keys if keys[i] != keys[first]), default=first)
    shared = {first, *s.ancestors(first)}
    above = [i for i in s.ancestors(second) if i in shared and not s.words[i].tag.startswith("NNP")]
    verbs = [i for i in above if s.words[i].is_verb]
    return next(iter([*verbs, *above]), None)
