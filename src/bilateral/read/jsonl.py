"""JSON and JSON lines → Articles. Knows records; `fields` knows what they call things."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.decode import MAX_BYTES, decode, read_all
from bilateral.read.draft import Draft, finish
from bilateral.read.fields import fields_of, parse_json
from bilateral.read.markup import plain_text
from bilateral.read.origin import Origin

_LISTS = ("articles", "items", "data", "results", "docs", "documents", "records", "entries", "news", "hits", "@graph", "value")


def read_json_lines(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The articles of a JSON-lines file, one a line, in order; a bad line gives its error."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{origin.where}:{number}"
        if len(line) > MAX_BYTES:
            yield ReadError(where, f"a line of more than {MAX_BYTES:,} bytes: expected one article a line")
            return
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _article_of_line(line, where, origin.part(number))
    if not number:
        yield ReadError(origin.where, "empty: expected one JSON object a line")


def read_json(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The articles of a JSON file: one object, a list of them, or an object that holds such a list; also JSON lines."""
    text = decode(read_all(stream, origin.where), origin.where)
    if not text.strip():
        raise ReadError(origin.where, "empty: expected a JSON object or a list of them")
    if _is_lines(text):
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield _article_of_line(line.encode(), f"{origin.where}:{number}", origin.part(number))
        return
    value = parse_json(text, origin.where)
    records = _records(value)
    for number, record in enumerate(records, 1):
        alone = record is value
        where = origin.where if alone else f"{origin.where}: record {number}"
        yield _attempt(record, where, origin.id if alone else origin.part(number), origin)


def _article_of_line(line: bytes, where: str, fallback: str) -> Article | ReadError:
    try:
        return _article(parse_json(decode(line, where), where), where, fallback)
    except ReadError as error:
        return error


def _attempt(record: object, where: str, fallback: str, origin: Origin) -> Article | ReadError:
    try:
        return _article(record, where, fallback, named=bool(fallback) and fallback == origin.id)
    except ReadError as error:
        return error


def _article(record: object, where: str, fallback: str, *, named: bool = False) -> Article:
    """The article of one record; its id is the record's, else its address, else the fallback. A file of one is `named` by it."""
    if not isinstance(record, dict):
        raise ReadError(where, f"a JSON {_kind(record)}: expected an object with the text of an article")
    fields = fields_of(record)
    if not fields.get("body") and not fields.get("title"):
        names = ", ".join(sorted(map(str, record))[:8]) or "none"
        raise ReadError(where, f"no text among its fields ({names[:200]}): expected text, body, content or articleBody")
    return finish(
        Draft(
            id=fallback if named else fields.get("id") or fields.get("url") or fallback,
            where=where,
            body=plain_text(fields.get("body", "")),
            title=plain_text(fields.get("title", "")),
            published=fields.get("published", ""),
            publisher=fields.get("publisher", ""),
            url=fields.get("url", ""),
            keywords=tuple(fields.get("keywords", "").split("\n")),
        )
    )


def _records(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        inner: list[object] | None = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        if inner is not None and not fields_of(value).get("body"):
            return inner
    return [value]


def _is_lines(text: str) -> bool:
    """Whether the first line alone is a JSON object and more follows."""
    first, _, rest = text.strip().partition("\n")
    if not rest or not first.startswith("{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _kind(value: object) -> str:
    return {str: "string", list: "list", bool: "true or false", type(None): "null"}.get(type(value), "number")
