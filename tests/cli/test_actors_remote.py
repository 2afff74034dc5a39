"""A person's decisions on actors in a graph that a SPARQL server holds: they act, survive loads and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral
from tests.graph.servers import REASONS, empty, oxigraph

Run = Callable[..., Result]
SAMPLE = Path(__file__).parents[2] / "graphs" / "sample"
pytestmark = pytest.mark.skipif(bool(REASONS["oxigraph"]), reason=REASONS["oxigraph"])


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with oxigraph() as (found, _):
        yield found


@pytest.fixture
def run(address: str) -> Run:
    """Runs a command on a server that holds the sample's graph."""
    empty(address)

    def invoke(*words: str) -> Result:
        done = CliRunner().invoke(bilateral, list(words), env={"BILATERAL_GRAPH": address})
        assert done.exit_code == 0, done.output
        return done

    invoke("load", str(SAMPLE))
    return invoke


def rows(done: Result) -> list[list[str]]:
    return [line.split("\t") for line in done.stdout.splitlines()[1:]]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("merge", "Norway", "Canada"), id="merge"),
        pytest.param(("split", "NOR", "JPN"), id="split"),
        pytest.param(("alias", "Fjordland", "Norway"), id="alias"),
    ],
)
def test_a_decision_is_listed_survives_a_load_and_is_undone_to_the_same_bytes(run: Run, words: tuple[str, ...]) -> None:
    before = run("export", "-", "--format", "nq").stdout
    run("actors", *words)
    decided = run("export", "-", "--format", "nq").stdout
    run("load", "--again", str(SAMPLE))
    assert [row[:2] for row in rows(run("actors", "decisions", "--format", "tsv"))] == [["1", words[0]]]
    assert run("export", "-", "--format", "nq").stdout == decided != before
    run("actors", "undo", "1")
    assert run("export", "-", "--format", "nq").stdout == before


def test_ties_follow_a_merge_and_its_undoing(run: Run) -> None:
    before = run("ties", "--format", "tsv").stdout
    run("actors", "merge", "Norway", "Canada")
    named = {name for row in rows(run("ties", "--format", "tsv")) for name in row[:2]}
    assert ("Canada" in named, "Norway" in named) == (True, False)
    run("actors", "undo", "1")
    assert run("ties", "--format", "tsv").stdout == before


def test_an_alias_is_found_and_understood_by_other_commands(run: Run) -> None:
    run("actors", "alias", "Fjordland", "NOR")
    assert rows(run("actors", "find", "fjordland", "--format", "tsv")) == [["NOR", "Norway", "country", "NOR", "decision 1"]]
    assert run("ties", "Fjordland", "Japan").stdout == run("ties", "Norway", "Japan").stdout != ""
