from __future__ import annotations

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.html import read_html

PARAGRAPHS = (
    "Norway's foreign minister received her Danish counterpart in Oslo on Friday, and the two signed a pact on fish.",
    "They spoke for three hours about ferries, trade and the northern seas, and they will meet again in Copenhagen.",
    "The pact, which both parliaments have to approve, takes effect in June of next year, the ministry said.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
GERMAN = "Der Minister reiste nach Oslo, um dort mit der Kollegin über Fische und Fähren zu reden und danach zu essen."
LOGIN = "<h1>Log in</h1><form><p>User name</p><p>Password</p><p>Forgot it? Ask us.</p><button>Log in</button></form>"
HEAD = """
<title>Two ministers meet in Oslo | Oslo Times</title>
<meta property="og:title" content="Two ministers meet in Oslo"><meta property="og:site_name" content="Oslo Times">
<meta property="article:published_time" content="2024-07-26T10:00:00+02:00">
<meta name="keywords" content="Norway, Denmark"><link rel="canonical" href="https://example.org/two-meet">"""


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def text_of(body: str) -> str:
    return read_html(page(body), id="a", where="a.html").text


def test_a_page_gives_its_article_and_metadata() -> None:
    nav = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
    body = f"{nav}<article><h1>Two ministers meet in Oslo</h1>{BODY}</article><footer>© 2024 Oslo Times</footer>"
    assert read_html(page(body, HEAD), id="a", where="a.html") == Article(
        id="a",
        text="\n\n".join(("Two ministers meet in Oslo", *PARAGRAPHS)),
        title="Two ministers meet in Oslo",
        published="2024-07-26",
        publisher="Oslo Times",
        url="https://example.org/two-meet",
        keywords=("Norway", "Denmark"),
    )


def test_the_address_a_page_came_from_serves_where_it_names_none() -> None:
    article = read_html(page(f"<article>{BODY}</article>"), id="a", where="a", url="https://example.org/2024/07/26/b")
    assert (article.url, article.published, article.publisher) == (
        "https://example.org/2024/07/26/b",
        "2024-07-26",
        "example.org",
    )


def test_scripts_and_handlers_are_no_text() -> None:
    script = "<script>document.write('Norway attacks Denmark')</script><style>p{}</style><p onclick='attack()'>"
    assert "attack" not in text_of(f"<article>{BODY}{script}</article>")


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("", "empty: expected an HTML page with an article"),
        (page(""), "HTML without an article: expected a page with paragraphs of text"),
        (page("<script>x()</script><img src='a.png'>"), "HTML without an article: expected a page with paragraphs of text"),
        (page(LOGIN, "<title>Log in to read the news of the north</title>"), "no article in it: expected a page with text"),
        (
            page("<h1>404</h1><p>Page not found.</p><p>Try the front page. Or search.</p>"),
            "no article in it: expected a page with text",
        ),
        (page("<p>" * 200_001), "more than 200,000 HTML elements: expected the page of one article"),
        (
            page(f"<article><p>{GERMAN}</p><p>{GERMAN} Dann reisten sie weiter.</p></article>"),
            "not English: expected English text",
        ),
    ],
    ids=["empty", "no text", "no paragraphs", "a form", "a missing page", "too many elements", "German"],
)
def test_a_page_without_an_english_article_says_why(html: str, what: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_html(html, id="a", where="a.html")
    assert str(caught.value) == f"a.html: {what}"


@pytest.mark.parametrize(
    "before",
    [
        f"<div class='{'a' * 3_000_000}'></div>",
        f"<div {' '.join(f'a{number}=1' for number in range(100_000))}></div>",
        f"<div {'/'.join(f'a{number}' for number in range(50_000))}></div>",
        f"<img src='data:image/png;base64,{'QUJD' * 200_000}'>",
        "<!-- " + "<p class=" * 50_000 + "-->",
    ],
    ids=["a huge attribute", "many attributes", "many attributes parted by slashes", "a picture as data", "a huge comment"],
)
def test_monstrous_tags_do_not_keep_the_article_away(before: str) -> None:
    assert text_of(f"{before}<article>{BODY}</article>") == "\n\n".join(PARAGRAPHS)


def test_deep_nesting_ends_in_an_error_not_in_a_crash() -> None:
    with pytest.raises(ReadError, match="HTML without an article"):
        text_of("<div>" * 10_000 + BODY + "</div>" * 10_000)


def test_unclosed_tags_are_no_trap() -> None:
    assert text_of(f"<article>{BODY}</article>" + "<a href='" * 10_000) == "\n\n".join(PARAGRAPHS)
