"""What an actor's panel tells beside its ties: offices, who held them, memberships; each a finished line. Knows no HTML."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.model import Status
from bilateral.query.events import read_offices
from bilateral.query.sentences import read_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph import Store
    from bilateral.model import Actor, Event
    from bilateral.query.events import Office

BODIES = frozenset(("member-of", "holds-office"))  # told in an actor's panel, not as ties
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """The lines of all actors, by key: those that the tables know come latest first, those that only articles tell by name."""

    offices: Mapping[str, Lines]
    holders: Mapping[str, Lines]
    memberships: Mapping[str, Lines]


def panels(store: Store, events: Iterable[Event], actors: Mapping[str, Actor]) -> Panels:
    """The panels' lines from the events of `BODIES` that are done, and from the offices that the graph knows of."""
    done = [event for event in events if event.status == Status.ACTUAL]
    held = [event for event in done if event.type == "holds-office"]
    titles = _titles(store, held)
    known = {key: tuple(map(_office, reversed(some))) for key, some in read_offices(store).items()}
    told = _lines((key, titles.get(event.key, "")) for event in held for key in event.actors if key not in known)
    holders = _lines(
        (side, _holder(actors[key].name, titles.get(event.key, "")))
        for event in held
        for side in event.counterparts
        for key in event.actors
        if key in actors
    )
    members = _lines(
        (key, actors[body].name)
        for event in done
        if event.type == "member-of"
        for key in event.sides
        for body in event.counterparts
        if body in actors
    )
    return Panels({**told, **known}, holders, members)


def _titles(store: Store, held: Iterable[Event]) -> dict[str, str]:
    """What each event's articles call the office, by the event's key: the words that most of them use."""
    told = read_titles(store, held)
    return {key: min(words, key=lambda word: (-words[word], word)) for key, words in told.items() if words}


def _lines(pairs: Iterable[tuple[str, str]]) -> dict[str, Lines]:
    """Lines by key, those told most often first, then by letter; empty ones left out."""
    counts: dict[str, Counter[str]] = {}
    for key, line in pairs:
        if line:
            counts.setdefault(key, Counter())[line] += 1
    return {key: tuple(sorted(some, key=lambda line: (-some[line], line))) for key, some in counts.items()}


def _office(office: Office) -> str:
    """`Foreign Minister, 2024-01-10 to 2025-07-18`."""
    days = f"{office.since} to {office.until}" if office.since and office.until else ""
    days = days or (f"since {office.since}" if office.since else f"until {office.until}" if office.until else "")
    return ", ".join(part for part in (office.name, days) if part)


def _holder(name: str, title: str) -> str:
    return f"{name}, {title}" if title else name
