"""Updates that belong together, noted in a file of this machine until a server has done them all. Knows files.

A server that takes a change only in parts may stop between two of them. Each part can be done again without harm, so whoever
writes next does the noted ones anew, all of them, and the change is whole.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path


class Journal:
    """The updates of one change to one server, SPARQL each; private to the user."""

    def __init__(self, name: str) -> None:
        self._file = Path(tempfile.gettempdir()) / f"bilateral-{os.getuid()}-{name}.journal"

    def begin(self, updates: list[str]) -> None:
        """Note updates that are about to be sent, on disk before this returns."""
        draft = self._file.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            json.dump(updates, out, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self._file)

    def end(self) -> None:
        """Forget them: they are done."""
        self._file.unlink(missing_ok=True)

    def left(self) -> list[str]:
        """The updates that were begun and not ended; none where the file is another user's."""
        if not self._file.is_file() or self._file.is_symlink() or self._file.stat().st_uid != os.getuid():
            return []
        found: list[str] = json.loads(self._file.read_text(encoding="utf-8"))
        return found
