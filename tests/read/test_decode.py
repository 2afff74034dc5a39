from __future__ import annotations

import io

import pytest

from bilateral.errors import ReadError
from bilateral.read.decode import decode, read_all

TEXT = "Kadár met Łukasz “in Oslo”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_known_by_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "x") == TEXT


def test_bytes_that_hold_no_utf8_are_windows_1252() -> None:
    assert decode("Kadár said: “no” — São Paulo".encode("cp1252"), "x") == "Kadár said: “no” — São Paulo"


def test_a_charset_given_or_declared_counts() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "x", charset="iso-8859-2") == "Łódź"
    page = '<html><head><meta charset="iso-8859-2"></head>Łódź'
    assert decode(page.encode("iso-8859-2"), "x") == page
    feed = '<?xml version="1.0" encoding="windows-1251"?><rss>Осло</rss>'
    assert decode(feed.encode("cp1251"), "x") == feed


def test_a_charset_that_is_none_or_wrong_does_no_harm() -> None:
    assert decode(TEXT.encode(), "x", charset="klingon-1") == TEXT
    assert decode(TEXT.encode(), "x", charset="utf-16-le" if len(TEXT.encode()) % 2 else "utf-8") == TEXT


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (TEXT.encode() + b" \xff!", f"byte 0xff at {len(TEXT.encode()) + 1} is not UTF-8: expected UTF-8 text"),
        (b"plain \x81 text", "byte 0x81 at 6 is not UTF-8: expected UTF-8 text"),
        (b"\xff\xfea\xd8b\x00", "byte 0x61 at 2 is not UTF-16-LE: expected UTF-8 text"),
        (b"\xff\xfeThe two ministers met.", "byte 0xff at 0 is not UTF-8: expected UTF-8 text"),
        (b"The two \xff\xfe ministers met.", "byte 0xff at 8 is not UTF-8: expected UTF-8 text"),
        (b"The minister\xe2\x80s talks.", "byte 0xe2 at 12 is not UTF-8: expected UTF-8 text"),
        (b"%PDF-1.7 ...", "a PDF file: expected text, HTML, JSON, a feed or WARC"),
        (b"PK\x03\x04...", "a ZIP or Office file: expected text, HTML, JSON, a feed or WARC"),
        (b"text with a \x00 in it", "a binary file: expected text, HTML, JSON, a feed or WARC"),
        (bytes(range(1, 32)) * 4, "a binary file: expected text, HTML, JSON, a feed or WARC"),
    ],
    ids=[
        "broken UTF-8",
        "no Windows-1252 either",
        "broken UTF-16",
        "a mark and no UTF-16",
        "a mark inside",
        "half a quote",
        "PDF",
        "ZIP",
        "NUL",
        "controls",
    ],
)
def test_bytes_that_are_no_text_say_what_they_are(data: bytes, what: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "x")
    assert str(caught.value) == f"x: {what}"


def test_no_more_than_the_limit_is_read() -> None:
    assert read_all(io.BytesIO(b"a" * 10), "x", limit=10) == b"a" * 10
    stream = io.BytesIO(b"a" * 100)
    with pytest.raises(ReadError, match="x: more than 10 bytes: the limit for one file is 10"):
        read_all(stream, "x", limit=10)
    assert stream.tell() == 11
