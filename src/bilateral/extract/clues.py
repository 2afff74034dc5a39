"""What speaks for or against a claim, as short phrases whose weights `knowledge/weights.tsv` has. Knows one sentence; no weights.

A clue names the frame that fired, the grammar of its trigger, and of each end by which role it was found, as what it is named
in the sentence, how far off it stands and among how many. Numbers are told as ranges ("2-3 actors in the sentence").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.binding import Bound
    from bilateral.extract.frames import Match
    from bilateral.extract.scene import Scene
    from bilateral.model import Kind, Status


def clues_of(scene: Scene, match: Match, pair: tuple[str, str], *, status: Status, kinds: tuple[Kind, Kind]) -> tuple[str, ...]:
    """The clues of the claim that the match makes of the pair (actor, counterpart), sorted, once each."""
    kind = match.frame.type
    found = {kind, f"frame {match.frame.key}", f"{kind} {status}", *_of_trigger(scene, match.trigger), *_of_sentence(scene)}
    for end, bound, key, what in zip(("actor", "counterpart"), (match.actor, match.counterpart), pair, kinds, strict=True):
        own = set(_of_end(scene, match.trigger, bound, key))
        found |= {f"{end} {clue}" for clue in (*own, f"is a {what}")}
        found.add(f"{kind}: {end} by {bound.role}")
        found.add(f"{kind}: {end} is a {what}")
    found.add(f"{match.actor.role} to {match.counterpart.role}")
    if match.frame.objects:
        found.add("frame with an object")
    return tuple(sorted(found))


def _of_trigger(scene: Scene, trigger: int) -> Iterator[str]:
    s = scene.sentence
    word = s.words[trigger]
    yield f"trigger is {word.dep}"
    yield f"trigger is tagged {word.tag}"
    yield f"trigger under {s.words[word.head].lemma}"
    if word.is_verb and grammar.is_passive(s, trigger):
        yield "trigger is passive"


def _of_sentence(scene: Scene) -> Iterator[str]:
    s = scene.sentence
    yield f"{_range(len(s.words))} words in the sentence"
    yield f"{_range(len({key for keys in scene.heads.values() for key in keys}))} actors in the sentence"
    if scene.quoted_by:
        yield "in a quotation"


def _of_end(scene: Scene, trigger: int, bound: Bound, key: str) -> Iterator[str]:
    s = scene.sentence
    yield f"by {bound.role or 'nothing'}"
    yield f"is one of {_range(len(bound.keys))}"
    word = next((w for w in bound.words if key in scene.actors(w)), None)
    if word is None:
        inside = bound.words[0] if bound.words else None
        yield "is not named" if inside is None else "is inside the phrase"
        if inside is not None:
            yield f"stands {_range(abs(inside - trigger))} words off"
        return
    yield f"is named as {_sort(scene, word)}"
    yield f"is {s.words[word].dep}"
    yield f"stands {_range(abs(word - trigger))} words {'after' if word > trigger else 'before'}"


def _sort(scene: Scene, word: int) -> str:
    """How the noun phrase names its actor: the naming's sort, or what kind of word points to it."""
    s = scene.sentence
    span = next((n.sort for n in scene.namings if word in s.span_at(*n.words)), "")
    return span or ("noun" if s.words[word].is_noun else "pronoun")


def _range(number: int) -> str:
    """The range between powers of two that holds the number, as 0, 1, 2-3, 4-7, 8-15."""
    if number < 2:  # noqa: PLR2004 - 0 and 1 are told as they are
        return str(number)
    low = 1 << (number.bit_length() - 1)
    return f"{low}-{2 * low - 1}"
