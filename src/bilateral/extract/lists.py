"""Bodies that are named with the countries in them: "the Quad (the United States, Japan, …)", "its members are Italy and Spain".

Such lists are punctuation rather than grammar, and parsers lose their way in them: they are read off the text between the names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bilateral.model import Kind
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bilateral.extract.naming import Naming
    from bilateral.model import Actor

_BODY = r"(?:bloc|group|grouping|alliance|organi[sz]ation|union|community|forum|council|pact|club|association)"
_MEMBERS = r"(?:members|member\s(?:states|countries|nations|economies))"
# what may stand between the body and its first member: "(", " – ", " countries ", " members such as ", "'s members – "
_BESIDE = (
    r"(?:[’']s)?(?:\s(?:\w+\s)?(?:member\s)?(?:countries|states|members|nations|allies|group|bloc|leaders))?\s?"
    r"(?:\((?:of\s)?|\s?(?:[–—:]|--)\s?(?:those of\s)?|\s-\s|,?\s(?:such as|including|namely|among them)\s)"
    r"|\s(?:member\s)?(?:countries|states|members|nations|allies)\s"
)
_THE = r"(?:the\s)?"
_ASIDE = r",\s(?:an?|the)\s(?:[\w’-]+\s){0,4}(?:[\w’-]+)"  # "the GCC, a six-nation bloc made up of"
_BETWEEN = re.compile(r"\s?(?:,|;|,?\s(?:and|&|as well as|plus))\s?(?:the\s)?|[-–]")
# what may stand between the last member and the name of all
_CALLED = re.compile(
    r"(?:\s?(?:[–—(]|--)|\s-)\s?(?:collectively\s)?(?:known\sas\s)?(?:the\s)?"
    r"|,\s(?:(?:collectively|also|together|jointly)\s)?known\sas\s(?:the\s)?|,\sthe\sso-called\s"
)
_LEAST = 2  # one country in brackets is where a body sits, not who is in it

Listed = tuple["Naming", str]


def listed_members(
    text: str, start: int, namings: Sequence[Naming], *, body: str, actor: Callable[[str], Actor | None]
) -> Iterator[Listed]:
    """Pairs (member, key of the body) of the namings of a sentence that begins at `start`, in order.

    `body` is the body that the article spoke of last, or '': whose "the members are" are, where the sentence names none.
    """
    kinds = [found.kind if (found := actor(naming.keys[0])) is not None else None for naming in namings]
    for i, naming in enumerate(namings):
        if kinds[i] is Kind.ORGANISATION and len(naming.keys) == 1:
            yield from _several(_members(text, naming.words[1], namings[i + 1 :], kinds[i + 1 :], _opening()), naming.keys[0])
            yield from _several(_named_before(text, naming.words[0], namings[:i], kinds[:i]), naming.keys[0])
    if body and namings and kinds[0] is Kind.COUNTRY:
        yield from _several(_members(text, start, namings, kinds, _opening_of_known()), body)


def _several(members: list[Naming], body: str) -> Iterator[Listed]:
    if len(members) >= _LEAST:
        yield from ((member, body) for member in members)


def _members(
    text: str, start: int, namings: Sequence[Naming], kinds: Sequence[Kind | None], opening: re.Pattern[str]
) -> list[Naming]:
    """The countries, and among them bodies, listed from the place `start` on, after an opening."""
    found: list[Naming] = []
    between = opening
    for naming, kind in zip(namings, kinds, strict=True):
        listable = kind is Kind.COUNTRY or (found and kind is Kind.ORGANISATION)  # "the Quartet (Russia, the EU, …)"
        if not listable or not between.fullmatch(text, start, naming.words[0]):
            break
        found.append(naming)
        between, start = _BETWEEN, naming.words[1]
    return found


def _named_before(text: str, end: int, namings: Sequence[Naming], kinds: Sequence[Kind | None]) -> list[Naming]:
    """The countries listed before a body that begins at `end` and is their name: "Britain, France and Germany – the E3"."""
    found: list[Naming] = []
    between = _CALLED
    for naming, kind in zip(reversed(namings), reversed(kinds), strict=True):
        if kind is not Kind.COUNTRY or not between.fullmatch(text, naming.words[1], end):
            break
        found.insert(0, naming)
        between, end = _BETWEEN, naming.words[0]
    return found


@cache
def _opening() -> re.Pattern[str]:
    """What may stand between a body's name and its first member."""
    return re.compile(rf"(?:{_BESIDE}|\)?(?:{_ASIDE})?{_phrases()}\s){_THE}")


@cache
def _opening_of_known() -> re.Pattern[str]:
    """What may stand between a sentence's start and the first member of a body that was spoken of before."""
    which = rf"(?:(?:The|Its|This)\s)?(?:\w+\s){{0,2}}{_MEMBERS}(?:\sof\sthe\s{_BODY})?(?:\s(?:now|currently))?"
    return re.compile(rf"(?:{which}\s?(?:are|include|comprise|[:–—-])|(?:The|This)\s{_BODY}{_phrases()})\s{_THE}", re.IGNORECASE)


@cache
def _phrases() -> str:
    rows = read_table(knowledge("grammar") / "listings.tsv", columns=("phrase",))
    given = (re.escape(row["phrase"]).replace(r"\ ", r"\s").replace(r"\*", r"[\w-]+") for row in rows)
    beside = (phrase if phrase[0] in ",’'" else rf"(?:\s(?:now|currently))?\s{phrase}" for phrase in given)
    return rf"(?:{'|'.join(beside)})"
