"""How the scripts read the Factbook's way of writing people, days and memberships."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture
def offices(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(SCRIPTS), *sys.path])
    return import_module("fetch_offices")


@pytest.fixture
def bodies(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(SCRIPTS), *sys.path])
    return import_module("fetch_memberships")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Keir STARMER", "Keir Starmer"),
        ("Sir David STEEL", "David Steel"),
        ("CHARLES III", "Charles III"),
        ("Ursula von der LEYEN", "Ursula von der Leyen"),
        ("Easton TAYLOR-FARRELL", "Easton Taylor-Farrell"),
        ("Albert BRYAN, Jr.", "Albert Bryan, Jr."),
    ],
)
def test_family_names_lose_their_capitals(offices: ModuleType, written: str, read: str) -> None:
    assert offices.spelled(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("8 September 2022", "2022-09-08"), ("May 2022", "2022-05"), ("1997", "1997"), ("acting", ""), ("3 Brumaire 1799", "")],
)
def test_days_become_iso(offices: ModuleType, written: str, read: str) -> None:
    assert offices.iso(written) == read


def test_a_holder_has_office_side_and_first_day(offices: ModuleType) -> None:
    page = {
        "Executive branch": {"head of government": {"text": "Premier Jo DOE-ROE (since 5 May 2021); Vice President X (2020)"}}
    }
    assert list(offices.holders("ABC", page)) == [("Jo Doe-Roe", "", "Premier", "head-of-government", "ABC", "2021-05-05", "")]


def test_the_head_of_another_state_acts_for_that_state(offices: ModuleType) -> None:
    office = ("Charles III", "", "King", "head-of-state", "JAM", "2022-09-08", "")
    assert offices.foreign(office, {("Charles III", "GBR")})
    assert not offices.foreign(office, {("Charles III", "JAM")})


def test_memberships_have_roles_and_bodies_we_do_not_follow_are_passed_over(bodies: ModuleType) -> None:
    found = list(bodies.memberships("ADB (nonregional member), CERN (observer), UNIFIL, WHO, NSG (new thing)"))
    assert found == [("ADB", "member"), ("CERN", "observer"), ("WHO", "member")]


@pytest.fixture
def leaders(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(SCRIPTS), *sys.path])
    return import_module("fetch_leaders")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("SIR_JO_VAN_DER_ROE", "Jo van der Roe"),
        ("ABDUL_AL_MODEL", "Abdul al-Model"),
        ("L.F._O'ROE_II", "L.F. O'Roe II"),
        ("DE_ROE_JO", "De Roe Jo"),
    ],
)
def test_leaders_are_written_as_news_has_them(leaders: ModuleType, written: str, read: str) -> None:
    assert leaders.spelled(written) == read


def test_only_terms_known_to_the_day_are_taken(leaders: ModuleType) -> None:
    long, guess, elite = "[AUTGOV 920708-040706]", "[AUTGOV 030101-040131]", "[AUTELI 500101-920708]"
    actors = f"JO_DOE_  # note\n\t{long}\n\t{guess}\n\t{elite}\nMOO_\n\t{long}\n"
    assert list(leaders.terms(actors)) == [("JO_DOE", "AUT", "1992-07-08", "2004-07-06")]
