"""Make docs/view.png, the README's picture, from the sample articles: `python scripts/picture.py`. Needs Chromium."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bilateral
from bilateral.api.pages import tie_data
from bilateral.view import write_page

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "view.png"
SIZE = "1280,800"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=4000")


def main() -> int:
    """Load the sample into a new graph, write its page opened at one tie, and take a picture of it."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("no Chromium found: install it, then try again", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "ties.html"
        with bilateral.open(Path(folder) / "store") as graph:
            graph.load(ROOT / "graphs" / "sample")
            write_page(tie_data(graph.store), page, focus=("JPN", "NOR"))
        where = [f"--window-size={SIZE}", f"--user-data-dir={folder}/profile", f"--screenshot={TARGET}"]
        subprocess.run([browser, *FLAGS, *where, page.as_uri()], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
