"""Which offices a text says that persons hold, held now or to come, however it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import said

if TYPE_CHECKING:
    from bilateral.extract import Extractor


def offices(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    """(person's key, status) of each office that a text tells."""
    return [(actor, status) for actor, _, status, _ in said(extractor, text, "holds-office")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("Ola Nordli was sworn in as president of Norway on Tuesday.", "Ola Nordli@NOR", id="sworn in"),
        pytest.param("Ola Nordli was re-elected president of Norway on Tuesday.", "Ola Nordli@NOR", id="re-elected"),
        pytest.param("Kari Vik has been appointed Norway's ambassador to Peru.", "Kari Vik@NOR", id="appointed"),
        pytest.param("Ola Nordli becomes Norway's fourteenth president.", "Ola Nordli@NOR", id="becomes"),
        pytest.param("Ola Nordli succeeds Lars Holm as Norwegian president.", "Ola Nordli@NOR", id="succeeds another"),
        pytest.param("The Senate confirmed Dale Prescott as U.S. ambassador to Peru.", "Dale Prescott@USA", id="confirmed by"),
        pytest.param(
            "The envoy hailed Ola Nordli on his election as president of Norway.", "Ola Nordli@NOR", id="on his election"
        ),
        pytest.param(
            "H.E. Mr. Ola Nordli, Minister of Trade of the State of Qatar, left.", "Ola Nordli@QAT", id="after an address"
        ),
        pytest.param("Sheikh Omar Nuri, Minister of Defence Affairs of Qatar, left.", "Omar Nuri@QAT", id="a domain of affairs"),
        pytest.param("Ambassador of Norway to Peru Kari Vik spoke.", "Kari Vik@NOR", id="of one, to another"),
        pytest.param("U.S. Special Envoy to the Sahel Ambassador Dale Prescott left.", "Dale Prescott@USA", id="two titles"),
        pytest.param("U.S. Assistant Secretary for Upland Affairs Dale Prescott left.", "Dale Prescott@USA", id="own domain"),
        pytest.param("Head of Norway's presidential office Kari Vik left.", "Kari Vik@NOR", id="head of an office of the state"),
        pytest.param("Deputy chairman of Russia's Security Council Lev Orlov left.", "Lev Orlov@RUS", id="council of a state"),
        pytest.param("China's special envoy for Sahelian affairs Li Wen left.", "Li Wen@CHN", id="affairs in small letters"),
        pytest.param("His Royal Highness Prince Omar Nuri, Amir of Qatar, left.", "Omar Nuri@QAT", id="titles in the name"),
        pytest.param("Norwegian Trade Minister Kari Vik MP left.", "Kari Vik@NOR", id="letters after the name"),
        pytest.param(
            "The Saudi-backed Yemeni president, Rashad Ali, left.", "Rashad Ali@YEM", id="who backs him is not his side"
        ),
        pytest.param("French MEP Nathalie Lo left.", "Nathalie Lo@EU", id="a body's office, whatever the passport"),
        pytest.param(
            "Secretary-General of the Gulf Cooperation Council Omar Nuri left.",
            "Omar Nuri@GCC",
            id="a body's name is no domain",
        ),
        pytest.param("Canadian Conservative leader Paul Roy left.", "Paul Roy@CAN", id="leader of a kind"),
        pytest.param("Norway mourned. Kari Vik, the country's top diplomat, wept.", "Kari Vik@NOR", id="the country's"),
    ],
)
def test_who_is_given_an_office_holds_it(extractor: Extractor, text: str, holder: str) -> None:
    assert offices(extractor, text) == [(holder, "actual")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("Ghana's President-elect Kofi Ansah spoke.", "Kofi Ansah@GHA", id="elect"),
        pytest.param("The Norwegian ambassador-designate to Peru, Kari Vik, spoke.", "Kari Vik@NOR", id="designate"),
        pytest.param("Incoming German Chancellor Karin Vogel spoke.", "Karin Vogel@DEU", id="incoming"),
        pytest.param("Mr Tane Brown is to be New Zealand's High Commissioner to Samoa.", "Tane Brown@NZL", id="is to be"),
        pytest.param(
            "The appointment of Kari Vik as Norway's envoy to Peru was hailed.", "Kari Vik@NOR", id="appointment of an envoy"
        ),
    ],
)
def test_an_office_to_come_is_planned(extractor: Extractor, text: str, holder: str) -> None:
    assert offices(extractor, text) == [(holder, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Then-Prime Minister Anwar Kabir of Pakistan signed.", id="then-"),
        pytest.param("Ex-president Kofi Ansah of Ghana led the mission.", id="ex-"),
        pytest.param("Kofi Ansah served as president of Ghana.", id="served"),
        pytest.param("Kofi Ansah resigned as president of Ghana.", id="resigned"),
        pytest.param("At the request of Rosa Tello, the president of Ghana spoke.", id="a fronted phrase is no apposition"),
        pytest.param("Rosa Tello, Ghana's foreign minister from 2017 to 2020, left.", id="its years are over"),
        pytest.param("Japanese, Omani foreign ministers to meet", id="countries hold none"),
        pytest.param("Peru Forward leader Rosa Tello criticised Ghana.", id="a leader of a party that is not known"),
        pytest.param("Rosa Tello takes over the chair next, Ghana said.", id="a chair is no office of a country"),
    ],
)
def test_who_held_it_once_or_not_at_all_holds_none(extractor: Extractor, text: str) -> None:
    assert offices(extractor, text) == []


