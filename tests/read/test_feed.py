from __future__ import annotations

import io

import pytest

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.feed import read_feed
from bilateral.read.origin import Origin

TEXT = "Norway's foreign minister received her Danish counterpart in Oslo on Friday."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Oslo Times</title><link>https://example.org/</link>
<item><title>Two meet &amp; sign</title><link>https://example.org/1</link><guid>tag:1</guid><media:title>Not this</media:title>
<pubDate>Fri, 26 Jul 2024 10:00:00 GMT</pubDate><category>Norway</category><category>fish</category>
<description>Short.</description><content:encoded><![CDATA[<p>{TEXT}</p><p>They left&nbsp;later.</p>]]></content:encoded></item>
<item><title>Ferry pact signed</title><link>https://example.org/2</link><description>They&nbsp;met.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Oslo Times</title>
<entry><title type="html">Two meet</title><id>urn:1</id><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/1"/><updated>2024-07-26T10:00:00Z</updated><category term="Norway"/>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p><p>They <b>left</b>.</p></div></content></entry></feed>"""


def read(feed: str) -> list[Article | str]:
    found: list[Article | str] = []
    try:
        for item in read_feed(io.BytesIO(feed.encode()), Origin("feed.xml", "feed")):
            found.append(item if isinstance(item, Article) else str(item))
    except ReadError as error:
        found.append(str(error))
    return found


def test_the_items_of_an_rss_feed_are_articles() -> None:
    assert read(RSS) == [
        Article(
            id="tag:1",
            text=f"Two meet & sign\n\n{TEXT}\n\nThey left later.",
            title="Two meet & sign",
            published="2024-07-26",
            publisher="Oslo Times",
            url="https://example.org/1",
            keywords=("Norway", "fish"),
        ),
        Article(
            id="https://example.org/2",
            text="Ferry pact signed\n\nThey met.",
            title="Ferry pact signed",
            publisher="Oslo Times",
            url="https://example.org/2",
        ),
    ]


def test_the_entries_of_an_atom_feed_are_articles() -> None:
    assert read(ATOM) == [
        Article(
            id="urn:1",
            text=f"Two meet\n\n{TEXT}\n\nThey left.",
            title="Two meet",
            published="2024-07-26",
            publisher="Oslo Times",
            url="https://example.org/1",
            keywords=("Norway",),
        )
    ]


def test_a_feed_that_breaks_off_gives_what_came_before() -> None:
    items = read(RSS[: RSS.index("<item><title>Ferry") + 30])
    assert [item.id if isinstance(item, Article) else item for item in items] == [
        "tag:1",
        "feed.xml: line 7: no element found: expected a well-formed RSS or Atom feed",
    ]


BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("feed", "message"),
    [
        (
            BOMB + "<rss><channel><item><title>&b;</title></item></channel></rss>",
            "it declares the entity 'a': expected a well-formed RSS or Atom feed",
        ),
        (
            FILE + "<rss><channel><item><title>&x;</title></item></channel></rss>",
            "it declares the entity 'x': expected a well-formed RSS or Atom feed",
        ),
        ("<rss>" + "<a>" * 10_000, "elements nested deeper than 200: expected a well-formed RSS or Atom feed"),
        ("<rss><channel/></rss>", "a feed without items: expected RSS or Atom with items"),
        ("<note>They met.</note>", "XML that is no feed: expected RSS or Atom with items"),
        ("", "empty: expected an RSS or Atom feed"),
    ],
    ids=["entity bomb", "file entity", "deep", "no items", "other XML", "empty"],
)
def test_a_feed_that_cannot_be_read_says_why(feed: str, message: str) -> None:
    assert read(feed) == [f"feed.xml: {message}"]


def test_an_outside_document_type_is_not_fetched() -> None:
    doctype = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">'
    assert read(doctype + "<rss><channel><item><title>Two&nbsp;meet</title></item></channel></rss>") == [
        Article(id="feed#1", text="Two meet", title="Two meet")
    ]
