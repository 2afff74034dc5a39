"""Events in the shapes that the field joins on: dyads, visits, CAMEO rows, PLOVER and FollowTheMoney lines. Knows the graph."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, get_args

from bilateral.query.events import read_actors, read_codes, read_events, read_offices
from bilateral.query.exports.coded import cameo_rows, plover_events
from bilateral.query.exports.dyads import dyad_rows
from bilateral.query.exports.ftm import ftm_entities
from bilateral.query.exports.visits import visit_rows
from bilateral.query.filters import Filter
from bilateral.query.sentences import read_sentences
from bilateral.query.weights import type_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.graph.protocol import Store
    from bilateral.query.rows import Rows

TableName = Literal["dyad-month", "dyad-year", "visits", "cameo"]
LinesName = Literal["plover", "ftm"]
TABLES: tuple[TableName, ...] = get_args(TableName)
LINES: tuple[LinesName, ...] = get_args(LinesName)


def export_table(store: Store, name: TableName, *, filter: Filter | None = None, directed: bool = True) -> Rows:
    """A table of the graph's events: see `dyads.py`, `visits.py`, `coded.py`. `directed` is for dyads only."""
    events, actors, codes = read_events(store, filter), read_actors(store), read_codes(store)
    if name == "visits":
        return visit_rows(events, actors, read_offices(store), read_sentences(store, events))
    if name == "cameo":
        return cameo_rows(events, actors, codes)
    unit: Literal["month", "year"] = "month" if name == "dyad-month" else "year"
    return dyad_rows(events, actors, codes, type_weights(), by=unit, directed=directed)


def export_lines(store: Store, name: LinesName, *, filter: Filter | None = None) -> Iterator[str]:
    """JSON lines of the graph's events, keys sorted, without line ends: see `coded.py` (PLOVER) and `ftm.py`."""
    events, actors, codes = read_events(store, filter), read_actors(store), read_codes(store)
    sentences = read_sentences(store, events)
    found = plover_events(events, actors, sentences) if name == "plover" else ftm_entities(events, actors, codes, sentences)
    for each in found:
        yield json.dumps(each, ensure_ascii=False, sort_keys=True)
