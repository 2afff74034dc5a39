from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read import read_articles

TEXT = "Norway's foreign minister received her Danish counterpart in Oslo on Friday."
PAGE = f"<!doctype html><html><body><article><p>{TEXT}</p><p>{TEXT[:-1]} and on Sunday, too.</p></article></body></html>"
FEED = f"<?xml version='1.0'?><rss><channel><item><guid>g</guid><description>{TEXT}</description></item></channel></rss>"
RECORD = json.dumps({"id": "r", "text": TEXT})
EXPECTED = "expected a file, a folder, an http(s) address or -"


def summary(source: Path | str, stdin: bytes = b"") -> list[str]:
    """The id of each article, the message of each error."""
    items = read_articles(source, stdin=io.BytesIO(stdin))
    return [item.id if isinstance(item, Article) else str(item) for item in items]


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("a.txt", TEXT, ["a"]),
        ("a.b.TXT", TEXT, ["a.b"]),
        ("a.html", PAGE, ["a"]),
        ("a.htm", PAGE, ["a"]),
        ("page.txt", PAGE, ["page"]),
        ("a.json", RECORD, ["a"]),
        ("a.jsonl", f"{RECORD}\n{RECORD}\n", ["r", "r#2"]),
        ("a.xml", FEED, ["g"]),
        ("a.rss", FEED, ["g"]),
        ("notes", TEXT, ["notes"]),
        ("notes.md", TEXT, ["notes.md"]),
        ("unnamed", RECORD, ["unnamed"]),
        ("unnamed", FEED, ["g"]),
        ("unnamed", PAGE, ["unnamed"]),
    ],
)
def test_a_file_is_read_by_its_suffix_or_its_first_bytes(name: str, content: str, ids: list[str], tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content.encode()))
    assert (summary(tmp_path / name), summary(str(tmp_path / f"{name}.gz"))) == (ids, ids)


@pytest.mark.parametrize(
    "content", [TEXT, PAGE, RECORD, FEED, f"{RECORD}\n{RECORD}"], ids=["text", "page", "record", "feed", "lines"]
)
def test_the_standard_input_is_read_by_its_first_bytes(content: str) -> None:
    plain, packed = (
        list(read_articles("-", stdin=io.BytesIO(data))) for data in (content.encode(), gzip.compress(content.encode()))
    )
    assert [TEXT in item.text for item in plain if isinstance(item, Article)] in ([True], [True, True])
    assert packed == plain


def test_what_comes_through_a_pipe_may_name_itself() -> None:
    assert summary("-", f'#META {{"id": "inner"}}\n{TEXT}'.encode()) == ["inner"]


@pytest.mark.parametrize(
    "pattern", ["{}", '{{"text": "{}"}}', "<html><body><p>{}</p></body></html>"], ids=["text", "record", "page"]
)
def test_different_articles_through_a_pipe_have_different_ids(pattern: str) -> None:
    other = "Denmark's foreign minister received her Swedish counterpart in Copenhagen on Monday."
    [first], [second], [again] = (summary("-", pattern.format(text).encode()) for text in (TEXT, other, TEXT))
    assert (bool(re.fullmatch("text-[0-9a-f]{8}", first)), first == again, first != second) == (True, True, True)


def test_a_record_through_a_pipe_may_name_itself() -> None:
    assert summary("-", RECORD.encode()) == ["r"]


def test_broken_bytes_are_told_from_another_language(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe" + TEXT.encode())
    assert summary(tmp_path / "a.txt") == [f"{tmp_path}/a.txt: byte 0xff at 0 is not UTF-8: expected UTF-8 text"]


def test_the_standard_input_stays_open() -> None:
    stdin = io.BytesIO(TEXT.encode())
    list(read_articles("-", stdin=stdin))
    assert not stdin.closed


def test_a_file_is_named_by_itself_whatever_its_meta_line_says(tmp_path: Path) -> None:
    (tmp_path / "outer.txt").write_text(f'#META {{"id": "inner"}}\n{TEXT}')
    assert summary(tmp_path / "outer.txt") == ["outer"]


def test_a_folder_is_read_sorted_with_what_is_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.txt", "sub/.hidden.txt", ".git/d.txt", "e.png", "f.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE if name.endswith("html") else TEXT)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "loop").symlink_to(tmp_path)
    assert summary(tmp_path) == ["a", "b", f"{tmp_path}/empty.txt: empty: expected the text of an article", "c"]


