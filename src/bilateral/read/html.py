"""HTML page → Article. The only import of trafilatura."""

from __future__ import annotations

import logging
import re

import trafilatura

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.draft import Draft, finish
from bilateral.read.paragraphs import ends_sentence

MAX_TREE = 200_000  # elements; more is no article page
_NO_CLOCK = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}  # its own upper bound is today
_META = re.compile(r"<meta\b[^<>]{0,2000}>", re.IGNORECASE)
_CONTENT = re.compile(r"""\bcontent\s*=\s*(?:"([^"<>]{0,1000})"|'([^'<>]{0,1000})')""", re.IGNORECASE)
_KEYWORDS_NAME = re.compile(r"""\b(?:name|property|itemprop)\s*=\s*["']?(?:news_)?keywords["']?[\s/>]""", re.IGNORECASE)
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+")
_SENTENCE_WORDS = 8  # forms to log in and pages that say what is missing have shorter sentences, or none
_OPENED = re.compile(r"<[a-zA-Z]")
# Comments, scripts and the like as they are; tags as HTML parsers see them. Every alternative ends at the page's end at the
# latest, so that one pass is enough whatever is left open.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|textarea|title)\b.*?(?:</(?P=raw)|\Z)"
    r"""|(?P<tag><(?P<name>[a-z][^\s/>]{0,40})(?:[^>=]|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|(?!["'])))*+(?:>|\Z))""",
    re.IGNORECASE | re.DOTALL,
)
_LONG_TAG, _LONGEST_TAG, _MOST_PARTS = 1_000, 10_000, 300  # characters; attributes and their words

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it warns of, `ReadError` says


def read_html(page: str, *, id: str, where: str, url: str = "") -> Article:
    """The article in an HTML page: its text, and headline, day, publisher, address and keywords from the page's metadata.

    `url` is where the page came from; the address that the page gives wins.

    Raises ReadError for a page without an article, or one that is no English text.
    """
    if not page.strip():
        raise ReadError(where, "empty: expected an HTML page with an article")
    if sum(1 for _ in _OPENED.finditer(page)) > MAX_TREE:
        raise ReadError(where, f"more than {MAX_TREE:,} HTML elements: expected the page of one article")
    found = _extracted(page, url)
    if found is None or not found.text:
        raise ReadError(where, "HTML without an article: expected a page with paragraphs of text")
    article = finish(
        Draft(
            id=id,
            where=where,
            body=found.text.replace("\n", "\n\n"),
            title=found.title or "",
            published=found.date or "",
            publisher=found.sitename or "",
            url=found.url or url,
            keywords=_keywords(page) or tuple(found.tags or ()),
        )
    )
    if not _has_sentence(article.text):
        raise ReadError(where, "no article in it: expected a page with text")
    return article


def _has_sentence(text: str) -> bool:
    """Whether any line has a sentence long enough to report something; a headline, which has no full stop, is none."""
    pieces = (piece for line in text.split("\n") for piece in _SENTENCE_BREAK.split(line))
    return any(len(piece.split()) >= _SENTENCE_WORDS and ends_sentence(piece) for piece in pieces)


def _extracted(page: str, url: str) -> trafilatura.settings.Document | None:
    found = trafilatura.bare_extraction(
        _TOKEN.sub(_shortened, page),
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,  # its memory of other pages would make the result depend on what was read before
        date_extraction_params=_NO_CLOCK,
    )
    return None if isinstance(found, dict) else found


def _shortened(token: re.Match[str]) -> str:
    """The tag without its attributes where they are so many or long (pictures as data) that parsers take quadratic time."""
    tag = token["tag"]
    if tag is None or len(tag) < _LONG_TAG:
        return token.group()
    parts = len(tag.split()) + tag.count("=") + tag.count("/")
    return f"<{token['name']}>" if len(tag) > _LONGEST_TAG or parts > _MOST_PARTS else tag


def _keywords(page: str) -> tuple[str, ...]:
    for meta in _META.findall(page[:200_000]):
        content = _CONTENT.search(meta) if _KEYWORDS_NAME.search(meta) else None
        if content:
            return tuple(word.strip() for word in re.split("[,;|]", content[1] or content[2] or ""))
    return ()
