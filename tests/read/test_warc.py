from __future__ import annotations

import gzip
import io
import zlib

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.origin import Origin
from bilateral.read.warc import read_warc

URL = "https://example.org/two-meet"
LEAD = "Norway's foreign minister received her Danish counterpart in Oslo on Friday, and the two signed a pact on fish."
BODY = "They spoke for three hours about ferries, trade and the northern seas, and they will meet again in Copenhagen."
PAGE = f"<html><head><title>Two meet</title></head><body><article><p>{LEAD}</p><p>{BODY}</p></article></body></html>".encode()


def record(block: bytes, kind: str = "response", content_type: str = "application/http") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\nContent-Type: {content_type}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(block), block)


def answer(body: bytes, *headers: str, status: str = "200 OK", content_type: str = "text/html; charset=utf-8") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers])
    return head.encode() + b"\r\n\r\n" + body


def read(data: bytes) -> list[Article | str]:
    found: list[Article | str] = []
    try:
        for item in read_warc(io.BytesIO(data), Origin("a.warc", "a")):
            found.append(item if isinstance(item, Article) else str(item))
    except ReadError as error:
        found.append(str(error))
    return found


ARTICLE = Article(id=URL, text=f"Two meet\n\n{LEAD}\n\n{BODY}", title="Two meet", publisher="example.org", url=URL)
CHUNKED = b"%x\r\n%b\r\n%x;a=b\r\n%b\r\n0\r\n\r\n" % (50, PAGE[:50], len(PAGE) - 50, PAGE[50:])


@pytest.mark.parametrize(
    "block",
    [
        answer(PAGE),
        answer(CHUNKED, "Transfer-Encoding: chunked"),
        answer(PAGE, "Transfer-Encoding: chunked"),
        answer(gzip.compress(PAGE), "Content-Encoding: gzip"),
        answer(PAGE, "Content-Encoding: gzip"),
        answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
        answer(zlib.compress(PAGE, wbits=-15), "Content-Encoding: deflate"),
    ],
    ids=["plain", "chunked", "said to be chunked", "gzip", "said to be gzip", "deflate", "raw deflate"],
)
def test_a_page_is_an_article(block: bytes) -> None:
    assert read(record(b"software: x", "warcinfo", "application/warc-fields") + record(block)) == [ARTICLE]


def test_a_text_conversion_is_an_article() -> None:
    assert read(record(LEAD.encode(), "conversion", "text/plain")) == [
        Article(id=URL, text=LEAD, url=URL, publisher="example.org")
    ]


def test_what_is_no_page_is_passed_over() -> None:
    others = [answer(b"gone", status="404 Not Found"), answer(b"\x89PNG", content_type="image/png"), b"", b"\r\n\r\n"]
    assert read(b"".join(map(record, others)) + record(b"GET /", "request") + record(answer(PAGE))) == [ARTICLE]


def test_a_page_without_an_article_is_named_by_its_address() -> None:
    assert read(record(answer(b"<html><body></body></html>"))) == [
        f"a.warc: {URL}: HTML without an article: expected a page with paragraphs of text"
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.warc: empty: expected WARC records"),
        (b"\r\n\r\n", "a.warc: empty: expected WARC records"),
        (b"hello\r\n", "a.warc: record 1: begins with b'hello\\r\\n': expected a line WARC/1.0 or WARC/1.1"),
        (b"WARC/1.0\r\nContent-Length: x\r\n\r\n", "a.warc: record 1: Content-Length is 'x': expected a number of bytes"),
        (b"WARC/1.0\r\nContent-Length: 900\r\n\r\nabc", "a.warc: record 1: ends 897 bytes too early: expected 900"),
        (
            record(answer(b"\x1f\x8bnot gzip", "Content-Encoding: gzip")),
            f"a.warc: {URL}: its gzip encoding is broken: expected a whole answer",
        ),
    ],
    ids=["empty", "blank", "no record", "no length", "cut off", "broken gzip"],
)
def test_a_broken_archive_says_where(data: bytes, message: str) -> None:
    assert read(data) == [message]


def test_a_compression_bomb_stays_small() -> None:
    bomb = gzip.compress(b"<p>" + b" " * 60_000_000)
    assert read(record(answer(bomb, "Content-Encoding: gzip"))) == [
        f"a.warc: {URL}: HTML without an article: expected a page with paragraphs of text"
    ]
