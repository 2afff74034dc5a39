"""Who says it: the speaker of a word's clause, and which sentences stand inside quotation marks. Knows scenes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence

_QUOTE = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]?")
_REPORTED = frozenset({"ccomp", "xcomp", "advcl", "parataxis"})
_SAYING = frozenset(
    {"say", "add", "note", "tell", "stress"}
)  # verbs of a parenthesis, which is often taken for the main clause's own
_THEN = frozenset({"after", "before", "when", "while", "as", "since"})
_MADE = frozenset({"clear", "plain", "known"})
_CLIMB = 12  # governors that are followed up from what is said


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that report what their subject says."""
    return frozenset(row["verb"] for row in read_table(knowledge("grammar") / "speech.tsv", columns=("verb",)))


def speaker_of(scene: Scene, i: int) -> str:
    """Key of who is reported to say what word `i` says (the first where they are several), or ''."""
    return next(iter(speakers_of(scene, i)), "")


def speakers_of(scene: Scene, i: int) -> tuple[str, ...]:
    """Keys of all who are reported to say what word `i` says."""
    for above in [i, *scene.sentence.ancestors(i)][:_CLIMB]:
        found = _reporters(scene, above) or _parenthesis(scene, above, i)
        if found:
            return found
    source = _according_to(scene)
    return (source,) if source else ()


def main_speaker(scene: Scene) -> str:
    """Key of the subject of the sentence's first speech verb, or ''."""
    verbs = (word.i for word in scene.sentence.with_lemma(speech_verbs()) if word.is_verb)
    return next((keys[0] for verb in verbs if (keys := _sayers(scene, verb))), "") or _according_to(scene)


def coming_speaker(text: str, scenes: Sequence[Scene], n: int) -> str:
    """Key of who is named only at the end of the quotation that sentence `n` leaves open, in its paragraph; '' if nobody is."""
    for scene in scenes[n + 1 :]:
        begun = max(text.rfind("\n", 0, scene.sentence.start), 0)
        if scene.sentence.paragraph != scenes[n].sentence.paragraph or not _is_open(text[begun : scene.sentence.start]):
            return ""
        speaker = main_speaker(scene)
        if speaker:
            return speaker
    return ""


def _is_open(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the sentence `text[start:end]` holds a quotation, or stands in one that its paragraph has opened before."""
    before = text[max(text.rfind("\n", 0, start), 0) : start]
    return _is_open(before) or _QUOTE.search(text, start, end) is not None


def _reporters(scene: Scene, i: int) -> tuple[str, ...]:
    """Who says the clause of word `i`: the subjects of the speech verb above it."""
    s = scene.sentence
    word, governor = s.words[i], s.words[s.words[i].head]
    if word.dep not in _REPORTED or governor.i == i or _is_when_said(s, i):
        return ()
    if governor.lemma in _MADE and s.words[governor.head].lemma in {"make", "let"}:  # "made it clear that"
        return _sayers(scene, governor.head)
    return _sayers(scene, governor.i) if governor.lemma in speech_verbs() else ()


def _is_when_said(s: Sentence, i: int) -> bool:
    """Whether the clause of word `i` tells when something else is said: "A and B agreed, C said, hours after A struck"."""
    verb = s.words[i].head
    is_then = verb < i and s.words[i].dep == "advcl" and any(s.words[k].lemma in _THEN for k in s.kids(i, "mark"))
    return is_then and bool(s.kids(verb, "ccomp"))


def _parenthesis(scene: Scene, i: int, trigger: int) -> tuple[str, ...]:
    """Who says the main clause of word `i` by a parenthesis below it: "The two met, he said, in Rome"."""
    s = scene.sentence
    if not s.words[i].is_verb or s.words[i].dep != "ROOT":
        return ()
    verbs = (k for k in s.kids(i, "parataxis", "advcl", "ccomp", "dep") if k != trigger and s.words[k].lemma in _SAYING)
    return next(filter(None, (_sayers(scene, k) for k in verbs)), ())


def _sayers(scene: Scene, verb: int) -> tuple[str, ...]:
    subjects = grammar.subjects(scene.sentence, verb, grammar.load_control())
    return tuple(dict.fromkeys(key for i in subjects for key in scene.actors(i)))


def _according_to(scene: Scene) -> str:
    s = scene.sentence
    if s.lemmas.isdisjoint({"accord", "according"}):
        return ""
    sources = (word.i for word in s.words if word.lemma == "accord" or (word.lemma == "according" and word.dep == "prep"))
    return next((key for i in sources for k in grammar.prepositional(s, i, ("to",)) for key in scene.actors(k)), "")
