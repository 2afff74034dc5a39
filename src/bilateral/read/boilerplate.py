"""What one paragraph of a saved page is: text, or furniture such as menus, forms, credits. The rows are data.

Knows a paragraph at a time; `clean` knows the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bilateral.tables import Row, knowledge, read_table

_COLUMNS = ("act", "sort", "words", "pattern", "example")


class Act(StrEnum):
    """What a row of `knowledge/boilerplate.tsv` does to a paragraph that it fits."""

    DROP = "drop"
    TAIL = "tail"  # drop it and the short lines after it
    STRIP = "strip"  # drop the label at its beginning
    CUT = "cut"  # drop the words, wherever in it
    KEYWORDS = "keywords"
    PUBLISHER = "publisher"


_WHOLE = frozenset({Act.DROP, Act.TAIL, Act.KEYWORDS, Act.PUBLISHER})
_PARTLY = frozenset({Act.STRIP, Act.CUT})


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: `words` is the longest paragraph that it may touch, 0 for any."""

    act: Act
    sort: str
    words: int
    pattern: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """Why a paragraph is no text: the act, the sort of furniture, and the value that it held ('' for none)."""

    act: Act
    sort: str
    value: str = ""


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of `knowledge/boilerplate.tsv`. Raises TableError for an act or pattern that is none."""
    return tuple(_rule(row) for row in read_table(knowledge("boilerplate.tsv"), columns=_COLUMNS))


def furniture(paragraph: str) -> tuple[Furniture, ...]:
    """What the paragraph is if it is no text; empty for text. One line may be several things, a copyright and its holder."""
    words = paragraph.count(" ") + 1
    found = ((rule, rule.pattern.search(paragraph)) for rule in _rules_that(_WHOLE) if words <= rule.words)
    return tuple(Furniture(rule.act, rule.sort, match.groupdict().get("value", "")) for rule, match in found if match)


def without_credits(paragraph: str) -> str:
    """The paragraph without labels ("Abstract:") and photo credits ("(Photo by …)")."""
    for rule in _rules_that(_PARTLY):
        paragraph = rule.pattern.sub("", paragraph)
    return paragraph.strip()


@cache
def _rules_that(act: frozenset[Act]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.act in act)


def _rule(row: Row) -> Rule:
    try:
        act = Act(row["act"])
    except ValueError:
        raise row.fault("act", f"{row['act']!r}, expected one of {', '.join(Act)}") from None
    if not row["words"].isdecimal() or (act in _WHOLE and row["words"] == "0"):
        raise row.fault("words", f"{row['words']!r}, expected the number of words of the longest paragraph meant")
    try:
        pattern = re.compile(row["pattern"], re.IGNORECASE)
    except re.error as error:
        raise row.fault("pattern", f"no regular expression: {error}") from error
    return Rule(act, row["sort"], int(row["words"]), pattern, row["example"])
