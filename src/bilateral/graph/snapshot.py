"""A store that another process is writing to, read through a copy of its files. Knows files; nothing of what is in them.

Oxigraph's read-only opening is undefined beside a writer. But RocksDB must be able to start from whatever a crash leaves, and a
copy that was taken while no file came, went or was listed anew is just that: data files never change, the list of them did
not, and of the log there is a beginning. So the copy is the store as a crash at that moment would have left it: every change
whole or not there. Data files are linked where the file system can, so a copy of any size takes milliseconds.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.errors import BusyError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

ATTEMPTS = 50
_WAIT_S = 0.05


def snapshot(folder: Path) -> tuple[Path, Callable[[], None]]:
    """A copy of the store in a folder, and what takes it away again.

    Raises BusyError where the writer changes too much at once to get one, StoreError where it cannot be copied.
    """
    home = _home(folder)
    remove = _remover(home)
    for _ in range(ATTEMPTS):
        try:
            if _copied(folder, home / "store"):
                return home / "store", remove
        except FileNotFoundError:
            pass  # the writer has taken a file away between listing and copying
        except OSError as cause:
            remove()
            raise StoreError(f"{folder}: cannot be copied to be read beside a load ({cause.strerror})") from cause
        shutil.rmtree(home / "store", ignore_errors=True)
        time.sleep(_WAIT_S)
    remove()
    raise BusyError(f"{folder}: another process changes this graph too fast to read it now; try again when it is done")


def _home(folder: Path) -> Path:
    """A new folder beside the store, where data files can be linked, or else where temporary files go."""
    try:
        return Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError:
        return Path(tempfile.mkdtemp(prefix="bilateral-"))


def _remover(home: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(home, ignore_errors=True)


def _copied(folder: Path, copy: Path) -> bool:
    """Whether no file came, went or was listed anew while the copy was taken."""
    before = _state(folder)
    copy.mkdir()
    for name in sorted(name for name, _ in before if name.endswith(".sst")):
        _link(folder / name, copy / name)
    for name in sorted(name for name, _ in before if not name.endswith(".sst")):
        shutil.copyfile(folder / name, copy / name)
    return _state(folder) == before


def _state(folder: Path) -> set[tuple[str, int]]:
    """Files with what must not change of them: the size of the list of files; of others that they are there."""
    names = [path for path in folder.iterdir() if path.name != "LOCK" and not path.name.startswith("LOG")]
    return {(path.name, path.stat().st_size if path.name.startswith("MANIFEST") else 0) for path in names if path.is_file()}


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # another file system, or one without links
        shutil.copyfile(source, target)
