from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract.grammar import coordinated
from bilateral.extract.scene import Scene, stand_for


def named(scene: Scene, places: dict[int, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Keys by the text of the word."""
    return {scene.sentence.words[i].text: keys for i, keys in sorted(places.items())}


def test_names_are_heads_adjectives_are_marks_and_places_are_places(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Norway met the Chilean envoy in Lima.")
    assert named(scene, scene.places) == {"Lima": ("PER",)}
    assert scene.heads[0] == ("NOR",)
    assert "Lima" not in named(scene, scene.heads)


@pytest.mark.parametrize(
    ("sentence", "noun", "owners"),
    [
        pytest.param("Norway's plan failed.", "plan", ("NOR",), id="possessive"),
        pytest.param("The Norwegian plan failed.", "plan", ("NOR",), id="adjective"),
        pytest.param("The plan of Norway failed.", "plan", ("NOR",), id="of"),
        pytest.param("The plan failed.", "plan", (), id="nobody's"),
    ],
)
def test_a_nouns_owner_stands_before_or_after_it(
    sentence: str, noun: str, owners: tuple[str, ...], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(sentence)
    assert scene.owners(next(word.i for word in scene.sentence.words if word.text == noun)) == owners


@pytest.mark.parametrize(
    ("sentence", "noun", "actors"),
    [
        pytest.param("A Chilean delegation led by Foreign Minister Ana Rojas left.", "delegation", ("Ana Rojas@CHL",), id="led"),
        pytest.param("A Chilean delegation greeted by Foreign Minister Ana Rojas left.", "delegation", ("CHL",), id="not led"),
        pytest.param("A Chilean group left.", "group", ("CHL",), id="nobody leads it"),
        pytest.param(
            "Peru met Chilean officials including Foreign Minister Ana Rojas.", "officials", ("Ana Rojas@CHL",), id="one is named"
        ),
        pytest.param("Peru met Chilean officials including two judges.", "officials", ("CHL",), id="nobody is named"),
    ],
)
def test_a_delegation_is_who_leads_it_and_officials_are_who_is_named_of_them(
    sentence: str, noun: str, actors: tuple[str, ...], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(sentence)
    assert scene.actors(next(word.i for word in scene.sentence.words if word.text == noun)) == actors


def test_the_text_that_somebody_fights_is_not_his(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru backed a text against which Norway had lobbied and a plan that Chile made.")
    words = [word.i for word in scene.sentence.words if word.text in {"text", "plan"}]
    assert [scene.within(i, trigger=-1) for i in words] == [(), ("CHL",)]


def test_the_owner_may_stand_deep_in_the_phrase(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru praised the stability of the north of Norway.")
    place = {word.text: word.i for word in scene.sentence.words}
    assert scene.within(place["stability"], trigger=place["praised"]) == ("NOR",)


def test_the_name_beside_an_office_wins_over_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru thanked the Norwegian minister, Ola Nordli, for the visit.")
    place = next(word.i for word in scene.sentence.words if word.text == "minister")
    assert scene.actors(place) == ("Ola Nordli@NOR",)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("US-China talks ended.", ("CHN", "USA")),
        ("U.S.-China talks ended.", ("CHN", "USA")),
        ("The Franco-German summit was held.", ("DEU", "FRA")),
        ("The US-South Korean summit was held.", ("KOR", "USA")),
        ("The South Korea-Japan talks were held.", ("JPN", "KOR")),
        ("Sino-Russian talks were held.", ("CHN", "RUS")),
    ],
)
def test_two_names_in_one_hyphenated_word_are_two(
    text: str, pair: tuple[str, str], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [(kind, *sorted(ends)) for kind, *ends, _ in said(text)] == [("meets", *pair)]


def test_two_names_in_one_word_say_nothing_of_themselves(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert said("The US-China trade row goes on.") == []


@pytest.mark.parametrize(
    ("act", "doer"),
    [
        pytest.param("the attacks of Chad on Sudan", ("TCD",), id="of the doer"),
        pytest.param("the annexation of a Sudanese town by Chad", ("TCD",), id="by the doer"),
        pytest.param("the shelling of Sudan", (), id="of who suffers"),
        pytest.param("the strikes on Sudan", (), id="on who suffers"),
        pytest.param("the levies on Sudan", ("SDN",), id="no act of violence"),
    ],
)
def test_an_act_of_violence_is_not_of_who_suffers_it(act: str, doer: tuple[str, ...], scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(f"Peru condemned {act}.")
    place = {word.text: word.i for word in scene.sentence.words}
    assert scene.within(place[act.split()[1]], trigger=place["condemned"]) == doer


def test_a_single_example_tells_whom_a_noun_stands_for_that_nobody_owns(scene_of: Callable[..., Scene]) -> None:
    found = [
        stand_for(scene, next(word.i for word in scene.sentence.words if word.text == "allies"))
        for text in ("Peru warned allies such as Chile.", "Peru warned Norwegian allies such as Chile.", "Its allies shout.")
        for scene in [scene_of(text)]
    ]
    assert found == [("CHL",), ("CHL",), ()]


def test_who_drafted_a_text_owns_it_and_who_backs_rebels_does_not_own_them(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru praised a US-drafted resolution and the Saudi-backed rebels.")
    place = {word.text: word.i for word in scene.sentence.words}
    assert [scene.before(place[noun]) for noun in ("resolution", "rebels")] == [("USA",), ()]


def test_a_capital_at_which_somebody_lashes_out_is_no_place(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru lashed out at Moscow in Oslo.")
    assert [("RUS",) in scene.heads.values(), ("NOR",) in scene.heads.values()] == [True, False]


def test_who_follows_anothers_own_title_is_listed_with_him(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Ola Nordli, Norway's foreign minister, and his Peruvian counterpart, Ana Rojas, signed a declaration.")
    listed = scene.listed(coordinated(scene.sentence, 0))
    assert {key for i in listed for key in scene.actors(i)} == {"Ola Nordli@NOR", "Ana Rojas@PER"}


def test_what_is_done_by_one_to_another_is_the_doers(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Norway condemned the detention of two Norwegian sailors by Peru.")
    noun = next(word.i for word in scene.sentence.words if word.text == "detention")
    assert scene.within(noun, trigger=1) == ("PER",)
