"""What the present tense tells of a time to come: "arrives on Friday", "leaves this week". Knows sentences and days."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COMING = re.compile(
    rf"\b(?:(?:on )?(?P<day>{'|'.join(_WEEKDAYS)})\b(?! last|['’])"
    r"|(?:later|sometime|early|late) (?:this|next) (?:week|month|year)"
    r"|(?:this|next) (?:week|weekend|month|summer|autumn|winter|spring)|later (?:today|on|in the day)|tomorrow|in the coming \w+)"
)


def is_coming(s: Sentence, trigger: int, *, published: str) -> bool:
    """Whether the trigger's verb, in the present tense, tells of a time after `published` (an ISO day) that stands with it."""
    verb = next((k for k in [trigger, *s.ancestors(trigger)] if s.words[k].is_verb), None)
    if verb is None or not _is_present(s, verb):
        return False
    ongoing = s.words[verb].tag == "VBG"  # "is visiting Peru this week" has begun
    found = (m for m in _COMING.finditer(s.text) if m["day"] != _weekday(published) and not (ongoing and m[0].startswith("this")))
    return any(_verb_of(s, s.start + match.end() - 1) in {verb, trigger} for match in found)


def _is_present(s: Sentence, verb: int) -> bool:
    if s.words[verb].lemma not in words("scheduled"):
        return False
    helpers = [s.words[k] for k in s.kids(verb, "aux", "auxpass")]
    if s.words[verb].tag == "VBG":
        return any(helper.lemma == "be" and helper.tag in {"VBZ", "VBP"} for helper in helpers)
    return s.words[verb].tag in {"VBZ", "VBP"} and not helpers


def _verb_of(s: Sentence, at: int) -> int:
    """The verb whose clause the codepoint `at` of the article stands in; -1 if none."""
    word = next((w.i for w in s.words if w.start <= at < w.end), None)
    return -1 if word is None else next((a for a in s.ancestors(word) if s.words[a].is_verb), -1)


def _weekday(published: str) -> str:
    """The day of the week that the article appeared on: what happens on it may be over."""
    try:
        return _WEEKDAYS[date.fromisoformat(published).weekday()]
    except ValueError:  # a month, a year or nothing
        return ""
