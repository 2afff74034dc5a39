"""What a load did, article by article. Knows nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilateral.errors import ReadError


class Fate(StrEnum):
    """What became of an article."""

    LOADED = "loaded"  # it is new in the graph
    REPLACED = "replaced"  # it was there, and has changed
    UNCHANGED = "unchanged"  # it was there, and is the same
    REJECTED = "rejected"  # it cannot be read


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article; `types` are its relation types with the number of claims, `error` why it was rejected."""

    article: str
    fate: Fate
    title: str = ""
    published: str = ""
    publisher: str = ""
    types: tuple[tuple[str, int], ...] = ()
    actors: int = 0
    error: ReadError | None = None

    @property
    def claims(self) -> int:
        """How many claims it makes."""
        return sum(count for _, count in self.types)

    def record(self) -> dict[str, object]:
        """As plain values, for JSON."""
        return {
            "id": self.article,
            "outcome": self.fate.value,
            "title": self.title,
            "published": self.published,
            "publisher": self.publisher,
            "claims": self.claims,
            "types": dict(self.types),
            "actors": self.actors,
            "reason": str(self.error) if self.error else None,
        }


def ignore(*_: object) -> None:
    """Do nothing with whatever comes."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Whom a load tells how it goes on.

    `on_read` is called once an article, as soon as it has been read; `on_outcome` is given the outcome of each, in the order of
    input, once it is in the graph.
    """

    on_outcome: Callable[[Outcome], object] = ignore
    on_read: Callable[[], object] = ignore


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: articles loaded (new or replaced), unchanged, and rejected, each in the order of input."""

    loaded: tuple[Outcome, ...] = ()
    unchanged: tuple[Outcome, ...] = ()
    rejected: tuple[Outcome, ...] = ()


def report_of(outcomes: list[Outcome]) -> LoadReport:
    """The report on outcomes in the order of input."""
    return LoadReport(
        loaded=tuple(o for o in outcomes if o.fate in {Fate.LOADED, Fate.REPLACED}),
        unchanged=tuple(o for o in outcomes if o.fate is Fate.UNCHANGED),
        rejected=tuple(o for o in outcomes if o.fate is Fate.REJECTED),
    )
