"""A day between subject and verb."""

from __future__ import annotations

from bilateral.extract.sentence import Word
from bilateral.extract.weekdays import past_days


def word(i: int, text: str, tag: str, dep: str, head: int) -> Word:
    return Word(i, text, text, tag, dep, head, i, i + 1)


# "Vik Monday met Nordli": the parser takes the subject for a part of the day's name
BARE = (
    word(0, "Vik", "NNP", "compound", 1),
    word(1, "Monday", "NNP", "npadvmod", 2),
    word(2, "met", "VBD", "ROOT", 2),
    word(3, "Nordli", "NNP", "dobj", 2),
)

# "Vik on Monday hosted Nordli in Lima": it takes "hosted" for what Nordli is
HOSTED = (
    word(0, "Vik", "NNP", "ROOT", 0),
    word(1, "on", "IN", "prep", 0),
    word(2, "Monday", "NNP", "npadvmod", 3),
    word(3, "hosted", "VBN", "amod", 4),
    word(4, "Nordli", "NNP", "pobj", 1),
    word(5, "in", "IN", "prep", 0),
    word(6, "Lima", "NNP", "pobj", 5),
)


def test_the_name_before_a_bare_day_is_the_subject_of_the_verb_after_it() -> None:
    assert past_days(BARE) == [word(0, "Vik", "NNP", "nsubj", 2), *BARE[1:]]


def test_the_verb_after_on_a_day_takes_the_place_of_the_name_and_what_follows_as_its_object() -> None:
    assert past_days(HOSTED) == [
        word(0, "Vik", "NNP", "nsubj", 3),
        word(1, "on", "IN", "prep", 3),
        word(2, "Monday", "NNP", "pobj", 1),
        word(3, "hosted", "VBD", "ROOT", 3),
        word(4, "Nordli", "NNP", "dobj", 3),
        word(5, "in", "IN", "prep", 3),
        HOSTED[6],
    ]


def test_a_day_that_has_the_subject_beside_it_changes_nothing() -> None:
    words = (word(0, "Vik", "NNP", "nsubj", 2), *BARE[1:])
    assert past_days(words) == list(words)
