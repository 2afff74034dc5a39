"""Spellings gathered, ranked and checked: which table wins, how else a name is written. Knows nothing of texts."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bilateral.actors.readings import NOTES
from bilateral.actors.values import SORTS, Spelling
from bilateral.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


def fold(name: str) -> str:
    """A name without case, accents, hyphens, dots and leading article, for look-ups by people.

    >>> fold("The Côte d’Ivoire")
    "cote d'ivoire"
    """
    words = unaccented(name).casefold().replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def unaccented(name: str) -> str:
    """A name without accents and with straight apostrophes.

    >>> unaccented("Türkiye’s Erdoğan")
    "Turkiye's Erdogan"
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.translate(str.maketrans("’ıøłđØŁĐ", "'ioldOLD"))


def layered(winning: list[Spelling], rest: list[Spelling]) -> list[Spelling]:
    """Both lists, without those of `rest` that the winning one reads otherwise: as another actor, as none, or weakly."""
    said = {spelling.text: spelling for spelling in winning}

    def stands(spelling: Spelling) -> bool:
        other = said.get(spelling.text)
        return other is None or (other.key == spelling.key and not other.weak)

    return winning + [spelling for spelling in rest if stands(spelling)]


def by_text(spellings: Iterable[Spelling]) -> dict[str, tuple[Spelling, ...]]:
    """Meanings by text: the most telling sort first, but weak ones in the order of their table."""
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        found.setdefault(spelling.text, []).append(spelling)
    return {text: tuple(group if group[0].weak else sorted(group, key=_rank)) for text, group in found.items()}


def _rank(spelling: Spelling) -> int:
    return SORTS.index(spelling.sort)


def with_variants(spellings: dict[str, tuple[Spelling, ...]]) -> dict[str, tuple[Spelling, ...]]:
    """Each text also without accents and, for headlines, in capitals (not short and weak ones: Lao, Chad)."""
    found = dict(spellings)
    for text, meanings in spellings.items():
        found.setdefault(unaccented(text), meanings)
        if len(text) > 3 and not meanings[0].weak and meanings[0].sort != "none":  # noqa: PLR2004 - four letters and more
            found.setdefault(text.upper(), meanings)
    return found


def check_spellings(spellings: Iterable[Spelling], known: Container[str], ruled: Container[str]) -> None:
    """Raise TableError for an unknown key or note, a rule that is missing, and a name that leads to two actors without one."""
    seen: dict[str, Spelling] = {}
    for spelling in spellings:
        other = seen.setdefault(spelling.text, spelling)
        if fault := _fault(spelling, other, known, ruled):
            raise TableError(spelling.where, *fault)


def _fault(spelling: Spelling, other: Spelling, known: Container[str], ruled: Container[str]) -> tuple[str, str] | None:
    """Column and what is wrong, or None."""
    if spelling.key and spelling.key not in known:
        return "key", f"no country or organisation {spelling.key!r}"
    if spelling.weak and spelling.note not in NOTES:
        return "note", f"{spelling.note!r} is none of {', '.join(NOTES)}, of which a weak name needs one"
    if spelling.note == "rule" and spelling.text not in ruled:
        return "note", f"no rule for {spelling.text!r} in readings.tsv"
    if other.key != spelling.key and not (other.weak and spelling.weak and other.note == spelling.note):
        keys = [one.key or "no actor" for one in (other, spelling)]
        return (
            spelling.column,
            f"{spelling.text!r} leads to {keys[0]} ({other.where}) and {keys[1]}; make both weak, with the same note",
        )
    return None
