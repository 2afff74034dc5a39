"""The page in a real headless Chromium, opened from a file as its readers do."""

from __future__ import annotations

import csv
import io
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bilateral.api.notebook import Page
from bilateral.view import Node, Tie, TieData, TieEvent, render_page, write_page
from bilateral.view.layout import place
from tests.view.browser import ARGUMENTS, axe_path, browser_path
from tests.view.demo import crowd_data, demo_data, pair_data
from tests.view.hostile import HOSTILE, hostile_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright_api.expect
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser_path() is None, reason="no Chromium found (Debian: apt-get install chromium)"),
]

DEMO = demo_data()
PARTY = TieData(  # a side, somebody who acts for it, and one whom both deal with
    (Node("A", "A", "Aland"), Node("P@A", "P", "Ms P", kind="person", side="A"), Node("B", "B", "Bland")),
    (
        Tie("A", "B", (TieEvent("e2", "2024-05-03", "supports", "ab"),)),
        Tie("B", "P@A", (TieEvent("e1", "2024-05-02", "meets", "both", people=("Mr Q",)),)),
    ),
)
FEW = TieData(  # a tie with more events than there was room for
    (Node("A", "A", "Aland"), Node("B", "B", "Bland")),
    (
        Tie(
            "A",
            "B",
            (
                TieEvent("e2", "2024-05-03", "meets", "both", sentence="They met."),
                TieEvent("e1", "2024-05-02", "meets", "both", articles=2, bare=True),
            ),
        ),
    ),
)
DESK = {"width": 1360, "height": 860}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_page(DEMO, folder / "demo.html", title="Sample")
    write_page(hostile_data(), folder / "hostile.html", title=HOSTILE[0])
    write_page(crowd_data(), folder / "crowd.html", title="Crowd")
    write_page(pair_data(), folder / "pair.html", title="Pair", focus=("RUS", "CHN"))
    write_page(TieData(), folder / "empty.html", title="Empty")
    write_page(FEW, folder / "few.html", title="Few", focus=("A", "B"))
    write_page(PARTY, folder / "party.html", title="Party", focus=("A",))
    return folder


@pytest.fixture
def open_page(browser: Any, files: Path) -> Iterator[Callable[..., Any]]:
    """Open a page; at the end of the test it must have asked for nothing, and said nothing on the console."""
    contexts: list[Any] = []
    noise: list[str] = []

    def opened(name: str = "demo", fragment: str = "", init_script: str = "", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": DESK, "accept_downloads": True, **options})
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(init_script)
        page.on("console", lambda message: noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: noise.append(f"error: {error}"))
        page.on("request", lambda request: noise.append(f"request: {request.url}") if not is_page(request.url) else None)
        page.goto((files / f"{name}.html").as_uri() + (f"#{fragment}" if fragment else ""))
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready=yes]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert noise == []


def is_page(url: str) -> bool:
    return url.startswith(("file:", "blob:"))


def counts(page: Any) -> dict[str, int]:
    rows = page.locator("#types label").all_inner_texts()
    return {" ".join(row.split()[:-1]): int(row.split()[-1]) for row in rows}


def status(page: Any) -> str:
    return str(page.inner_text("#status"))


def done(types: tuple[str, ...]) -> int:
    return sum(event.type in types for tie in DEMO.ties for event in tie.events)


def middle(page: Any, a: str, b: str) -> tuple[float, float]:
    """Where the middle of a tie is on the screen, with the whole graph in sight."""
    box = page.locator("#graph").bounding_box()
    spots = place(DEMO.nodes, DEMO.ties)
    (ax, ay), (bx, by) = [(spots[key].x, spots[key].y) for key in (a, b)]
    left, right = min(spot.x for spot in spots.values()), max(spot.x for spot in spots.values())
    top, bottom = min(spot.y for spot in spots.values()), max(spot.y for spot in spots.values())
    scale = min((box["width"] - min(110, box["width"] * 0.17)) / (right - left), (box["height"] - 96) / (bottom - top), 1.6)
    x = ((ax + bx) / 2 - (left + right) / 2) * scale + box["x"] + box["width"] / 2
    y = ((ay + by) / 2 - (top + bottom) / 2) * scale + box["y"] + box["height"] / 2
    return x, y


