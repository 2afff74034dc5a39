"""Who says it: the speaker of a word's clause, and which sentences stand inside quotation marks. Knows scenes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.scene import Scene

_OPEN, _CLOSE = '“"«', '”"»'
_QUOTE = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]?")
_CLIMB = 12


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that report what their subject says."""
    return frozenset(row["verb"] for row in read_table(knowledge("grammar") / "speech.tsv", columns=("verb",)))


def speaker_of(scene: Scene, i: int) -> str:
    """Key of who is reported to say what word `i` says, or ''."""
    s = scene.sentence
    for above in [i, *s.ancestors(i)][:_CLIMB]:
        word = s.words[above]
        governor = s.words[word.head]
        if word.dep in {"ccomp", "xcomp", "advcl", "parataxis"} and governor.lemma in speech_verbs() and governor.i != above:
            found = _sayer(scene, governor.i)
            if found:
                return found
        for k in s.kids(above, "parataxis", "advcl", "ccomp", "dep"):
            if word.is_verb and s.words[k].lemma in {"say", "add", "note", "tell", "stress"} and k != i and word.dep == "ROOT":
                found = _sayer(scene, k)
                if found:
                    return found
    return _according_to(scene)


def main_speaker(scene: Scene) -> str:
    """Key of the subject of the sentence's first speech verb, or ''."""
    for word in scene.sentence.words:
        if word.is_verb and word.lemma in speech_verbs():
            found = _sayer(scene, word.i)
            if found:
                return found
    return _according_to(scene)


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of what stands in quotation marks in a paragraph `text[start:end]`; an open quote runs to its end."""
    return [(m.start(1), m.end(1)) for m in _QUOTE.finditer(text, start, end)]


def _sayer(scene: Scene, verb: int) -> str:
    for i in grammar.subjects(scene.sentence, verb, grammar.load_control()):
        keys = scene.actors(i)
        if keys:
            return keys[0]
    return ""


def _according_to(scene: Scene) -> str:
    s = scene.sentence
    for word in s.words:
        if word.lemma == "accord" or (word.lemma == "according" and word.dep == "prep"):
            for i in grammar.prepositional(s, word.i, ("to",)):
                keys = scene.actors(i)
                if keys:
                    return keys[0]
    return ""
