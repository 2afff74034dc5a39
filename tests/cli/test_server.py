"""Every command on a server's graph gives what it gives on a folder's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import COMMANDS, bilateral
from tests.cli.conftest import SAMPLE
from tests.graph.servers import REASONS, oxigraph, virtuoso

ON_FOLDERS = {"backup", "compact"}  # a server has its own
NO_GRAPH = {"extract", "explain", "coverage"}
ELSEWHERE = {"serve", "import", "remove", "load"}  # of its own below; serve does not end
DYADS = "country1,country2,allied\nJapan,Norway,1\n"
READING = (
    ("query", "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a <https://w3id.org/bilateral/ontology#Event> }"),
    ("ask", "partners", "-p", "actor=JPN"),
    ("ask", "disputed"),
    ("ask", "plans"),
    ("ask", "plans", "-p", "actor=JPN"),
    ("ask", "overdue", "-p", "today=2030"),
    ("ask", "strongest-ties"),
    ("ties", "Japan", "Norway"),
    ("ties", "Japan"),
    ("ties",),
    ("timeline", "Japan", "Norway"),
    ("rank",),
    ("path", "Japan", "Norway"),
    ("groups",),
    ("triangles",),
    ("compare", "Japan", "Norway"),
    ("compare-with", "dyads.csv"),
    ("changes", "--since", "2025-03-15"),
    ("asymmetry",),
    ("show", "JPN"),
    ("view", "-o", "-"),
    ("list",),
    ("actors", "find", "Japan"),
    ("review", "list"),
    ("stats",),
    ("validate",),
    ("export", "-", "--format", "nq"),
)


def run(graph: str, *words: str) -> Result:
    return CliRunner().invoke(bilateral, [*words, "--graph", graph])


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the sample, loaded by the command."""
    if reason := REASONS[request.param]:
        pytest.skip(reason)
    here = oxigraph() if request.param == "oxigraph" else virtuoso(tmp_path_factory.mktemp("virtuoso"))
    with here as (where, _):
        done = run(where, "load", str(SAMPLE))
        assert (done.exit_code, done.stderr) == (0, "10 loaded, 0 unchanged, 0 rejected\n")
        yield where


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_command_that_reads_says_of_a_server_what_it_says_of_a_folder(
    address: str, sample_graph: Path, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dyads.csv").write_text(DYADS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    remote, local = run(address, *words), run(str(sample_graph), *words)
    assert (remote.exit_code, remote.stdout) == (local.exit_code, local.stdout)
    assert remote.exit_code == 0, remote.output


def test_no_command_is_left_out() -> None:
    assert {words[0] for words in READING} | ON_FOLDERS | NO_GRAPH | ELSEWHERE == set(COMMANDS)


def test_articles_go_and_come_back(address: str, tmp_path: Path) -> None:
    whole = run(address, "export", "-", "--format", "trig").stdout
    (tmp_path / "all.trig").write_text(whole, encoding="utf-8")
    for words in (("remove", "01-meridian-jakarta-talks"), ("import", str(tmp_path / "all.trig")), ("load", str(SAMPLE))):
        done = run(address, *words)
        assert done.exit_code == 0, done.output
    assert run(address, "export", "-", "--format", "trig").stdout == whole


@pytest.mark.parametrize("command", sorted(ON_FOLDERS))
def test_what_is_a_servers_own_business_is_said(address: str, tmp_path: Path, command: str) -> None:
    done = run(address, command, *([str(tmp_path / "copy")] if command == "backup" else []))
    assert done.exit_code == 1
    assert re.search("this is a server's graph, and the command is for folders", done.stderr)
