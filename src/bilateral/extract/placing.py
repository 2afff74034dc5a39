"""When and where what a word says took place. Knows scenes, dates and the article's setting; nothing of other sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import dates
from bilateral.model import DateBasis, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.claims import Setting
    from bilateral.extract.frames import Match
    from bilateral.extract.naming import Naming
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence, Word
    from bilateral.model import Actor

_WHERE = frozenset({"in", "at", "outside", "near"})
_OWN_CLAUSE = frozenset({"relcl", "ccomp", "advcl", "conj", "parataxis"})
_ANY_DAY = "2000-01-01"  # from which "in May" is counted where the article has no day: only that it is a day matters
_SEATS = frozenset({"capital", "city"})


def day_of(scene: Scene, trigger: int, setting: Setting, *, planned: bool) -> tuple[str, DateBasis]:
    """The day of the time expression that hangs on the trigger's own clause or the nearest one above it, and how it is known."""
    s = scene.sentence
    found = dates.find_dates(setting.text, s.start, s.end, published=setting.published)
    clauses = [trigger, *s.ancestors(trigger)]
    placed = [(clauses.index(clause), when) for when in found if (clause := _clause_of(s, when.start)) in clauses]
    inside = {s.words[k].start for k in _own_words(s, trigger)}
    placed += [(-1, when) for when in found if when.start in inside]
    if not placed:
        return "", DateBasis.NONE
    nearest = min(placed, key=lambda pair: (pair[0], pair[1].start))[1]
    return dates.resolve(nearest, published=setting.published, planned=planned), nearest.basis


def place_of(scene: Scene, match: Match, setting: Setting, counterpart: Actor | None) -> str:
    """The place after "in" or "at" nearest to the trigger; of "here", the dateline's; of a visit, where it leads; '' if none."""
    spots = [(abs(word.i - match.trigger), name) for word, name in _spots(scene, match.trigger, setting)]
    if match.frame.type == "visits" and counterpart is not None:
        named = [naming for naming in scene.namings if naming.keys == (counterpart.key,) and naming.sort in _SEATS]
        spots.append((0, _surface(named[0], setting) if named else counterpart.name))
    return min((spot for spot in spots if spot[1]), key=lambda spot: spot[0], default=(0, ""))[1]


def _spots(scene: Scene, trigger: int, setting: Setting) -> Iterator[tuple[Word, str]]:
    s = scene.sentence
    yield from ((word, setting.home_place) for word in s.words if word.text.lower() == "here" and word.dep == "advmod")
    for word in s.words:
        is_where = word.dep == "pobj" and word.tag in {"NNP", "NNPS"} and s.words[word.head].lemma in _WHERE
        if is_where and _belongs(s, word.i, trigger):
            yield word, _place_name(scene, word, setting)


def _belongs(s: Sentence, i: int, trigger: int) -> bool:
    """Whether the place stands in the trigger's own clause or one above, or below the trigger itself."""
    return _clause_of(s, s.words[i].start) in {trigger, *s.ancestors(trigger)} or i in s.subtree(trigger)


def _own_words(s: Sentence, i: int) -> list[int]:
    """The word and what stands below it, without the clauses there that have verbs of their own."""
    found, stack = [], [i]
    while stack:
        k = stack.pop()
        found.append(k)
        stack += [child for child in s.kids(k) if not (s.words[child].is_verb and s.words[child].dep in _OWN_CLAUSE)]
    return found


def _clause_of(s: Sentence, at: int) -> int:
    """The verb whose clause the codepoint `at` stands in."""
    word = next((w.i for w in s.words if w.start <= at < w.end), 0)
    return next((a for a in s.ancestors(word) if s.words[a].is_verb), word)


def _place_name(scene: Scene, word: Word, setting: Setting) -> str:
    """What a place is called: a seat of power by its city; '' for a person, a month or a body that meets."""
    for naming in scene.namings:
        if naming.words[0] <= word.start < naming.words[1]:
            if naming.sort == "organ":
                return setting.capital(naming.keys[0])
            return _surface(naming, setting) if naming.sort in _SEATS | {"name"} and _is_land(naming, setting) else ""
    if not word.text.istitle() or scene.sentence.kids(word.i, "compound"):
        return ""
    s = scene.sentence
    days = dates.find_dates(setting.text, s.start, s.end, published=setting.published or _ANY_DAY)
    return "" if any(when.start <= word.start < when.end for when in days) else word.text  # "in January"


def _surface(naming: Naming, setting: Setting) -> str:
    return setting.text[naming.start : naming.end]


def _is_land(naming: Naming, setting: Setting) -> bool:
    actor = setting.actor(naming.keys[0])
    return actor is not None and actor.kind is Kind.COUNTRY
