"""Whose own words the sentences of a transcript, a letter or a message are, and to whom they are said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract import Extractor
from bilateral.extract.voices import Voice
from bilateral.model import Article

LETTER = "A letter to Peru\n\nNorwegian President Ola Nordli sent the following message to Peruvian President Ana Rojas:\n\n"
TALKS = (
    "Talks with the President of Peru\n\nOla Nordli received the President of Peru in Oslo.*** President of Norway Ola Nordli: "
    "Welcome. I am glad to see you. President of Peru Ana Rojas (retranslated): Thank you. We have come far."
)
PRESS = "Press briefing\n\nQUESTION: Have you asked Chad for help?\n\nMR. BERG: We have asked Chad.\n\nQUESTION: And Mali?"
NORDLI, ROJAS = "Ola Nordli@NOR", "Ana Rojas@PER"


@pytest.fixture
def voices_of(extractor: Extractor) -> Callable[..., list[Voice | None]]:
    def read(text: str, publisher: str = "") -> list[Voice | None]:
        return list(extractor.open(Article("a", text, publisher=publisher)).voices)

    return read


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(TALKS, Voice(ROJAS, NORDLI), id="the second of two"),
        pytest.param(TALKS.partition(" President of Peru Ana")[0], Voice(NORDLI, ""), id="nobody answers"),
        pytest.param(LETTER + "I congratulate you.", Voice(NORDLI, ROJAS), id="a letter"),
        pytest.param("Ola Nordli of Norway said:\n\n“I congratulate Peru.”", None, id="a quotation is none"),
        pytest.param("Peru wants three things: peace and rain. Norway: cold.\n\nChad: warm.", None, id="a country is no speaker"),
    ],
)
def test_the_words_after_a_label_are_those_of_whom_it_names(
    text: str, last: Voice | None, voices_of: Callable[..., list[Voice | None]]
) -> None:
    assert voices_of(text)[-1] == last


def test_who_asks_is_nobody_and_asks_a_country(voices_of: Callable[..., list[Voice | None]]) -> None:
    voices = voices_of(PRESS, "Ministry of Foreign Affairs of Norway")
    assert voices == [None, Voice("", "NOR"), Voice("NOR", ""), Voice("", "NOR")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            TALKS,
            [*[("meets", NORDLI, ROJAS, "actual")] * 2, ("thanks", ROJAS, NORDLI, "actual")],
            id="each speaks to the other",
        ),
        pytest.param(
            LETTER + "I congratulate you. Our two countries work together.",
            [("congratulates", NORDLI, ROJAS, "actual"), ("cooperates", "NOR", "PER", "actual")],
            id="you, and our two countries",
        ),
        pytest.param(
            "Norwegian President Ola Nordli met Peruvian President Ana Rojas. “I would like to thank you,” Nordli said.",
            [("meets", NORDLI, ROJAS, "actual"), ("thanks", NORDLI, ROJAS, "actual")],
            id="you, who was met",
        ),
        pytest.param("“I thank you,” Norwegian President Ola Nordli said.", [], id="you is nobody"),
    ],
)
def test_i_you_and_we_are_who_speaks_and_who_is_spoken_to(
    text: str, claims: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "Greetings to Peru\n\nPresident Ola Nordli of Norway sent his greetings to President Ana Rojas of Peru.\n\n"
            "The telegram reads: “The years were good. I thank you for your part in them.”",
            [("congratulates", NORDLI, ROJAS, "actual"), ("thanks", NORDLI, ROJAS, "actual")],
            id="a telegram in quotation marks",
        ),
        pytest.param(
            "A dinner\n\nRemarks by the President of Norway, Ola Nordli, in Lima.\n\nI thank Peru. We shall help Chad.",
            [("thanks", NORDLI, "PER", "actual"), ("aids", "NOR", "TCD", "planned")],
            id="remarks by",
        ),
        pytest.param(
            "A statement\n\nWe, the presidents of Norway and Peru, met in Lima. We thank Chad.",
            [("meets", "NOR", "PER", "actual"), ("thanks", "NOR", "TCD", "actual"), ("thanks", "PER", "TCD", "actual")],
            id="who signed",
        ),
        pytest.param("A view\n\nI thank Peru. We shall help Chad.", [], id="nobody says who writes"),
    ],
)
def test_a_first_person_is_who_wrote_spoke_or_signed(
    text: str, claims: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(text) == claims


def test_we_who_met_are_both(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "President Ola Nordli of Norway met President Ana Rojas of Peru. “We spoke, and we work together,” Nordli said."
    assert said(text) == [
        ("meets", NORDLI, ROJAS, "actual"),
        ("meets", NORDLI, ROJAS, "actual"),
        ("cooperates", "NOR", "PER", "actual"),
    ]


def test_a_quotation_is_its_speakers_from_its_beginning(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "News\n\n“Chad left,” Ana Rojas of Peru said.\n\n“I thank Mali. It came,” President Ola Nordli of Norway said."
    assert said(text) == [("thanks", NORDLI, "MLI", "actual")]


def test_the_sentence_that_a_label_begins_is_its_speakers(voices_of: Callable[..., list[Voice | None]]) -> None:
    assert voices_of(TALKS)[-2] == Voice(ROJAS, NORDLI)


def test_one_label_alone_gives_its_words_to_somebody_who_says_i_or_we(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert ("supports", "NOR", "PER", "actual") in said("President Ola Nordli of Norway: We support Peru.")
    assert said("President Ola Nordli of Norway: Peru is far.") == said("President Ola Nordli of Norway. Peru is far.")
