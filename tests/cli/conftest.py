"""A graph of the ten sample articles, loaded once by the command itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral

SAMPLE = Path(__file__).parents[2] / "graphs" / "sample"
Run = Callable[..., Result]


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
