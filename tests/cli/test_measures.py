"""The commands that measure: what each says of the sample articles, in each format."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COMMANDS = (
    ("groups",),
    ("triangles",),
    ("triangles", "--strains"),
    ("compare", "Japan", "Norway"),
    ("compare", "Japan", "Norway", "--partners"),
    ("changes", "--since", "2025"),
    ("asymmetry",),
    ("rank", "--by", "eigenvector"),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_csv_and_json_hold_the_same(run: Run, words: tuple[str, ...]) -> None:
    as_csv = rows(run(*words, "--format", "csv").stdout)
    as_json = json.loads(run(*words, "--format", "json").stdout)
    assert [list(row) for row in as_csv] == [sorted(row, key=list(as_csv[0]).index) for row in as_json]
    assert len(as_csv) == len(as_json)
    assert all(str(row[name]).lower() == line[name].lower() for row, line in zip(as_json, as_csv, strict=True) for name in line)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_table_has_the_columns_of_the_csv(run: Run, words: tuple[str, ...]) -> None:
    head = run(*words, "--format", "csv").stdout.splitlines()[0].split(",")
    shown = run(*words, "--format", "table").stdout.split("\n")
    assert next(line for line in shown if line.strip()).split() == head


def test_groups_are_those_who_deal_with_each_other(run: Run) -> None:
    found = rows(run("groups", "--format", "csv").stdout)
    together = {frozenset(row["members"].split("; ")) for row in found if int(row["size"]) > 1}
    assert {"Japan", "Norway"} <= next(members for members in together if "Japan" in members)
    assert {"Belarus", "Russia"} in together
    assert not any({"Belarus", "Canada"} <= members for members in together)  # Canada sanctions Belarus


def test_a_higher_resolution_gives_more_groups(run: Run) -> None:
    few, many = (len(rows(run("groups", "--resolution", r, "--format", "csv").stdout)) for r in ("0.1", "20"))
    assert few < many


def test_two_friends_and_a_common_adversary_are_in_balance(run: Run) -> None:
    done = run("triangles", "--format", "csv")
    found = {row["one"]: row for row in rows(done.stdout)}
    assert {found["Russia"]["two"], found["Russia"]["three"]} == {"Japan", "Norway"}
    assert (found["Russia"]["ties"], found["Russia"]["good"], found["Russia"]["balanced"]) == ("bad bad good", "1", "true")
    assert done.stderr == "1 triangle: 1 with 1 good tie; balance 1.00\n"


def test_two_with_the_same_adversary_agree(run: Run) -> None:
    found = {row["measure"]: float(row["value"]) for row in rows(run("compare", "Japan", "Norway", "--format", "csv").stdout)}
    assert (found["common"], found["agreement"]) == (1, 1)
    assert 0 < found["cosine"] <= 1
    partners = rows(run("compare", "Japan", "norway", "--partners", "--format", "csv").stdout)
    assert partners[0]["partner"] == "Russia"
    assert float(partners[0]["a"]) < 0
    assert float(partners[0]["b"]) < 0
    assert len(partners) == round(1 / found["overlap"])


def test_changes_are_new_and_lost_ties(run: Run) -> None:
    found = {(row["one"], row["other"]): row for row in rows(run("changes", "--since", "2025", "--format", "csv").stdout)}
    new, lost = found["Ethiopia", "Kenya"], found["Indonesia", "Vietnam"]
    assert (new["change"], new["events_before"], lost["change"], lost["events_since"]) == ("new", "0", "lost", "0")
    later = rows(run("changes", "--since", "2025", "--from", "2025", "--format", "csv").stdout)
    assert "lost" not in {row["change"] for row in later}


def test_changes_need_a_day(run: Run) -> None:
    assert run("changes").exit_code == 2
    wrong = run("changes", "--since", "spring")
    assert (wrong.exit_code, "Error: since is 'spring'; expected a day" in wrong.stderr) == (2, True)


def test_who_congratulates_alone_courts_wholly(run: Run) -> None:
    found = rows(run("asymmetry", "--type", "congratulates", "--format", "csv").stdout)
    china = next(row for row in found if row["suitor"] == "China")
    assert (china["courted"], china["given"], china["returned"], china["asymmetry"]) == ("Indonesia", "1", "0", "1.0")
    assert china["acts"] == "congratulates 1:0"


def test_rank_of_a_type_is_rank_by_that_type(run: Run) -> None:
    of, type_ = (run("rank", "--by", "degree", flag, "meets", "--format", "csv").stdout for flag in ("--of", "--type"))
    assert of == type_ != run("rank", "--by", "degree", "--format", "csv").stdout


def test_events_may_be_counted_instead_of_weighed(run: Run) -> None:
    ranked = rows(run("rank", "--by", "degree", "--weigh", "counts", "--format", "csv").stdout)
    assert {row["who"]: float(row["degree"]) for row in ranked}["Uganda"] == 1.0  # it thanked Kenya, which weighs 5
    for words in (("groups",), ("triangles",), ("changes", "--since", "2025"), ("compare", "Japan", "Norway")):
        assert run(*words, "--weigh", "counts").exit_code == 0


def test_measures_take_actors_for_nodes(run: Run) -> None:
    found = rows(run("groups", "--level", "actor", "--format", "csv").stdout)
    assert any("Shigeru Ishiba" in row["members"] for row in found)


def test_a_limit_keeps_the_first(run: Run) -> None:
    every, two = (rows(run("asymmetry", *words, "--format", "csv").stdout) for words in ((), ("-n", "2")))
    assert two == every[:2]
