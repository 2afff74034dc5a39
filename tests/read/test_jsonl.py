from __future__ import annotations

import io
import json

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.jsonl import read_json, read_json_lines
from bilateral.read.origin import Origin

TEXT = "Norway's foreign minister received her Danish counterpart in Oslo on Friday."
ORIGIN = Origin("news/may.json", "may")


def read(value: object) -> list[Article | str]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    try:
        return [item if isinstance(item, Article) else str(item) for item in read_json(io.BytesIO(data), ORIGIN)]
    except ReadError as error:
        return [str(error)]


def read_lines(*lines: str) -> list[Article | str]:
    items = read_json_lines(io.BytesIO("\n".join(lines).encode()), ORIGIN)
    return [item if isinstance(item, Article) else str(item) for item in items]


WHOLE = Article(
    id="may",
    text=f"Two meet\n\n{TEXT}",
    title="Two meet",
    published="2024-07-26",
    publisher="Oslo Times",
    url="https://example.org/a",
    keywords=("Norway", "fish"),
)


@pytest.mark.parametrize(
    "record",
    [
        {
            "title": "Two meet",
            "text": TEXT,
            "date": "2024-07-26",
            "source": "Oslo Times",
            "url": WHOLE.url,
            "tags": "Norway, fish",
        },
        {
            "@type": "NewsArticle",
            "headline": "Two meet",
            "articleBody": TEXT,
            "datePublished": "2024-07-26T10:00:00Z",
            "publisher": {"@type": "Organization", "name": "Oslo Times"},
            "url": WHOLE.url,
            "keywords": ["Norway", "fish"],
        },
        {
            "Title": "Two meet",
            "content": f"<p>{TEXT}</p>",
            "published_at": "Fri, 26 Jul 2024 10:00:00 GMT",
            "source": {"id": None, "name": "Oslo Times"},
            "link": WHOLE.url,
            "categories": [{"name": "Norway"}, {"name": "fish"}],
        },
        {
            "title": "Two meet",
            "paragraphs": [TEXT],
            "publishedAt": 1721988900,
            "site-name": "Oslo Times",
            "url": WHOLE.url,
            "tags": "Norway|fish",
        },
    ],
    ids=["plain", "schema.org", "news service", "crawler"],
)
def test_fields_are_known_by_many_names_and_shapes(record: dict[str, object]) -> None:
    assert read(record) == [WHOLE]


RECORDS = [{"text": TEXT, "id": "x"}, {"text": TEXT}]


@pytest.mark.parametrize(
    "value", [RECORDS, {"status": "ok", "articles": RECORDS}, {"@graph": RECORDS}], ids=["list", "articles", "@graph"]
)
def test_a_file_may_hold_a_list(value: object) -> None:
    assert read(value) == [Article(id="x", text=TEXT), Article(id="may#2", text=TEXT)]


def test_json_lines_give_articles_in_order_and_name_the_bad_line() -> None:
    assert read_lines(
        json.dumps({"id": "x", "text": TEXT}), "", "{oops", json.dumps({"url": "https://e.org/1", "text": TEXT})
    ) == [
        Article(id="x", text=TEXT),
        "news/may.json:3: column 2 is not JSON (Expecting property name enclosed in double quotes): expected one JSON object",
        Article(id="https://e.org/1", text=TEXT, url="https://e.org/1", publisher="e.org"),
    ]


def test_a_line_without_id_or_address_is_named_by_its_number() -> None:
    assert read_lines(json.dumps({"text": TEXT})) == [Article(id="may#1", text=TEXT)]


def test_json_lines_in_a_json_file_are_read_too() -> None:
    line = json.dumps({"text": TEXT, "id": "x"})
    assert read(f"{line}\n{line}".encode()) == [Article(id="x", text=TEXT)] * 2


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            {"url": "https://e.org/1", "pages": 3},
            "news/may.json: no text among its fields (pages, url): expected text, body, content or articleBody",
        ),
        (["a"], "news/may.json: record 1: a JSON string: expected an object with the text of an article"),
        (b"3", "news/may.json: a JSON number: expected an object with the text of an article"),
        (
            b"{\n\n",
            "news/may.json: line 3, column 1 is not JSON (Expecting property name enclosed in double quotes): "
            "expected one JSON object",
        ),
    ],
)
def test_a_record_that_is_no_article_says_why(value: object, message: str) -> None:
    assert read(value) == [message]


def test_deep_and_huge_json_ends_in_an_error() -> None:
    assert [str(read_lines(line)[0]).partition(" (")[0] for line in ('{"a":' + "[" * 200_000, '{"a":' + "9" * 10_000 + "}")] == [
        "news/may.json:1: is not usable JSON"
    ] * 2


def test_a_lone_surrogate_is_dropped() -> None:
    assert read_lines('{"id": "a\\ud800b", "text": "They \\udfffmet."}') == [Article(id="ab", text="They met.")]