def test_the_page_opens_from_a_file_without_request_or_message(open_page: Callable[..., Any]) -> None:
    page = open_page()
    assert page.title() == "Sample"
    assert status(page) == "42 ties, 330 of 330 events, 2023-02 to 2024-12"


def test_an_event_without_its_sentences_says_where_they_are(open_page: Callable[..., Any]) -> None:
    page = open_page("few")
    assert (
        page.inner_text(".left-out")
        == "Sentences of 1 of 2 events, the newest of each tie; --sentences 3 brings all. Find looks in these."
    )
    assert page.locator(".events > li > blockquote").all_inner_texts() == ["They met."]
    assert page.locator(".events > li").nth(1).locator(".from").inner_text() == "2 articles not on this page: bilateral show e1"
    assert open_page().locator(".left-out").count() == 0


@pytest.mark.parametrize("tie", [("CHN", "USA"), ("RUS", "UKR"), ("ARG", "BRA")])
def test_a_click_on_a_tie_shows_its_sentences_newest_first(open_page: Callable[..., Any], tie: tuple[str, str]) -> None:
    page = open_page()
    page.mouse.click(*middle(page, *tie))
    expected = next(each for each in DEMO.ties if (each.a, each.b) == tie)
    events = sorted(expected.events, key=lambda event: (event.date, event.type, event.id), reverse=True)
    assert page.locator(".events > li > blockquote").all_inner_texts() == [event.sentence for event in events]
    assert page.locator(".events > li time").all_inner_texts() == [event.date for event in events]
    links = [link.get_attribute("href") for link in page.locator(".events > li > .from a").all()]
    assert links == [event.url for event in events]


def test_a_touch_opens_a_tie_on_a_phone_and_the_close_button_closes_it(open_page: Callable[..., Any]) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.touchscreen.tap(*middle(page, "FRA", "BRA"))
    assert page.inner_text("#panel-title") == "Brazil – France"
    page.get_by_role("button", name="Close").tap()
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


DRAWN = """
window.drawn = { names: {}, discs: [] };
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const size = parseFloat(this.font.match(/[0-9.]+(?=px)/));
  if (this.textBaseline === "top") drawn.names[text] = [x, y, this.measureText(text).width / 2, size];
  return fillText.apply(this, arguments);
};
const arc = CanvasRenderingContext2D.prototype.arc;
CanvasRenderingContext2D.prototype.arc = function (x, y, r) {
  drawn.discs.push([x, y, r]);
  return arc.apply(this, arguments);
};
"""


@pytest.mark.parametrize("tie", [("RUS", "UKR"), ("CHN", "USA"), ("BRA", "FRA")])
def test_the_names_of_an_open_tie_cover_no_node_on_a_phone(open_page: Callable[..., Any], tie: tuple[str, str]) -> None:
    page = open_page(viewport=PHONE, init_script=DRAWN, fragment=f"a={tie[0]}&b={tie[1]}")
    page.wait_for_timeout(300)  # a frame or two, for the canvas
    drawn = page.evaluate("drawn")
    for name in (node.label for node in DEMO.nodes if node.key in tie):
        x, y, half, size = drawn["names"][name]
        assert not [(u, v) for u, v, r in drawn["discs"] if abs(u - x) < half + r - 1 and y - r + 1 < v < y + size + r - 1], name