def test_files_of_one_name_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "y/b.txt", "y/b.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE if name.endswith("html") else TEXT)
    assert summary(tmp_path) == ["x/a.txt", "y/a.txt", "y/b.html", "y/b.txt"]


def test_ids_stay_unique_when_a_numbered_one_is_there_already(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": TEXT}) for name in ("a", "a#2", "a", "a")]
    (tmp_path / "f.jsonl").write_text("\n".join(lines))
    assert summary(tmp_path / "f.jsonl") == ["a", "a#2", "a#3", "a#4"]


def test_a_bad_file_does_not_keep_the_others_away(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(TEXT.encode())[:40])
    (tmp_path / "c.txt").write_text(TEXT)
    assert summary(tmp_path) == [
        f"{tmp_path}/a.txt: a PDF file: expected text, HTML, JSON, a feed or WARC",
        f"{tmp_path}/b.txt.gz: cannot be read (Compressed file ended before the end-of-stream marker was reached): "
        "expected a whole file",
        "c",
    ]


def test_a_path_that_leads_to_no_article_says_why(tmp_path: Path) -> None:
    suffixes = ".atom, .htm, .html, .json, .jsonl, .ndjson, .rss, .txt, .warc, .xhtml, .xml"
    assert (summary(tmp_path / "none.txt"), summary(tmp_path), summary("/dev/null"), summary("a\0b"), summary("x" * 5_000)) == (
        [f"{tmp_path}/none.txt: no such file or folder: {EXPECTED}"],
        [f"{tmp_path}: no articles in this folder: expected files that end in {suffixes}"],
        [f"/dev/null: no regular file: {EXPECTED}"],
        [f"a\\x00b: no such file or folder: {EXPECTED}"],
        [f"{'x' * 300}: no readable path (File name too long): {EXPECTED}"],
    )


def test_a_text_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The two met. " * 4_000_000)
    assert summary(tmp_path / "a.txt") == [f"{tmp_path}/a.txt: more than 20,000,000 bytes: the limit for one file is 20,000,000"]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b" " * 40_000_000))
    assert summary(tmp_path / "a.txt.gz") == [
        f"{tmp_path}/a.txt.gz: more than 20,000,000 bytes: the limit for one file is 20,000,000"
    ]


HEADS = st.sampled_from(
    [
        b"",
        b"#META {}\n",
        b"<html>",
        b"<?xml version='1.0'?><rss>",
        b"{",
        b"[{",
        b"WARC/1.0\r\n",
        b"\x1f\x8b\x08",
        b"\xff\xfe",
        b"%PDF",
    ]
)
PIECES = st.sampled_from(
    [
        b"<p>",
        b"</p>",
        b"<item>",
        b"<![CDATA[",
        b'"text":',
        b'"',
        b"\r\n",
        b"\n\n",
        b"Content-Length: 5",
        b"&#x110000;",
        b"&a;",
        b"\xed\xa0\x80",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    head=HEADS,
    pieces=st.lists(PIECES | st.binary(max_size=8)),
    suffix=st.sampled_from(["", ".txt", ".html", ".json", ".jsonl", ".xml", ".warc"]),
)
def test_any_bytes_give_articles_or_errors(head: bytes, pieces: list[bytes], suffix: str) -> None:
    from bilateral.read.formats import read_stream
    from bilateral.read.origin import Origin

    items = list(read_stream(io.BytesIO(head + b"".join(pieces)), Origin("x", "x"), suffix=suffix))
    assert all(isinstance(item, ReadError) or item.text for item in items)
    assert all("\n" not in str(item) for item in items if isinstance(item, ReadError))