def test_names_before_a_plural_title_are_told_of_in_order(extractor: Extractor) -> None:
    text = "Luc Vernet and Karin Vogel, the foreign ministers of France and Germany, left."
    assert offices(extractor, text) == [("Luc Vernet@FRA", "actual"), ("Karin Vogel@DEU", "actual")]


def test_a_person_of_a_country_in_a_list_has_its_side_but_no_office(extractor: Extractor) -> None:
    text = "Luc Vernet of France and Karin Vogel of Germany met."
    assert offices(extractor, text) == []
    assert [(actor, other) for actor, other, _, _ in said(extractor, text, "meets")] == [("Luc Vernet@FRA", "Karin Vogel@DEU")]


def test_a_minister_named_after_another_is_not_part_of_his_domain(extractor: Extractor) -> None:
    text = "The talks were led by Minister of Trade of Norway Ola Nordli and Minister of Foreign Affairs of Peru Rosa Tello."
    assert offices(extractor, text) == [("Ola Nordli@NOR", "actual"), ("Rosa Tello@PER", "actual")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("Norway stayed out of it. Its foreign minister, Ola Nordli, left for Peru.", "Ola Nordli@NOR", id="its"),
        pytest.param("Peru backed Norway, whose foreign minister, Ola Nordli, left.", "Ola Nordli@NOR", id="whose"),
        pytest.param(
            "Kenya belongs to NATO, and the alliance's secretary general, Ola Nordli, left.", "Ola Nordli@NATO", id="bloc"
        ),
        pytest.param(
            "Norwegian minister Kari Vik left Peru. Vik's spokeswoman, Ola Nordli, stayed.", "Ola Nordli@NOR", id="a person's own"
        ),
        pytest.param(
            "Norway had asked Peru. Prime Minister Ola Nordli thanked Peru.", "Ola Nordli@NOR", id="not whom he deals with"
        ),
    ],
)
def test_an_office_is_of_the_side_that_was_spoken_of(extractor: Extractor, text: str, holder: str) -> None:
    assert (holder, "actual") in offices(extractor, text)


def test_a_counterpart_is_of_another_side(extractor: Extractor) -> None:
    text = "Peru and Norway talked. Norwegian minister Ola Nordli rang his counterpart Rosa Tello."
    assert offices(extractor, text) == [("Ola Nordli@NOR", "actual"), ("Rosa Tello@PER", "actual")]
