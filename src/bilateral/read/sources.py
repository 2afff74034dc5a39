"""Files, folders, addresses and the standard input → Articles, with ids that are unique within the source."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.formats import READERS, parted, read_stream
from bilateral.read.origin import Origin
from bilateral.read.web import TIMEOUT_S, fetch, is_web_address

_EXPECTED = "expected a file, a folder, an http(s) address or -"
_LONGEST_SHOWN = 300  # characters of a path in a message


def read_articles(
    source: Path | str, *, stdin: BinaryIO | None = None, timeout_s: float = TIMEOUT_S
) -> Iterator[Article | ReadError]:
    """The articles of a source, one at a time; what cannot be read is yielded as its ReadError, never raised.

    Args:
        source: a file (.txt, .html, .htm, .json, .jsonl, .xml, .rss, .atom, .warc, and .gz of these; others by their first
            bytes), a folder (all such files in it and below, sorted by path; hidden ones are left out), an http(s) address, or
            `-` for the standard input.
        stdin: what `-` reads, instead of the process's standard input.
        timeout_s: how long an address may take to answer.

    Yields:
        Articles in the source's order. An id is the file's name without suffix; with JSON lines the record's id, its address
        or `stem#line`; in feeds the guid or address; in archives and for addresses the address. Two files of one folder with
        the same name have their path in the folder as id; a record whose id was there before gets `#2`.
        What comes from `-` has the id or address that it gives, else `text-` and eight hex digits of its text's hash.
    """
    seen: Counter[str] = Counter()
    for item in _items(source, stdin, timeout_s):
        yield _with_own_id(item, seen) if isinstance(item, Article) else item


def _items(source: Path | str, stdin: BinaryIO | None, timeout_s: float) -> Iterator[Article | ReadError]:
    name = str(source)
    if name == "-":
        return read_stream(stdin or sys.stdin.buffer, Origin("stdin", ""))
    if "://" in name and not isinstance(source, Path):
        return _of_address(name, timeout_s)
    return _of_path(Path(name))


def _with_own_id(article: Article, seen: Counter[str]) -> Article:
    own = article.id
    while own in seen:
        seen[article.id] += 1
        own = f"{article.id}#{seen[article.id]}"
    seen[own] += 1
    return article if own == article.id else replace(article, id=own)


def _of_address(url: str, timeout_s: float) -> Iterator[Article | ReadError]:
    if not is_web_address(url):
        yield ReadError(url, f"no address that can be read: {_EXPECTED}")
        return
    try:
        download = fetch(url, timeout_s=timeout_s)
    except ReadError as error:
        yield error
        return
    origin = Origin(url, url, url, download.charset)
    yield from read_stream(io.BytesIO(download.data), origin, content_type=download.content_type)


def _of_path(path: Path) -> Iterator[Article | ReadError]:
    try:
        if path.is_dir():
            yield from _of_folder(path)
        elif path.exists():
            yield from _of_file(path, parted(path)[0])
        else:
            yield ReadError(_shown(path), f"no such file or folder: {_EXPECTED}")
    except (OSError, ValueError) as error:  # a name that is too long, or holds a NUL; a folder that may not be listed
        yield ReadError(_shown(path), f"no readable path ({getattr(error, 'strerror', None) or error}): {_EXPECTED}")


def _of_folder(folder: Path) -> Iterator[Article | ReadError]:
    files = [path for path in _files(folder) if parted(path)[1]]
    stems = Counter(parted(path)[0] for path in files)
    for path in files:
        stem = parted(path)[0]
        yield from _of_file(path, stem if stems[stem] == 1 else path.relative_to(folder).as_posix())
    if not files:
        yield ReadError(_shown(folder), f"no articles in this folder: expected files that end in {', '.join(sorted(READERS))}")


def _files(folder: Path) -> Iterator[Path]:
    """The files in a folder and below, sorted by path, without hidden ones and without following links to folders."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _files(path)
        elif path.is_file():
            yield path


def _of_file(path: Path, article_id: str) -> Iterator[Article | ReadError]:
    if not path.is_file():
        yield ReadError(_shown(path), f"no regular file: {_EXPECTED}")
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        yield ReadError(_shown(path), f"cannot be opened ({error.strerror}): {_EXPECTED}")
        return
    with stream:
        yield from read_stream(cast("BinaryIO", stream), Origin(_shown(path), article_id), suffix=parted(path)[1])


def _shown(path: Path) -> str:
    """The path as messages show it: on one line, whatever its name holds."""
    name = str(path)[:_LONGEST_SHOWN]
    return name if name.isprintable() else repr(name)[1:-1]
