"""Whose own words the sentences of an article are, and to whom: transcripts, letters, statements, speeches. Knows scenes.

A label ("President of Kenya William Ruto:", "QUESTION:") gives the words after it to somebody, up to the next label. What follows
"sent the following message:" is the sender's, up to the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.extract.people import People
    from bilateral.extract.scene import Scene

_LABEL = re.compile(r"(?:^|\n|\*\*\*|[.!?…”\")])[ \t]*(?P<label>[^\W\d_][^:\n!?*]{0,110}):(?=\s)")
_SENTENCE = re.compile(r".*(?:[^\W\d_]{3}|\d)\. +(?=[^\W\d_])", re.DOTALL)  # what ends before the label begins on the same line
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")  # "(retranslated)" after a name
_NAMELIKE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’\-]*|of|the|and|for|to|de|von|van|al|[,&])(?:\s+|$)")
_HONOURED = re.compile(r"(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\.?\s+(?P<name>.+)")
_FEWEST = 2  # labels: one alone may be a headline's, or a caption's
_OWN_WORDS = re.compile(r"[^\n\"“”]{0,200}\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")  # after a label that somebody speaks by, though alone
_OPENING = 3  # sentences: a headline, and what stands below it
_BACK = 3  # sentences before "The message said:" in which its sender is looked for


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says "I" in a sentence outside quotation marks, and to whom: keys, '' where it is not known who."""

    speaker: str = ""
    hearer: str = ""


def voices(text: str, scenes: Sequence[Scene], people: People, home: str) -> tuple[Voice | None, ...]:
    """For each sentence whose words it holds, None where the article itself speaks. `home` is the outlet's own side."""
    turns = _turns(text, scenes, people, home)
    documents = _documents(scenes) if not turns else []
    found: list[Voice | None] = []
    for scene in scenes:
        begun = [voice for start, voice in (*turns, *documents) if start < scene.sentence.end - 1]  # "PRICE: Thank you." is his
        found.append(begun[-1] if begun else None)
    return tuple(found)


def _turns(text: str, scenes: Sequence[Scene], people: People, home: str) -> list[tuple[int, Voice]]:
    """Where each speaker begins, in order."""
    found: list[tuple[int, str]] = []
    for m in _LABEL.finditer(text):
        start = m.start("label") + len(before[0] if (before := _SENTENCE.match(m["label"])) else "")
        key = _labelled(text[start : m.end("label")], start, scenes, people, home)
        if key is not None:
            found.append((m.end(), key))
    if len(found) < _FEWEST and not (found and ("***" in text[: found[0][0]] or _OWN_WORDS.match(text, found[0][0]))):
        return []
    return [(start, Voice(key, _heard_by(key, {k for _, k in found if k}, people))) for start, key in found]


def _heard_by(speaker: str, speakers: set[str], people: People) -> str:
    """Whom a speaker speaks to: the only other one; a question means the side of the only one who answers."""
    others = speakers - {speaker}
    if len(others) != 1:
        return ""
    other = next(iter(others))
    person = people.by_key.get(other)
    return other if speaker or person is None else person.side


def _labelled(label: str, start: int, scenes: Sequence[Scene], people: People, home: str) -> str | None:
    """Whom a label names: the person, the outlet's side for its own man, '' for who asks; None where it is no label."""
    name = _ASIDE.sub("", label).strip()
    if name.lower() in words("asks"):
        return ""
    if name.lower() in words("answers"):
        return home
    if not name or _NAMELIKE.sub("", name):
        return None
    person = _named(name, start, scenes) or _styled(name, people)
    if _HONOURED.fullmatch(name) and not (person in people.by_key and people.by_key[person].side):
        return home  # "MR. PRICE:" speaks for the outlet's side
    return person or None


def _named(label: str, start: int, scenes: Sequence[Scene]) -> str:
    """The person whom the label names with title and name, at its beginning or its end; '' if none."""
    end = start + len(label)
    named = [n for scene in scenes for n in scene.namings if n.sort == "person" and start <= n.start and n.end <= end]
    return named[0].keys[0] if named and (named[0].words[0] <= start + 1 or named[-1].words[1] >= end) else ""


def _styled(label: str, people: People) -> str:
    """The person whom a label in capitals, or with "Mr" before it, names; '' if none."""
    honoured = _HONOURED.fullmatch(label)
    found = people.find((honoured["name"] if honoured else label).title()) if honoured or label.isupper() else None
    return found.key if found is not None else ""


def _documents(scenes: Sequence[Scene]) -> Iterator[tuple[int, Voice]] | list[tuple[int, Voice]]:
    """Where the words of the first message, letter or statement begin that the article gives in full."""
    for i, scene in enumerate(scenes[:-1]):
        last = scenes[i + 1].sentence.paragraph != scene.sentence.paragraph
        if last and scene.sentence.text.rstrip().endswith(":") and _document(scene) is not None:
            for before in reversed(scenes[max(i - _BACK, 0) : i + 1]):
                voice = _parties(before)
                if voice.speaker:
                    return [(scenes[i + 1].sentence.start, voice)]
    return []


def byline(scenes: Sequence[Scene]) -> str:
    """Whose "I" an article is whose first sentences say so: "Remarks by the President of Mauritius, A"; '' if none do."""
    for scene in scenes[:_OPENING]:
        i = _document(scene)
        makers = grammar.prepositional(scene.sentence, i, ("by",)) if i is not None else []
        persons = [k for p in makers for k in scene.actors(p) if "@" in k]
        if persons:
            return persons[0]
    return ""


def sent(scene: Scene) -> Voice:
    """Who sends something written in the sentence, and to whom: "A sent greetings to B", whose words are quoted after it."""
    s, i = scene.sentence, _document(scene)
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), None) if i is not None else None
    return _parties(scene) if verb is not None and s.words[verb].lemma in words("sending") else Voice()


def _document(scene: Scene) -> int | None:
    return next((w.i for w in scene.sentence.with_lemma(words("document")) if w.is_noun), None)


def _parties(scene: Scene) -> Voice:
    """Who sent the document of the sentence, and to whom."""
    s, i = scene.sentence, _document(scene)
    if i is None:
        return Voice()
    sender = [k for p in grammar.prepositional(s, i, ("from", "by")) for k in scene.actors(p)]
    hearer = [k for p in grammar.prepositional(s, i, ("to",), depth=1) for k in scene.actors(p)]
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), None)
    if verb is not None:
        subjects = [k for w in grammar.subjects(s, verb, grammar.load_control()) for k in scene.actors(w)]
        hearer = hearer or [k for p in grammar.prepositional(s, verb, ("to",)) for k in scene.actors(p)]
        hearer = hearer or (subjects if sender else [])
        sender = sender or subjects
    sender = sender or list(scene.before(i))
    return Voice(sender[0] if sender else "", hearer[0] if hearer else "")
