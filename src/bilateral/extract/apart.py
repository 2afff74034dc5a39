"""A person before an "and" is taken for what a noun after it is ("[A and Turkish] officials met"); put right here.

Knows words; nothing of actors or frames.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.plain import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_BEFORE = frozenset({"nmod", "compound", "amod"})


def persons_apart(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the person in the noun's place and the noun coordinated with him: A and officials of Turkey."""
    found = list(parsed)
    for person in parsed:
        noun = parsed[person.head]
        if person.lemma != PERSON or person.dep not in _BEFORE or not noun.is_noun or noun.i < person.i:
            continue
        sharing = [w for w in parsed[person.i + 1 : noun.i] if w.head == person.i and w.dep == "conj" and w.tag == "JJ"]
        if len(sharing) == 1:
            found[sharing[0].i] = replace(sharing[0], dep="amod", head=noun.i)
            found[person.i] = replace(person, dep=noun.dep, head=person.i if noun.head == noun.i else noun.head)
            found[noun.i] = replace(noun, dep="conj", head=person.i)
    return found
