"""Who says it: the speaker of a word's clause, and which sentences stand inside quotation marks. Knows scenes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.scene import Scene

_QUOTE = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]?")
_REPORTED = frozenset({"ccomp", "xcomp", "advcl", "parataxis"})
_SAYING = frozenset(
    {"say", "add", "note", "tell", "stress"}
)  # verbs of a parenthesis, which is often taken for the main clause's own
_CLIMB = 12  # governors that are followed up from what is said


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that report what their subject says."""
    return frozenset(row["verb"] for row in read_table(knowledge("grammar") / "speech.tsv", columns=("verb",)))


def speaker_of(scene: Scene, i: int) -> str:
    """Key of who is reported to say what word `i` says, or ''."""
    for above in [i, *scene.sentence.ancestors(i)][:_CLIMB]:
        found = _reporter(scene, above) or _parenthesis(scene, above, i)
        if found:
            return found
    return _according_to(scene)


def main_speaker(scene: Scene) -> str:
    """Key of the subject of the sentence's first speech verb, or ''."""
    verbs = (word.i for word in scene.sentence.words if word.is_verb and word.lemma in speech_verbs())
    return next(filter(None, (_sayer(scene, verb) for verb in verbs)), "") or _according_to(scene)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the sentence `text[start:end]` holds a quotation, or stands in one that its paragraph has opened before."""
    before = text[max(text.rfind("\n", 0, start), 0) : start]
    is_open = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return is_open or _QUOTE.search(text, start, end) is not None


def _reporter(scene: Scene, i: int) -> str:
    """Who says the clause of word `i`: the subject of the speech verb above it."""
    s = scene.sentence
    word, governor = s.words[i], s.words[s.words[i].head]
    reported = word.dep in _REPORTED and governor.i != i and governor.lemma in speech_verbs()
    return _sayer(scene, governor.i) if reported else ""


def _parenthesis(scene: Scene, i: int, trigger: int) -> str:
    """Who says the main clause of word `i` by a parenthesis below it: "The two met, he said, in Rome"."""
    s = scene.sentence
    if not s.words[i].is_verb or s.words[i].dep != "ROOT":
        return ""
    verbs = (k for k in s.kids(i, "parataxis", "advcl", "ccomp", "dep") if k != trigger and s.words[k].lemma in _SAYING)
    return next(filter(None, (_sayer(scene, k) for k in verbs)), "")


def _sayer(scene: Scene, verb: int) -> str:
    subjects = grammar.subjects(scene.sentence, verb, grammar.load_control())
    return next((key for i in subjects for key in scene.actors(i)), "")


def _according_to(scene: Scene) -> str:
    s = scene.sentence
    sources = (word.i for word in s.words if word.lemma == "accord" or (word.lemma == "according" and word.dep == "prep"))
    return next((key for i in sources for k in grammar.prepositional(s, i, ("to",)) for key in scene.actors(k)), "")
