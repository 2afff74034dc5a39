"""Whether who agree do agree on a deed, or only share a view: "agreed that the ban is unjust". Knows sentences and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_PRESENT = frozenset({"VBP", "VBZ"})
_SAID_AFTER = ("prep", "dobj", "xcomp", "ccomp", "advcl", "acl")


def is_view(s: Sentence, i: int) -> bool:
    """Whether what one agrees on, by verb `i`, is no deed: that something is so, to differ, on what matters, with somebody."""
    told = [k for k in s.kids(i, "xcomp") if s.words[k].lemma in words("differing")]
    told += [p for k in s.kids(i, "prep") for p in s.kids(k, "pobj") if s.words[p].lemma in words("stressed")]
    return bool(told) or _is_assent(s, i) or any(not _is_to_do(s, k) for k in s.kids(i, "ccomp") if k > i)


def _is_assent(s: Sentence, i: int) -> bool:
    """Whether it says of no deed that one agrees with somebody: "I agree with the minister"."""
    after = [k for k in s.kids(i, *_SAID_AFTER) if k > i]
    return s.words[i].tag in _PRESENT and len(after) == 1 and s.words[after[0]].lemma == "with"


def _is_to_do(s: Sentence, i: int) -> bool:
    """Whether the clause tells what is to be done: "agreed that talks would resume", "that the line be opened"."""
    modal = {s.words[k].lemma for k in s.kids(i, "aux")}
    passive = s.kids(i, "auxpass")
    if modal & {"would", "shall", "to"}:
        return True
    if modal & {"will", "should", "must"}:
        return bool(passive) or s.words[i].lemma in words("occurring", "convening")
    return s.words[i].tag == "VB" or any(s.words[k].tag == "VB" for k in passive)
