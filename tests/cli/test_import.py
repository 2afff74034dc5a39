"""What `bilateral import` brings back, and what it and `--graph` refuse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bilateral.cli import bilateral


@pytest.mark.parametrize(("suffix", "name"), [("ttl", "Turtle"), ("nt", "N-Triples")])
def test_a_file_without_graphs_is_wrong_usage_and_makes_nothing(tmp_path: Path, suffix: str, name: str) -> None:
    file = tmp_path / f"x.{suffix}"
    file.write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    done = CliRunner().invoke(bilateral, ["import", str(file), "--graph", str(tmp_path / "new")])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        f"Error: {file}: {name} has no graphs: expected trig, nq or jsonld",
    )
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize("words", [("stats",), ("load", "-"), ("import", "x.trig")])
def test_an_empty_name_of_a_graph_is_wrong_usage(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(bilateral, [*words, "--graph", ""])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        "Error: Invalid value for '-g' / '--graph': empty; expected a folder or the address of a server",
    )


def test_an_article_that_is_removed_and_imported_leads_its_copies_again(sample_graph: Path, tmp_path: Path) -> None:
    graph = Path(shutil.copytree(sample_graph, tmp_path / "store"))

    def run(*words: str) -> str:
        done = CliRunner().invoke(bilateral, [*words, "--graph", str(graph)])
        assert done.exit_code == 0, done.output
        return done.stdout

    before = run("export", "-", "--format", "nq")
    (tmp_path / "all.nq").write_text(before, encoding="utf-8")
    run("remove", "01-meridian-jakarta-talks")
    run("import", str(tmp_path / "all.nq"))
    assert run("export", "-", "--format", "nq") == before
