"""The plain values that a view is made of: actors as nodes, their ties, the events of each tie. Knows nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One actor on the page.

    `code` stands in the node (ISO alpha-3, an acronym), `label` beside it. `kind` is country, organisation, group or person.
    `lat` and `lon` are degrees north and east, None where the actor has no place. `events` is the number of the actor's
    events. `offices`, `memberships` and `holders` are finished lines of text for the actor's panel, best first.
    """

    key: str
    code: str
    label: str
    lat: float | None = None
    lon: float | None = None
    events: int = 0
    kind: str = "country"
    side: str = ""
    offices: tuple[str, ...] = ()
    memberships: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One more sentence that reports an event, beside the event's first."""

    sentence: str
    speaker: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class TieEvent:
    """One event of a tie.

    `date` is an ISO day, month, year or ''. `type` is a relation type's name. `direction` is `ab` (the tie's `a` acts on its
    `b`), `ba` or `both`. `status` is actual, planned or negated. `sentence` is the evidence, `speaker` who says it in the
    article, `publisher`, `title` and `url` the article's. `sources` counts independent sources, `articles` all of them. `people`
    are the names of persons who took part for the tie's ends. `bare` is an event whose sentences were left out of the page.
    """

    id: str
    date: str
    type: str
    direction: str
    status: str = "actual"
    sentence: str = ""
    speaker: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    sources: int = 1
    articles: int = 1
    disputed: bool = False
    place: str = ""
    topic: str = ""
    more: tuple[Said, ...] = ()
    people: tuple[str, ...] = ()
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """All events between two actors; `a` and `b` are node keys."""

    a: str
    b: str
    events: tuple[TieEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class TieData:
    """Everything one page shows. The order of `nodes` and `ties` has no meaning: the page sorts them by key."""

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
