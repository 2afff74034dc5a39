from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bilateral.errors import ViewError
from bilateral.view import Node, Tie, TieData, TieEvent, render_page, write_page
from bilateral.view.assets import load_assets, template_folder
from bilateral.view.page import embed
from tests.view.demo import crowd_data, demo_data
from tests.view.hostile import HOSTILE, hostile_data

if TYPE_CHECKING:
    from pathlib import Path

OWN = sorted(path for path in template_folder().rglob("*") if path.is_file())
FORBIDDEN = {
    "markup from strings": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment",
    "code from strings": r"\beval\b|new Function|setTimeout\(\s*[\"'`]|setInterval\(\s*[\"'`]|import\(",
    "inline handlers": r"\son[a-z]+\s*=|javascript:",
    "addresses": r"https?://|src=|@import|url\(",
    "network": r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource",
}


class Elements(HTMLParser):
    """The tags and attributes of all elements."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what begins here."""
        self.tags.append((tag, dict(attrs)))


def hash_of(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def parsed(page: str) -> Elements:
    elements = Elements()
    elements.feed(page)
    return elements


def policy(page: str) -> str:
    return next(str(attrs["content"]) for tag, attrs in parsed(page).tags if attrs.get("http-equiv") == "Content-Security-Policy")


def data_of(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_the_policy_allows_nothing_but_the_pages_own_scripts_and_style() -> None:
    page = render_page(demo_data())
    first, vis, own = (hash_of(text) for text in re.findall("<script>(.*?)</script>", page, re.DOTALL))
    [style] = (hash_of(text) for text in re.findall("<style>(.*?)</style>", page, re.DOTALL))
    assert policy(page) == (
        f"default-src 'none'; script-src '{first}' '{vis}' '{own}'; style-src '{style}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_policy_does_not_depend_on_the_data() -> None:
    assert policy(render_page(TieData())) == policy(render_page(hostile_data(), title=HOSTILE[0]))


def test_no_element_loads_anything() -> None:
    tags = parsed(render_page(demo_data())).tags
    assert [tag for tag, attrs in tags if {"src", "href", "srcset", "action", "poster"} & attrs.keys()] == []
    assert [tag for tag, _ in tags if tag in ("link", "img", "iframe", "object", "embed", "base", "form")] == []


def test_hostile_texts_make_no_element_and_come_through_unharmed() -> None:
    page = render_page(hostile_data(), title=HOSTILE[0])
    plain = render_page(TieData(hostile_data().nodes[:2], ()))
    assert {tag for tag, _ in parsed(page).tags} == {tag for tag, _ in parsed(plain).tags} | {"td"}
    assert [name for _, attrs in parsed(page).tags for name in attrs if name.startswith("on")] == []
    nodes = data_of(page)["nodes"]
    assert isinstance(nodes, list)
    assert {node["label"] for node in nodes} == set(HOSTILE)


@pytest.mark.parametrize("value", [*HOSTILE, {"a": ["</SCRIPT >", "]]>", 1, None]}])
def test_embedded_json_reads_back_and_holds_no_markup(value: object) -> None:
    text = str(embed(value))
    assert json.loads(text) == value
    assert re.search("[<>&\u2028\u2029\ud800-\udfff]", text) is None


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        embed(float("nan"))


def test_the_table_stands_in_the_page_without_scripts() -> None:
    event = TieEvent("e", "2024-05-02", "sanctions", "ab", sentence="Aland put <b>firms</b> on a list.")
    page = render_page(TieData((Node("A", "A", "Aland"), Node("B", "B", "Bland")), (Tie("A", "B", (event,)),)))
    rows = re.findall(r"<tr data-tie.*?</tr>", page)
    assert rows == [
        '<tr data-tie="0"><th scope="row" dir="auto">Aland – Bland</th><td class="n">1</td><td class="n">0</td>'
        '<td class="n">1</td><td class="n">0</td><td>2024-05-02</td><td>2024-05-02</td>'
        '<td dir="auto">Aland put &lt;b&gt;firms&lt;/b&gt; on a list.</td></tr>'
    ]


def test_the_demo_is_under_one_megabyte_and_a_crowd_under_ten() -> None:
    assert len(render_page(demo_data()).encode()) < 1_000_000
    assert len(render_page(crowd_data()).encode()) < 10_000_000


def test_writing_gives_the_path_of_a_utf8_file(tmp_path: Path) -> None:
    written = write_page(demo_data(), tmp_path / "ties.html", title="中国 – Україна")
    assert written == tmp_path / "ties.html"
    assert '<h1 dir="auto">中国 – Україна</h1>' in written.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [written]  # pyvis would leave a folder lib/


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ViewError) as caught:
        write_page(TieData(), tmp_path / "nowhere" / "ties.html")
    assert str(caught.value) == f"{tmp_path}/nowhere/ties.html: cannot be written: No such file or directory"


@pytest.mark.parametrize("path", OWN, ids=[path.name for path in OWN])
@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_the_template_has_no(what: str, path: Path) -> None:
    assert re.findall(FORBIDDEN[what], path.read_text(encoding="utf-8")) == []


def test_the_assets_are_the_folders_files_in_order() -> None:
    names = re.findall(r"^/\* (\S+\.js) \*/$", load_assets().script, re.MULTILINE)
    assert names == sorted(path.name for path in OWN if path.suffix == ".js" and path.parent.name == "js")
