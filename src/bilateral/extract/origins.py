"""Where a thing comes from that something is done to: "tariffs on cars from A", "firms based in A". Knows scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import distinct
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence


def origins(scene: Scene, i: int) -> tuple[str, ...]:
    """The countries that the things or firms headed by word `i` come from, sit in, or are made in."""
    s = scene.sentence
    clauses = [c for c in s.kids(i, "acl") if s.words[c].lemma in words("originating")]
    spots = [w for c in clauses for w in grammar.prepositional(s, c, ("from", "in"), depth=1)] or _next_from(s, i)
    return distinct(k for w in spots for k in scene.actors(w) or scene.places.get(w, ()))


def _next_from(s: Sentence, i: int) -> list[int]:
    """What the next "from" after the phrase tells, though the parser hangs it on the verb: "put tariffs on cars from A"."""
    after = s.subtree(i)[-1] + 1
    if after >= len(s.words) or s.words[after].text.lower() != "from":
        return []
    return grammar.coordinated_all(s, s.kids(after, "pobj"))
