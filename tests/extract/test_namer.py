"""Names of a whole article by both passes: introductions, later mentions, sides around titles, names of persons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.actors import load_gazetteer
from bilateral.extract.namer import Namer
from bilateral.extract.split import paragraphs, sentences

NORDLI = ("Ola Nordli", "Ola Nordli@NOR")


def named(text: str, *, day: str = "", home: str = "") -> list[tuple[str, str]]:
    """(surface, key) of all that is named in a text, in order."""
    spans = [span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)]
    lines, _ = Namer(load_gazetteer()).read(text, spans, day=day, home=home)
    return [(text[n.start : n.end], key) for line in lines for n in line for key in n.keys]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norwegian Foreign Minister Ola Nordli spoke.", [NORDLI], id="country, title, name"),
        pytest.param("Foreign Minister of Norway Ola Nordli spoke.", [NORDLI], id="title, of country, name"),
        pytest.param("Foreign Minister Ola Nordli of Norway spoke.", [NORDLI], id="title, name, of country"),
        pytest.param("The Norwegian minister, Ola Nordli, spoke.", [("Norwegian", "NOR"), NORDLI], id="title, comma, name"),
        pytest.param("Former Norwegian Prime Minister Ola Nordli spoke.", [NORDLI], id="office of the past"),
        pytest.param("Ola Nordli, Norway's trade minister, spoke.", [NORDLI, ("Norway", "NOR")], id="name, apposition"),
        pytest.param("Norway's Ola Nordli spoke.", [("Norway", "NOR"), NORDLI], id="country's name"),
        pytest.param(
            "Foreign ministers Ola Nordli and Lars Holm of Norway and Denmark spoke.",
            [NORDLI, ("Lars Holm", "Lars Holm@DNK")],
            id="two names, two countries",
        ),
        pytest.param(
            "President of Norway Ola Nordli, Prime Minister Kari Vik spoke.",
            [NORDLI, ("Kari Vik", "Kari Vik@NOR")],
            id="the next of a list shares the country",
        ),
        pytest.param("Foreign Minister Ola Nordli spoke.", [("Ola Nordli", "Ola Nordli")], id="no country"),
        pytest.param("Kari Vik spoke.", [], id="a name that nothing introduces"),
    ],
)
def test_persons_are_introduced_with_their_side(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_later_mentions_are_by_surname() -> None:
    text = "Norwegian Foreign Minister Ola Nordli spoke. Nordli left. Nordliland stayed."
    assert named(text) == [NORDLI, ("Nordli", "Ola Nordli@NOR")]


def test_a_headline_names_only_those_whom_the_article_introduces() -> None:
    text = "Foreign Minister Kari Vik Says Nordli Visits Peru\n\nNorwegian Foreign Minister Ola Nordli visited Peru."
    assert named(text) == [("Nordli", "Ola Nordli@NOR"), ("Peru", "PER"), NORDLI, ("Peru", "PER")]


def test_an_office_without_a_name_stands_for_its_country() -> None:
    assert named("The foreign ministers of Japan and Peru met the Chilean ambassador.") == [
        ("foreign ministers", "JPN"),
        ("foreign ministers", "PER"),
        ("ambassador", "CHL"),
    ]


def test_an_office_without_a_name_is_its_holder_where_the_article_has_named_one() -> None:
    text = "Norwegian Foreign Minister Ola Nordli spoke. The Norwegian foreign minister left."
    assert named(text) == [NORDLI, ("foreign minister", "Ola Nordli@NOR")]


def test_an_envoy_to_a_country_acts_for_another() -> None:
    assert named("The Norwegian ambassador to Peru left.") == [("ambassador", "NOR"), ("Peru", "PER")]


def test_officials_of_the_outlets_own_side_need_no_country() -> None:
    assert named("Foreign Minister Ola Nordli spoke.", home="NOR") == [NORDLI]


def test_a_known_leader_is_found_by_the_day() -> None:
    assert named("Merkel spoke to reporters.", day="2015-05-05") == [("Merkel", "Angela Merkel@DEU")]


@given(st.text(alphabet=st.sampled_from("Ola Nordli, Minister of Norway's \n.“”(")))
def test_any_order_of_letters_is_read_and_lies_within_the_text(text: str) -> None:
    assert all(surface for surface, _ in named(text))
