"""What the script that makes the fetched tables reads out of its sources."""

from __future__ import annotations

import pytest

from scripts.fetch_tables import Fact, adjectives, coordinates, first_name, name_table, people


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Georgian(s)", ("Georgian", "Georgians")),
        ("Croat(s), Croatian(s)", ("Croat", "Croats", "Croatian", "Croatians")),
        ("Frenchman(men), Frenchwoman(women)", ("Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen")),
        ("Beninese (singular and plural)", ("Beninese",)),
        ("none", ()),
    ],
)
def test_people_come_in_singular_and_plural(cell: str, found: tuple[str, ...]) -> None:
    assert people(cell) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Lao or Laotian", ("Lao", "Laotian")),
        ("Taiwan (or Taiwanese)", ("Taiwan",)),
        ("Antiguan, Barbudan", ("Antiguan", "Barbudan")),
    ],
)
def test_a_cell_may_hold_several_adjectives(cell: str, found: tuple[str, ...]) -> None:
    assert adjectives(cell) == found


@pytest.mark.parametrize(
    ("cell", "found"), [("41 41 N, 44 50 E", ("41.68", "44.83")), ("0 13 S, 78 30 W", ("-0.22", "-78.50")), ("", ("", ""))]
)
def test_coordinates_are_degrees_north_and_east(cell: str, found: tuple[str, str]) -> None:
    assert coordinates(cell) == found


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Vientiane (Viangchan)", "Vientiane"),
        ("Porto-Novo (constitutional capital); Cotonou", "Porto-Novo"),
        ("no official capital", ""),
    ],
)
def test_the_first_name_of_a_capital_counts(cell: str, name: str) -> None:
    assert first_name(cell) == name


def test_a_spelling_of_two_countries_is_left_out() -> None:
    one = Fact("AAA", "Aland", "", "AA", "Q1", "", "", "", ("Landish",), ())
    two = Fact("BBB", "Bland", "", "BB", "Q2", "", "", "", ("Landish", "Blandish"), ())
    rows = [line for line in name_table([one, two]).splitlines() if not line.startswith("#")]
    assert rows == [
        "name\tkey\tsort\tstrength\tnote",
        "Aland\tAAA\tname\tstrong\t",
        "Bland\tBBB\tname\tstrong\t",
        "Blandish\tBBB\tadjective\tstrong\t",
    ]
