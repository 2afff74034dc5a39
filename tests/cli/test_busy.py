"""What the commands do while another process holds the graph."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral
from tests.cli.conftest import held

TALKS = '#META {"date": "2025-03-12", "source": "A paper", "title": "Talks"}\nJapan met Norway in Tokyo on Wednesday.\n'


@pytest.fixture
def graph(sample_graph: Path, tmp_path: Path) -> Path:
    """A graph of the test's own, with the sample's articles."""
    return Path(shutil.copytree(sample_graph, tmp_path / "store"))


def run(graph: Path, *words: str) -> Result:
    return CliRunner().invoke(bilateral, [*words, "--graph", str(graph)], input=TALKS)


@pytest.mark.parametrize(
    "words",
    [
        ("stats",),
        ("ties", "Japan"),
        ("rank",),
        ("list",),
        ("export", "-", "--format", "nq"),
        ("actors", "decisions"),
        ("review", "list"),
    ],
)
def test_a_command_that_reads_takes_a_copy_and_says_so(graph: Path, words: tuple[str, ...]) -> None:
    alone = run(graph, *words)
    with held(graph):
        beside = run(graph, *words)
    assert (beside.exit_code, beside.stdout) == (0, alone.stdout)
    assert beside.stderr == f"{graph}: another process holds this graph; this reads a copy of it as it is now\n"
    assert alone.stderr == ""
    assert [path.name for path in graph.parent.iterdir()] == ["store"]  # the copy is gone


@pytest.mark.parametrize("words", [("load", "-"), ("load", "-", "--wait=0.3"), ("remove", "01-meridian-jakarta-talks")])
def test_a_command_that_writes_says_that_it_cannot(graph: Path, words: tuple[str, ...]) -> None:
    with held(graph):
        done = run(graph, *words)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith(f"Error: {graph}: another process holds this graph")
    assert "10 articles" in run(graph, "validate").stderr


@pytest.mark.parametrize("words", [("-", "--wait"), ("--wait", "-"), ("--wait=60", "-"), ("--wait", "60", "-")])
def test_a_load_that_waits_gets_its_turn(graph: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "bilateral", "load", "--graph", str(graph), *words]
    with held(graph) as holder:
        waiting = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.communicate(TALKS, timeout=1.5)
        assert holder.stdin is not None
        holder.stdin.close()
    _, said = waiting.communicate(timeout=60)
    assert (waiting.returncode, said.splitlines()[-1]) == (0, "1 loaded, 0 unchanged, 0 rejected")
