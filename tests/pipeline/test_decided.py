from __future__ import annotations

import gc
import pickle
from pathlib import Path

import pytest

from bilateral.graph import Store, all_events, open_store
from bilateral.graph.identities import ActorDecided
from bilateral.model import Actor, Article, Kind
from bilateral.pipeline import load
from bilateral.pipeline.decided import OwnReader, reader_of
from bilateral.pipeline.deciding import alias, merge_actors, split_actors, undo

STORE = "Jonas Gahr Støre@NOR"
TEXT = """#META {"date": "2025-03-13", "source": "A paper", "title": "Fish"}
The Fjordland government thanked Japan on Wednesday. Big Jonas met Japanese Prime Minister Shigeru Ishiba in Tokyo on Wednesday.
"""


def told(store: Store) -> set[tuple[str, tuple[str, ...]]]:
    return {(event.type, event.sides + event.counterpart_sides) for event in all_events(store)}


def lines(store: Store) -> list[str]:
    return sorted(map(str, store.quads()))


def test_without_decisions_on_names_the_packages_own_reader_reads() -> None:
    with open_store() as store:
        merge_actors(store, "NOR", Actor("JPN", "Japan", Kind.COUNTRY, "JPN"))
        assert reader_of(store) == OwnReader()


def test_the_reader_under_decisions_can_be_sent_to_other_processes() -> None:
    with open_store() as store:
        alias(store, "Fjordland", "NOR")
        split_actors(store, "B@NOR", "A@NOR")
        reader = reader_of(store)
    assert pickle.loads(pickle.dumps(reader)) == OwnReader((("Fjordland", "NOR"),), (("A@NOR", "B@NOR"),))


@pytest.mark.slow
def test_aliases_act_when_articles_are_read_again_and_undone_give_the_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    with open_store() as store:
        load([path], store)
        before, first = lines(store), told(store)
        for name, key in (("Fjordland", "NOR"), ("Big Jonas", STORE)):
            alias(store, name, key)
        load([path], store, again=True)
        second = told(store)
        undo(store, 2, ActorDecided)
        undo(store, 1, ActorDecided)
        load([path], store, again=True)
        assert (second - first, lines(store)) == (
            {("thanks", ("NOR", "JPN")), ("meets", ("JPN", "NOR")), ("visits", ("NOR", "JPN"))},
            before,
        )


@pytest.mark.slow
def test_an_alias_reads_a_country_as_the_tables_read_their_own_names() -> None:
    reader = OwnReader((("Fjordland", "NOR"),), ())
    reading = reader.read(Article("one", "Fjordland thanked Japan on Wednesday.", published="2025-03-13"))
    assert [(claim.type, claim.actor, claim.counterpart) for claim in reading.claims] == [("thanks", "NOR", "JPN")]


@pytest.mark.slow
def test_a_reader_that_is_alone_in_its_process_keeps_what_it_loads_from_the_garbage_collector() -> None:
    with open_store() as store:
        reader = reader_of(store, min_confidence=0.41, alone=True)  # as no other test reads: it is loaded here
    try:
        reading = reader.read(Article("one", "Norway thanked Japan on Wednesday.", published="2025-03-13"))
        assert (gc.get_freeze_count() > 0, len(reading.claims)) == (True, 1)
    finally:
        gc.unfreeze()
