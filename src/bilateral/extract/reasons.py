"""Why a name leads to its actor: the rule that read a weak one, who held an office. Knows the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.actors import Gazetteer
    from bilateral.extract.naming import Naming

_SORTS = {"acronym": "name", "organ": "seat of power", "people": "people of", "adjective": "adjective"}


@dataclass(frozen=True)
class Reasons:
    """Says how namings of one article's `text` were resolved; `day` is the ISO prefix of its publication, or ''."""

    gazetteer: Gazetteer
    text: str
    day: str

    def of(self, naming: Naming) -> str:
        """How it is known whom a naming means, in a few words."""
        if naming.sort == "person":
            return self._person(naming)
        if naming.sort == "office":
            return "office of a person named" if any("@" in key for key in naming.keys) else self._unnamed(naming)
        sort = _SORTS.get(naming.sort, naming.sort)
        rule = self._rules.get(naming.start)
        return f"{sort}: {rule}" if rule else sort

    def chaired(self, keys: Sequence[str], noun: str) -> str:
        """Who chairs what "the bloc's rotating chair" stands for, to be said after how that is known; '' of any other noun."""
        if not self.day or noun not in words("chairs"):
            return ""
        chairs = [key for body in keys for key in self.gazetteer.members(body, self.day, "chair")]
        return f", chaired that day by {', '.join(chairs)}" if chairs else ""

    @cached_property
    def _rules(self) -> dict[int, str]:
        """What read each weak name, by where it stands."""
        return {name.start: name.why for name in self.gazetteer.find(self.text) if name.weak and name.key}

    def _person(self, naming: Naming) -> str:
        """By title and name, or by a name alone; and the row of the tables, where they know the person."""
        how = "title and name" if naming.title is not None else "name of a person"
        known = self.gazetteer.person(self.text[naming.start : naming.end], self.day)
        why = next((candidate.why for candidate in known if candidate.key in naming.keys), "")
        return f"{how}: {why}" if why else how

    def _unnamed(self, naming: Naming) -> str:
        """An office stands for its side; who held it on the day, as far as the tables know."""
        kind = naming.title.kind if naming.title is not None and naming.title.office else ""
        held = (
            [row for side in naming.keys for row in self.gazetteer.holders(side, kind, self.day)[:1]] if self.day and kind else []
        )
        who = ", ".join(f"{row.person} ({row.where})" for row in held if row.kind not in {"minister", "other"})
        return f"office without a name, held that day by {who}" if who else "office without a name"
