"""Events with the codes of event data: CAMEO rows with Goldstein, PLOVER JSON. Knows the model and the ontology."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from bilateral.model import Status
from bilateral.ontology import load_ontology
from bilateral.query.filters import event_day
from bilateral.query.pairs import event_pairs
from bilateral.query.rows import Cell, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bilateral.model import Actor, Event
    from bilateral.query.sentences import Sentence

CAMEO_COLUMNS = (
    *("event", "date", "source", "source_name", "target", "target_name", "cameo", "root", "quad", "goldstein", "symmetric"),
    *("status", "place", "articles", "sources"),
)
_AUXILIARY = {Status.ACTUAL: [], Status.PLANNED: ["future"], Status.NEGATED: ["negation"]}
_LAST_VERBAL_COOPERATION, _LAST_MATERIAL_COOPERATION, _LAST_VERBAL_CONFLICT = 5, 8, 13


@dataclass(frozen=True, slots=True)
class Code:
    """The CAMEO code of a relation type with a status, its Goldstein score and its PLOVER mode, '' where there is none."""

    cameo: str
    goldstein: float
    mode: str


@cache
def event_codes() -> dict[tuple[str, str], Code]:
    """Codes by (relation type, status); what CAMEO has no code for is missing."""
    text = (resources.files("bilateral.query.exports") / "codes.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter="\t")
    return {(row["type"], row["status"]): Code(row["cameo"], float(row["goldstein"]), row["mode"]) for row in rows}


def cameo_rows(events: Iterable[Event], actors: Mapping[str, Actor], codes: Mapping[str, Mapping[str, str]]) -> Rows:
    """One row for each event and pair of sides, in the events' order; codes are strings with their zero in front.

    `source` and `target` are ISO3 codes of countries, else keys; a symmetric event is one row, `symmetric` true. `quad` is
    GDELT's class by root (1 verbal, 2 material cooperation, 3 verbal, 4 material conflict). Negated events and memberships have
    no code in CAMEO and are left out.
    """
    table = event_codes()
    cells: list[tuple[Cell, ...]] = []
    for event in events:
        code = table.get((event.type, event.status.value))
        if code is None:
            continue
        for pair in event_pairs(event, actors=actors):
            ends = [part for key in (pair.source, pair.target) for part in (_iso3(key, codes), _name(key, actors))]
            coded = (code.cameo, code.cameo[:2], quad_class(code.cameo), code.goldstein, pair.symmetric)
            about = (event.status.value, event.place, event.articles, event.sources)
            cells.append((event.key, event_day(event), *ends, *coded, *about))
    return Rows(CAMEO_COLUMNS, tuple(cells))


def quad_class(cameo: str) -> int:
    """GDELT's quad class of a CAMEO code, by its root.

    >>> [quad_class(code) for code in ("057", "060", "112", "190")]
    [1, 2, 3, 4]
    """
    root = int(cameo[:2])
    return 1 + sum(root > last for last in (_LAST_VERBAL_COOPERATION, _LAST_MATERIAL_COOPERATION, _LAST_VERBAL_CONFLICT))


def plover_events(
    events: Iterable[Event], actors: Mapping[str, Actor], sentences: Mapping[str, tuple[Sentence, ...]]
) -> Iterator[dict[str, Any]]:
    """Each event with a PLOVER type as a value for JSON, in the events' order.

    `source` and `target` list actors with name, side and kind (a symmetric event has all in `source`); `event` is the PLOVER
    type, `mode` one of its modes or null; `auxiliary` holds `future` for what is planned and `negation` for what is negated;
    `score` is the ontology's weight of the relation type; `text` the sentences, `urls` the articles'.
    """
    table, types = event_codes(), load_ontology().types
    for event in events:
        if not types[event.type].plover:
            continue
        code = table.get((event.type, Status.ACTUAL.value))
        told = sentences.get(event.key, ())
        yield {
            "id": event.key,
            "date": event_day(event) or None,
            "event": types[event.type].plover,
            "mode": (code.mode or None) if code else None,
            "relation": event.type,
            "auxiliary": _AUXILIARY[event.status],
            "score": types[event.type].weight,
            "source": [_plover_actor(key, actors) for key in event.actors],
            "target": [_plover_actor(key, actors) for key in event.counterparts],
            "symmetric": not event.counterparts,
            "place": event.place or None,
            "text": sorted({sentence.text for sentence in told}),
            "urls": sorted({sentence.url for sentence in told if sentence.url}),
            "articles": event.articles,
            "sources": event.sources,
        }


def _plover_actor(key: str, actors: Mapping[str, Actor]) -> dict[str, str | None]:
    actor = actors.get(key)
    return {
        "key": key,
        "name": actor.name if actor else key,
        "side": (actor.side or None) if actor else None,
        "kind": actor.kind.value if actor else None,
    }


def _iso3(key: str, codes: Mapping[str, Mapping[str, str]]) -> str:
    return codes.get(key, {}).get("iso3") or key


def _name(key: str, actors: Mapping[str, Actor]) -> str:
    return actors[key].name if key in actors else key
