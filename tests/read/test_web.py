from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read import read_articles
from bilateral.read.web import Download, fetch

LEAD = "Norway's foreign minister received her Danish counterpart in Oslo on Friday, and they talked about Łódź."
PAGE = f"<html><body><article><p>{LEAD}</p><p>{LEAD[:-1]} and fish, which took them three hours.</p></article></body></html>"


class _Site(BaseHTTPRequestHandler):
    """A small site on the loopback: pages by path."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self._answer(200, PAGE.encode("iso-8859-2"), "text/html; charset=iso-8859-2")
        elif self.path == "/text":
            self._answer(200, LEAD.encode(), "text/plain")
        elif self.path == "/slow":
            time.sleep(0.6)
        elif self.path == "/drip":
            self._drip()
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "ftp://127.0.0.1/a")
            self.end_headers()
        else:
            self._answer(404, b"none", "text/plain")

    def _answer(self, status: int, body: bytes, content_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(10):
                self.wfile.write(b"a" * 70_000)
                time.sleep(0.1)
        except OSError:
            return  # the reader has had enough, as it should

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def messages(url: str, timeout_s: float = 5) -> list[str]:
    return [str(item) for item in read_articles(url, timeout_s=timeout_s) if isinstance(item, ReadError)]


def test_an_address_gives_bytes_type_and_charset(site: str) -> None:
    assert fetch(f"{site}/page") == Download(PAGE.encode("iso-8859-2"), "text/html", "iso-8859-2")


def test_the_page_at_an_address_is_an_article_of_that_address(site: str) -> None:
    [article] = read_articles(f"{site}/page")
    assert isinstance(article, Article)
    assert (article.id, article.url, LEAD in article.text) == (
        f"{site}/page",
        f"{site}/page",
        True,
    )


def test_a_text_at_an_address_is_an_article_of_that_address(site: str) -> None:
    assert list(read_articles(f"{site}/text")) == [
        Article(id=f"{site}/text", text=LEAD, url=f"{site}/text", publisher="127.0.0.1")
    ]


@pytest.mark.parametrize(
    ("path", "timeout_s", "what"),
    [
        ("/none", 5, "the server answers 404 Not Found: expected a page"),
        ("/slow", 0.2, "cannot be fetched (timed out): expected a page within 0.2 s"),
        ("/drip", 0.25, "not whole after 0.25 s: expected a page within that time"),
        ("/away", 5, "the server answers 302 redirect to ftp://127.0.0.1/a: expected a page"),
    ],
)
def test_an_address_that_gives_no_page_says_why(site: str, path: str, timeout_s: float, what: str) -> None:
    assert messages(site + path, timeout_s) == [f"{site}{path}: {what}"]


def test_more_than_the_limit_is_not_read(site: str) -> None:
    with pytest.raises(ReadError, match=r"more than 100,000 bytes: the limit for one page is 100,000"):
        fetch(f"{site}/drip", limit=100_000)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[oops/", "http://127.0.0.1:x/", "http:///nowhere", "http://a b/"])
def test_an_address_that_leads_nowhere_is_an_error(url: str) -> None:
    assert [message.startswith(f"{url}: cannot be fetched (") for message in messages(url)] == [True]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a"])
def test_only_web_addresses_are_read(url: str) -> None:
    assert messages(url) == [f"{url}: no address that can be read: expected a file, a folder, an http(s) address or -"]
