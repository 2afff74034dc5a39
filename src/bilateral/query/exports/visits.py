"""Visits: one row for each traveller of a visit, in the shape of data on leaders' travel. Knows the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.model import Kind
from bilateral.query.exports.stay import last_day_of_stay
from bilateral.query.filters import Filter, event_day
from bilateral.query.pairs import side_of
from bilateral.query.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilateral.model import Actor, Event
    from bilateral.query.events import Office
    from bilateral.query.sentences import Sentence

COLUMNS = ("who", "office", "from", "to", "start", "end", "purpose", "place", "status", "sources", "articles", "event")


def visit_rows(
    events: Iterable[Event],
    actors: Mapping[str, Actor],
    offices: Mapping[str, tuple[Office, ...]],
    sentences: Mapping[str, tuple[Sentence, ...]],
) -> Rows:
    """One row for each traveller and country visited, by day: the columns of COLT (country and organisation leader travel).

    `who` is a person's name, or that of the side where no person is named; `office` what the graph knows the person to hold on
    that day, '' where it does not; `from` and `to` are keys of sides; `start` is the day (or month) or ''; `end` is the last day
    where a sentence tells it (`stay.py`), else ''; `purpose` is the topic that its claims give. Planned and negated visits stand
    among them: `status` tells.
    """
    cells = []
    for event in events:
        if event.type != "visits":
            continue
        said = sentences.get(event.key, ())
        purpose = next((s.topic for s in said if s.topic), "")
        end = last_day_of_stay(event.date, (s.text for s in said))
        for who, home, host in _journeys(event, actors):
            name = actors[who].name if who in actors else who
            office = _office(offices.get(who, ()), home, event_day(event))
            row = (name, office, home, host, event.date, end, purpose, event.place)
            cells.append((*row, event.status.value, event.sources, event.articles, event.key))
    return Rows(COLUMNS, tuple(sorted(cells, key=lambda row: (str(row[4]), str(row[0]), str(row[3]), str(row[-1])))))


def _journeys(event: Event, actors: Mapping[str, Actor]) -> Iterator[tuple[str, str, str]]:
    people = [key for key in event.actors if "@" in key or (key in actors and actors[key].kind == Kind.PERSON)]
    for who in people or event.actors:
        home = side_of(who, actors)
        for host in event.counterpart_sides or event.counterparts:
            if host != home:
                yield who, home, host


def _office(offices: tuple[Office, ...], side: str, day: str) -> str:
    held = [office for office in offices if office.side == side and _on(office, day)]
    return "; ".join(sorted({office.name for office in held}))


def _on(office: Office, day: str) -> bool:
    return Filter(since=office.since, until=office.until).covers(day) if day else not office.until
