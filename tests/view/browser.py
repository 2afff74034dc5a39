"""A real headless Chromium for the view's tests; where there is none, the tests are skipped and say why."""

from __future__ import annotations

import shutil
from pathlib import Path

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def browser_path() -> str | None:
    """Where Chromium is, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def axe_path() -> Path | None:
    """Where axe-core is (`npm install --no-package-lock --prefix tests/view`), or None."""
    found = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    return found if found.is_file() else None
