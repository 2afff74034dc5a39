"""Lines to paragraphs: undoes hard wraps, keeps everything else. Knows nothing of what the lines say."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

_TAGS = re.compile(r"</?(?:a|b|br|em|h[1-6]|i|p|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_CLOSERS = "\"'”’»)]*_"
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…")
_BULLET = re.compile(r"[-–—•*·▪◦‣]\s*\S|\(?[0-9a-z]{1,2}[.)]\s")
_NARROWEST, _WIDEST = 40, 110  # characters of a hard-wrapped line
_RAGGED = 30  # how much shorter than the longest a wrapped line may be
_MANY_BREAKS, _BROKEN_SHARE = 5, 0.2  # so many, and such a share of all, make a text broken throughout
_SENTENCE_WIDTH = 60  # an unended line of a broken text shorter than this is a heading


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, in order, each on one line; none is empty.

    Empty lines part paragraphs, and so do single line ends, unless the lines look like one paragraph that was hard-wrapped.
    """
    lines = [" ".join(_TAGS.sub("", line).split()) for line in text.split("\n")]
    blocks = [list(block) for filled, block in groupby(lines, key=bool) if filled]
    return [paragraph for block in blocks for paragraph in ([" ".join(block)] if _is_wrapped(block) else block)]


def join_broken(paragraphs: list[str]) -> list[str]:
    """The paragraphs with those put together again that an empty line parted in mid-sentence.

    A paragraph that ends without a full stop goes on in the next one if that begins in lower case. Where a text is broken
    throughout (set line by line), it also goes on in one that begins with a capital.
    """
    breaks = sum(_goes_on(first, second) for first, second in pairwise(paragraphs))
    is_broken = breaks >= _MANY_BREAKS and breaks >= len(paragraphs) * _BROKEN_SHARE
    groups: list[list[str]] = []
    for index, paragraph in enumerate(paragraphs):
        before = paragraphs[index - 1] if index else ""
        in_list = before[:1].islower() or (index > 1 and paragraphs[index - 2].endswith(":"))
        if before and (
            (_goes_on(before, paragraph) and not in_list)
            or (is_broken and (_goes_on(before, paragraph) or _stays_open(before, paragraph)))
        ):
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return [" ".join(group) for group in groups]


def ends_sentence(paragraph: str) -> bool:
    """Whether the paragraph ends as a sentence does, quotes and brackets aside."""
    return paragraph.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def _is_wrapped(block: list[str]) -> bool:
    full = [len(line) for line in block[:-1]]
    if not full or min(full) < _NARROWEST or max(full) > _WIDEST or max(full) - min(full) > _RAGGED:
        return False
    begin_low = sum(line[0].islower() for line in block[1:])
    return begin_low * 5 >= 2 * len(block[1:]) and not any(_BULLET.match(line) for line in block[1:])


def _is_open(paragraph: str) -> bool:
    return not ends_sentence(paragraph) and paragraph[-1] not in '”"»'


def _goes_on(first: str, second: str) -> bool:
    return len(first) >= _NARROWEST and second[0].islower() and _is_open(first) and not _BULLET.match(second)


def _stays_open(first: str, second: str) -> bool:
    return len(first) >= _SENTENCE_WIDTH and _is_open(first) and not _BULLET.match(second) and not second.isupper()
