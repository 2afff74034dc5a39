"""The office tables hold together: known kinds and sides, dates in order, one person once in an office at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from itertools import combinations, pairwise

import pytest

from bilateral.actors import load_gazetteer
from bilateral.tables import Row, knowledge, read_table

COLUMNS = ("person", "variants", "office", "kind", "side", "from", "until")
TABLES = ("offices.tsv", "offices.fetched.tsv", "offices.leaders.tsv")
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@pytest.fixture(scope="module", params=TABLES)
def offices(request: pytest.FixtureRequest) -> list[Row]:
    return list(read_table(knowledge(request.param), columns=COLUMNS))


@pytest.fixture(scope="module")
def curated() -> list[Row]:
    return list(read_table(knowledge("offices.tsv"), columns=COLUMNS))


def names(row: Row) -> set[str]:
    return {row["person"], *row.words("variants")}


def first_day(moment: str) -> str:
    return moment + "-01-01"[len(moment) - 4 :] if moment else "0000-01-01"


def last_day(moment: str) -> str:
    return moment + "-12-31"[len(moment) - 4 :] if moment else "9999-12-31"


def test_every_date_is_a_day_a_month_or_a_year(offices: list[Row]) -> None:
    dates = [(row.where, row[end]) for row in offices for end in ("from", "until") if row[end]]
    assert [where for where, moment in dates if not DAY.fullmatch(moment) or not date.fromisoformat(first_day(moment))] == []


def test_no_office_ends_before_it_begins(offices: list[Row]) -> None:
    assert [row.where for row in offices if not row["from"] or last_day(row["until"]) < first_day(row["from"])] == []


def test_every_kind_is_known(offices: list[Row], office_kinds: frozenset[str]) -> None:
    assert {row["kind"] for row in offices} <= office_kinds


def test_every_side_is_an_actor(offices: list[Row], actor_keys: frozenset[str]) -> None:
    assert sorted({row["side"] for row in offices} - actor_keys) == []


def test_every_row_names_a_person_and_an_office(offices: list[Row]) -> None:
    assert [row.where for row in offices if not row["person"] or not row["office"]] == []


def test_nobody_holds_the_same_office_twice_at_once(offices: list[Row]) -> None:
    terms: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in offices:
        terms[row["person"], row["office"], row["side"]].append(row)
    overlaps = [
        later.where
        for held in terms.values()
        for earlier, later in pairwise(sorted(held, key=lambda row: row["from"]))
        if first_day(later["from"]) < last_day(earlier["until"])[: len(earlier["until"]) or 10]
    ]
    assert overlaps == []


def test_one_name_of_a_side_is_one_person_unless_the_two_must_never_be_merged(curated: list[Row]) -> None:
    apart = {
        frozenset((row["first"], row["second"]))
        for row in read_table(knowledge("nevermerge.tsv"), columns=("first", "second", "why"))
    }
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in curated:
        for name in names(row):
            bearers[name.casefold(), row["side"]].add(f"{row['person']}@{row['side']}")
    confused = [pair for people in bearers.values() for pair in combinations(sorted(people), 2) if frozenset(pair) not in apart]
    assert sorted(set(confused)) == []


def test_there_are_offices_for_the_breadth_of_the_world(curated: list[Row]) -> None:
    sides: dict[str, set[str]] = defaultdict(set)
    for row in curated:
        sides[row["kind"]].add(row["side"])
    assert len(curated) >= 2000
    assert len(sides["head-of-state"] | sides["head-of-government"]) >= 190
    assert len(sides["foreign-minister"]) >= 80
    assert len(sides["defence-minister"]) >= 25


# Realms of the Crown, whose governors-general stand as other, and states that had nobody, or no one person, for a time.
NO_HEAD_OF_STATE = {"ATG", "AUS", "BHS", "BLZ", "BRB", "CAN", "GRD", "JAM", "KNA", "LCA", "NZL", "PNG", "SLB", "TUV", "VCT"} | {
    *("AFG", "AUT", "HTI", "LBN", "LBY")
}


@pytest.mark.parametrize("kinds", [("head-of-state",), ("head-of-state", "head-of-government")], ids=len)
def test_every_member_of_the_un_has_its_heads_in_every_month_since_2015(kinds: tuple[str, ...]) -> None:
    gazetteer = load_gazetteer()
    states = {country.key for country in gazetteer.countries.values() if country.kind == "state"}
    months = [f"{year}-{month:02}" for year in range(2015, 2026) for month in range(1, 13)]
    lacking = {
        (state, month)
        for state in states - (NO_HEAD_OF_STATE if len(kinds) == 1 else set())
        for month in months
        if not any(gazetteer.holders(state, kind, month) for kind in kinds)
    }
    assert sorted(lacking) == []


def test_a_hundred_members_of_the_un_have_foreign_ministers_in_every_year_since_2015() -> None:
    gazetteer = load_gazetteer()
    states = [country.key for country in gazetteer.countries.values() if country.kind == "state"]
    years = [str(year) for year in range(2015, 2026)]
    assert sum(all(gazetteer.holders(state, "foreign-minister", year) for year in years) for state in states) >= 100


@pytest.mark.parametrize(
    ("side", "kind", "day", "holder"),
    [
        ("CHN", "foreign-minister", "2023-03-01", "Qin Gang"),
        ("GBR", "head-of-government", "2022-09-20", "Liz Truss"),
        ("USA", "foreign-minister", "2016-05-01", "John Kerry"),
        ("RUS", "foreign-minister", "2024-07-26", "Sergey Lavrov"),
        ("JPN", "foreign-minister", "2024-07-26", "Yoko Kamikawa"),
        ("NATO", "head-of-organisation", "2024-10-02", "Mark Rutte"),
        ("EU", "foreign-minister", "2019-06-01", "Federica Mogherini"),
    ],
)
def test_the_holder_of_that_day_is_found(curated: list[Row], side: str, kind: str, day: str, holder: str) -> None:
    found = {
        row["person"]
        for row in curated
        if (row["side"], row["kind"]) == (side, kind) and first_day(row["from"]) <= day < last_day(row["until"])
    }
    assert found == {holder}
