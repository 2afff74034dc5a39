"""HTML inside a field (of a feed or JSON) to plain paragraphs, in linear time. Pages go through `html`; this knows no pages."""

from __future__ import annotations

import html
import re

_LOOKS_LIKE = re.compile(r"</[a-z][a-z0-9]*\s*>|<(?:br|p|img|hr)\b[^<>]*>", re.IGNORECASE)
_UNSEEN = ("script", "style", "template", "noscript", "iframe", "svg")
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,40})(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'|[^"'<>])*>|<[!?][^<>]*>"""
)
_BLOCKS = frozenset(
    (
        *("p", "div", "br", "hr", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption"),
        *("ul", "ol", "li", "dt", "dd", "table", "tr", "section", "article", "header", "footer"),
    )
)


def plain_text(markup: str) -> str:
    r"""The words of an HTML fragment, blocks parted by empty lines, entities decoded; text without tags comes back as it is.

    >>> plain_text("<p>The two met.</p><p>They signed <b>a pact</b> &amp; left.</p>")
    'The two met.\n\nThey signed a pact & left.'
    """
    if not _LOOKS_LIKE.search(markup):
        return html.unescape(markup) if "&" in markup else markup
    bare = _TAG.sub(_in_place, _without_unseen(markup))
    lines = (" ".join(line.split()) for line in bare.split("\f"))
    return "\n\n".join(filter(None, map(html.unescape, lines)))


def _in_place(tag: re.Match[str]) -> str:
    return "\f" if (tag["name"] or "").lower() in _BLOCKS else ""


def _without_unseen(markup: str) -> str:
    """Without comments and what browsers do not show; an element that is never closed ends the text, as it does there."""
    markup = _cut(markup, "<!--", "-->")
    for name in _UNSEEN:
        markup = _cut(markup, f"<{name}", f"</{name}>")
    return markup


def _cut(markup: str, start: str, end: str) -> str:
    low = markup.lower()
    if len(low) != len(markup) or start not in low:  # a few capitals grow when lowered; then places would not fit
        return markup
    kept, place = [], 0
    while (begin := low.find(start, place)) >= 0:
        kept.append(markup[place:begin])
        stop = low.find(end, begin)
        if stop < 0:
            return "".join(kept)
        place = stop + len(end)
    return "".join([*kept, markup[place:]])
