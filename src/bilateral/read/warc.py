"""WARC → Articles: a small streaming reader of web archives. Knows records and HTTP answers; `html` reads the pages."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.decode import MAX_BYTES, decode
from bilateral.read.origin import Origin
from bilateral.read.text import read_text

_LONGEST_LINE = 65_536
_MOST_HEADERS = 1_000
_STEP = 1 << 20
_OK = 200  # the HTTP status of a page
_STATUS_DIGITS = 3
_LONGEST_LENGTH = 15  # digits of a Content-Length
_PAGES = ("text/html", "application/xhtml")


@dataclass(frozen=True, slots=True)
class _Record:
    """One record: its headers in lower case, and its block, cut at the size limit."""

    headers: dict[str, str]
    block: bytes

    @property
    def url(self) -> str:
        return self.headers.get("warc-target-uri", "").strip("<>")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server answered: status, headers in lower case, body with transfer and content encoding undone."""

    status: int
    headers: dict[str, str]
    body: bytes


def read_warc(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The articles of a web archive: of each HTML answer with status 200, and of each plain-text conversion, in order."""
    count = 0
    for record in _records(stream, origin.where):
        count += 1
        where = f"{origin.where}: {record.url or f'record {count}'}"
        fallback = record.url or origin.part(count)
        try:
            article = _article(record, where, fallback)
        except ReadError as error:
            yield error
        else:
            if article:
                yield article
    if not count:
        raise ReadError(origin.where, "empty: expected WARC records")


def _article(record: _Record, where: str, fallback: str) -> Article | None:
    kind = record.headers.get("warc-type", "").lower()
    if kind == "conversion" and record.headers.get("content-type", "").startswith("text/plain"):
        return read_text(decode(record.block, where, charset="utf-8"), id=fallback, where=where, url=record.url)
    if kind not in {"response", "resource"}:
        return None
    answer = _Answer(_OK, record.headers, record.block) if kind == "resource" else _answer(record.block, where)
    content = answer.headers.get("content-type", "").lower()
    if answer.status != _OK or not content.startswith(_PAGES):
        return None
    from bilateral.read.html import read_html  # 0.3 s of imports that archives of texts need not pay for

    charset = content.partition("charset=")[2].split(";")[0].strip(" \"'")
    return read_html(decode(answer.body, where, charset=charset), id=fallback, where=where, url=record.url)


def _records(stream: BinaryIO, where: str) -> Iterator[_Record]:
    number = 0
    while line := _next_line(stream):
        number += 1
        if not line.startswith(b"WARC/"):
            raise ReadError(f"{where}: record {number}", f"begins with {line[:20]!r}: expected a line WARC/1.0 or WARC/1.1")
        headers = _headers(stream)
        length = headers.get("content-length", "")
        if not length.isdecimal() or len(length) > _LONGEST_LENGTH:
            raise ReadError(f"{where}: record {number}", f"Content-Length is {length[:20]!r}: expected a number of bytes")
        block = stream.read(min(int(length), MAX_BYTES))
        missing = int(length) - len(block) - _skip(stream, int(length) - len(block))
        if missing:
            raise ReadError(f"{where}: record {number}", f"ends {missing:,} bytes too early: expected {int(length):,}")
        yield _Record(headers, block)


def _next_line(stream: BinaryIO) -> bytes:
    """The next line that is not empty; b'' at the end."""
    while line := stream.readline(_LONGEST_LINE):
        if line.strip():
            return line
    return b""


def _headers(stream: BinaryIO) -> dict[str, str]:
    found: dict[str, str] = {}
    for _ in range(_MOST_HEADERS):
        line = stream.readline(_LONGEST_LINE)
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _skip(stream: BinaryIO, count: int) -> int:
    skipped = 0
    while skipped < count:
        step = len(stream.read(min(_STEP, count - skipped)))
        if not step:
            break
        skipped += step
    return skipped


def _answer(block: bytes, where: str) -> _Answer:
    head, _, body = block.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    words = first.split()
    status = int(words[1]) if len(words) > 1 and words[1].isdecimal() and len(words[1]) == _STATUS_DIGITS else 0
    pairs = (line.partition(":") for line in rest)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = _unchunked(body)
    return _Answer(status, headers, _unpacked(body, headers.get("content-encoding", "").lower(), where))


def _unchunked(body: bytes) -> bytes:
    """The chunks' bytes; a body that is not chunked after all comes back as it is: crawlers undo it and keep the header."""
    parts: list[bytes] = []
    place = 0
    while (end := body.find(b"\r\n", place, place + 64)) >= 0:
        try:
            size = int(body[place:end].split(b";")[0], 16)
        except ValueError:
            return body if not parts else b"".join(parts)
        if size <= 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
    return b"".join(parts) if parts else body


def _unpacked(body: bytes, encoding: str, where: str) -> bytes:
    """The body with its compression undone, up to the size limit."""
    if encoding not in {"gzip", "x-gzip", "deflate"} or not body:
        return body
    if encoding != "deflate" and not body.startswith(b"\x1f\x8b"):
        return body  # undone by the crawler, which kept the header
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # with a gzip or zlib head, and without any
        try:
            return zlib.decompressobj(bits).decompress(body, MAX_BYTES)
        except zlib.error:
            continue
    raise ReadError(where, f"its {encoding} encoding is broken: expected a whole answer")
