"""Bodies that are named with the countries in them: "the Quad (the United States, Japan, …)", "EU states Italy and Spain".

Such lists are punctuation rather than grammar, and parsers lose their way in them: they are read off the text between the names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bilateral.extract.naming import Naming
    from bilateral.model import Actor

# what may stand between the body and its first member: "(", " – ", " countries ", " members such as ", "'s members – "
_OPENING = re.compile(
    r"(?:[’']s)?(?:\s(?:member\s)?(?:countries|states|members|nations|group|bloc))?\s?"
    r"(?:\((?:of\s)?|\s?[–—:]\s?|\s-\s|,?\s(?:such as|including|made up of|comprising|namely)\s)(?:the\s)?"
    r"|\s(?:member\s)?(?:countries|states|members|nations)\s(?:the\s)?"
)
_BETWEEN = re.compile(r"\s?(?:,|;|,?\s(?:and|&))\s?(?:the\s)?")
_LEAST = 2  # one country in brackets is where a body sits, not who is in it


def listed_members(
    text: str, namings: Sequence[Naming], *, actor: Callable[[str], Actor | None]
) -> Iterator[tuple[Naming, Naming]]:
    """Pairs (member, body) of a sentence's namings, in order."""
    kinds = [found.kind if (found := actor(naming.keys[0])) is not None else None for naming in namings]
    for i, body in enumerate(namings):
        if kinds[i] is Kind.ORGANISATION and len(body.keys) == 1:
            members = _members(text, namings[i:], kinds[i:])
            if len(members) >= _LEAST:
                yield from ((member, body) for member in members)


def _members(text: str, namings: Sequence[Naming], kinds: Sequence[Kind | None]) -> list[Naming]:
    """The countries listed after the first naming, a body."""
    found: list[Naming] = []
    between = _OPENING
    for before, naming, kind in zip(namings, namings[1:], kinds[1:], strict=False):
        if kind is not Kind.COUNTRY or not between.fullmatch(text, before.words[1], naming.words[0]):
            break
        found.append(naming)
        between = _BETWEEN
    return found
