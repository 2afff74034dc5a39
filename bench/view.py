"""Time the view in a real headless Chromium: `python -m bench.view`.

195 invented sides with 20,000 events, and the ten sample articles. Prints sizes and seconds beside their ceilings, and ends with
1 where one is above it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import bilateral
from bilateral.view import write_page
from tests.view.browser import ARGUMENTS, browser_path
from tests.view.demo import crowd_data

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = Path(__file__).parents[1] / "graphs" / "sample"
READY_S, FILTER_S, CROWD_MB, SAMPLE_MB = 6.0, 1.0, 10.0, 1.0
CONTROLS = ("#types-conflict", "#types-all", "#types-cooperation", "#types-all", "#tab-matrix", "#types-conflict", "#tab-table")
CLICK = """(control) => new Promise((resolve) => {
  const start = performance.now();
  document.querySelector(control).click();
  requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - start) / 1000)));
})"""


def main() -> int:
    """Measure; 1 where something is above its ceiling."""
    if browser_path() is None:
        print("no Chromium found (Debian: apt-get install chromium)")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        rows = list(measured(Path(folder)))
    for name, value, unit, ceiling in rows:
        limit = f"ceiling {ceiling:.0f}" if ceiling else ""
        print(f"  {name:44s} {value:8.2f} {unit:2s} {limit}{'  ABOVE IT' if ceiling and value > ceiling else ''}")
    return any(ceiling and value > ceiling for _, value, _, ceiling in rows)


def measured(folder: Path) -> Iterator[tuple[str, float, str, float]]:
    """What, how much, in which unit, and the most that it may be (0: whatever it is)."""
    data = crowd_data()
    events = sum(len(tie.events) for tie in data.ties)
    start = perf_counter()
    crowd = write_page(data, folder / "crowd.html", title="A crowd")
    yield f"{len(data.nodes)} sides, {events} events: written in", perf_counter() - start, "s", 0
    yield "  the file", crowd.stat().st_size / 1e6, "MB", CROWD_MB
    yield from opened(crowd)
    with bilateral.open(folder / "store") as graph:
        graph.load(SAMPLE)
        page = graph.view(folder / "sample.html")
    yield "the sample's file", page.stat().st_size / 1e6, "MB", SAMPLE_MB


def opened(page: Path) -> Iterator[tuple[str, float, str, float]]:
    """The page in the browser: until it is ready, and the slowest of some filters."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        tab: Any = browser.new_page(viewport={"width": 1360, "height": 860})
        start = perf_counter()
        tab.goto(page.as_uri())
        tab.wait_for_selector("html[data-ready=yes]")
        yield "  ready in", perf_counter() - start, "s", READY_S
        yield "  the slowest filter", max(tab.evaluate(CLICK, control) for control in CONTROLS), "s", FILTER_S
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
