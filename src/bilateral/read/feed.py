"""RSS and Atom → Articles. Refuses entities, so that no feed can blow up or reach for files; fetches nothing."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.decode import decode, read_all
from bilateral.read.draft import Draft, finish
from bilateral.read.markup import plain_text
from bilateral.read.origin import Origin

_ITEMS = frozenset({"item", "entry"})
_FIELDS = {  # element → field, the local names of RSS 1 and 2, Atom and Dublin Core
    "title": "title", "encoded": "body", "content": "body", "description": "summary", "summary": "summary",
    "pubDate": "published", "published": "published", "date": "published", "updated": "updated", "issued": "published",
    "guid": "id", "id": "id", "link": "url", "category": "keywords", "subject": "keywords",
    "source": "publisher", "publisher": "publisher",
}  # fmt: skip
_DEEPEST = 200
_MARKED_UP = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote"})  # Atom's inline XHTML


class _RefusedError(Exception):
    """What a feed must not hold."""


class _FeedReader:
    """Collects the fields of each item while expat goes through a feed."""

    def __init__(self) -> None:
        self.items: list[dict[str, list[str]]] = []
        self.channel = ""
        self.is_feed = False
        self._path: list[str] = []
        self._item: dict[str, list[str]] | None = None
        self._field = ""
        self._depth = 0  # at which the field began
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise _RefusedError(f"elements nested deeper than {_DEEPEST}")
        self.is_feed = self.is_feed or name in {"rss", "feed", "RDF"}
        if name in _ITEMS:
            self._item = {}
        elif self._field:
            self._text.append("<p>" if name in _MARKED_UP else "")
        elif name in _FIELDS and not tag.startswith("media:"):
            self._field, self._depth, self._text = _FIELDS[name], len(self._path), []
            self._attributes(name, attributes)

    def end(self, tag: str) -> None:
        if self._field and len(self._path) == self._depth:
            self._keep(self._field, "".join(self._text))
            self._field = ""
        elif self._field and self._path[-1] in _MARKED_UP:
            self._text.append("</p>")
        name = self._path.pop()
        if name in _ITEMS and self._item is not None:
            self.items.append(self._item)
            self._item = None

    def text(self, text: str) -> None:
        if self._field:
            self._text.append(text)

    def other(self, text: str) -> None:
        """What expat does not expand: entities of HTML that no feed declares (`&nbsp;`)."""
        if self._field and text.startswith("&"):
            self._text.append(html.unescape(text))

    def entity(self, name: str, *_: object) -> None:
        raise _RefusedError(f"it declares the entity {name[:40]!r}")

    def _attributes(self, name: str, attributes: dict[str, str]) -> None:
        if name == "link" and attributes.get("rel", "alternate") == "alternate" and attributes.get("href"):
            self._keep("url", attributes["href"])
        if name == "category" and attributes.get("term"):
            self._keep("keywords", attributes["term"])

    def _keep(self, field: str, value: str) -> None:
        value = value.strip()
        if not value:
            return
        if self._item is not None:
            self._item.setdefault(field, []).append(value)
        elif field == "title" and not self.channel:
            self.channel = value


def read_feed(stream: BinaryIO, origin: Origin) -> Iterator[Article | ReadError]:
    """The items of an RSS or Atom feed, in its order, as far as the feed holds their text; then the error, if it breaks off."""
    text = decode(read_all(stream, origin.where), origin.where, charset=origin.charset)
    if not text.strip():
        raise ReadError(origin.where, "empty: expected an RSS or Atom feed")
    reader = _FeedReader()
    fault = _parse(text, reader)
    for number, item in enumerate(reader.items, 1):
        try:
            yield _article(item, f"{origin.where}: item {number}", origin.part(number), plain_text(reader.channel))
        except ReadError as error:
            yield error
    if fault:
        raise ReadError(origin.where, f"{fault}: expected a well-formed RSS or Atom feed")
    if not reader.items:
        what = "a feed without items" if reader.is_feed else "XML that is no feed"
        raise ReadError(origin.where, f"{what}: expected RSS or Atom with items")


def _parse(text: str, reader: _FeedReader) -> str:
    """Goes through the feed; what is wrong with it, or ''."""
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # makes undeclared entities go to `other` instead of ending the parse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler, parser.DefaultHandlerExpand = reader.text, reader.other
    parser.EntityDeclHandler = reader.entity
    try:
        parser.Parse(text.lstrip().encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        return f"line {error.lineno}: {expat.ErrorString(error.code)}"
    except _RefusedError as error:
        return str(error)
    return ""


def _article(item: dict[str, list[str]], where: str, fallback: str, channel: str) -> Article:
    def first(field: str) -> str:
        return item.get(field, [""])[0]

    body = max(item.get("body", []), key=len, default="") or first("summary")
    return finish(
        Draft(
            id=first("id") or first("url") or fallback,
            where=where,
            body=plain_text(body),
            title=plain_text(first("title")),
            published=first("published") or first("updated"),
            publisher=plain_text(first("publisher") or channel),
            url=first("url") or (first("id") if first("id").startswith("http") else ""),
            keywords=tuple(map(plain_text, item.get("keywords", []))),
        )
    )
