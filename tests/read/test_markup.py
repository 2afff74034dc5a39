from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.read.markup import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("No tags at all", "No tags at all"),
        ("Fish &amp; ferries", "Fish & ferries"),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\n\nThree"),
        ("<p>A <a href='x' title='a > b'>link</a>.</p>", "A link."),
        ("<p>A</p><script>if (a < b) { attack() }</script><!-- <p>no</p> --><p>B</p>", "A\n\nB"),
        ("<p>A</p><script>never closed", "A"),
        ("<p>&lt;b&gt; is a tag</p>", "<b> is a tag"),
    ],
)
def test_markup_becomes_paragraphs(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@given(st.text(alphabet="abİ&; \n"))
def test_words_between_tags_are_kept(words: str) -> None:
    text = plain_text(f"<p>{words}</p>")
    assert text.split() == html.unescape(words).split()


@pytest.mark.parametrize("piece", ["<a ", "<a '", '<a "', "<!--", "<script>", "<p>", "</", "&amp"])
def test_half_open_pieces_take_linear_time(piece: str) -> None:
    assert isinstance(plain_text("<br>" + piece * 200_000), str)
