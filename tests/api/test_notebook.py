"""What a notebook shows: tables of escaped text, and the view in a frame that reaches nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bilateral.api import notebook
from bilateral.api.graph import Graph
from bilateral.errors import ViewError
from bilateral.query import ties
from bilateral.query.sentences import Sentence
from tests.query.samples import ACTORS, WEIGHTS, happening
from tests.query.world import world

if TYPE_CHECKING:
    from pathlib import Path

NASTY = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


class Seen(HTMLParser):
    """The elements and the text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def graph() -> Graph:
    return Graph(world())


def test_a_tie_is_shown_with_its_numbers_and_its_sentences(graph: Graph) -> None:
    seen = Seen(graph.ties("China", "Russia")._repr_html_())
    assert {"China and Russia", "Sergey Lavrov", "Wang Yi", "The two ministers held talks.", "TASS"} <= set(seen.words)
    assert {attrs["href"] for tag, attrs in seen.tags if tag == "a"} >= {"https://news.example/a1"}


def test_a_tie_is_still_the_value_that_the_query_gives(graph: Graph) -> None:
    shown, plain = graph.ties("China", "Russia"), ties.tie(graph.store, "CHN", "RUS")
    assert (shown.summary, tuple(shown.events)) == (plain.summary, plain.events)
    assert tuple(graph.ties("China")) == ties.partners(graph.store, "CHN")


def test_events_partners_and_rows_are_tables(graph: Graph) -> None:
    events = graph.ties("China", "Russia").events
    assert "Lavrov was in Beijing." in Seen(events._repr_html_()).words
    partners = Seen(graph.ties("China")._repr_html_())
    assert {"Ties of China", "Russia", "United States"} <= set(partners.words)
    assert "Washington blamed Beijing." in Seen(graph.ask("disputed")._repr_html_()).words


def test_hostile_text_stays_text() -> None:
    said = Sentence(NASTY, "actual", "", "2024", NASTY, NASTY, f"javascript:{NASTY}", "a", "a", "c", 0, 1.0)
    event = ties.TieEvent(happening("e", "meets", "CHN", "RUS", place=NASTY), "both", (said,))
    tie = notebook.shown_tie(ties.Tie(ties.summarise("CHN", "RUS", [event.event], WEIGHTS), (event,)), ACTORS)
    for html in (tie._repr_html_(), notebook.table((NASTY,), [(NASTY,)], caption=NASTY)):
        seen = Seen(html)
        assert {tag for tag, _ in seen.tags} <= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
        assert NASTY in seen.words


def test_a_long_table_says_how_many_rows_are_left_out() -> None:
    html = notebook.table(("n",), [(number,) for number in range(100)])
    assert html.count("<tr>") == 1 + notebook.MOST_ROWS
    assert f"and {100 - notebook.MOST_ROWS} more rows" in html


def test_the_view_stands_in_a_sandbox_with_its_own_policy(graph: Graph, tmp_path: Path) -> None:
    page = graph.page("China")
    ((tag, attrs),) = Seen(page._repr_html_()).tags
    assert (tag, attrs["sandbox"], attrs["srcdoc"]) == ("iframe", "allow-scripts allow-downloads allow-popups", page.html)
    assert "default-src &#39;none&#39;" in page.html
    assert re.search(r"<iframe[^>]* src=", page._repr_html_()) is None
    assert graph.view(tmp_path / "page.html", "China").read_text(encoding="utf-8") == page.html
    with pytest.raises(ViewError, match="cannot be written"):
        page.write(tmp_path)
