"""`bilateral compare-with`: the sample's ties beside tables in the shapes of the field."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from click.testing import Result

    from tests.cli.conftest import Run

# Japan 740, Norway 385, Indonesia 850, Viet Nam 816, Canada 20, Belarus 370, Kenya 501, Brazil 140
ALLIANCES = """ccode1,state_name1,ccode2,state_name2,year,defense
740,Japan,385,Norway,2025,1
850,Indonesia,816,Vietnam,2024,1
501,Kenya,140,Brazil,2025,1
20,Canada,370,Belarus,2025,0
20,Canada,370,Belarus,2025,
"""


@pytest.fixture
def compare(run: Run, tmp_path: Path):
    def invoke(text: str, *words: str) -> Result:
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        return run("compare-with", str(file), "--format", "csv", *words)

    return invoke


def found(done: Result) -> dict[tuple[str, str], str]:
    assert done.exit_code == 0, done.output
    return {(row["one"], row["other"]): row["found"] for row in csv.DictReader(io.StringIO(done.stdout))}


def test_alliances_by_cow_number(compare) -> None:
    done = compare(ALLIANCES, "--value", "defense")
    assert found(done) == {
        ("Japan", "Norway"): "agree",
        ("Indonesia", "Vietnam"): "agree",
        ("Brazil", "Indonesia"): "only in news",
        ("Belarus", "Canada"): "only in news",
        ("Brazil", "Kenya"): "only in table",
    }
    assert done.stderr.splitlines()[0] == "2 agree, 2 only in news, 1 only in table; overlap 0.40"
    assert done.stderr.splitlines()[1].startswith("left out: ")


def test_the_same_by_iso_codes_and_by_names(compare) -> None:
    codes = {"740": "JPN", "385": "NOR", "850": "IDN", "816": "VNM", "501": "KEN", "140": "BRA", "20": "CAN", "370": "BLR"}
    rows = [line.split(",") for line in ALLIANCES.splitlines()[1:]]
    iso = "iso_o,iso_d,defense\n" + "".join(f"{codes[row[0]]},{codes[row[2]].lower()},{row[5]}\n" for row in rows)
    names = "country1;country2;defense\n" + "".join(f"{row[1]};{row[3]};{row[5]}\n" for row in rows)
    wanted = found(compare(ALLIANCES, "--value", "defense"))
    assert found(compare(iso, "--value", "defense")) == found(compare(names, "--value", "defense")) == wanted


def test_rows_outside_the_days_do_not_count(compare) -> None:
    late = found(compare(ALLIANCES, "--value", "defense", "--since", "2025"))
    assert (late["Japan", "Norway"], late["Brazil", "Kenya"]) == ("agree", "only in table")
    assert ("Indonesia", "Vietnam") not in late


def test_votes_from_a_score_on(compare) -> None:
    votes = "ccode1,ccode2,year,agree\n740,385,2024,0.9\n740,385,2025,0.8\n850,816,2024,0.4\n850,816,2025,NA\n"
    done = compare(votes, "--value", "agree", "--at-least", "0.7")
    assert found(done) == {("Japan", "Norway"): "agree", ("Indonesia", "Vietnam"): "only in news"}
    assert "0.85" in done.stdout


def test_the_filters_say_which_ties_count_and_only_which_rows_are_shown(compare) -> None:
    done = compare(ALLIANCES, "--value", "defense", "--type", "meets", "--only", "agree")
    assert found(done) == {("Indonesia", "Vietnam"): "agree", ("Japan", "Norway"): "agree"}
    assert ("Belarus", "Canada") not in found(compare(ALLIANCES, "--value", "defense", "--type", "meets"))


def test_names_that_are_no_side_are_told_with_their_line(compare) -> None:
    done = compare("a,b\nJapan,Norway\nRuritania,Japan\nJapan,Ruritania\n9999,Japan\n")
    assert found(done) == {("Japan", "Norway"): "agree"}
    assert done.stderr.splitlines()[-2:] == ["line 3: no side 'Ruritania'", "line 5: no side '9999'"]


@pytest.mark.parametrize(
    ("text", "words", "code", "said"),
    [
        ("x,y\nJapan,Norway\n", (), 1, "no two columns known to name a dyad; it has x, y"),
        ("x,y\nJapan,Norway\n", ("--columns", "x,z"), 1, "no column 'z'; it has x, y"),
        ("x,y\nJapan,Norway\n", ("--columns", "x"), 2, "expected two names with a comma between them"),
        ("a,b\nRuritania,Borduria\n", (), 1, "nobody is known of 'Ruritania', 'Borduria'; expected COW"),
        ("a,b,v\nJapan,Norway,high\n", ("--value", "v", "--at-least", "1"), 1, "table.csv:2: 'v' is 'high'; expected a number"),
        ("a,b\nJapan,Norway\n", ("--at-least", "1"), 2, "--value COLUMN"),
        ("a,b\nJapan,Norway\n", ("--type", "votes"), 2, "no relation type 'votes'"),
    ],
)
def test_a_table_or_option_that_is_wrong_gives_one_clear_line(compare, text, words, code, said) -> None:
    done = compare(text, *words)
    assert (done.exit_code, said in done.stderr.splitlines()[-1]) == (code, True), done.stderr


def test_our_own_export_agrees_with_itself(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    run("export", str(file), "--as", "dyad-year", "--undirected")
    done = run("compare-with", str(file), "--value", "events", "--columns", "side_a,side_b", "--format", "csv")
    assert set(found(done).values()) == {"agree"}
