"""A page's paragraphs to the article's: drops menus, forms and credits, finds the headline, the day and the keywords.

Knows the page as a whole, `boilerplate` one paragraph. Rather keeps a line of furniture than drops a sentence: what no
row knows goes only from a page that plainly is a saved portal page, and there only short lines outside the article.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from bilateral.read.boilerplate import Act, Furniture, furniture, without_credits
from bilateral.read.dates import first_date, line_date
from bilateral.read.paragraphs import ends_sentence, join_broken

_PORTAL = 3  # furniture of at least so many sorts of lines makes a page a saved portal page
_PORTAL_SORTS = frozenset({"menu", "form", "share", "newsletter", "cookie", "related", "advert"})
_HEAD = 12  # a headline stands among so many first lines, where no day or sentence ends the head before
_HEADLINE_WORDS = range(3, 31)
_SURE_HEADLINE_WORDS = 6
_SENTENCE_WORDS = 8
_TWIN_WORDS = 12  # a paragraph of so many words that stands twice is a copy; shorter ones may be said twice
_UNFOLDED = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: the article's paragraphs without its headline, and the metadata that its lines give ('' for none)."""

    paragraphs: tuple[str, ...]
    title: str = ""
    published: str = ""
    publisher: str = ""
    keywords: tuple[str, ...] = ()
    dropped: tuple[tuple[str, str], ...] = ()  # (why, paragraph), in order of the page


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph with what is known of it; `why` it is dropped, or ''."""

    text: str
    found: tuple[Furniture, ...]
    day: str

    @property
    def why(self) -> str:
        return self.found[0].sort if self.found else ""

    @property
    def is_sentence(self) -> bool:
        """Whether it is text for certain: no furniture, and long enough and ended as a sentence is."""
        return not self.found and len(self.text.split()) >= _SENTENCE_WORDS and ends_sentence(self.text)

    @property
    def may_be_headline(self) -> bool:
        if self.found or self.day or self.text.endswith((".", ":", ";", ",")) or first_date(self.text[-20:]):
            return False
        return len(self.text.split()) in _HEADLINE_WORDS and any(letter.isalpha() for letter in self.text)


def clean_page(paragraphs: list[str], *, title: str = "") -> Page:
    """The article among a page's paragraphs; `title` is its headline where that is known already."""
    lines = [_Line(text, furniture(text), line_date(text)) for text in map(without_credits, paragraphs) if text]
    start = _first_sentence(lines)
    headline = _headline(lines[:start], title)
    reasons = _reasons(lines, start, headline)
    kept = [line.text for line, why in zip(lines, reasons, strict=True) if not why]
    values = [found for line in lines for found in line.found if found.value]
    return Page(
        paragraphs=tuple(join_broken(kept)),
        title=lines[headline].text if headline is not None else "",
        published=next((line.day for line in lines[: start + 2] if line.day), ""),
        publisher=next((found.value for found in values if found.act is Act.PUBLISHER), ""),
        keywords=_keywords(values),
        dropped=tuple((why, line.text) for line, why in zip(lines, reasons, strict=True) if why),
    )


def fold(text: str) -> str:
    """The text's letters and figures in lower case: equal for two spellings of one headline."""
    return _UNFOLDED.sub("", text.casefold())


def _first_sentence(lines: list[_Line]) -> int:
    return next((index for index, line in enumerate(lines) if line.is_sentence), len(lines))


def _headline(head: list[_Line], title: str) -> int | None:
    """Index of the headline in the head of a page: the known one, else what looks most like one, else None.

    That is the first long line that can be a headline; on a portal page, where the site's own name stands first, the last one
    before the day.
    """
    if title:
        return next((index for index, line in enumerate(head) if fold(line.text) == fold(title)), None)
    portal = _is_portal(head)
    able = [index for index, line in enumerate(head if portal else head[:_HEAD]) if line.may_be_headline]
    sure = [index for index in able if len(head[index].text.split()) >= _SURE_HEADLINE_WORDS]
    day = next((index for index, line in enumerate(head) if line.day), 0) if portal else 0
    before_day = [index for index in sure if index < day]
    return next(iter(before_day[-1:] or sure), max(able, key=lambda index: len(head[index].text.split()), default=None))


def _reasons(lines: list[_Line], start: int, headline: int | None) -> list[str]:
    """For each line why it is no part of the article's text, or ''."""
    portal = _is_portal(lines)
    end = max((index for index, line in enumerate(lines) if line.is_sentence), default=len(lines))
    head = start if headline is None else headline
    copies: Counter[str] = Counter()
    reasons, after_tail = [], False
    for index, line in enumerate(lines):
        copies[line.text] += 1
        after_tail = any(found.act is Act.TAIL for found in line.found) or (after_tail and not line.is_sentence and not line.day)
        reasons.append(
            line.why
            or ("headline" if index == headline else "")
            or ("date" if line.day and index <= start + 1 else "")
            or ("related" if after_tail and not ends_sentence(line.text) else "")
            or ("page" if portal and not line.is_sentence and not head <= index <= end else "")
            or ("copy" if copies[line.text] > 1 and len(line.text.split()) >= _TWIN_WORDS else "")
        )
    return reasons


def _is_portal(lines: list[_Line]) -> bool:
    return sum(line.why in _PORTAL_SORTS for line in lines) >= _PORTAL


def _keywords(values: list[Furniture]) -> tuple[str, ...]:
    found = [value for one in values if one.act is Act.KEYWORDS for value in re.split(r"\s*[,;|•·]\s*", one.value)]
    return tuple(dict.fromkeys(value for value in found if value))
