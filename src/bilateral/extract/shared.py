"""What a noun has in common with another word of its phrase: "talks and cooperation between A and B". Knows grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_SHARED = frozenset({"between", "with", "among"})
_OUTER = frozenset({"for", "to", "with"})


def with_others(s: Sentence, noun: int, name: str) -> list[int]:
    """What the preposition gives another word that it belongs to as well.

    The noun before it ("talks and cooperation between A and B"), who made it ("a truce brokered by C between A and B"), what
    there is of it ("a sense of solidarity with B").
    """
    word, above = s.words[noun], s.words[s.words[noun].head]
    near: list[int] = []
    if name in _SHARED:
        near = [k for k in s.kids(noun, "acl") if s.words[k].lemma in words("brokering")]
        near += [p for k in near for by in s.kids(k, "agent") for p in s.kids(by, "pobj")]  # "by C between A and B"
        near += [word.head] if word.dep == "conj" and above.is_noun else []
    if name in _OUTER and word.dep == "pobj" and above.text == "of" and s.words[above.head].lemma in words("measure-of"):
        near.append(above.head)
    later = [k for w in near for k in s.kids(w, "prep") if k > noun and s.words[k].text.lower() == name]
    return grammar.coordinated_all(s, [p for k in later for p in s.kids(k, "pobj")])
