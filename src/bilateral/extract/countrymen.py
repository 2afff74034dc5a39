"""The side of a full name beside a country, without a title: "Uganda's A", "A of Peru, B of Chile". Knows lines and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.personnames import name_end

if TYPE_CHECKING:
    from bilateral.extract.background import Background
    from bilateral.extract.line import Line

_FULL = 2  # words of a full name


def countryman(background: Background, line: Line, i: int, end: int) -> tuple[str, bool]:
    """The side of the full name at tokens `i:end`, or '', and whether an office is meant: "A of Peru" only belongs to it."""
    owner = _owner(background, line, i) if end - i >= _FULL else ""
    listed = _of_country_in_list(background, line, i, end) if end - i >= _FULL and not owner else ""
    return owner or listed, not listed


def _owner(background: Background, line: Line, i: int) -> str:
    """The side of "Uganda's" before a name."""
    owner = line.name_at(i - 2) if line.has(i - 1, "'s") else None
    return background.sides.of(owner) if owner is not None and owner.sort == "name" else ""


def _of_country_in_list(background: Background, line: Line, i: int, end: int) -> str:
    """The side of "A of Peru" where one more such name stands beside it; alone it may be a lady of a place."""
    side = _of_country(background, line, end)
    return side if side and (_is_led(background, line, i) or _is_followed(background, line, end)) else ""


def _is_led(background: Background, line: Line, i: int) -> bool:
    at = i - 1 - line.has(i - 1, "and")
    at -= line.has(at, ",")
    name = line.name_at(at) if at < i - 1 else None
    return name is not None and bool(_of_country(background, line, line.first_token(name.start) - 1))


def _is_followed(background: Background, line: Line, end: int) -> bool:
    name = line.names[end + 1]
    after = line.last_token(name.end) + 1 if name is not None else end
    following = after + 1 + line.has(after + 1, "and")
    beside = name_end(line, following) if line.has(after, ",", "and") else following
    return beside - following >= _FULL and bool(_of_country(background, line, beside))


def _of_country(background: Background, line: Line, i: int) -> str:
    """The country of "of Peru" at token `i`, or ''."""
    name = line.name_at(i + 1) if line.has(i, "of") else None
    return name.key if name is not None and name.sort == "name" and name.key in background.gazetteer.countries else ""
