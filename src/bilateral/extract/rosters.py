"""Who is listed below the sentence that announces them: "The following leaders took part:", then a line each. Knows scenes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.scene import distinct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.scene import Scene

LEAST = 2  # lines of a list
_LONGEST = 12  # words of a line, each actor's phrase being one: longer ones are sentences
_BULLET = 3  # codepoints before the name: "- ", "• ", "1. "
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PLURAL = frozenset({"NNS", "NNPS"})


def with_rosters(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """The scenes, in which the noun that announces a list is all whom its lines name."""
    return tuple(
        _announcing(scene, scenes[n + 1 :]) if scene.sentence.text.rstrip().endswith(":") else scene
        for n, scene in enumerate(scenes)
    )


def _announcing(scene: Scene, below: Sequence[Scene]) -> Scene:
    keys = distinct(_listed(below))
    noun = next((word.i for word in reversed(scene.sentence.words) if word.tag in _PLURAL and word.i not in scene.heads), None)
    return scene if noun is None or len(keys) < LEAST else replace(scene, heads={**scene.heads, noun: keys})


def _listed(below: Sequence[Scene]) -> Iterator[str]:
    """The actor with whom each line begins, as long as lines go on that are no sentences."""
    for scene in below:
        words, first = scene.sentence.words, next(iter(scene.namings), None)
        if first is None or len(words) > _LONGEST or any(word.tag in _FINITE for word in words):
            return
        if first.words[0] - scene.sentence.start > _BULLET:
            return
        yield first.keys[0]