def test_brackets_step_through_every_tie_and_enter_opens_each(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.focus("#graph")
    spoken = []
    for _ in DEMO.ties:
        page.keyboard.press("]")
        spoken.append(page.text_content("#spoken").split(":")[0])
    labels = {node.key: node.label for node in DEMO.nodes}
    assert sorted(spoken) == sorted(f"{labels[tie.a]} – {labels[tie.b]}" for tie in DEMO.ties)
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title") == spoken[-1]
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.id") == "graph"


def test_arrow_keys_walk_between_actors_and_enter_opens_one(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.focus("#graph")
    page.keyboard.press("ArrowRight")
    start = page.text_content("#spoken")
    page.keyboard.press("ArrowLeft")
    walked = page.text_content("#spoken")
    assert start.startswith("China: 10 ties")
    assert walked != start
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title") == walked.split(":")[0]
    assert page.locator(".partners button").count() == int(re.findall(r"\d+", walked)[0])


def test_every_tie_can_be_opened_from_the_table(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="tab=table")
    buttons = page.locator("#ties tbody button")
    assert buttons.count() == len(DEMO.ties)
    buttons.nth(3).press("Enter")
    assert page.inner_text("#panel-title") == buttons.nth(3).inner_text()


def test_types_filter_events_and_the_counts_of_the_other_filters_follow(open_page: Callable[..., Any]) -> None:
    page = open_page()
    before = counts(page)
    assert before == {name: done((name,)) for name in before}
    page.get_by_label("meets").uncheck()
    assert f"{330 - done(('meets',))} of 330 events" in status(page)
    assert counts(page) == before  # what a type would add does not depend on the types chosen
    page.click("#types-conflict")
    conflict = done(("criticizes", "rejects", "threatens", "sanctions", "attacks"))
    assert f"{conflict} of 330 events" in status(page)
    page.click("#types-cooperation")
    assert f"{330 - conflict} of 330 events" in status(page)
    page.click("#types-all")
    assert "330 of 330 events" in status(page)


def test_dates_status_sources_and_size_filter_too(open_page: Callable[..., Any]) -> None:
    page = open_page()
    events = [event for tie in DEMO.ties for event in tie.events]
    page.locator("#from").fill("6")
    assert f"{sum(event.date >= '2023-08' for event in events)} of 330" in status(page)
    page.click("#reset")
    page.get_by_label("planned").uncheck()
    assert f"{sum(event.status == 'actual' for event in events)} of 330" in status(page)
    page.click("#reset")
    page.locator("#least-sources").fill("3")
    assert f"{sum(event.sources >= 3 for event in events)} of 330" in status(page)
    page.click("#reset")
    page.locator("#least-events").fill("10")
    assert status(page).startswith(f"{sum(len(tie.events) >= 10 for tie in DEMO.ties)} ties")


def test_the_two_thumbs_cannot_cross(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.locator("#until").fill("5")
    page.locator("#from").fill("20")
    assert (page.input_value("#from"), page.input_value("#until")) == ("5", "5")
    assert page.inner_text("#range-text") == "2023-07 to 2023-07"


def test_play_moves_the_dates_by_month_and_stops(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.click("#play")
    assert page.inner_text("#range-text") == "2023-02 to 2023-04"
    expect(page.locator("#range-text")).to_have_text("2023-03 to 2023-05")
    page.click("#play")
    assert page.inner_text("#play") == "Play months"


def test_search_looks_in_names_and_sentences_and_marks_what_it_finds(open_page: Callable[..., Any]) -> None:
    page = open_page()
    turkish = [event for tie in DEMO.ties for event in tie.events if "TUR" in (tie.a, tie.b)]
    topic = next(event.topic for event in turkish if event.topic in event.sentence)
    found = [event for event in turkish if topic in f"{event.sentence} {event.title}"]
    page.fill("#find", f"turkiye {topic}")
    expect(page.locator("#status")).to_contain_text(f" {len(found)} of 330")
    page.press("#find", "Enter")
    assert {text.lower() for text in page.locator("mark").all_inner_texts()} == {"türkiye", *topic.split()}
    page.fill("#find", "no such words")
    page.wait_for_selector("#nothing:not([hidden])")
    page.click("#nothing-reset")
    assert "330 of 330" in status(page)


def test_enter_in_the_search_field_opens_the_actor_of_that_name(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.fill("#find", "turkiye")
    page.press("#find", "Enter")
    assert page.inner_text("#panel-title") == "Türkiye"


def test_nothing_moves_when_filters_change(open_page: Callable[..., Any]) -> None:
    page = open_page()
    before = middle(page, "CHN", "USA")
    page.click("#types-conflict")
    page.mouse.click(*before)
    assert page.inner_text("#panel-title") == "China – United States"


def test_a_long_table_begins_with_the_strongest_ties_and_can_be_shown_whole(open_page: Callable[..., Any]) -> None:
    page = open_page("crowd", fragment="tab=table&types=attacks")
    ties = int(status(page).split()[0])
    rows = page.locator("#ties tbody tr")
    assert rows.count() == 300 < ties
    page.get_by_role("button", name=f"Show all {ties} ties").click()
    assert rows.count() == ties


def test_the_table_follows_the_filters(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="tab=table&types=attacks")
    rows = page.locator("#ties tbody tr:visible")
    expected = [tie for tie in DEMO.ties if any(event.type == "attacks" for event in tie.events)]
    assert rows.count() == len(expected)
    cells = rows.first.locator("td").all_inner_texts()
    assert (cells[1], cells[0]) == ("0", str(int(cells[2]) + int(cells[3])))


def test_a_link_opens_what_its_writer_saw(open_page: Callable[..., Any]) -> None:
    page = open_page()
    page.get_by_label("meets").uncheck()
    page.get_by_label("denied").check()
    page.locator("#from").fill("3")
    page.locator("#until").fill("20")
    page.locator("#least-events").fill("2")
    page.fill("#find", "rail links")
    expect(page).to_have_url(re.compile("rail"))
    page.get_by_label("Arrows show who acts").check()
    page.click("#tab-table")
    page.locator("#ties tbody button:visible").first.click()
    fragment = page.evaluate("location.hash.slice(1)")
    again = open_page(fragment=fragment)
    assert again.evaluate("location.hash.slice(1)") == fragment
    assert status(again) == status(page)
    assert again.inner_text("#panel") == page.inner_text("#panel")
    assert again.get_by_label("meets").is_checked() is False


def test_a_link_that_names_nothing_here_opens_the_whole(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="a=XXX&b=%00&actor=nobody&from=1066&until=x&events=-3&tab=secret")
    assert status(page) == "42 ties, 330 of 330 events, 2023-02 to 2024-12"
    assert page.locator("#panel").is_hidden()


def test_the_link_can_be_copied(open_page: Callable[..., Any], browser: Any) -> None:
    page = open_page(fragment="actor=FRA", permissions=["clipboard-read", "clipboard-write"])
    page.click("#link")
    expect(page.locator("#link")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("demo.html#actor=FRA")


def test_a_picture_is_written(open_page: Callable[..., Any], tmp_path: Path) -> None:
    page = open_page()
    with page.expect_download() as waiting:
        page.click("#png")
    waiting.value.save_as(tmp_path / "ties.png")
    data = (tmp_path / "ties.png").read_bytes()
    assert waiting.value.suggested_filename == "sample.png"
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20], "big") > 1000
    assert len(data) > 30_000  # more than an empty sheet


def saved_csv(page: Any, folder: Path) -> list[list[str]]:
    with page.expect_download() as waiting:
        page.click("#csv")
    waiting.value.save_as(folder / "ties.csv")
    return list(csv.reader(io.StringIO((folder / "ties.csv").read_bytes().decode("utf-8-sig"), newline="")))


def test_the_events_shown_are_written_as_csv(open_page: Callable[..., Any], tmp_path: Path) -> None:
    page = open_page(fragment="types=attacks")
    head, *rows = saved_csv(page, tmp_path)
    assert head[:5] == ["event", "date", "type", "actor", "counterpart"]
    labels = {node.key: node.label for node in DEMO.nodes}
    expected = {
        (
            event.id,
            event.date,
            *(labels[key] for key in ((tie.a, tie.b) if event.direction == "ab" else (tie.b, tie.a))),
            event.sentence,
        )
        for tie in DEMO.ties
        for event in tie.events
        if event.type == "attacks"
    }
    assert {(row[0], row[1], row[3], row[4], row[8]) for row in rows} == expected


def test_no_cell_of_the_csv_is_a_formula(open_page: Callable[..., Any], tmp_path: Path) -> None:
    rows = saved_csv(open_page("hostile", fragment="status=actual"), tmp_path)
    cells = {cell for row in rows for cell in row}
    assert [cell for cell in cells if re.match(r"\s*[=+\-@|%]", cell)] == []
    assert '\'=HYPERLINK("x","y")' in cells


def test_hostile_texts_do_nothing(open_page: Callable[..., Any]) -> None:
    page = open_page("hostile")
    assert page.title() == HOSTILE[0]
    elements = page.evaluate("document.querySelectorAll('img, iframe, object, b').length")
    for number in range(len(HOSTILE)):
        page.focus("#graph")
        page.keyboard.press("]")
        page.keyboard.press("Enter")
        assert page.locator(".events > li").count() >= 1, number
        assert page.locator("#panel a").count() == 0, number  # none of the texts is a web address
    page.fill("#find", HOSTILE[1])
    page.click("#tab-matrix")
    page.click("#tab-table")
    assert elements == page.evaluate("document.querySelectorAll('img, iframe, object, b').length") == 0
    assert page.title() == HOSTILE[0]
    assert page.locator("script").count() == 5


def test_without_scripts_the_table_is_there(open_page: Callable[..., Any]) -> None:
    page = open_page(java_script_enabled=False)
    assert page.locator("#ties tbody tr:visible").count() == len(DEMO.ties)
    assert page.locator("#graph").is_hidden()
    assert "Scripts are off" in page.inner_text("main")


def test_two_sides_open_on_their_tie_and_one_on_its_partners(open_page: Callable[..., Any]) -> None:
    assert open_page("pair").inner_text("#panel-title") == "China – Russia"


def test_a_page_without_ties_says_so(open_page: Callable[..., Any]) -> None:
    page = open_page("empty")
    assert page.locator("#nothing").is_visible()
    assert status(page) == "0 ties, 0 of 0 events, no dates"


def test_the_matrix_opens_a_tie(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="tab=matrix")
    box = page.locator("#matrix .cells").bounding_box()
    page.mouse.click(
        box["x"] + 1.5 * box["width"] / 26, box["y"] + 0.5 * box["width"] / 26
    )  # second column of the first row: the two busiest
    assert page.inner_text("#panel-title") == "China – United States"


def test_arrow_keys_reach_every_tie_of_the_matrix_and_enter_opens_one(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="tab=matrix")
    page.focus("#matrix")
    spoken = []
    for _ in range(2 * len(DEMO.ties)):  # each stands on both sides of the diagonal
        page.keyboard.press("ArrowRight")
        spoken.append(page.text_content("#spoken").split(":")[0])
    labels = {node.key: node.label for node in DEMO.nodes}
    assert sorted(spoken) == sorted(2 * [f"{labels[tie.a]} – {labels[tie.b]}" for tie in DEMO.ties])
    page.keyboard.press("ArrowRight")
    assert page.text_content("#spoken").split(":")[0] == spoken[-1]  # the last one stays
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title") == page.text_content("#spoken").split(":")[0]
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.id") == "matrix"


def test_the_cell_walked_to_is_in_sight_in_a_crowd(open_page: Callable[..., Any]) -> None:
    page = open_page("crowd", "tab=matrix")
    page.focus("#matrix")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    assert page.evaluate("document.getElementById('matrix').scrollLeft") > 100
    page.keyboard.press("Home")
    assert page.evaluate("document.getElementById('matrix').scrollLeft") < 100


def test_light_and_dark_follow_the_reader_and_the_button(open_page: Callable[..., Any]) -> None:
    page = open_page(color_scheme="dark")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_print_shows_the_graph_and_the_evidence_without_controls(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="a=CHN&b=USA")
    page.emulate_media(media="print")
    assert page.locator("#fit").is_hidden()
    assert page.locator("#find").is_hidden()
    assert page.locator(".events > li").first.is_visible()
    assert page.pdf()[:5] == b"%PDF-"


@pytest.mark.slow
def test_a_crowd_is_ready_in_six_seconds_and_filtered_in_one(open_page: Callable[..., Any]) -> None:
    start = time.perf_counter()
    page = open_page("crowd")
    assert time.perf_counter() - start < 6
    for control in ("#types-conflict", "#types-all", "#tab-table", "#types-cooperation", "#tab-matrix", "#types-all"):
        spent = page.evaluate(
            """(control) => new Promise((resolve) => {
              const start = performance.now();
              document.querySelector(control).click();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            })""",
            control,
        )
        assert spent < 1000, control


@pytest.mark.skipif(axe_path() is None, reason="no axe-core: npm install --no-package-lock --prefix tests/view")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "shown", ["demo#", "demo#a=CHN&b=USA", "demo#actor=CHN", "demo#tab=matrix", "demo#tab=table&a=RUS&b=UKR", "party#"]
)
def test_axe_finds_nothing(open_page: Callable[..., Any], scheme: str, shown: str) -> None:
    name, _, fragment = shown.partition("#")
    page = open_page(name, fragment, color_scheme=scheme)
    page.evaluate((axe_path() or Path()).read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run().then((result) => result.violations.map((each) => [each.id, each.nodes.map((node) => node.html)]))"
    )
    assert found == []


@pytest.mark.skipif(axe_path() is None, reason="no axe-core: npm install --no-package-lock --prefix tests/view")
def test_axe_finds_nothing_on_a_phone(open_page: Callable[..., Any]) -> None:
    page = open_page(fragment="a=CHN&b=USA", viewport=PHONE, has_touch=True)
    page.evaluate((axe_path() or Path()).read_text(encoding="utf-8"))
    assert page.evaluate("axe.run().then((result) => result.violations.map((each) => each.id))") == []


def test_offices_memberships_and_kinds_are_shown(browser: Any, tmp_path: Path) -> None:
    nodes = (
        Node("X@A", "XA", "Ms X", events=1, kind="person", side="A", offices=("foreign minister of Aland, 2023–",)),
        Node("ORG", "ORG", "The League", events=1, kind="organisation", memberships=("Aland, since 1999",)),
    )
    tie = Tie("ORG", "X@A", (TieEvent("e", "2024-01-02", "meets", "both", disputed=True, sentence="They met."),))
    page = browser.new_page()
    page.goto(write_page(TieData(nodes, (tie,)), tmp_path / "p.html", focus=("X@A",)).as_uri())
    assert page.locator("#panel h3").all_inner_texts() == ["Partners", "Offices"]
    assert page.locator(".lines li").all_inner_texts() == ["foreign minister of Aland, 2023–"]
    page.locator(".partners button").click()
    assert page.locator(".tag").all_inner_texts() == ["disputed"]
    page.close()


def test_a_notebook_shows_the_page_in_a_frame_without_request_or_message(browser: Any, tmp_path: Path) -> None:
    shown = Page(render_page(DEMO, title="Sample", focus=("CHN", "USA")))._repr_html_()
    (tmp_path / "notebook.html").write_text(f"<!doctype html><title>notebook</title><body>{shown}", encoding="utf-8")
    page, noise = browser.new_page(viewport=DESK), []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda request: noise.append(request.url) if not is_page(request.url) else None)
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready=yes]").wait_for()
    expect(frame.locator("#panel-title")).to_have_text("China – United States")
    frame.locator("#tab-table").click()
    expect(frame.locator("#ties tbody tr:visible").first).to_be_visible()
    expect(frame.locator("#link")).to_be_hidden()  # the frame has no address that could be passed on
    page.close()
    assert noise == []


def test_a_sides_panel_adds_up_what_its_people_do(open_page: Callable[..., Any]) -> None:
    page = open_page("party")
    assert page.locator(".panel .sum").first.inner_text() == "2 ties, 2 events: 2 cooperative, 0 conflict"
    assert page.locator(".partners li").all_inner_texts() == ["Bland\n1", "Bland · Ms P\n1"]
    page.get_by_role("button", name="Ms P", exact=True).click()
    assert page.inner_text("#panel-title") == "Ms P"
    page.locator(".partners button").click()
    assert "· Mr Q" in page.inner_text(".events")
    page.fill("#find", "mr q")
    expect(page.locator("#status")).to_contain_text("1 tie, 1 of 2 events")


def test_a_click_reaches_every_tie(open_page: Callable[..., Any]) -> None:
    page = open_page()
    labels = {node.key: node.label for node in DEMO.nodes}
    for tie in DEMO.ties:
        page.keyboard.press("Escape")
        expect(page.locator("#panel")).to_be_hidden()
        page.wait_for_timeout(50)  # the graph gets its room back
        page.mouse.click(*middle(page, tie.a, tie.b))
        assert page.inner_text("#panel-title") == f"{labels[tie.a]} – {labels[tie.b]}"


def test_a_touch_reaches_every_tie_on_a_phone(open_page: Callable[..., Any]) -> None:
    page = open_page("demo", "tab=table", viewport=PHONE, has_touch=True, is_mobile=True)
    buttons = page.locator("#ties tbody button")
    assert buttons.count() == len(DEMO.ties)  # where two nodes are too near on the small graph, the table has their tie
    for button in buttons.all():
        button.tap()
        expect(page.locator("#panel-title")).to_have_text(button.inner_text())
        page.get_by_role("button", name="Close").tap()
