"""A graph of the ten sample articles, loaded once by the command itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral

SAMPLE = Path(__file__).parents[2] / "graphs" / "sample"
Run = Callable[..., Result]
HOLD = """
import sys
from bilateral.graph import open_store
with open_store(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph's folder; tests only read it."""
    folder = tmp_path_factory.mktemp("graphs") / "sample"
    done = CliRunner().invoke(bilateral, ["load", str(SAMPLE), "--graph", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def run(sample_graph: Path) -> Run:
    """Runs a command on the sample's graph."""

    def invoke(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(bilateral, list(words), input=stdin, env={"BILATERAL_GRAPH": str(sample_graph)})

    return invoke


@contextmanager
def held(graph: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the graph open until the end, or until its stdin is closed."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(graph)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
