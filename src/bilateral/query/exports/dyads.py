"""Dyads: one row for each pair of sides and month or year, with the keys that other data sets join on. Knows the model."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from bilateral.model import Status
from bilateral.ontology import load_ontology
from bilateral.query.filters import event_day, is_done
from bilateral.query.pairs import event_pairs
from bilateral.query.rows import Cell, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilateral.model import Actor, Event

KEYS = ("iso3", "cow", "gw", "wikidata")
_LENGTH = {"month": 7, "year": 4}
_NO_CODES = dict.fromkeys(KEYS, "")


def dyad_rows(
    events: Iterable[Event],
    actors: Mapping[str, Actor],
    codes: Mapping[str, Mapping[str, str]],
    weights: Mapping[str, float],
    *,
    by: Literal["month", "year"] = "month",
    directed: bool = True,
) -> Rows:
    """One row for each pair of sides and period, sorted by pair, then period.

    Columns: for each side its key, name, ISO3, COW, Gleditsch–Ward and Wikidata codes; the period (`2024-07` or `2024`, '' for
    events of which that much is not known); `events`, `cooperation`, `conflict`, `net` (cooperation − conflict) of what is done,
    each event once; `planned` and `negated` events; the events done of each relation type. In a directed table a symmetric
    event stands in both rows of its pair; in an undirected one each event stands once, the side whose key sorts first being a.
    """
    sums: dict[tuple[str, str, str], list[Event]] = {}
    for event in events:
        day = event_day(event)
        period = day[: _LENGTH[by]] if len(day) >= _LENGTH[by] else ""
        for a, b in sorted(_ends(event, actors, directed=directed)):
            sums.setdefault((a, b, period), []).append(event)
    types = tuple(load_ontology().types)
    sides = tuple(f"{name}_{end}" for end in "ab" for name in ("side", "name", *KEYS))
    columns = (*sides, by, "events", "cooperation", "conflict", "net", "planned", "negated", *types)
    cells = [
        (*_side(a, actors, codes), *_side(b, actors, codes), period, *_numbers(found, weights, types))
        for (a, b, period), found in sorted(sums.items())
    ]
    return Rows(columns, tuple(cells))


def _ends(event: Event, actors: Mapping[str, Actor], *, directed: bool) -> set[tuple[str, str]]:
    pairs = event_pairs(event, actors=actors)
    if not directed:
        return {pair.ends for pair in pairs}
    forward = {(pair.source, pair.target) for pair in pairs}
    return forward | {(pair.target, pair.source) for pair in pairs if pair.symmetric}


def _side(key: str, actors: Mapping[str, Actor], codes: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    known = {**_NO_CODES, **codes.get(key, {})}
    return (key, actors[key].name if key in actors else key, *(known[name] for name in KEYS))


def _numbers(events: list[Event], weights: Mapping[str, float], types: tuple[str, ...]) -> Iterator[Cell]:
    done = [event for event in events if is_done(event)]
    values = [weights.get(event.type, 0.0) for event in done]
    cooperation, conflict = sum(v for v in values if v > 0), -sum(v for v in values if v < 0)
    statuses, kinds = Counter(event.status for event in events), Counter(event.type for event in done)
    yield len(done)
    yield from (round(cooperation + 0.0, 6), round(conflict + 0.0, 6), round(cooperation - conflict, 6))
    yield from (statuses[Status.PLANNED], statuses[Status.NEGATED])
    yield from (kinds[name] for name in types)
