"""Where somebody is said to be, and who came to whom: "said in Lima", "A, in Lima for talks", "A hosted B for a visit".

Knows grammar; no actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.plain import PERSON
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.grammar import Control
    from bilateral.extract.sentence import Sentence

_NOW = frozenset({"currently", "still", "now", "already"})


def stands_in(s: Sentence, i: int, _: Control) -> list[int]:
    """Where the verb is done: X in "said in X", "spoke at a congress in X"; not in "said of those in X", "In X, he said, …"."""
    if "in" not in s.forms or (i + 1 < len(s.words) and s.words[i + 1].text == ","):
        return []
    found = [p for k in s.kids(i, "prep") for p in s.kids(k, "pobj")]
    beside = [p for p in [*s.kids(i, "dobj"), *found] if s.words[p].lemma == PERSON]  # "met B in X", hung on B
    found += [p for b in beside for k in s.kids(b, "prep") for p in s.kids(k, "pobj")]
    there = [p for p in found if s.words[s.words[p].head].text.lower() == "in" and not _is_of_object(s, i, p)]
    held = [p for p in found if s.words[p].lemma in words("occasion", "listeners")]  # "spoke to reporters in X"
    held += [n for p in held for n in grammar.prepositional(s, p, ("of",), depth=1) if s.words[n].lemma in words("occasion")]
    return grammar.coordinated_all(s, [*there, *(p for n in held for p in grammar.prepositional(s, n, ("in",), depth=1))])


def _is_of_object(s: Sentence, i: int, place: int) -> bool:
    """Whether something that is said may be what is there: "stressed stability in X", "announced a truce in X"."""
    return any(i < k < place and s.words[k].lemma != PERSON for k in s.kids(i, "dobj"))


def aside(s: Sentence, i: int, _: Control) -> list[int]:
    """Where a phrase between commas says that the person is: X in "A, in X for talks, said", "A, still in X, said"."""
    return grammar.coordinated_all(s, [p for k in set_off(s, i) for p in s.kids(k, "pobj")])


def set_off(s: Sentence, i: int) -> list[int]:
    """The "in" of such a phrase of the person `i`."""
    if "in" not in s.forms or "," not in s.forms:
        return []
    return [k for k in s.kids(i, "prep", "relcl") if s.words[k].text == "in" and _is_after_comma(s, k)]


def _is_after_comma(s: Sentence, k: int) -> bool:
    before = k - 1 if s.words[k - 1].text.lower() in _NOW else k
    return before > 0 and s.words[before - 1].text == ","


def guests(s: Sentence, i: int, _: Control) -> list[int]:
    """Who comes: B in "met visiting B", "hosted B for a visit"."""
    if s.words[i].dep == "amod":
        return [s.words[i].head]
    verb = _hosting(s, i)
    return [] if verb is None else grammar.objects(s, verb)


def hosts(s: Sentence, i: int, control: Control) -> list[int]:
    """The other one in what is done with the guest, or by him: A in "A met visiting B", "A hosted B for a visit"."""
    if s.words[i].is_noun:
        verb = _hosting(s, i)
        return [] if verb is None else grammar.subjects(s, verb, control)
    guest = s.words[i].head
    verb = next((k for k in s.ancestors(guest) if s.words[k].is_verb), None)
    if verb is None:
        return []
    subjects = grammar.subjects(s, verb, control)
    if guest not in subjects:
        return subjects
    return [*grammar.objects(s, verb), *grammar.prepositional(s, verb, ("with", "to"), depth=2)]


def _hosting(s: Sentence, i: int) -> int | None:
    """The verb that tells for what visit somebody is received: of "hosted B for a visit", "on a visit"."""
    prep = s.words[s.words[i].head]
    if s.words[i].dep != "pobj" or prep.text not in {"for", "on", "during"}:
        return None
    verb = s.words[prep.head] if not s.words[prep.head].is_noun else s.words[s.words[prep.head].head]
    return verb.i if verb.is_verb and verb.lemma in words("hosting") else None
