"""Tables of dyads are read as their makers write them, and joined to ties."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.errors import ReadError
from bilateral.query.dyads import Joined, Shape, join, read_dyads
from bilateral.query.dyads.table import known_columns
from bilateral.query.ties import summarise

from .samples import EVENTS, WEIGHTS, happening


def table(folder: Path, text: str | bytes, **options):
    file = folder / "dyads.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_dyads(file, Shape(**options))


def short(found) -> list[tuple]:
    return [(row.line, row.a, row.b, row.value, row.period) for row in found.rows]


def test_columns_of_known_data_sets_need_no_telling(tmp_path):
    found = table(tmp_path, "version,ccode1,state_name1,ccode2,state_name2,Year,defense\n4,2,US,200,UK,1949,1\n", value="Defense")
    assert (found.columns, found.codes, short(found)) == (("ccode1", "ccode2"), "cow", [(2, "2", "200", "1", "1949")])


def test_columns_and_codes_can_be_told(tmp_path):
    found = table(tmp_path, "who,whom,when\nJapan, Norway ,2024-07\n", columns=("Who", "whom"), codes="iso3", period="when")
    assert (found.columns, found.codes, short(found)) == (("who", "whom"), "iso3", [(2, "Japan", "Norway", "", "2024-07")])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_seen_and_a_byte_order_mark_and_blank_lines_are_passed_over(tmp_path, separator):
    text = "\ufeffiso3_a,iso3_b\r\n\r\nJPN,NOR\r\n,\r\n".replace(",", separator)
    assert short(table(tmp_path, text)) == [(3, "JPN", "NOR", "", "")]


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("", {}, "expected a header and at least one row"),
        ("a,b\n", {}, "expected a header and at least one row"),
        ("x,y\n1,2\n", {}, "no two columns known to name a dyad; it has x, y: say which two they are"),
        ("a,b\n1,2\n", {"value": "votes"}, "no column 'votes'; it has a, b"),
        ("a,b\n1,2\n", {"columns": ("a", "c")}, "no column 'c'; it has a, b"),
        ("a,b\n1,2\n1,2,3\n", {}, "dyads.csv:3: 3 cells; expected 2, as in the header"),
        ('a,b\n"1,2\n', {}, "dyads.csv:2: no CSV: "),
        (b"a,b\n\xff,2\n", {}, "not UTF-8 at byte 4; expected a CSV file in UTF-8"),
    ],
)
def test_a_table_that_cannot_be_read_says_where_and_why(tmp_path, text, options, message):
    with pytest.raises(ReadError) as caught:
        table(tmp_path, text, **options)
    assert message in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"none\.csv: cannot be read: No such file"):
        read_dyads(tmp_path / "none.csv")


def test_every_known_pair_of_columns_is_known_once():
    pairs = [pair[:2] for pair in known_columns()]
    assert len(pairs) == len(set(pairs)) > 20
    assert {kind for *_, kind in known_columns()} == {"any", "cow", "gw", "iso3"}


def test_ties_and_table_are_joined_by_hand():
    def tie(a, b):
        return summarise(a, b, [event for event in EVENTS if {a, b} == {*event.sides, *event.counterpart_sides}], WEIGHTS)

    planned = summarise("JPN", "RUS", [happening("p", "meets", "JPN", "RUS", status="planned")], WEIGHTS)
    told = {("CHN", "RUS"): ("0.5", "1"), ("CHN", "JPN"): ("ally", "", "ally"), ("JPN", "RUS"): ("",)}
    assert join([tie("RUS", "CHN"), tie("JPN", "USA"), planned], told) == (
        Joined("agree", "CHN", "RUS", 3, 1.0, "2024-01-10", "2024-03-10", 2, "0.75"),
        Joined("only in news", "JPN", "USA", 1, 1.0, "2024-01-20", "2024-01-20", 0, ""),
        Joined("only in table", "CHN", "JPN", 0, 0.0, "", "", 3, "ally"),
        Joined("only in table", "JPN", "RUS", 0, 0.0, "", "", 1, ""),
    )


def test_nothing_joined_to_nothing_is_nothing():
    assert join([], {}) == ()
