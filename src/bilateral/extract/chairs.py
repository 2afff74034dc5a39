"""Countries that are called a body's chair: "ASEAN chair Malaysia", "Denmark, holder of the EU presidency". Knows namings.

Parsers take "chair" for the verb's subject beside the country: it is read off the text between and after the two names.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bilateral.extract.naming import Naming
    from bilateral.model import Actor

_CHAIR = r"(?:chair|chairman|president)"
_TURN = r"(?:chair|chairmanship|presidency)"
_ADJECTIVES = r"(?:(?:current|rotating|present|new|acting|this\syear[’']s|\w+ly)\s){0,2}"
_AS = rf"(?:,\s|,?\s(?:currently\s|acting\s|speaking\s)?as\s)(?:the\s)?{_ADJECTIVES}"
_BEFORE = re.compile(rf"\s{_ADJECTIVES}{_CHAIR}\s")  # "ASEAN chair Malaysia"
_OF = re.compile(
    rf"{_AS}(?:{_CHAIR}|holder\sof\sthe\s{_ADJECTIVES}{_TURN})\sof\s(?:the\s)?"
)  # "Malaysia, current chair of ASEAN"
_AFTER = re.compile(rf"{_AS}(?:holder\sof\sthe\s{_ADJECTIVES})?(?:the\s)?")  # "Malaysia, the current ASEAN"
_CLOSING = re.compile(rf"(?:[’']s)?\s{_ADJECTIVES}(?:{_CHAIR}|{_TURN})\b(?!\s(?:[A-Z]|of\b))")  # "chair"


def chairing(text: str, namings: Sequence[Naming], actor: Callable[[str], Actor | None]) -> Iterator[tuple[Naming, str]]:
    """Pairs (country, key of the body that it is said to chair) of the namings of a sentence, in order."""
    for one, other in pairwise(namings):
        a, b = (_kind(naming, actor) for naming in (one, other))
        if a is Kind.ORGANISATION and b is Kind.COUNTRY and _BEFORE.fullmatch(text, one.words[1], other.words[0]):
            yield other, one.keys[0]
        elif a is Kind.COUNTRY and b is Kind.ORGANISATION and _is_chair(text, one, other):
            yield one, other.keys[0]


def _is_chair(text: str, country: Naming, body: Naming) -> bool:
    start, end = country.words[1], body.words[0]
    after = _AFTER.fullmatch(text, start, end) is not None and _CLOSING.match(text, body.words[1]) is not None
    return after or _OF.fullmatch(text, start, end) is not None


def _kind(naming: Naming, actor: Callable[[str], Actor | None]) -> Kind | None:
    """What the naming names, if it is one country or body by its name."""
    found = actor(naming.keys[0]) if len(naming.keys) == 1 and naming.sort in {"name", "acronym"} else None
    return found.kind if found is not None else None
