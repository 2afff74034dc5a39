"""Every sentence's labels are well formed, and the extractor reads each table no worse than its floor."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from bilateral.actors import load_gazetteer
from bilateral.extract import Extractor
from bilateral.ontology import load_ontology
from bilateral.tables import read_table
from tests.extract.sentence_tables import DATE_COLUMNS, DATES, Item, Label, fold, key_of, load_items, tables
from tests.extract.sentences_score import FLOORS, measure

extractor = cache(Extractor)


def faults(item: Item) -> list[str]:
    """What is wrong with a sentence's labels: unknown types, actors that it does not name, relations of one with itself."""
    here = fold(item.sentence)
    keys = {name.key for name in load_gazetteer().find(item.sentence)}
    found = []
    for label in item.labels:
        if label.type not in load_ontology().types:
            found.append(f"{item.where}: unknown type {label.type}")
        found += [
            f"{item.where}: {name} is not named in {item.sentence!r}"
            for name in (label.subject, label.object)
            if fold(name) not in here and key_of(name) not in keys and not known_side(label, name)
        ]
        if label.subject == label.object:
            found.append(f"{item.where}: {label.subject} with itself")
    if len(set(item.labels)) != len(item.labels):
        found.append(f"{item.where}: one claim twice")
    return found


def known_side(label: Label, name: str) -> bool:
    """Whether it is a country or body that a person with a title acts for, which common knowledge gives ("Pope Francis")."""
    return label.type == "holds-office" and name == label.object and bool(key_of(name))


@pytest.mark.parametrize("path", tables(), ids=lambda path: path.stem)
def test_every_label_names_a_known_type_and_actors_of_its_sentence(path: Path) -> None:
    assert [fault for item in load_items(path) for fault in faults(item)] == []


def test_no_sentence_stands_twice() -> None:
    sentences = [item.sentence for path in tables() for item in load_items(path)]
    assert sorted({one for one in sentences if sentences.count(one) > 1}) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", tables(), ids=lambda path: path.stem)
def test_the_extractor_reads_a_table_no_worse_than_its_floor(path: Path) -> None:
    floor = json.loads(FLOORS.read_text(encoding="utf-8"))[path.stem]
    assert measure(load_items(path), extractor()).f1 >= floor


def test_every_date_row_has_a_known_type_and_an_iso_date() -> None:
    rows = list(read_table(DATES, columns=DATE_COLUMNS))
    types = load_ontology().types
    iso = re.compile(r"(\d{4}(-\d\d){0,2})?")
    bad = [row.where for row in rows if row["type"] not in types or not iso.fullmatch(row["date"])]
    assert rows
    assert bad == []
