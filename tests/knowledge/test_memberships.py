"""The membership tables hold together, and know who was in what on which day."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from bilateral.tables import Row, knowledge, read_table

COLUMNS = ("member", "organisation", "role", "from", "until")
ROLES = {"member", "observer", "partner", "applicant", "suspended", "chair"}
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@pytest.fixture(scope="module", params=("memberships.tsv", "memberships.fetched.tsv"))
def memberships(request: pytest.FixtureRequest) -> list[Row]:
    return list(read_table(knowledge(request.param), columns=COLUMNS))


@pytest.fixture(scope="module")
def curated() -> list[Row]:
    return list(read_table(knowledge("memberships.tsv"), columns=COLUMNS))


def members(rows: list[Row], organisation: str, day: str, role: str = "member") -> set[str]:
    """Who has a role in an organisation on a day; a year or a month counts from its first day."""
    return {
        row["member"]
        for row in rows
        if (row["organisation"], row["role"]) == (organisation, role) and row["from"] <= day < (row["until"] or "9999")
    }


def test_every_member_and_every_organisation_is_an_actor(memberships: list[Row], actor_keys: frozenset[str]) -> None:
    named = {row[column] for row in memberships for column in ("member", "organisation")}
    assert sorted(named - actor_keys) == []


def test_every_role_is_known(memberships: list[Row]) -> None:
    assert {row["role"] for row in memberships} <= ROLES


def test_every_date_is_a_day_a_month_or_a_year_and_in_order(memberships: list[Row]) -> None:
    wrong = [
        row.where
        for row in memberships
        if any(row[end] and not DAY.fullmatch(row[end]) for end in ("from", "until"))
        or (row["until"] and row["from"] >= row["until"])
    ]
    assert wrong == []


def test_no_two_terms_in_one_role_overlap(memberships: list[Row]) -> None:
    terms: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in memberships:
        terms[row["member"], row["organisation"], row["role"]].append(row)
    overlaps = [
        later.where
        for held in terms.values()
        for earlier, later in pairwise(sorted(held, key=lambda row: row["from"]))
        if later["from"] < (earlier["until"] or "9999")
    ]
    assert overlaps == []


def test_nobody_is_suspended_who_is_not_a_member(curated: list[Row]) -> None:
    suspended = {(row["member"], row["organisation"], row["from"]) for row in curated if row["role"] == "suspended"}
    strangers = [
        (member, organisation, day)
        for member, organisation, day in sorted(suspended)
        if member not in members(curated, organisation, day)
    ]
    assert strangers == []


def test_what_is_curated_is_not_fetched(curated: list[Row]) -> None:
    fetched = read_table(knowledge("memberships.fetched.tsv"), columns=COLUMNS)
    assert {row["organisation"] for row in fetched} & {row["organisation"] for row in curated} == set()


def test_there_are_members_with_dates_of_a_hundred_organisations(curated: list[Row]) -> None:
    assert len({row["organisation"] for row in curated}) >= 100


@pytest.mark.parametrize(
    ("organisation", "day", "number"),
    [
        ("UN", "2026-01-01", 193),
        ("EU", "2020-01-01", 28),
        ("EU", "2020-02-01", 27),
        ("NATO", "2023-04-03", 30),
        ("NATO", "2023-04-04", 31),
        ("NATO", "2024-03-07", 32),
        ("BRICS", "2023-12-31", 5),
        ("BRICS", "2025-02-01", 10),
        ("SCO", "2024-07-05", 10),
        ("ASEAN", "2025-10-25", 10),
        ("ASEAN", "2025-10-26", 11),
        ("CoE", "2022-03-15", 47),
        ("CoE", "2022-03-17", 46),
        ("ECOWAS", "2025-01-28", 15),
        ("ECOWAS", "2025-01-30", 12),
        ("UN Security Council", "2024-06-01", 15),
        ("OSCE", "2026-01-01", 57),
        ("OIC", "2026-01-01", 57),
        ("AU", "2026-01-01", 55),
        ("Arab League", "2026-01-01", 22),
        ("Commonwealth", "2026-01-01", 56),
        ("WTO", "2026-01-01", 166),
        ("OECD", "2026-01-01", 38),
        ("eurozone", "2026-01-01", 21),
        ("Schengen", "2026-01-01", 29),
        ("Non-Aligned Movement", "2026-01-01", 120),
        ("G7", "2026-01-01", 7),
    ],
)
def test_the_number_of_members_on_a_day(curated: list[Row], organisation: str, day: str, number: int) -> None:
    assert len(members(curated, organisation, day)) == number


def test_everybody_whom_the_governors_of_the_infrastructure_bank_approved_is_there(curated: list[Row]) -> None:
    approved = [row["member"] for row in curated if row["organisation"] == "AIIB" and row["role"] in {"member", "applicant"}]
    assert len(approved) == len(set(approved)) == 111


def test_suspensions_have_an_end(curated: list[Row]) -> None:
    assert "SYR" in members(curated, "Arab League", "2023-05-06", "suspended")
    assert "SYR" not in members(curated, "Arab League", "2023-05-07", "suspended")


def test_every_chair_is_a_member_or_an_associate(curated: list[Row]) -> None:
    chairs = {(row["member"], row["organisation"], row["from"]) for row in curated if row["role"] == "chair"}
    strangers = [
        (chair, organisation, day)
        for chair, organisation, day in sorted(chairs)
        if chair not in members(curated, organisation, day) | members(curated, organisation, day, "partner")
    ]
    assert strangers == []


def test_a_rotating_chair_changes_hands(curated: list[Row]) -> None:
    assert members(curated, "ASEAN", "2024-07-26", "chair") == {"LAO"}
    assert members(curated, "EU", "2022-02-24", "chair") == {"FRA"}
