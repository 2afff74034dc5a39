"""A disk that is full: the load says so, and what it had reported is there, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.graph import open_store
from bilateral.graph.check import validate

ROOT = Path(__file__).parents[2]
MIB = 1 << 20
FIRST_LOAD = 63  # articles: three singly, sixty by bulk

# Loads ever more articles, three singly and sixty by bulk in turns, and counts those that are flushed.
WRITER = f"""
import resource, sys
folder, most, root = sys.argv[1], int(sys.argv[2]), sys.argv[3]
if most:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
sys.path.insert(0, root)
from bilateral.errors import StoreError
from bilateral.graph import open_store
from tests.graph.world import reading, write
try:
    with open_store(folder) as store:
        for start in range(0, 99999, {FIRST_LOAD}):
            said = [("meets", "NOR", "JPN", f"Talks number {{n}} were held." + " Fish." * 4000) for n in range({FIRST_LOAD})]
            found = [reading(f"talks-{{start + n}}", words) for n, words in enumerate(said)]
            write(store, *found[:3])
            write(store, *found[3:])
            store.flush()
            print(start + {FIRST_LOAD}, flush=True)
except StoreError as error:
    sys.exit(str(error))
"""


def fill(folder: Path, most: int = 0) -> tuple[int, str]:
    """How many articles a load reported before it ended, and what it said then; no file may have more than `most` bytes."""
    done = subprocess.run(
        [sys.executable, "-c", WRITER, str(folder), str(most), str(ROOT)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return int((done.stdout.split() or ["0"])[-1]), done.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB, where one can be had."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can make a small disk, and not everywhere")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def check_nothing_is_lost(folder: Path, reported: int) -> None:
    with open_store(folder) as store:
        assert len(store.article_hashes()) >= reported
        assert list(validate(store)) == []


@pytest.mark.slow
@pytest.mark.parametrize("most", [MIB // 2, 2 * MIB])
def test_where_a_file_can_grow_no_further_a_load_ends_and_nothing_reported_is_lost(tmp_path: Path, most: int) -> None:
    reported, said = fill(tmp_path / "graph", most)
    expected = "File too large; nothing that was reported as loaded is lost: make room, then load again"
    assert said == f"{tmp_path}/graph: {expected}\n"
    check_nothing_is_lost(tmp_path / "graph", reported)


@pytest.mark.slow
def test_on_a_full_disk_a_load_ends_and_nothing_reported_is_lost(small_disk: Path) -> None:
    reported, said = fill(small_disk / "graph")
    assert said.startswith(f"{small_disk}/graph: No space left on device; nothing that was reported as loaded is lost")
    assert reported >= FIRST_LOAD
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)  # room is made
    check_nothing_is_lost(small_disk / "graph", reported)
