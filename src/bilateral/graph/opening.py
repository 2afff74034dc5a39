"""A folder becomes an open store: what may be in it, who else holds it, a copy where that must do. Knows files and pyoxigraph."""

from __future__ import annotations

import time
from pathlib import Path

from pyoxigraph import Store as Engine

from bilateral.errors import BusyError, StoreError
from bilateral.graph.layout import check_layout, layout_change
from bilateral.graph.loading import repair
from bilateral.graph.store import EmbeddedStore, first_line

_POLL_S = 0.2
_MAKING_S = 1.0  # from the first files of a new store to its CURRENT
_BEGUN = {"LOCK", "LOG", "IDENTITY"}  # what stands in a folder before a store does
_LOCKED = {"lock hold by current process": "this process", "While lock file": "another process"}


def open_embedded(where: str | Path, *, create: bool = True, wait_s: float = 0.0) -> EmbeddedStore:
    """The store in a folder, which is made where there is none; '' for one in memory. What a killed load had begun is taken out.

    Args:
        where: the folder.
        create: whether a folder that is missing or empty becomes a new graph.
        wait_s: how long to wait, in seconds, for another process that holds the graph.

    Raises:
        BusyError: another process holds it.
        StoreError: it is no graph, is damaged, of a newer version, or cannot be written to.
    """
    folder = Path(where) if str(where) else None
    if folder is not None:
        _check_folder(folder, create=create)
    store = EmbeddedStore(_engine(folder, wait_s), folder)
    try:
        check_layout(store)
        store.apply(layout_change(store))
        repair(store)
    except StoreError:
        store.abandon()
        raise
    return store


def open_to_read(where: str | Path, *, wait_s: float = 0.0) -> EmbeddedStore:
    """The store in a folder, for reading: itself, or where another process holds it, a copy of it as it is now (`copy_of`).

    The copy goes when it is closed; what is written to it is lost. Raises as `open_embedded` does.
    """
    try:
        return open_embedded(where, create=False, wait_s=wait_s)
    except BusyError:
        from bilateral.graph.snapshot import snapshot

        folder, remove = snapshot(Path(where))
    try:
        store = open_embedded(folder, create=False)
    except StoreError:
        remove()
        raise
    store.stands_for(str(where), remove)
    return store


def _check_folder(folder: Path, *, create: bool) -> None:
    expected = "expected a folder that bilateral load has made, or a new one"
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: no graph here, it is a file; {expected}")
    try:
        names = _names(folder)
    except OSError as cause:
        raise StoreError(f"{folder}: {cause.strerror}; {expected}") from cause
    if names and not any(name.startswith("MANIFEST-") for name in names):
        raise StoreError(f"{folder}: no graph here, the folder holds other files ({min(names)}, …); {expected}")
    if names and "CURRENT" not in names:  # RocksDB would begin anew over what is there
        raise StoreError(f"{folder}: the graph is damaged (its file CURRENT is missing); expected files as bilateral wrote them")
    if not names and not create:
        raise StoreError(f"{folder}: no graph here yet; bilateral load makes one")
    if not names:
        _make(folder)


def _names(folder: Path) -> set[str]:
    """The files in a folder; none where another process makes a store there but is not far, so that the engine's lock decides."""
    until = time.monotonic() + _MAKING_S
    while True:
        names = {path.name for path in folder.iterdir()} if folder.exists() else set()
        if "LOCK" not in names or "CURRENT" in names:
            return names
        if all(name in _BEGUN or name.startswith("LOG.old.") for name in names):
            return set()
        if time.monotonic() >= until:
            return names
        time.sleep(_POLL_S)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise StoreError(f"{folder}: {cause.strerror}; expected a folder that can be written to") from cause


def _engine(folder: Path | None, wait_s: float) -> Engine:
    if folder is None:
        return Engine()
    until = time.monotonic() + wait_s
    while True:
        try:
            return Engine(folder)
        except RuntimeError as cause:
            raise StoreError(
                f"{folder}: the graph is damaged ({first_line(cause)}); expected files as bilateral wrote them"
            ) from cause
        except OSError as cause:
            holder = next((who for words, who in _LOCKED.items() if words in str(cause)), "")
            if not holder:
                raise StoreError(f"{folder}: {first_line(cause)}; expected a folder that can be read and written") from cause
            if time.monotonic() >= until:
                raise BusyError(f"{folder}: {holder} holds this graph already; try again when it is done") from cause
        time.sleep(min(_POLL_S, max(0.0, until - time.monotonic())))
