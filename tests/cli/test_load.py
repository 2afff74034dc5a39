from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral
from bilateral.graph import open_store

TALKS = '#META {"date": "2025-03-12", "source": "A paper", "title": "Talks"}\nJapan met Norway in Tokyo on Wednesday.\n'


@pytest.fixture
def graph(tmp_path: Path) -> str:
    return str(tmp_path / "store")


def load(graph: str, *words: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(bilateral, ["load", *map(str, words), "--graph", graph], input=stdin)


def lines(done: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_article_gives_one_line_and_a_graph(tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    done = load(graph, tmp_path / "talks.txt")
    assert (done.exit_code, done.stderr) == (0, "1 loaded, 0 unchanged, 0 rejected\n")
    (line,) = lines(done)
    assert (line["id"], line["outcome"], line["title"], line["published"]) == ("talks", "loaded", "Talks", "2025-03-12")
    with open_store(graph, create=False) as store:
        assert list(store.article_hashes()) == ["https://w3id.org/bilateral/article/talks"]


def test_loading_again_says_unchanged(tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    load(graph, tmp_path / "talks.txt")
    again = load(graph, tmp_path / "talks.txt")
    assert (again.exit_code, lines(again)[0]["outcome"]) == (0, "unchanged")


def test_a_changed_article_is_replaced(tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    load(graph, tmp_path / "talks.txt")
    (tmp_path / "talks.txt").write_text(TALKS.replace("met", "did not meet"), encoding="utf-8")
    assert lines(load(graph, tmp_path / "talks.txt"))[0]["outcome"] == "replaced"


def test_an_article_on_stdin(graph: str) -> None:
    done = load(graph, "-", stdin=TALKS)
    assert (done.exit_code, [line["outcome"] for line in lines(done)]) == (0, ["loaded"])


def test_a_table_is_printed_where_it_is_asked_for(tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    done = load(graph, tmp_path / "talks.txt", "--format", "table")
    assert "talks" in done.stdout
    assert "meets" in done.stdout


BAD = [
    pytest.param("none.txt", None, id="missing"),
    pytest.param("empty.txt", b"", id="empty"),
    pytest.param("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02" * 20, id="binary"),
    pytest.param("page.html", b"<html><body><nav>Home News Sport</nav></body></html>", id="no article"),
    pytest.param(
        "french.txt",
        (
            "Le ministre des affaires étrangères a rencontré son homologue hier soir à Paris pour parler de la pêche. "
            "Les deux pays se sont mis d'accord sur un nouveau traité, qui sera signé au printemps dans la même ville."
        ).encode(),
        id="another language",
    ),
    pytest.param("bad.jsonl", b'{"title": "x"\n', id="broken JSON"),
]


@pytest.mark.parametrize(("name", "data"), BAD)
def test_a_bad_article_is_named_and_all_others_are_loaded(name: str, data: bytes | None, tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = load(graph, tmp_path / name, tmp_path / "talks.txt")
    assert done.exit_code == 3
    assert [line["outcome"] for line in lines(done)] == ["rejected", "loaded"]
    reason = done.stderr.splitlines()[0]
    assert reason.startswith("rejected ")
    assert name in reason
    assert "Traceback" not in done.output


def test_a_folder_of_something_else_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    done = load(str(tmp_path), tmp_path / "talks.txt")
    assert (done.exit_code, done.stderr.startswith("Error: "), "no graph here" in done.stderr) == (1, True, True)
    assert done.stderr.count("\n") == 1


def test_a_graph_that_another_process_holds_is_said_to_be_busy(tmp_path: Path, graph: str) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    with open_store(graph):
        done = load(graph, tmp_path / "talks.txt")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith(f"Error: {graph}: ")
    assert "holds this graph" in done.stderr


def test_nothing_to_load_is_wrong_usage(graph: str) -> None:
    assert load(graph).exit_code == 2


def test_what_an_article_says_never_reaches_the_terminal_raw(tmp_path: Path, graph: str) -> None:
    text = TALKS.replace("Talks", "Talks \\u001b[31mred").replace("Tokyo", "Tokyo \x1b]0;owned\x07")
    (tmp_path / "talks.txt").write_text(text, encoding="utf-8")
    outputs = [load(graph, tmp_path / "talks.txt", "--format", "table").output]
    outputs += [
        CliRunner().invoke(bilateral, [*words, "--graph", graph]).output for words in (["list"], ["ties", "Japan", "Norway"])
    ]
    outputs.append(CliRunner().invoke(bilateral, ["extract", str(tmp_path / "talks.txt")]).output)
    assert [output for output in outputs if "\x1b" in output or "\x07" in output] == []
