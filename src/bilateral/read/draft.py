"""Draft → Article: what every format's reader ends in. Knows no format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import urlsplit

from bilateral.errors import ReadError
from bilateral.model import Article
from bilateral.read.characters import clean_characters, one_line
from bilateral.read.clean import Page, clean_page, fold
from bilateral.read.dates import first_date, iso_prefix, url_date
from bilateral.read.language import is_english
from bilateral.read.paragraphs import split_paragraphs

MAX_TEXT = 5_000_000  # characters of one article
MAX_PARAGRAPHS = 20_000  # a thick book has fewer
_DATELINE = re.compile(r"[^.!?:]{2,60}?[(/](?P<agency>[A-Z][\w .&-]{1,30})[)/]\s*(?:--|[-–—:]|(?<=/)\s?[A-Z])")
_DATELINE_DAY = re.compile(r"[^.!?:]{0,60}?\d{4}(?=\s*(?:--|[-–—:(/]))")
_SITE_NAME = re.compile(r"\s+(?:[|–—»·]|-{1,2})\s+(?P<site>[^|–—»·]{2,60})$")
_LONGEST_FIELD = 1_000
_LONGEST_LETTERHEAD = 120


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file says of an article, as it says it. `where` names file and place for errors; `published` is any date."""

    id: str
    where: str
    body: str
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    keywords: tuple[str, ...] = ()


def finish(draft: Draft) -> Article:
    """The article of a draft: cleaned, its headline first, with the metadata that its lines give where the file gives none.

    A draft without id gets `text-` and eight hex digits of a hash of the cleaned text: another text is another article.

    Raises ReadError for a text that is empty, too long, nothing but furniture, or not English.
    """
    if len(draft.body) > MAX_TEXT:
        raise ReadError(draft.where, f"{len(draft.body):,} characters of text: the limit is {MAX_TEXT:,}")
    title, publisher = _field(draft.title), _field(draft.publisher)
    title = _without_site(title, publisher)
    paragraphs = split_paragraphs(clean_characters(draft.body))
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise ReadError(draft.where, f"{len(paragraphs):,} lines of text: the limit for one article is {MAX_PARAGRAPHS:,}")
    page = clean_page(paragraphs, title=title)
    text = _text(title, page)
    if not any(letter.isalnum() for letter in text):
        raise ReadError(draft.where, _why_empty(draft, page))
    if not is_english(text):
        raise ReadError(draft.where, "not English: expected English text")
    url = _field(draft.url)
    return Article(
        id=_field(draft.id) or _id_of(text),
        text=text,
        title=title or page.title,
        published=iso_prefix(draft.published) or page.published or _dateline_day(page) or url_date(url),
        publisher=publisher or page.publisher or _agency(page) or _host(url),
        url=url,
        keywords=tuple(dict.fromkeys(filter(None, map(_field, (*draft.keywords, *page.keywords))))),
    )


def _id_of(text: str) -> str:
    return f"text-{blake2b(text.encode(), digest_size=4).hexdigest()}"


def _text(title: str, page: Page) -> str:
    """The headline, then the paragraphs. A title that is only the words of an address (all lower case) is no text."""
    paragraphs = list(page.paragraphs)
    headline = page.title if page.title and page.title != page.title.upper() else title or page.title
    if headline and headline != headline.lower() and not (paragraphs and fold(paragraphs[0]) == fold(headline)):
        paragraphs.insert(0, headline)
    return "\n\n".join(paragraphs)


def _why_empty(draft: Draft, page: Page) -> str:
    if not draft.body.strip():
        return "empty: expected the text of an article"
    if page.dropped:
        return "no article in it, only menus, forms or credits: expected paragraphs of text"
    return "no words in it: expected the text of an article"


def _field(value: str) -> str:
    return one_line(value[: _LONGEST_FIELD * 2])[:_LONGEST_FIELD].rstrip()


def _without_site(title: str, publisher: str) -> str:
    """The title without the site's name behind it ("… | Example Times"), where that is the publisher's."""
    match = _SITE_NAME.search(title)
    if match and publisher and fold(match["site"]) and fold(match["site"]) in fold(publisher):
        return title[: match.start()]
    return title


def _dateline_day(page: Page) -> str:
    """The day of a dateline that has a year ("CAIRO – 26 July 2022:"), or of a letterhead line that ends in one."""
    for paragraph in page.paragraphs[:3]:
        match = _DATELINE_DAY.match(paragraph)
        if match:
            return first_date(match.group())
        if len(paragraph) <= _LONGEST_LETTERHEAD and not paragraph.endswith("."):
            day = first_date(paragraph[-20:])
            if day:
                return day
    return ""


def _agency(page: Page) -> str:
    for paragraph in page.paragraphs[:8]:  # an abstract and captions may stand before the dateline
        match = _DATELINE.match(paragraph)
        if match:
            return match["agency"]
    return ""


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
