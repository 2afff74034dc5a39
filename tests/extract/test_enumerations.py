"""Lists after a word: who they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract.scene import Scene


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        ("We, the President of Peru, Chancellor of Austria and Prime Minister of Malta, met.", "We", ("PER", "AUT", "MLT")),
        ("We, the heads of state and government of Peru, Chile and Oman, met in Rome.", "We", ("PER", "CHL", "OMN")),
        ("We, the foreign ministers of Peru and Chile, and the High Representative of the EU, met.", "We", ("PER", "CHL", "EU")),
        ("Malta thanked three countries – Peru, Chile and Oman.", "countries", ("PER", "CHL", "OMN")),
        ("Malta thanked two neighbours: Peru and Chile.", "neighbours", ("PER", "CHL")),
        ("Malta thanked its partners (Peru, Chile) in Rome.", "partners", ("PER", "CHL")),
    ],
)
def test_a_list_tells_who_the_word_before_it_is(
    scene_of: Callable[..., Scene], text: str, word: str, keys: tuple[str, ...]
) -> None:
    scene = scene_of(text)
    (place,) = (w.i for w in scene.sentence.words if w.text == word)
    assert scene.actors(place) == keys


@pytest.mark.parametrize(
    "text",
    ["Malta thanked three countries, and Peru and Chile left.", "Malta thanked both countries – Peru is one.", "We met Peru."],
)
def test_where_nobody_is_listed_the_word_names_nobody_more(scene_of: Callable[..., Scene], text: str) -> None:
    scene = scene_of(text)
    places = [w.i for w in scene.sentence.words if w.text in {"countries", "We"}]
    assert not any(set(scene.heads.get(place, ())) & {"PER", "CHL"} for place in places)


def test_each_country_of_a_listed_tour_is_visited(said: Callable[..., list[tuple[str, ...]]]) -> None:
    told = said("Malta's president will visit three countries -- Peru, Chile and Oman -- next week.")
    assert {claim[2] for claim in told if claim[0] == "visits"} == {"PER", "CHL", "OMN"}
