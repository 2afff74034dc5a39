"""Domains of an office that no table lists: "for Rural and Upland Affairs", "for Sahel Engagement". Knows lines and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.line import Line
    from bilateral.extract.titles import Titles

_LONGEST = 9  # words
_OPENING = ("of", "for", "to", "and", "&")
_JOINING = ("the",)


def own_domain(titles: Titles, line: Line, i: int) -> int:
    """Where the capital words that tell the domain of the title before token `i` end; `i` itself where none do.

    They follow "of", "for", "to" or what the title has told already, and close with a word of the sort `domain-noun`.
    """
    if not line.has(i, *_OPENING, *words("domain-noun")):
        return i
    end = i
    for at in range(i, min(i + _LONGEST, len(line.tokens))):
        is_domain = line.has(at, *words("domain-noun")) and (line.tokens[at].is_capital or line.tokens[at - 1].is_capital)
        if not line.tokens[at].is_capital and not is_domain and not line.has(at, *_OPENING, *_JOINING):
            break
        if titles.at(line.words, at) is not None and at > i and not line.has(at, *words("domain-noun")):
            break  # "of Peru A, Minister of Rural Affairs"
        if is_domain and line.is_free(at):
            end = at + 1
    return end
