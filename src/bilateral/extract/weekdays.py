"""A day between subject and verb, put right: it takes the subject ("A Monday met B") or the verb ("A on Monday hosted B").

Knows words; nothing of actors or frames.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def past_days(words: Sequence[Word]) -> list[Word]:
    """The words, with the name before a day as the subject of the verb after it: "A Monday met B", "A on Monday hosted B"."""
    found = list(words)
    for day in words:
        verb = words[day.head]
        if day.text.lower() not in WEEKDAYS or day.dep != "npadvmod" or verb.i != day.i + 1 or verb.tag not in {"VBD", "VBN"}:
            continue
        before = words[day.i - 1]
        if before.dep == "compound" and before.head == day.i and verb.dep != "amod":
            found[before.i] = replace(before, dep="nsubj", head=verb.i)
        elif before.dep == "prep" and before.head < before.i and verb.dep == "amod" and words[verb.head].head == before.i:
            _hosted(found, before.head, before.i, day.i, verb.i)
    return found


def _hosted(words: list[Word], name: int, prep: int, day: int, verb: int) -> None:
    """Undo "A on [Monday hosted B]": the verb takes the name's place, and what hangs below the name after it."""
    below = [word.i for word in words if word.head == name and word.i != name and (word.i > verb or word.i == prep)]
    for k in below:
        words[k] = replace(words[k], head=verb)
    top = words[name]
    words[words[verb].head] = replace(words[words[verb].head], dep="dobj", head=verb)
    words[verb] = replace(words[verb], tag="VBD", dep=top.dep, head=verb if top.head == name else top.head)
    words[day] = replace(words[day], dep="pobj", head=prep)
    words[name] = replace(top, dep="nsubj", head=verb)
