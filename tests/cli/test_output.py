from __future__ import annotations

import json

import pytest

from bilateral.cli.output import WRITERS, clean, json_text, write_rows

HOSTILE = 'a\tb\n<c> & "d" | \x1b[31m\u202ee'


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_no_format_lets_an_escape_sequence_through(form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_rows(("name",), [(HOSTILE,)], form)
    assert b"\x1b" not in capfdbinary.readouterr().out


def test_rows_as_json_are_the_values_themselves(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_rows(("name", "n"), [(HOSTILE, 1), ("ü", None)], "json")
    assert json.loads(capfdbinary.readouterr().out) == [{"name": HOSTILE, "n": 1}, {"name": "ü", "n": None}]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("tsv", "name\tn\na b|c\t1\n"),
        ("csv", "name,n\na b|c,1\n"),
        ("md", "| name | n |\n| --- | --- |\n| a b\\|c | 1 |\n"),
        ("jsonl", '{"n": 1, "name": "a\\tb|c"}\n'),
    ],
)
def test_a_row_in_each_format(form: str, expected: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_rows(("name", "n"), [("a\tb|c", 1)], form)
    assert capfdbinary.readouterr().out.decode() == expected


def test_clean_keeps_letters_of_all_scripts() -> None:
    assert clean("Støre, 中国, Україна, عربي") == "Støre, 中国, Україна, عربي"


def test_json_escapes_what_is_not_printable() -> None:
    assert json_text({"a": "\x7f\u2028\U000e0001"}) == '{"a": "\\u007f\\u2028\\udb40\\udc01"}'


@pytest.mark.parametrize(("width", "whole"), [(80, True), (30, False)])
def test_a_table_breaks_sentences_and_not_days_where_there_is_room(
    width: int, whole: bool, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilateral.cli.output.text_width", lambda: width)
    said = "meets 3, invites 2, supports 2, agrees, congratulates, cooperates, requests, thanks, visits, criticizes"
    write_rows(("one", "last", "first", "did"), [("Japan", "2025-03-12", "2024-01-01", said)], "table")
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert any("2025-03-12" in line and "2024-01-01" in line for line in lines) == whole
    assert all(word in " ".join(lines) for word in said.split()) or not whole
    assert all(len(line) <= width for line in lines)
