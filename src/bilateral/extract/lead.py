"""What an article's first sentences tell: the day that it reports, who speaks where. Knows scenes and places; no claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.dating import day_of
from bilateral.extract.occasion import Occasion
from bilateral.extract.placing import spots_of
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bilateral.extract.scene import Scene
    from bilateral.extract.setting import Setting

_FIRST = (
    5  # sentences: a headline, a dateline that stands alone, and the paragraph in which one tells who did what when and where
)
_NEWS = 7  # days that news are old at most
_AS_OF_SPEECH = "supports"  # a relation that is spoken: where its verb stands, not where its object lies


def report_day(scenes: Sequence[Scene], setting: Setting) -> str:
    """The first day of the week before publication that hangs on a main verb of the first sentences; '' if none."""
    for scene in scenes[:_FIRST]:
        root = next((w.i for w in scene.sentence.words if w.head == w.i), 0)
        day = day_of(scene, root, setting, planned=False)[0] if scene.sentence.words else ""
        if _is_news(day, setting.published):
            return day
    return ""


def appearances(scenes: Sequence[Scene], setting: Setting, *, side: Callable[[str], str]) -> Iterator[Occasion]:
    """Who speaks or takes part in something at a place that the first sentences name, without a day."""
    control = grammar.load_control()
    for scene in scenes[:_FIRST]:
        for word in scene.sentence.with_lemma(words("appearing")):
            if word.is_verb:
                actors = [k for i in grammar.subjects(scene.sentence, word.i, control) for k in scene.actors(i)]
                spots = [spot for spot in spots_of(scene, word.i, _AS_OF_SPEECH, setting) if spot[1]]
                if actors and spots:
                    place = min(spots, key=lambda spot: abs(spot[0].i - word.i))[1]
                    yield Occasion(frozenset(filter(None, map(side, actors))), "", place)


def _is_news(day: str, published: str) -> bool:
    try:
        age = (date.fromisoformat(published) - date.fromisoformat(day)).days
    except ValueError:  # a month, a year or nothing
        return False
    return 0 <= age <= _NEWS
