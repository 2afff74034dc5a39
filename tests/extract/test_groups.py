"""Words that mean several actors: whom the sentences before, or the sentence itself, name together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract.scene import Scene
from tests.extract.conftest import Read

ENVOYS = "Norwegian Foreign Minister Ola Nordli met Japanese Foreign Minister Aki Mori. "
NORDLI, MORI = "Ola Nordli@NOR", "Aki Mori@JPN"


def meaning(scene: Scene, word: str) -> tuple[str, ...] | None:
    """What the first such word of the sentence means."""
    return scene.heads.get(next(w.i for w in scene.sentence.words if w.text == word))


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        pytest.param("Norway, Peru and Chad met. The three left.", "three", ("NOR", "PER", "TCD"), id="the three"),
        pytest.param("Norway, Peru and Chad met. The three countries left.", "countries", ("NOR", "PER", "TCD"), id="as many"),
        pytest.param(
            "Norway wrote to Peru. The two countries are far apart.", "countries", ("NOR", "PER"), id="spoken of before"
        ),
        pytest.param("The two countries, Norway and Peru, met.", "countries", ("NOR", "PER"), id="named beside it"),
        pytest.param("Norway wrote to Peru before the two countries met.", "countries", ("NOR", "PER"), id="in the sentence"),
        pytest.param("Norway wrote to Peru. It rained. Both sides left.", "sides", ("NOR", "PER"), id="spoken of last"),
        pytest.param("Norway wrote to Peru. Chad left. Both countries stayed.", "countries", ("NOR", "PER"), id="in the news"),
        pytest.param("Norway and Peru met. Chad called on both to wait.", "both", ("NOR", "PER"), id="not who calls on them"),
        pytest.param("Norway wrote to Peru. Chad called on both to wait.", "both", ("NOR", "PER"), id="nor a third"),
        pytest.param(
            "Norway and Peru met. The two ministers, Norway's Ola Nordli and Peru's Ana Rojas, left.",
            "ministers",
            (NORDLI, "Ana Rojas@PER"),
            id="named beside",
        ),
        pytest.param(ENVOYS + "The two countries left.", "countries", ("NOR", "JPN"), id="countries of the persons"),
        pytest.param(ENVOYS + "Norway wrote to Japan. The two ministers left.", "ministers", (NORDLI, MORI), id="persons"),
        pytest.param("Norway and Peru quarrelled. The two leaders left.", "leaders", ("NOR", "PER"), id="leaders without a name"),
        pytest.param("Norway, Peru and Chad met. The two sides left.", "sides", None, id="two of three"),
        pytest.param(
            "Norway's President Ola Nordli spoke with Chad and Peru. The two sides left.",
            "sides",
            ("TCD", "PER"),
            id="named together",
        ),
        pytest.param(
            ENVOYS + "The two sides said that they left.", "they", ("NOR", "JPN"), id="as the sentence has just called them"
        ),
        pytest.param(
            ENVOYS + "The parties talked. Chad left. The ministers talked.", "ministers", (NORDLI, MORI), id="persons again"
        ),
        pytest.param("Norway wrote to Peru. It answered with two.", "two", None, id="a bare number"),
        pytest.param("Norway, Peru and Chad met. The four left.", "four", None, id="more than there were"),
        pytest.param("Norway wrote to Peru. Chad wrote to Mali. Only the other two left.", "two", None, id="the other two"),
    ],
)
def test_a_word_means_as_many_as_it_asks_for(
    text: str, word: str, keys: tuple[str, ...] | None, scene_of: Callable[..., Scene]
) -> None:
    assert meaning(scene_of(text), word) == keys


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        pytest.param(
            "Norwegian Prime Minister Ola Nordli met Danish President Lars Holm. The leaders of Norway and Denmark agreed.",
            [("Ola Nordli@NOR", "Lars Holm@DNK")],
            id="both named in the article",
        ),
        pytest.param(
            "Japanese premier Fumio Kishida met his Irish counterpart Micheal Martin. The leaders of Japan and Ireland agreed.",
            [("Fumio Kishida@JPN", "Micheál Martin@IRL")],
            id="one of them a counterpart whom the offices know",
        ),
        pytest.param(
            "Norwegian Prime Minister Ola Nordli waited. The leaders of Norway and Denmark agreed.",
            [("NOR", "DNK")],
            id="one of them not named",
        ),
    ],
)
def test_the_leaders_of_countries_are_the_articles_persons_who_lead_them(
    text: str, agreed: list[tuple[str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [claim[1:3] for claim in said(text) if claim[0] == "agrees"] == agreed


def test_sides_cooperate_whoever_speaks_for_them(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "Norwegian Prime Minister Ola Nordli said he would cooperate with Danish President Lars Holm."
    assert [claim[1:3] for claim in said(text) if claim[0] == "cooperates"] == [("NOR", "DNK")]


@pytest.mark.parametrize(
    ("more", "met"),
    [
        pytest.param("Swedish minister Eva Lund joined the talks.", {"NOR", "JPN"}, id="who joined"),
        pytest.param("The meeting was attended by Swedish minister Eva Lund.", {"NOR", "JPN"}, id="who attended"),
        pytest.param("The meeting was attended by Norwegian minister Eva Lund.", {"JPN"}, id="not his own side"),
        pytest.param("Swedish minister Eva Lund joined a club.", set(), id="no talks"),
    ],
)
def test_who_joins_talks_meets_those_who_hold_them(more: str, met: set[str], said: Callable[..., list[tuple[str, ...]]]) -> None:
    claims = said(ENVOYS + more)
    assert {b.rpartition("@")[2] for kind, a, b, *_ in claims if kind == "meets" and a.startswith("Eva Lund")} == met


def test_who_joins_talks_is_not_one_of_the_two_who_hold_them(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = ENVOYS + "Swedish minister Eva Lund joined the talks. They thanked Peru."
    assert [claim[1] for claim in said(text) if claim[0] == "thanks"] == [NORDLI, MORI]


def test_a_planned_meeting_does_not_take_the_place_of_one_that_was_held(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = ENVOYS + "They spoke of the coming talks between Chad and Mali. The two thanked Peru."
    assert [claim[1] for claim in said(text) if claim[0] == "thanks"] == [NORDLI, MORI]


def test_the_presidents_are_the_two_of_the_article_who_are_so(scene_of: Callable[..., Scene]) -> None:
    told = "President Ola Nordli of Norway thanked President Ana Rojas of Peru. It rained. The presidents left."
    assert meaning(scene_of(told), "presidents") == ("Ola Nordli@NOR", "Ana Rojas@PER")
    more = told.replace("It rained.", "President Luis Vega of Chile slept.")
    assert meaning(scene_of(more), "presidents") is None


def test_they_who_do_something_where_one_received_another_are_these_two(scene_of: Callable[..., Scene]) -> None:
    told = "Norwegian minister Ola Nordli received Japan's Aki Mori in Oslo, where they talked."
    assert meaning(scene_of(told), "they") == (NORDLI, MORI)


def test_the_two_sides_of_a_talk_of_two_persons_are_these_where_they_talk(read: Read) -> None:
    text = (
        "Norwegian Prime Minister Ola Nordli met Chilean minister Ana Rojas. The two sides discussed Peru and agreed on a treaty."
    )
    claims = [(c.type, c.actor, c.counterpart) for c in read(text).claims if c.type in {"meets", "agrees"}]
    assert claims == [
        ("meets", "Ola Nordli@NOR", "Ana Rojas@CHL"),
        ("meets", "Ola Nordli@NOR", "Ana Rojas@CHL"),
        ("agrees", "NOR", "CHL"),
    ]


def test_leaders_of_whom_one_spoke_to_each_did_not_all_speak_to_each_other(read: Read) -> None:
    text = (
        "Norwegian Prime Minister Ola Nordli spoke with Chilean President Ana Rojas and Peruvian President Luis Soto. "
        "The leaders discussed the treaty."
    )
    met = [(c.actor, c.counterpart) for c in read(text).claims if c.type == "meets"]
    assert met == [("Ola Nordli@NOR", "Ana Rojas@CHL"), ("Ola Nordli@NOR", "Luis Soto@PER")] * 2


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("Chile condemned Norway and Peru for their raid on Togo.", {("NOR", "TGO"), ("PER", "TGO")}),
        ("Chile was furious at Norway and Peru over their raid on Togo.", {("NOR", "TGO"), ("PER", "TGO")}),
    ],
)
def test_what_several_are_blamed_for_is_theirs(
    sentence: str, hit: set[tuple[str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert {claim[1:3] for claim in said(sentence) if claim[0] == "attacks"} == hit
