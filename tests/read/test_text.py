from __future__ import annotations

import json
from hashlib import blake2b

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read import read_text
from bilateral.read.draft import MAX_PARAGRAPHS, MAX_TEXT

LEAD = "Norway's foreign minister received her Danish counterpart in Oslo on Friday."
BODY = "The two spoke for three hours about fish, ferries and the northern seas."


def with_meta(body: str, **meta: str) -> str:
    return f"#META {json.dumps(meta)}\n{body}"


def test_a_meta_line_gives_the_metadata_and_the_headline_comes_first() -> None:
    text = with_meta(f"{LEAD}\n\n{BODY}", title="Two meet", date="2022-05", source="Oslo Times", url="https://example.org/a")
    assert read_text(text, id="a") == Article(
        id="a",
        text=f"Two meet\n\n{LEAD}\n\n{BODY}",
        title="Two meet",
        published="2022-05",
        publisher="Oslo Times",
        url="https://example.org/a",
    )


def test_a_headline_that_the_body_has_is_not_repeated() -> None:
    assert read_text(with_meta(f"TWO MEET\n\n{LEAD}", title="Two meet")).text == f"Two meet\n\n{LEAD}"


def test_a_title_made_of_an_address_is_no_text() -> None:
    article = read_text(with_meta(LEAD, title="readout of the call with president roe 2"))
    assert (article.title, article.text) == ("readout of the call with president roe 2", LEAD)


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    assert read_text(with_meta(LEAD, title="Two meet | Oslo Times", source="The Oslo Times")).title == "Two meet"


def test_without_meta_the_lines_give_title_day_and_publisher() -> None:
    article = read_text(f"Ministers of Norway and Denmark meet in Oslo\nJuly 26, 2024\nOSLO, July 26 (NNA) -- {LEAD}")
    assert (article.title, article.published, article.publisher) == (
        "Ministers of Norway and Denmark meet in Oslo",
        "2024-07-26",
        "NNA",
    )


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"OSLO – 26 July 2022: {LEAD}", "2022-07-26"),
        (f"Minister of Foreign Affairs Jane Roe July 26, 2022\n{LEAD}", "2022-07-26"),
        (with_meta(LEAD, url="https://example.org/2022/07/26/x"), "2022-07-26"),
        (with_meta(f"July 27, 2022\n\n{LEAD}", date="2022-07"), "2022-07"),
        (LEAD, ""),
    ],
    ids=["dateline", "letterhead", "address", "meta before line", "none"],
)
def test_the_day_is_found(text: str, published: str) -> None:
    assert read_text(text).published == published


def test_an_id_given_wins_over_the_meta_lines() -> None:
    assert read_text(with_meta(LEAD, id="inner"), id="outer").id == "outer"
    assert read_text(with_meta(LEAD, id="inner")).id == "inner"


def test_a_text_without_id_is_named_by_its_cleaned_text() -> None:
    named = blake2b(LEAD.encode(), digest_size=4).hexdigest()
    assert [read_text(text).id for text in (LEAD, f"  {LEAD}\r\n", with_meta(LEAD))] == [f"text-{named}"] * 3
    assert read_text(BODY).id not in {"text", f"text-{named}"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x: empty: expected the text of an article"),
        (" \n\t\n", "x: empty: expected the text of an article"),
        (with_meta(""), "x: empty: expected the text of an article"),
        ("... !!! ***", "x: no article in it, only menus, forms or credits: expected paragraphs of text"),
        ("Share on Facebook", "x: no article in it, only menus, forms or credits: expected paragraphs of text"),
        (
            "#META {oops\nText.",
            "x:1: #META column 3 is not JSON (Expecting property name enclosed in double quotes): expected one JSON object",
        ),
        ("#META [1]\nText.", 'x:1: #META holds no JSON object: expected {"title": …, "date": …, "source": …, "url": …}'),
        ("Der Minister ist nach Oslo gereist, um dort mit der Kollegin zu reden. " * 3, "x: not English: expected English text"),
        ("a " * MAX_TEXT, "x: 10,000,000 characters of text: the limit is 5,000,000"),
        ("a\n" * (MAX_PARAGRAPHS + 1), "x: 20,001 lines of text: the limit for one article is 20,000"),
    ],
    ids=["empty", "blank", "only meta", "no words", "furniture", "bad meta", "meta list", "German", "long", "lines"],
)
def test_a_text_that_is_no_article_says_why(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_text(text, id="x")
    assert str(caught.value) == message
