"""What the script that compares Wikidata ids says of them."""

from __future__ import annotations

from scripts.check_wikidata import differences, ids_and_names

TABLE = ["# a header", "key\tname\tother\twikidata", "RLG\tRuritanian League\tThe League\tQ7", "RB\tRuritanian Bank\t\t"]


def test_only_rows_with_an_id_are_compared() -> None:
    assert ids_and_names(TABLE) == {"Q7": {"rlg", "ruritanian league", "league"}}


def test_an_id_whose_label_is_one_of_the_names_is_right() -> None:
    assert differences(ids_and_names(TABLE), {"Q7": "Ruritanian League (body)", "Q8": "Ruritanian Bank"}) == []


def test_an_id_that_belongs_to_another_is_told_with_its_label() -> None:
    assert differences(ids_and_names(TABLE), {"Q7": "Bank"}) == ["Q7: 'Bank' is none of league, rlg, ruritanian league"]
