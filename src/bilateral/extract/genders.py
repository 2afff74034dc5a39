"""Whether "he" or "she" may mean a person: by title, given name, and the article's own pronouns. Knows words; no grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.people import name_words
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilateral.extract.people import Person

MAN, WOMAN = "man", "woman"
PRONOUNS = {"he": MAN, "him": MAN, "his": MAN, "himself": MAN, "she": WOMAN, "her": WOMAN, "hers": WOMAN, "herself": WOMAN}


def meant_by(pronoun: str) -> str:
    """Which of both a pronoun means; '' of another word."""
    return PRONOUNS.get(pronoun.lower(), "")


def gender(person: Person | None, spoken_of: Mapping[str, str]) -> str:
    """Man or woman, by title, the article's pronouns for that key (`spoken_of`), or given name; '' where none tells."""
    if person is None:
        return ""
    return _by(person.titles, "title-of-a") or spoken_of.get(person.key, "") or _by(name_words(person.name)[:1], "name-of-a")


def _by(told: frozenset[str] | tuple[str, ...], sort: str) -> str:
    return next((which for which in (MAN, WOMAN) if words(f"{sort}-{which}").intersection(told)), "")
