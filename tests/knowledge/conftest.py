"""What the tables of knowledge/ may refer to."""

from __future__ import annotations

import csv

import pytest

from bilateral.tables import knowledge


@pytest.fixture(scope="session")
def actor_keys() -> frozenset[str]:
    """Every key of a country, organisation or group that the actor tables have."""
    tables = [entry for entry in knowledge("actors").iterdir() if entry.name.startswith(("countries", "organisations"))]
    return frozenset(key for table in tables for key in _keys(table.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def office_kinds() -> frozenset[str]:
    """The kinds of office there are."""
    return frozenset(
        {
            "head-of-state",
            "head-of-government",
            "foreign-minister",
            "defence-minister",
            "spokesperson",
            "ambassador",
            "envoy",
            "security-adviser",
            "speaker",
            "head-of-organisation",
            "minister",
            "other",
        }
    )


def _keys(text: str) -> set[str]:
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {row["key"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
