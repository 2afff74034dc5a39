"""Which countries a phrase allows: "the Gulf kingdom" is one of two of its words, not of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.actors import load_gazetteer
from bilateral.extract.realms import load_realms, realm_of
from bilateral.extract.scene import Scene


@pytest.mark.parametrize(
    ("text", "noun", "allowed", "barred"),
    [
        pytest.param("The kingdom waited.", "kingdom", "MAR", "FRA", id="by the noun"),
        pytest.param("The Gulf kingdom waited.", "kingdom", "SAU", "MAR", id="by both words"),
        pytest.param("The North African country waited.", "country", "MAR", "KEN", id="two words are read as one"),
        pytest.param("The South American nation waited.", "nation", "PER", "USA", id="no part of a longer one"),
    ],
)
def test_the_words_of_a_phrase_say_which_countries_it_may_mean(
    text: str, noun: str, allowed: str, barred: str, scene_of: Callable[..., Scene]
) -> None:
    s = scene_of(text).sentence
    realm = realm_of(s, next(w.i for w in s.words if w.text == noun))
    assert allowed in realm
    assert barred not in realm


def test_words_that_tell_nothing_allow_none(scene_of: Callable[..., Scene]) -> None:
    assert realm_of(scene_of("The country waited.").sentence, 1) == frozenset()


def test_every_country_of_the_table_is_one() -> None:
    assert not {key for keys in load_realms().values() for key in keys} - load_gazetteer().countries.keys()
