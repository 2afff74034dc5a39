"""Copies and tables of a graph: backup, compact, export --as."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilateral.query.exports import LINES, TABLES
from tests.cli.conftest import held

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def quads(run: Run, *words: str) -> bytes:
    return run("export", "-", "--as", "nq", *words).stdout_bytes


def test_a_backup_is_the_same_graph(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    done = run("backup", str(copy))
    assert (done.exit_code, done.stderr) == (0, f"10 articles copied to {copy}\n")
    assert quads(run, "--graph", str(copy)) == quads(run) != b""


def test_a_backup_is_taken_while_another_process_holds_the_graph(run: Run, sample_graph: Path, tmp_path: Path) -> None:
    graph, copy = Path(shutil.copytree(sample_graph, tmp_path / "store")), tmp_path / "copy"
    with held(graph):
        assert run("backup", str(copy), "--graph", str(graph)).exit_code == 0
    assert quads(run, "--graph", str(copy)) == quads(run)


def test_a_backup_overwrites_nothing(run: Run, tmp_path: Path) -> None:
    done = run("backup", str(tmp_path))
    assert (done.exit_code, done.stderr.startswith(f"Error: {tmp_path}: is there already")) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_compacting_changes_nothing_that_is_said(run: Run, sample_graph: Path, tmp_path: Path) -> None:
    graph = Path(shutil.copytree(sample_graph, tmp_path / "store"))
    done = run("compact", "--graph", str(graph))
    assert (done.exit_code, done.stderr.startswith(f"{graph}: ")) == (0, True)
    assert quads(run, "--graph", str(graph)) == quads(run)


@pytest.mark.parametrize("command", [("compact",), ("backup", "copy")])
def test_a_graph_that_is_not_there_is_not_made(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    none = tmp_path / "none"
    done = run(*command, "--graph", str(none))
    assert (done.exit_code, none.exists()) == (1, False)
    assert done.stderr.startswith(f"Error: {none}: no graph here")


@pytest.mark.parametrize("form", TABLES)
def test_each_table_has_rows(run: Run, form: str) -> None:
    assert len(rows(run("export", "-", "--as", form).stdout)) > 0


@pytest.mark.parametrize("form", LINES)
def test_each_line_is_json_with_an_id(run: Run, form: str) -> None:
    lines = [json.loads(line) for line in run("export", "-", "--as", form).stdout.splitlines()]
    assert len({line["id"] for line in lines}) == len(lines) > 0


def test_dyads_have_the_codes_of_the_field_and_one_direction_or_both(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dyads.csv"
    assert run("export", str(file), "--as", "dyad-year").exit_code == 0
    both = {(row["iso3_a"], row["iso3_b"]): row for row in rows(file.read_text(encoding="utf-8"))}
    assert {("NOR", "JPN"), ("JPN", "NOR")} <= set(both)
    assert (both["JPN", "NOR"]["cow_a"], both["JPN", "NOR"]["wikidata_b"]) == ("740", "Q20")
    single = [(row["iso3_a"], row["iso3_b"]) for row in rows(run("export", "-", "--as", "dyad-year", "--undirected").stdout)]
    assert ("JPN", "NOR") in single
    assert ("NOR", "JPN") not in single


def test_a_visit_names_who_went_where(run: Run) -> None:
    found = rows(run("export", "-", "--as", "visits").stdout)
    assert ("Jonas Gahr Støre", "NOR", "KOR") in {(row["who"], row["from"], row["to"]) for row in found}
