"""The commands and the Python that stand in the documents run as they stand, on the sample's graph."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral
from bilateral.query.measures import event_counts
from bilateral.query.net import signed_net, weighted_net
from bilateral.query.weights import type_weights
from tests.query.samples import happening

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ROW = re.compile(r"^\| (e\d) \| (\S+) \| (\w) \| (\w+) \| (\w) \| (\S+) \|$", re.MULTILINE)


def commands(page: str) -> list[tuple[str, ...]]:
    """The commands in the page's blocks, without the comments beside them; a quote may go over several lines."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found, open_lines = [], ""
    for line in "".join(body for kind, body in BLOCK.findall(text) if kind in {"", "sh"}).splitlines():
        if not (open_lines or line.startswith("bilateral ")):
            continue
        open_lines += line + "\n"
        try:
            found.append(tuple(shlex.split(open_lines, comments=True)))
        except ValueError:  # a quote that is not closed yet
            continue
        open_lines = ""
    return found


PAGES = ("README.md", "docs/measures.md", "docs/view.md")
EVERY = [(page, command) for page in PAGES for command in commands(page)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the checkout's, with the sample loaded into graphs/store."""
    place = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "graphs" / "sample", place / "graphs" / "sample")
    done = CliRunner().invoke(bilateral, ["load", str(place / "graphs/sample"), "--graph", str(place / "graphs/store")])
    assert done.exit_code == 0, done.output
    return place


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command there; what would open in a browser is only looked for."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(click, "launch", lambda address: Path(address.removeprefix("file://")).stat())
    return lambda *words: CliRunner().invoke(bilateral, words)


def test_every_page_has_commands() -> None:
    assert {page for page, _ in EVERY} == set(PAGES)


@pytest.mark.parametrize(("page", "command"), EVERY, ids=[f"{page}: {' '.join(command)}" for page, command in EVERY])
def test_a_command_of_the_documents_runs(run: Callable[..., Result], page: str, command: tuple[str, ...]) -> None:
    done = run(*command[1:])
    assert done.exit_code == 0, f"{page}: {done.output}"
    assert done.stdout or done.stderr


def test_the_measures_by_hand_are_what_the_measures_give() -> None:
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    weights = type_weights()
    rows = ROW.findall(page)
    assert [weights[row[3]] for row in rows] == [float(row[5].replace("−", "-")) for row in rows]
    events = [happening(key, kind, a, b, day) for key, day, a, kind, b, _ in rows]
    blocks = "\n".join(body for kind, body in BLOCK.findall(page) if kind == "python")
    test = doctest.DocTestParser().get_doctest(blocks, prepared(events, weights), "measures.md", "docs/measures.md", 0)
    runner = doctest.DocTestRunner()
    runner.run(test)
    assert (runner.failures, runner.tries > 20) == (0, True)


def prepared(events: list[Any], weights: dict[str, float]) -> dict[str, Any]:
    """What the page's examples take as given."""
    return {
        "events": events,
        "weights": weights,
        "net": weighted_net(events, weights),
        "signed": signed_net(events, weights),
        "counts": event_counts(events),
        "between": lambda a, b: [event for event in events if {a, b} == {*event.sides, *event.counterpart_sides}],
        "close": lambda one, other: abs(one - other) < 1e-6,
    }


def test_the_python_of_the_readme_runs(run: Callable[..., Result], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = (body for kind, body in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")) if kind == "python")
    exec(code, {})  # the page's own code
    assert "events; " in capsys.readouterr().out
