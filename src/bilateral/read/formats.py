"""Which reader reads what: by suffix, content type, or the first bytes. The table of formats."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.decode import READ_FAULTS, decode, read_all
from bilateral.read.feed import read_feed
from bilateral.read.jsonl import read_json, read_json_lines
from bilateral.read.origin import Origin
from bilateral.read.text import read_text
from bilateral.read.warc import read_warc

Reader = Callable[[BinaryIO, Origin], Iterator[Article | ReadError]]

_PACKED = ".gz"
_HEAD = 1_024  # bytes to tell a format by
_BUFFER = 65_536
_HTML = re.compile(rb"\s*(?:<!--.{0,300}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(rb"\s*(?:<\?xml\b|<rss\b|<feed\b|<rdf:RDF\b)", re.IGNORECASE)
_XHTML = re.compile(rb"<!doctype\s+html|<html\b", re.IGNORECASE)


def read_plain(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The article of a text file; of an HTML page that was saved under a text file's name, the page's."""
    data = read_all(stream, origin.where)
    if _HTML.match(data[:_HEAD]):
        yield from read_page(io.BytesIO(data), origin)
        return
    yield read_text(decode(data, origin.where, charset=origin.charset), id=origin.id, where=origin.where, url=origin.url)


def read_page(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The article of an HTML page."""
    from bilateral.read.html import read_html  # 0.3 s of imports that text files need not pay for

    page = decode(read_all(stream, origin.where), origin.where, charset=origin.charset)
    yield read_html(page, id=origin.id, where=origin.where, url=origin.url)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
    ".warc": read_warc,
}
_BY_CONTENT_TYPE = {"text/html": read_page, "application/xhtml+xml": read_page, "application/warc": read_warc}


def parted(path: Path) -> tuple[str, str]:
    """A file's stem and suffix, both without `.gz`; the suffix in lower case, '' where it is none that has a reader.

    >>> parted(Path("news/may.jsonl.gz")), parted(Path("a.b.TXT")), parted(Path("notes.md"))
    (('may', '.jsonl'), ('a.b', '.txt'), ('notes.md', ''))
    """
    name = path.name
    bare = name[: -len(_PACKED)] if name.lower().endswith(_PACKED) else name
    suffix = Path(bare).suffix.lower()
    return (Path(bare).stem, suffix) if suffix in READERS else (bare, "")


def read_stream(stream: BinaryIO, origin: Origin, *, suffix: str = "", content_type: str = "") -> Iterator[Article | ReadError]:
    """The articles of a stream, by its suffix, else its content type, else its first bytes; faults are yielded as ReadErrors."""
    buffered = io.BufferedReader(cast("io.RawIOBase", stream), _BUFFER)
    try:
        plain = _unpacked(buffered)
        reader = READERS.get(suffix) or _BY_CONTENT_TYPE.get(content_type) or _sniffed(plain)
        yield from reader(cast("BinaryIO", plain), origin)
    except ReadError as error:
        yield error
    except READ_FAULTS as error:
        yield ReadError(origin.where, f"cannot be read ({getattr(error, 'strerror', None) or error}): expected a whole file")
    finally:
        buffered.detach()  # else it closes the stream, which may be the standard input


def _unpacked(stream: io.BufferedReader[io.RawIOBase]) -> io.BufferedReader[io.RawIOBase]:
    """The stream, gunzipped if it begins as gzip does, whatever its name."""
    if not stream.peek(2).startswith(b"\x1f\x8b"):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=stream)), _BUFFER)


def _sniffed(stream: io.BufferedReader[io.RawIOBase]) -> Reader:
    head = stream.peek(_HEAD)[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"WARC/"):
        return read_warc
    if _HTML.match(head) or (_XML.match(head) and _XHTML.search(head)):
        return read_page
    if _XML.match(head):
        return read_feed
    if head.lstrip()[:1] == b"{" or re.match(rb"\s*\[\s*[\[{]", head):
        return read_json
    return read_plain
