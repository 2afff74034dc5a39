"""Where bytes come from, as readers see it. Knows nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A source's name for errors, the id that its one article takes, and for what the web answered its address and charset."""

    where: str
    id: str
    url: str = ""
    charset: str = ""
