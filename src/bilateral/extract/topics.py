"""What a claim is about, in the sentence's own words: "the conclusion of the summit", "Iran's act". Knows scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import dates, grammar

if TYPE_CHECKING:
    from bilateral.extract.frames import Match
    from bilateral.extract.scene import Scene

ABOUT = ("on", "over", "about", "regarding", "for", "upon", "concerning")  # in the order in which they are looked for
_ANY_DAY = "2000-01-01"  # from which "Thursday" is counted: only that it is a day matters
LONGEST = 160  # codepoints: a longer phrase is a clause, not a topic


def topic_of(scene: Scene, match: Match) -> str:
    """The phrase that the counterpart owns ("Iran's act"), else the one after "on", "over", "about", "for"; '' if none."""
    owned = [word for word in match.counterpart.words if not scene.actors(word) and scene.sentence.words[word].is_noun]
    about = (word for name in ABOUT for word in grammar.prepositional(scene.sentence, match.trigger, (name,), depth=2))
    for word in (*owned, *about):
        phrase = "" if scene.actors(word) else _phrase(scene, word)
        if phrase:
            return phrase
    return ""


def _phrase(scene: Scene, i: int) -> str:
    """The words below and with word `i`, as they stand in the sentence; '' where they are too many."""
    s = scene.sentence
    below = s.subtree(i)
    start, end = s.words[below[0]].start - s.start, s.words[below[-1]].end - s.start
    phrase = s.text[start:end].strip(" ,;")
    is_day = s.words[i].tag in {"NNP", "CD"} and bool(dates.find_dates(phrase, 0, len(phrase), published=_ANY_DAY))
    return phrase if len(phrase) <= LONGEST and not is_day else ""
