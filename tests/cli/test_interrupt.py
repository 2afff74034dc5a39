"""A load that a person stops by Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.graph import open_store
from bilateral.graph.check import validate
from bilateral.iris import article_iri

TALKS = '#META {"date": "2025-03-12", "title": "Talks"}\nJapan met Norway in Tokyo on Wednesday. Norway thanked Japan.\n'
ARTICLES = 800  # many more than are written at once
# a shell starts what runs in its background deaf to Ctrl-C, and so would be what that starts
HEEDING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from bilateral.cli import main; main()"


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_load_stopped_by_ctrl_c_keeps_what_it_reported_whole(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "news").mkdir()
    for number in range(ARTICLES):
        (tmp_path / "news" / f"talks-{number:03}.txt").write_text(TALKS, encoding="utf-8")
    graph = tmp_path / "store"
    words = ["load", str(tmp_path / "news"), "--jobs", jobs, "--format", "jsonl", "--graph", str(graph)]
    command = [sys.executable, "-c", HEEDING, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True) as load:
        assert load.stdout is not None
        first = load.stdout.readline()
        os.killpg(load.pid, signal.SIGINT)  # as a terminal does: to all its processes
        rest, said = load.communicate(timeout=60)
    assert (load.returncode, said.strip()) == (1, "Aborted!")
    whole = [line for line in [first, *rest.splitlines()] if line.startswith("{")]  # Ctrl-C may tear the line being written
    assert whole
    reported = {article_iri(json.loads(line)["id"]) for line in whole}
    with open_store(graph, create=False) as store:
        assert reported <= set(store.article_hashes())
        assert list(validate(store)) == []
