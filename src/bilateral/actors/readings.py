"""Which actor a weak name means where it stands. Knows the rules of the tables; nothing of grammar.

A weak name's note names its rule: `place` (a place only, after a preposition of place), `with-name` (only where the text names
the actor in another way), `first` (of several actors the one that the text names most often, else the first), `rule` (rows of
readings.tsv).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.tables import read_table

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from bilateral.actors.values import Spelling

COLUMNS = ("name", "key", "test", "words")
TESTS = ("before", "not-before", "after", "text", "else", "list")
NOTES = ("place", "with-name", "first", "rule")
# What stands before a place; the looser ones count only for names that are hardly ever anything but places.
PLACE_WORDS = "in|at|to|near|outside|around|into|through|via|leav(?:e|es|ing)|left|visit(?:s|ed|ing)?|reach(?:es|ed)?"
LOOSE_WORDS = f"{PLACE_WORDS}|from|of|for|towards?|and"
OTHERS = r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?(?:, and | and |, ))*"  # "in Paris, Rome and …"
BEFORE_PLACE = re.compile(rf"\b(?:{PLACE_WORDS})[ \n](?:the )?{OTHERS}$", re.IGNORECASE)
BEFORE_CITY = re.compile(rf"\b(?:{LOOSE_WORDS})[ \n]$", re.IGNORECASE)
AFTER_PLACE = re.compile(r", (?:[A-Z][a-z]+)")
LOOK_BACK = 60  # codepoints


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule: where its test holds, the name means `key`, or no actor where that is ''."""

    key: str
    test: str
    words: re.Pattern[str]
    where: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a weak name is read in: the text, its place, and how often strong names of the text lead to each key.

    `searched` holds what the rules found anywhere in the text; all names of one text share it, so that each rule looks only once.
    """

    text: str
    start: int
    end: int
    keys: Mapping[str, int]
    searched: dict[Reading, re.Match[str] | None] = field(default_factory=dict)


def read_readings(source: Traversable | Path) -> dict[str, tuple[Reading, ...]]:
    """Rules by name, in table order. Raises TableError for an unknown test or word list, and a name without a last resort."""
    lists: dict[str, str] = {}
    rules: dict[str, list[Reading]] = {}
    for row in read_table(source, columns=COLUMNS):
        if row["test"] not in TESTS:
            raise row.fault("test", f"{row['test']!r} is none of {', '.join(TESTS)}")
        if row["test"] == "list":
            lists[row["name"]] = row["words"]
            continue
        words = row["words"]
        if words.startswith("@") and words not in lists:
            raise row.fault("words", f"no word list {words!r}; known: {', '.join(lists)}")
        pattern = _pattern(row["test"], lists.get(words, words))
        rules.setdefault(row["name"], []).append(Reading(row["key"].replace("-", ""), row["test"], pattern, row.where))
    return {name: tuple(rows) for name, rows in rules.items()}


def _pattern(test: str, words: str) -> re.Pattern[str]:
    one = "|".join(re.escape(word) for word in words.split("|"))
    before = rf"(?<!\w)(?:{one})[ \n]$"
    shapes = {"before": before, "not-before": before, "after": rf"[ \n](?:{one})(?!\w)", "text": rf"(?<!\w)(?:{one})(?!\w)"}
    return re.compile(shapes.get(test, ""))


def read_weak(meanings: tuple[Spelling, ...], context: Context, rules: Mapping[str, tuple[Reading, ...]]) -> tuple[str, str]:
    """The key that a weak name means, '' for no actor, and why.

    `meanings` are what the tables say of the name, in their order.
    """
    first = meanings[0]
    if first.note == "place":
        return (first.key, "stands as a place") if _is_place(context) else ("", "no preposition of place before it")
    if first.note in {"with-name", "first"}:
        named = max((meaning.key for meaning in meanings), key=lambda key: context.keys.get(key, 0))
        if context.keys.get(named):
            return named, f"the text names {named}"
        return (first.key, "the usual one") if first.note == "first" else ("", "the text does not name the actor")
    return _by_rules(rules.get(first.text, ()), context)


def stands_as_place(text: str, start: int) -> bool:
    """Whether a preposition of place, or a verb of travel, stands before a name that is also a government's (a capital).

    >>> stands_as_place("Talks were held in Paris and Washington.", 29), stands_as_place("Washington said no.", 0)
    (True, False)
    """
    return bool(BEFORE_PLACE.search(text, max(0, start - LOOK_BACK), start))


def _is_place(context: Context) -> bool:
    return bool(
        stands_as_place(context.text, context.start)
        or BEFORE_CITY.search(context.text, max(0, context.start - LOOK_BACK), context.start)
        or AFTER_PLACE.match(context.text, context.end)
    )


def _by_rules(rules: tuple[Reading, ...], context: Context) -> tuple[str, str]:
    for rule in rules:
        match = _search(rule, context)
        if rule.test == "else" or (rule.test == "not-before" and not match):
            return rule.key, f"the usual reading ({rule.where})"
        if match and rule.test != "not-before":
            return rule.key, f"{rule.test} it: {match.group().strip()!r} ({rule.where})"
    return "", "no rule holds"


def _search(rule: Reading, context: Context) -> re.Match[str] | None:
    if rule.test == "text":
        if rule not in context.searched:
            context.searched[rule] = rule.words.search(context.text)
        return context.searched[rule]
    if rule.test == "after":
        return rule.words.match(context.text, context.end)
    if rule.test == "else":
        return None
    return rule.words.search(context.text, max(0, context.start - 40), context.start)
