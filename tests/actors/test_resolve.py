"""Persons by name and day, holders by side and day: on a table of our own, then on the package's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.actors import load_gazetteer
from bilateral.actors.offices import Holding, read_memberships, read_offices
from bilateral.actors.resolve import People
from bilateral.errors import TableError

G = load_gazetteer()


def holding(person: str, side: str, kind: str, span: tuple[str, str], *variants: str) -> Holding:
    return Holding(person, variants, "Office", kind, side, *span, "own.tsv:2")


OLD = holding("Ana Marok", "NOR", "foreign-minister", ("2010", "2014-06"))
NEW = holding("Bo Marok", "NOR", "foreign-minister", ("2014-06", ""))
HEAD = holding("Lin Dao", "CHN", "head-of-state", ("2012-03-01", ""), "Leen Dao")
OTHER = holding("Lin Pei", "CHN", "minister", ("2013", ""))
PEOPLE = People((OLD, NEW, HEAD, OTHER), frozenset({frozenset({"Ana Marok@NOR", "Anna Marok@NOR"})}))


def keys(name: str, day: str, side: str = "") -> list[str]:
    return [candidate.key for candidate in PEOPLE.person(name, day, side)]


def test_the_holder_of_an_office_follows_the_day() -> None:
    assert PEOPLE.holders("NOR", "foreign-minister", "2012-05-01") == (OLD,)
    assert PEOPLE.holders("NOR", "foreign-minister", "2020") == (NEW,)
    assert PEOPLE.holders("NOR", "foreign-minister", "2014-06-10") == (NEW, OLD)
    assert PEOPLE.holders("NOR", "foreign-minister", "2009-12-31") == ()
    assert PEOPLE.holders("SWE", "foreign-minister", "2020") == ()


def test_a_surname_leads_to_who_was_in_office_that_day() -> None:
    assert keys("Marok", "2012-05-01") == ["Ana Marok@NOR", "Bo Marok@NOR"]
    assert keys("Marok", "2020-05-01") == ["Bo Marok@NOR", "Ana Marok@NOR"]


def test_a_family_name_that_stands_first_leads_to_the_highest_office() -> None:
    assert keys("Lin", "2020-01-01") == ["Lin Dao@CHN", "Lin Pei@CHN"]
    assert keys("Lin", "2020-01-01", "NOR") == []
    assert keys("Leen Dao", "2020-01-01") == ["Lin Dao@CHN"]
    assert keys("Nobody", "2020-01-01") == []


def test_another_spelling_of_a_family_name_is_understood_but_of_a_given_name_is_not() -> None:
    people = People((holding("Li Qiang", "CHN", "head-of-government", ("2023", "")),))
    assert [bool(people.person(name, "2024-01-01")) for name in ("Li", "Lee", "Qiang", "Kang")] == [True, True, True, False]


def test_a_candidate_says_why() -> None:
    [first, _] = PEOPLE.person("Marok", "2012-05-01")
    assert first.why == "'Marok' is the name of Ana Marok, Office of NOR on that day (own.tsv:2)"
    assert first.in_office


def test_one_person_needs_one_side_names_that_agree_and_no_never() -> None:
    assert PEOPLE.same("Volodymyr Zelensky@UKR", "Volodymyr Zelenskyy@UKR")
    assert PEOPLE.same("Lin@CHN", "Lin Dao@CHN")
    assert not PEOPLE.same("Volodymyr Zelensky@UKR", "Volodymyr Zelensky@RUS")
    assert not PEOPLE.same("Ana Marok@NOR", "Bo Marok@NOR")
    assert not PEOPLE.same("Ana Marok@NOR", "Anna Marok@NOR")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ana\t\tMinister\tminister\tXXX\t2010\t", "own.tsv:2: column 'side': no country or organisation 'XXX'"),
        ("Ana\t\tMinister\tminister\tNOR\t2010\t2009-05", "own.tsv:2: column 'until': 2009-05 lies before 2010"),
        (
            "Ana\t\tMinister\tminister\tNOR\tMay 2010\t",
            "own.tsv:2: column 'from': 'May 2010' is no year, month or day such as 2024, 2024-07, 2024-07-26",
        ),
    ],
)
def test_a_bad_office_is_an_error_that_says_where(tmp_path: Path, row: str, message: str) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"person\tvariants\toffice\tkind\tside\tfrom\tuntil\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError) as caught:
        read_offices(table, G.key_of)
    assert str(caught.value) == message


def test_a_membership_names_its_members_by_key_or_name(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(
        "member\torganisation\trole\tfrom\tuntil\nUnited Kingdom\tEU\tmember\t1973-01-01\t2020-01-31\n", encoding="utf-8"
    )
    [row] = read_memberships(table, G.key_of)
    assert (row.member, row.organisation, row.until) == ("GBR", "EU", "2020-01-31")


@pytest.mark.parametrize(
    ("name", "day", "key"),
    [
        ("Zelenskyy", "2023-03-01", "UKR"),
        ("Al Sisi", "2020-03-01", "EGY"),
        ("Joseph R. Biden, Jr.", "2022-03-01", "USA"),
        ("Kishida Fumio", "2022-03-01", "JPN"),
        ("Lavrov", "2010-03-01", "RUS"),
        ("Josep Borrell", "2019-03-01", "ESP"),
        ("Josep Borrell", "2021-03-01", "EU"),
        ("Son", "2023-03-01", "VNM"),
        ("Erdogan", "2016-03-01", "TUR"),
    ],
)
def test_well_known_persons_lead_to_their_side_of_the_day(name: str, day: str, key: str) -> None:
    assert G.person(name, day)[0].holding.side == key


def test_the_table_of_offices_knows_the_holder_of_a_day() -> None:
    assert [one.person for one in G.holders("JPN", "foreign-minister", "2022-05-05")] == ["Yoshimasa Hayashi"]


@pytest.mark.parametrize(
    ("organisation", "member", "day", "belongs"),
    [
        ("EU", "GBR", "2019-06-01", True),
        ("EU", "GBR", "2020-06-01", False),
        ("NATO", "FIN", "2023-01-01", False),
        ("NATO", "FIN", "2023-06-01", True),
        ("NATO", "SWE", "2024-06-01", True),
        ("BRICS", "EGY", "2023-06-01", False),
        ("BRICS", "EGY", "2024-06-01", True),
        ("SCO", "BLR", "2024-08-01", True),
        ("ASEAN", "TLS", "2025-01-01", False),
        ("ASEAN", "TLS", "2025-12-01", True),
    ],
)
def test_members_follow_the_day(organisation: str, member: str, day: str, belongs: bool) -> None:
    assert (member in G.members(organisation, day)) is belongs
