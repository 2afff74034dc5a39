"""A claim or event in one literal comes back as it went in."""

from __future__ import annotations

from dataclasses import replace

from bilateral.graph.filing import pack_event, unpack_event
from bilateral.model import Event, Status

TALKS = Event(
    key="talks",
    type="meets",
    actors=("Ada Abel@CHN", "RUS"),
    counterparts=("Ben Costa@FRA",),
    sides=("CHN", "RUS"),
    counterpart_sides=("FRA",),
    status=Status.PLANNED,
    date="2024-07-25",
    place="Vientiane",
    claims=("https://w3id.org/bilateral/claim/1",),
    articles=3,
    sources=2,
    first_report="2024-07-24",
    last_report="2024-07-26",
    history=(("2024-07-24", Status.PLANNED, "https://w3id.org/bilateral/claim/1"),),
    disputed=True,
    why="same day",
    publishers=4,
    blocks=("CHN RUS 2024-07",),
)


def test_an_event_comes_back_field_by_field_without_what_grows_with_its_articles() -> None:
    assert unpack_event(pack_event(TALKS)) == replace(TALKS, claims=(), history=(), blocks=())
