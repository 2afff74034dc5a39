"""With whom something is talked over, whom the parser hangs on what is talked over. Knows words; nothing of actors or frames.

Of "discussed the truce in Syria with A" it makes a truce with A, or a Syria with A.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE, ancestors
from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


def with_partners(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "with A" of "discussed the truce in Syria with A" at the verb.

    Who is no person must not stand right after what he may have to do with: "discussed the standoff with Peru".
    """
    found = list(parsed)
    for partner in parsed:
        prep = parsed[partner.head]
        if (partner.dep, prep.text) != ("pobj", "with") or is_with(parsed, prep.i):
            continue
        if partner.lemma != PERSON and (prep.i == prep.head + 1 or _is_of_places(parsed, partner, prep)):
            continue
        verb = _talking_over(parsed, prep)
        if verb is not None:
            found[prep.i] = replace(prep, head=verb.i)
    return found


def _is_of_places(parsed: Sequence[Word], partner: Word, prep: Word) -> bool:
    """Whether a country may well be what the talks are about: "discussed the deal on fish with Peru"."""
    return not partner.is_noun or (partner.tag.startswith("NNP") and parsed[prep.head].lemma in words("taking-with"))


def is_with(parsed: Sequence[Word], i: int) -> bool:
    """Whether what the preposition `i` hangs on is done, or is, with somebody: "talks with A", "to cooperate on trade with A"."""
    prep = parsed[i]
    above = parsed[prep.head]
    taken = any(w.head == above.i and w.text == "with" for w in parsed[: prep.i])  # "to cooperate with Peru with A"
    return above.lemma in words("taking-with") and not taken and (above.is_verb or prep.i == above.i + 1)


def _talking_over(parsed: Sequence[Word], prep: Word) -> Word | None:
    """The nearest verb of talking above the preposition that has no partner yet, in the same clause; None if none."""
    for k in ancestors(parsed, prep.i):
        above = parsed[k]
        if above.is_verb and above.lemma in words("talking-over"):
            has_one = any(w.head == k and w.text in {"with", "between"} and w.i != prep.i for w in parsed)
            return None if has_one or prep.head == k else above
        if above.tag in FINITE:
            return None
    return None
