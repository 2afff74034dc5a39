"""docs/asking.md: each question is asked in all three ways, and each answer holds what the page says."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

import bilateral
from bilateral.api.graph import Graph
from bilateral.cli import bilateral as command

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "graphs" / "sample"


@dataclass(frozen=True)
class Question:
    """A section of the page: what each way is asked by, and what each answer must hold."""

    title: str
    sh: str
    sparql: str
    python: str
    bold: frozenset[str]


def questions() -> tuple[str, list[Question]]:
    """The prefixes of all queries, and the sections that begin with a number."""
    page = (ROOT / "docs" / "asking.md").read_text(encoding="utf-8")
    head, *sections = re.split(r"^## ", page, flags=re.MULTILINE)
    prefixes = next(block for block in re.findall(r"```\n(.+?)```", head, re.DOTALL) if "PREFIX" in block)
    found = []
    for text in sections:
        if text[0].isdigit():
            title, _, body = text.partition("\n")
            blocks = dict(re.findall(r"```(\w+)\n(.+?)```", body, re.DOTALL))
            words = re.sub(r"```.+?```", "", body, flags=re.DOTALL)
            bold = frozenset(" ".join(each.split()) for each in re.findall(r"\*\*(.+?)\*\*", words, re.DOTALL))
            found.append(Question(title, blocks["sh"], blocks["sparql"], blocks["python"], bold))
    return prefixes, found


PREFIXES, QUESTIONS = questions()
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.title)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asking") / "store"
    with bilateral.open(folder) as opened:
        opened.load(SAMPLE)
    return folder


@pytest.fixture(scope="module")
def graph(store: Path) -> Iterator[Graph]:
    with bilateral.open(store) as opened:
        yield opened


def test_there_are_twelve_questions_that_each_say_what_the_answer_is() -> None:
    assert [question.title.partition(".")[0] for question in QUESTIONS] == [str(number) for number in range(1, 13)]
    assert all(question.bold for question in QUESTIONS)


@each_question
def test_the_shell_answers(question: Question, store: Path) -> None:
    name, *words = shlex.split(question.sh)
    done = CliRunner().invoke(command, [*words, "--format", "tsv"], env={"BILATERAL_GRAPH": str(store)})
    assert (name, done.exit_code) == ("bilateral", 0), done.output
    assert missing(question, done.stdout) == set()


@each_question
def test_sparql_answers(question: Question, graph: Graph) -> None:
    rows = [list(map(str, row)) for row in graph.query(PREFIXES + question.sparql)]
    assert missing(question, "\n".join("\t".join(row) for row in rows)) == set()


@each_question
def test_python_answers(question: Question, graph: Graph) -> None:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(question.python, {"graph": graph})  # the page's own code
    assert missing(question, out.getvalue()) == set()


def missing(question: Question, answer: str) -> set[str]:
    return {words for words in question.bold if words not in " ".join(answer.split())}
