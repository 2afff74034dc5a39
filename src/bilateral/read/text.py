"""Plain text → Article. Knows the `#META {json}` line; nothing of files."""

from __future__ import annotations

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.draft import Draft, finish
from bilateral.read.fields import fields_of, parse_json

_META = "#META"


def read_text(text: str, *, id: str = "", where: str = "", url: str = "") -> Article:
    """The article in a plain text, which may begin with a line `#META {json}` with title, date, source, url, id.

    `id` wins over the id in the line; without either, the id is made of the text (see `finish`).
    `where` names the text in errors (default: the id).

    Raises ReadError for a #META line that holds no JSON object, and for a text that is empty, too long, or not English.
    """
    where = where or id or "text"
    meta, body = _parted(text.removeprefix("\ufeff"), where)
    return finish(
        Draft(
            id=id or meta.get("id", ""),
            where=where,
            body=body,
            title=meta.get("title", ""),
            published=meta.get("published", ""),
            publisher=meta.get("publisher", ""),
            url=meta.get("url", "") or url,
            keywords=tuple(meta.get("keywords", "").split("\n")),
        )
    )


def _parted(text: str, where: str) -> tuple[dict[str, str], str]:
    if not text.startswith(_META):
        return {}, text
    line, _, body = text.partition("\n")
    value = parse_json(line.removeprefix(_META), f"{where}:1", what="#META ")
    if not isinstance(value, dict):
        raise ReadError(f"{where}:1", '#META holds no JSON object: expected {"title": …, "date": …, "source": …, "url": …}')
    return fields_of(value), body
