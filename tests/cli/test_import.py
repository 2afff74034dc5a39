"""What `bilateral import` and `--graph` refuse."""

from __future__ import annotations

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
