"""The scene of a parsed sentence: which noun phrases its names are, what modifies, what only is a place. Knows scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.enumerations import enumerated
from bilateral.extract.scene import Scene, distinct
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.naming import Naming
    from bilateral.extract.sentence import Sentence


def build_scene(sentence: Sentence, namings: Sequence[Naming]) -> Scene:
    """The sentence with the actors that its names, and nouns with a country's name, stand for."""
    heads: dict[int, tuple[str, ...]] = {}
    marks: dict[int, tuple[str, ...]] = {}
    places: dict[int, tuple[str, ...]] = {}
    for naming in namings:
        span = sentence.span_at(*naming.words)
        if not span:
            continue
        head = sentence.head_of(span)
        joined = marks.get(head, ()) if "-" in sentence.words[head].text else ()  # "the U.S.-Kenya talks"
        if naming.sort not in {"person", "office"}:
            marks[head] = distinct([*joined, *naming.keys])
        if naming.sort in {"capital", "city"} or (naming.sort != "adjective" and _is_place(sentence, head)):  # "spoke in Spanish"
            places[head] = naming.keys
        people = naming.sort == "adjective" and _is_people(sentence, head)
        if (people or naming.sort not in {"adjective", "city"}) and not (
            naming.sort == "capital" and _is_place(sentence, head, "at") and not _acts(sentence, head)
        ):
            heads[head] = distinct([*joined, *naming.keys])
    heads |= _titles_apart(sentence, namings, heads)
    return Scene(sentence, tuple(namings), {**heads, **enumerated(sentence, namings)}, marks, places)


def _titles_apart(s: Sentence, namings: Sequence[Naming], heads: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Persons by their titles' nouns, where the name hangs on a later word of the title: "its Minister of Housing, A"."""
    found: dict[int, tuple[str, ...]] = {}
    for naming in namings:
        named = s.span_at(*naming.words) if 0 <= naming.title_start < naming.words[0] else ()
        name = s.head_of(named) if named else 0
        if not named or s.words[name].dep not in {"appos", "npadvmod"}:
            continue
        first = next((w.i for w in s.words if w.end > naming.title_start), named[0])
        title = range(first, named[0])
        head = s.head_of(title) if s.words[name].head in title else name
        if head not in {s.words[name].head, name} and "@" not in "".join(heads.get(head, ())):
            found[head] = naming.keys
    return found


def _acts(s: Sentence, i: int) -> bool:
    """Whether a clause says what it does: "a response from Beijing, which warned Tokyo"."""
    clauses = s.kids(i, "relcl") if "which" in s.forms else []
    return any(s.words[k].text.lower() == "which" for c in clauses for k in s.kids(c, "nsubj"))


def _is_people(s: Sentence, i: int) -> bool:
    """Whether the adjective stands for the people, or the government: "the British called on Iran"."""
    word = s.words[i]
    alone = word.dep in {"nsubj", "nsubjpass", "dobj", "pobj", "conj"} and not s.kids(i, "compound", "amod", "nmod")
    return alone and word.text.lower() in words("people") and any(s.words[k].text.lower() == "the" for k in s.kids(i, "det"))


def _is_place(s: Sentence, i: int, *but: str) -> bool:
    """Whether a preposition says that something is there, one of `but` left out: one is angry "at Moscow"."""
    word = s.words[i]
    if word.dep in {"conj", "appos"}:
        return _is_place(s, word.head, *but) if word.head != i else False
    return word.dep == "pobj" and s.words[word.head].lemma in words("place") - {*but}
