"""Bytes to text, or an error that says what the bytes are. Knows encodings and file signatures; nothing of articles."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import BinaryIO

from bilateral.errors import ReadError

MAX_BYTES = 20_000_000  # of one file that is read whole; MAX_TEXT in `draft` limits the text itself
READ_FAULTS = (OSError, EOFError, zlib.error)  # what reading a file or a gzip stream can raise

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})|<\?xml[^<>]{0,80}?encoding\s*=\s*["']([\w-]{2,30})""", re.I
)
_NO_TEXT = re.compile(rb"\xff\xfe|\xfe\xff|\xe2\x80")  # marks gone astray, half of a UTF-8 quote: no Windows-1252 word has them
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x0b\x1a\x1b")
_EXPECTED = "expected text, HTML, JSON, a feed or WARC"


def read_all(stream: BinaryIO, where: str, *, limit: int = MAX_BYTES) -> bytes:
    """All bytes of the stream. Raises ReadError beyond the limit, having read no more than that."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReadError(where, f"more than {limit:,} bytes: the limit for one file is {limit:,}")
    return data


def decode(data: bytes, where: str, *, charset: str = "") -> str:
    """The text of the bytes: by their byte order mark, the charset given or declared in them, UTF-8, or else Windows-1252.

    Raises ReadError for binary data, and for broken UTF-8 with the place of the first bad byte.
    """
    mark = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)
    if mark:
        return _marked(data, *mark, where)
    _refuse_binary(data, where)
    for name in (charset, _declared(data)):
        text = _by_name(data, name)
        if text is not None:
            return text
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return _one_byte_text(data, error, where)


def _refuse_binary(data: bytes, where: str) -> None:
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    head = data[:8_192]
    if not kind and (b"\0" in data or len(head.translate(None, _CONTROLS)) * 10 < len(head) * 9):
        kind = "a binary file"
    if kind:
        raise ReadError(where, f"{kind}: {_EXPECTED}")


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data, 0, 4_096)
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def _by_name(data: bytes, name: str) -> str | None:
    """The text in the named encoding, or None where there is none of that name or the bytes are in another."""
    try:
        if not name or codecs.lookup(name).name in {"utf-8", "ascii"}:
            return None
        return data.decode(name)
    except (LookupError, ValueError):
        return None


def _marked(data: bytes, mark: bytes, encoding: str, where: str) -> str:
    """The text behind a byte order mark. Without any zero byte, which blanks and line ends have, it is not UTF-16 or UTF-32."""
    if encoding != "utf-8" and len(data) > len(mark) and b"\0" not in data:
        raise _broken(data[0], 0, "UTF-8", where)
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(error.object[error.start], len(mark) + error.start, encoding.upper(), where) from error


def _one_byte_text(data: bytes, error: UnicodeDecodeError, where: str) -> str:
    """The bytes as Windows-1252, if nothing in them is UTF-8: a file that is mostly UTF-8 is broken, not of another encoding."""
    broken = _broken(data[error.start], error.start, "UTF-8", where)
    if _NO_TEXT.search(data) or not data.decode("utf-8", "ignore").isascii():
        raise broken from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise broken from error


def _broken(byte: int, place: int, encoding: str, where: str) -> ReadError:
    return ReadError(where, f"byte 0x{byte:02x} at {place:,} is not {encoding}: expected UTF-8 text")
