"""Pictures of the view, made from the tests' invented ties in a real browser: `python bench/screenshots.py FOLDER`.

Writes overview, panel, actor, dark, matrix, table, phone, dense and dyad as PNG files, for people to look at.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bilateral.view import write_page  # noqa: E402 – the checkout's own package
from tests.view.browser import ARGUMENTS  # noqa: E402 - as above
from tests.view.demo import crowd_data, demo_data, pair_data  # noqa: E402 - as above

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DESK = {"width": 1360, "height": 860}
PHONE = {"width": 390, "height": 844}
# picture: page, fragment, size, colour scheme
SHOTS = {
    "overview": ("demo", "", DESK, "light"),
    "panel": ("demo", "a=CHN&b=USA", DESK, "light"),
    "actor": ("demo", "actor=CHN", DESK, "light"),
    "dark": ("demo", "a=CHN&b=USA", DESK, "dark"),
    "planned": ("demo", "status=planned&arrows=1", DESK, "light"),
    "matrix": ("demo", "tab=matrix", DESK, "light"),
    "table": ("demo", "tab=table&types=meets,visits", DESK, "light"),
    "phone": ("demo", "a=RUS&b=UKR", PHONE, "light"),
    "phone-overview": ("demo", "", PHONE, "dark"),
    "dense": ("crowd", "", DESK, "light"),
    "dense-matrix": ("crowd", "tab=matrix", DESK, "dark"),
    "dyad": ("pair", "", DESK, "light"),
}


def main(folder: Path) -> None:
    """Make the pages and their pictures in this folder."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    write_page(demo_data(), folder / "demo.html", title="Bilateral ties in the news — sample")
    write_page(crowd_data(), folder / "crowd.html", title="A crowd: 195 sides, 20,000 events")
    write_page(pair_data(), folder / "pair.html", title="China and Russia", focus=("CHN", "RUS"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name in SHOTS:
            shoot(browser, folder, name)
        browser.close()


def shoot(browser: Browser, folder: Path, name: str) -> None:
    """One picture."""
    page_name, fragment, size, scheme = SHOTS[name]
    page = browser.new_page(viewport=size, color_scheme=scheme, has_touch=size is PHONE)
    page.goto((folder / f"{page_name}.html").as_uri() + f"#{fragment}")
    page.wait_for_selector("html[data-ready=yes]")
    page.wait_for_timeout(300)  # a frame or two, for the canvas
    page.screenshot(path=str(folder / f"{name}.png"))
    page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "graphs/screenshots"))
