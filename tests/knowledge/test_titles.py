"""The title words are complete and say one thing each."""

from __future__ import annotations

from collections import Counter

import pytest

from bilateral.tables import Row, knowledge, read_table

COLUMNS = ("words", "part", "kind", "office", "side", "strength", "stands", "plural")
PARTS = {"whole", "head", "domain", "body", "modifier", "honorific", "rank"}
EFFECTS = {"lower", "same", "past", "coming"}


@pytest.fixture(scope="module")
def titles() -> list[Row]:
    return list(read_table(knowledge("titles.tsv"), columns=COLUMNS))


def test_every_word_plays_each_part_once(titles: list[Row]) -> None:
    uses = Counter((row["words"], row["part"]) for row in titles)
    assert {use: number for use, number in uses.items() if number > 1} == {}


def test_every_cell_is_one_of_the_known_ones(titles: list[Row], office_kinds: frozenset[str]) -> None:
    kinds = {"modifier": EFFECTS, "honorific": {"honorific"}, "rank": {"rank"}, "head": {*office_kinds, "counterpart"}}
    strange = [
        row.where
        for row in titles
        if row["part"] not in PARTS
        or row["kind"] not in kinds.get(row["part"], office_kinds)
        or row["office"] not in {"yes", "no"}
        or row["strength"] not in {"strong", "weak"}
        or row["stands"] not in {"before", "after", "both"}
    ]
    assert strange == []


def test_every_side_is_an_actor(titles: list[Row], actor_keys: frozenset[str]) -> None:
    assert sorted({row["side"] for row in titles if row["side"]} - actor_keys) == []


def test_words_are_in_lower_case(titles: list[Row]) -> None:
    assert [row["words"] for row in titles if row["words"] != row["words"].lower()] == []


def test_only_whole_titles_and_heads_have_plurals(titles: list[Row]) -> None:
    assert {row["part"] for row in titles if row["plural"]} == {"whole", "head"}


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("foreign minister", "foreign ministers"),
        ("minister of foreign affairs", "ministers of foreign affairs"),
        ("secretary general", "secretaries general"),
        ("chargé d'affaires", "chargés d'affaires"),
        ("taoiseach", "taoisigh"),
    ],
)
def test_plurals_follow_the_head(titles: list[Row], words: str, plural: str) -> None:
    assert next(row["plural"] for row in titles if row["words"] == words) == plural


@pytest.mark.parametrize(
    ("words", "side"),
    [("secretary of state", "USA"), ("taoiseach", "IRL"), ("pope", "VAT"), ("high representative", "EU"), ("president", "")],
)
def test_a_side_is_given_only_where_the_words_alone_give_it(titles: list[Row], words: str, side: str) -> None:
    assert next(row["side"] for row in titles if row["words"] == words) == side
