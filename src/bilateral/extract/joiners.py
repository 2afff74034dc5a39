"""Whose joining it is: "opposes B joining NATO", "its veto on B joining NATO". Knows words; nothing of actors or frames.

A small parser takes the participle right after a name for the main clause's own: then the one who opposes would join.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_NAMED = frozenset({"NNP", "NNPS"})
_GOVERNED = frozenset({"pobj", "dobj"})


def joining(parsed: Sequence[Word]) -> list[Word]:
    """The words of a parse, with such participles hung under the name that stands right before them."""
    return [_under_name(parsed, word) for word in parsed]


def _under_name(parsed: Sequence[Word], word: Word) -> Word:
    if word.tag != "VBG" or word.dep != "advcl" or word.i == 0 or word.lemma not in words("joining"):
        return word
    before = parsed[word.i - 1]
    return replace(word, head=before.i, dep="acl") if before.tag in _NAMED and before.dep in _GOVERNED else word
