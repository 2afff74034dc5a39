"""Who is given an office in the words before it: "A was sworn in as president", "named A as envoy". Knows lines and names.

Which words stand between a name and an office is data: `linking` may stand there, `making` must, and `intending` tells of later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.line import Line
    from bilateral.extract.personnames import PersonNames

_YEAR = 4  # digits
_FAR = 10  # words between a name and the office that is given


@dataclass(frozen=True, slots=True)
class Given:
    """The tokens `span` of a name, whether the office is to come, and whether a noun gives it: "the appointment of A"."""

    span: tuple[int, int]
    coming: bool = False
    noun: bool = False


def given_office(names: PersonNames, line: Line, i: int, end: int) -> Given | None:
    """Whom the words before token `i` give the office that stands at `i:end`, or None."""
    return _after_name(names, line, i, end) or _before_name(names, line, i)


def is_over(line: Line, i: int) -> bool:
    """Whether the years after an office tell its end: "from 2017 to 2020", "until 2020"."""
    year = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    is_year = year.isdigit() and len(year) == _YEAR
    return is_year and (line.has(i, "until", "between") or (line.has(i, "from") and line.has(i + 2, "to", "until")))


def _after_name(names: PersonNames, line: Line, i: int, end: int) -> Given | None:
    """Of "A, who was elected in May as", "A is to be", "A on his appointment as"; the title may begin with "re-elected"."""
    at = _link_start(line, i)
    said = frozenset(line.words[at:i])
    if not 0 < at < i or not (said | frozenset(line.words[i:end])) & words("making"):
        return None
    at -= line.has(at - 1, ",") and line.has(at, "who")
    span = names.before(line, at)
    return Given(span, bool(said & words("intending"))) if span is not None else None


def _before_name(names: PersonNames, line: Line, i: int) -> Given | None:
    """Of "elected A (as)", "the appointment of A as"; of "A succeeds B as" it is A."""
    at = i - line.has(i - 1, "as")
    span = names.before(line, at) if at < i and at > 0 else None
    if span is None:
        return None
    before = _past_address(line, span[0])
    if line.has(before - 1, *words("succeeding")):
        first = _link_start(line, before - 1)
        own = names.before(line, first) if first else None
        return Given(own, bool(frozenset(line.words[first:before]) & words("intending"))) if own is not None else None
    if line.has(before - 1, "of") and line.has(before - 2, *words("appointment")):
        return Given(span, noun=True)
    return Given(span, line.has(before - 1, *words("intending"))) if line.has(before - 1, *words("giving-office")) else None


def _link_start(line: Line, i: int) -> int:
    """Where the linking words that end before token `i` begin."""
    at, linking = i, words("linking", "making", "intending")
    while at > max(0, i - _FAR) and line.is_free(at - 1) and line.has(at - 1, *linking):
        at -= 1
    return at


def _past_address(line: Line, i: int) -> int:
    """Before "Mr." at token `i`."""
    i -= line.has(i - 1, ".") and line.has(i - 2, *words("address"))
    return i - line.has(i - 1, *words("address"))
