"""Where bytes come from, as readers see it. Knows nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A source's name for errors, the id that its one article takes, and for what the web answered its address and charset.

    The id is '' where the source has no name of its own, as a pipe: its articles are named by themselves or their text.
    """

    where: str
    id: str
    url: str = ""
    charset: str = ""

    def part(self, number: int) -> str:
        """The id of one of its several articles that has none of its own; '' where the source has none either."""
        return f"{self.id}#{number}" if self.id else ""
