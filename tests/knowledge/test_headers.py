"""Every table on actors says in its header where its facts come from, and when they were taken."""

from __future__ import annotations

import re

import pytest

from bilateral.tables import knowledge

ACTORS = ("countries", "countries.fetched", "names.curated", "names.fetched", "organisations", "readings")
OTHERS = ("memberships", "memberships.fetched", "nevermerge", "offices", "offices.fetched", "offices.leaders", "titles")
TABLES = (*(f"actors/{name}" for name in ACTORS), *OTHERS)


@pytest.mark.parametrize("name", TABLES)
def test_the_header_names_the_source_and_the_date(name: str) -> None:
    lines = knowledge(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    header = " ".join(line for line in lines[:20] if line.startswith("#"))
    assert re.search(r"by hand|Sources?:|Made by", header)
    assert re.search(r"\b20\d\d\b", header)


@pytest.mark.parametrize("name", [name for name in TABLES if "fetched" in name or "leaders" in name])
def test_a_fetched_table_names_its_script_and_a_licence(name: str) -> None:
    header = knowledge(f"{name}.tsv").read_text(encoding="utf-8").partition("\nkey\t")[0]
    assert re.search(r"Made by scripts/fetch_\w+\.py", header)
    assert re.search(r"MIT|ISC|public domain", header)


def test_the_tests_know_every_table_of_actors() -> None:
    assert {f.name.removesuffix(".tsv") for f in knowledge("actors").iterdir() if f.name.endswith(".tsv")} == set(ACTORS)
