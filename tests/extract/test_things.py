"""Words that mean one country ("the government", "the country"), and offices that mean their holders ("the President")."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract.scene import Scene

OSLO = "Ministry of Foreign Affairs of Norway"
RECEIVED = "President Ola Nordli of Norway received President Ana Rojas of Peru. "


def meaning(scene: Scene, word: str) -> tuple[str, ...] | None:
    """What the last such word of the sentence means."""
    return scene.heads.get(next(w.i for w in reversed(scene.sentence.words) if w.text == word))


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        pytest.param("Peru's junta left. Chad thanked Norway. The junta stayed.", "junta", ("PER",), id="whose it was before"),
        pytest.param("Norway wrote to Peru. The government waited for rain.", "government", None, id="nobody's yet"),
        pytest.param("Norway wrote to Peru. The ministry waited for rain.", "ministry", ("NOR",), id="whom the news is about"),
        pytest.param("Peru's government left. Peru urged the government to wait.", "government", None, id="not its own"),
        pytest.param("Norway helped Peru. Chad praised the country.", "country", ("PER",), id="the country last named"),
        pytest.param("Norway helped Peru, and the country thanked it.", "country", ("PER",), id="in the sentence"),
        pytest.param("Norway helped Peru. The country was glad.", "country", ("NOR",), id="the subject goes on"),
        pytest.param("Morocco helped Peru. Chad thanked the kingdom.", "kingdom", ("MAR",), id="a kingdom is no republic"),
        pytest.param("Peru wrote to Chad. The South American nation waited.", "nation", ("PER",), id="of that part of the world"),
        pytest.param("Chad met Peru. The West African state waited.", "state", None, id="none of that part of the world"),
        pytest.param("Peru left. The state waited.", "state", None, id="the state may be any"),
        pytest.param("Peru's embassy in Oslo was closed. The embassy waited.", "embassy", ("PER",), id="whose embassy it was"),
        pytest.param("Peru issued a statement. The statement blamed Chad.", "statement", ("PER",), id="who issued it"),
        pytest.param("Peru issued a statement. Chad read the statement.", "statement", None, id="a statement that says nothing"),
        pytest.param(
            "Hezbollah met Iran. The Lebanese militant group left.", "group", ("Hezbollah",), id="a group, not its country"
        ),
        pytest.param("Peru met Hezbollah. Chad blamed the militants.", "militants", ("Hezbollah",), id="the armed group"),
        pytest.param("Peru met NATO. The rebels waited.", "rebels", None, id="no armed group was named"),
        pytest.param("Mali wrote to Chad, Peru and Spain. Peru blamed the junta.", "junta", ("TCD",), id="who is ruled by one"),
        pytest.param("Iran left. The Syrian rebel group waited.", "group", None, id="rebels are no country's own"),
        pytest.param("NATO met. The EU wrote to the UN. The alliance waited.", "alliance", ("NATO",), id="the alliance is NATO"),
        pytest.param("NATO met. The EU wrote to the UN. The bloc waited.", "bloc", ("EU",), id="the bloc is the EU"),
        pytest.param("Peru's government said it would wait.", "it", ("PER",), id="whose government is the subject"),
        pytest.param("Norway wrote. The group waited.", "group", None, id="no group was named"),
        pytest.param("NATO met. The court waited.", "court", None, id="no court was named"),
        pytest.param("The country is cold.", "country", None, id="no country was named"),
    ],
)
def test_a_word_for_a_country_means_the_one_spoken_of(
    text: str, word: str, keys: tuple[str, ...] | None, scene_of: Callable[..., Scene]
) -> None:
    assert meaning(scene_of(text), word) == keys


@pytest.mark.parametrize(
    ("text", "word", "publisher", "keys"),
    [
        pytest.param("Peru wrote. The government waited for rain.", "government", OSLO, ("NOR",), id="the outlet's government"),
        pytest.param(RECEIVED + "The President praised Chad.", "President", OSLO, ("Ola Nordli@NOR",), id="the outlet's own"),
        pytest.param(
            RECEIVED + "The President praised Chad.", "President", "", ("Ola Nordli@NOR",), id="else the subject before"
        ),
        pytest.param(
            RECEIVED + "Chad wrote. Rojas wrote. The President left.", "President", "", ("Ana Rojas@PER",), id="else the last"
        ),
        pytest.param(
            "Vice President Ana Rojas of Peru left. The President stayed.", "President", "", None, id="a vice president is none"
        ),
        pytest.param("The Prime Minister met President Ana Rojas of Peru.", "Minister", OSLO, ("NOR",), id="nobody is named"),
        pytest.param("The Prime Minister met President Ana Rojas of Peru.", "Minister", "", None, id="of no side"),
    ],
)
def test_an_office_without_a_name_is_of_the_outlets_side_first(
    text: str, word: str, publisher: str, keys: tuple[str, ...] | None, scene_of: Callable[..., Scene]
) -> None:
    assert meaning(scene_of(text, publisher=publisher), word) == keys


def test_a_vice_president_and_a_president_are_two(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "Vice President Ola Nordli of Norway is here. The Vice President and President Ana Rojas of Peru met."
    assert said(text) == [("meets", "Ola Nordli@NOR", "Ana Rojas@PER", "actual")]


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        pytest.param(
            "Norway imposed sanctions against Peru over its attack on Chad.", ("PER", "TCD"), id="whom the sanctions hit"
        ),
        pytest.param("Norway criticised Peru for its attack on Chad.", ("PER", "TCD"), id="who is blamed"),
        pytest.param("Norway began its attack on Chad.", ("NOR", "TCD"), id="its own"),
    ],
)
def test_its_deed_for_which_another_is_blamed_is_that_others(
    text: str, attack: tuple[str, str], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [claim[1:3] for claim in said(text) if claim[0] == "attacks"] == [attack]
