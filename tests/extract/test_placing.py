from __future__ import annotations

import pytest

from tests.extract.conftest import Read

DAY = "2025-03-14"  # a Friday


@pytest.mark.parametrize(
    ("text", "date", "basis", "place", "status"),
    [
        pytest.param("Norway met Japan in Lima on Thursday.", "2025-03-13", "relative", "Lima", "actual", id="both told"),
        pytest.param("Norway will meet Japan on Thursday.", "2025-03-20", "relative", "", "planned", id="a plan looks forward"),
        pytest.param("Norway met Japan in January.", "2025-01", "stated", "", "actual", id="a month is no place"),
        pytest.param("Norway meets Japan on 20 March in Oslo.", "2025-03-20", "stated", "Oslo", "planned", id="dated ahead"),
        pytest.param("LIMA, March 14 — Norway met Japan here.", "2025-03-14", "publication", "Lima", "actual", id="here"),
        pytest.param(
            "Norway met Japan at the White House.", "2025-03-14", "publication", "Washington, D.C.", "actual", id="seat"
        ),
        pytest.param(
            "Norway and Japan met in Lima to discuss trade.", "2025-03-14", "publication", "Lima", "actual", id="met once"
        ),
        pytest.param(
            "Norway, which Peru left on Thursday, met Japan.", "2025-03-14", "publication", "", "actual", id="other clause"
        ),
    ],
)
def test_the_day_and_place_are_those_of_the_claims_own_clause(
    text: str, date: str, basis: str, place: str, status: str, read: Read
) -> None:
    claims = [claim for claim in read(text, published=DAY).claims if claim.type == "meets"]
    assert [(c.date, str(c.date_basis), c.place, str(c.status)) for c in claims] == [(date, basis, place, status)]


@pytest.mark.parametrize(
    ("text", "place"), [("Norway's king visited Japan.", "Japan"), ("Norway's minister Ola Nordli visited Tokyo.", "Tokyo")]
)
def test_a_visit_is_where_it_leads(text: str, place: str, read: Read) -> None:
    assert [claim.place for claim in read(text).claims if claim.type == "visits"] == [place]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway thanked Peru for the results of the talks of 3 March.", id="of what it is about"),
        pytest.param("Norway thanked Peru for the 3 March agreement with Chad.", id="before its noun"),
        pytest.param("Norway thanked Peru, in line with accords of 9 May 2021, and 3 June 2022.", id="the days of a list"),
    ],
)
def test_the_day_of_what_is_spoken_about_is_not_the_day_of_speaking(text: str, read: Read) -> None:
    assert [claim.date for claim in read(text, published=DAY).claims if claim.type == "thanks"] == [DAY]


def test_a_day_that_opens_the_sentence_is_the_main_verbs(read: Read) -> None:
    text = "On Tuesday, Norwegian minister Ola Nordli speaking to reporters in Lima thanked Peru."
    assert [claim.date for claim in read(text, published=DAY).claims if claim.type == "thanks"] == ["2025-03-11"]


def test_the_day_of_a_summit_is_the_day_of_what_is_done_there(read: Read) -> None:
    text = "Norway thanked Peru at Tuesday's summit."
    assert [claim.date for claim in read(text, published=DAY).claims if claim.type == "thanks"] == ["2025-03-11"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "Kenyan minister Ken Otieno flew to Lima for talks with Chilean minister Ana Rojas.", "Lima", id="what he went for"
        ),
        pytest.param("Kenyan minister Ken Otieno flew to Lima, where he met Chilean minister Ana Rojas.", "Lima", id="where"),
        pytest.param("Kenyan minister Ken Otieno went to Lima after he met Chilean minister Ana Rojas.", "", id="before he went"),
    ],
)
def test_a_meeting_is_where_one_went_for_it(text: str, place: str, read: Read) -> None:
    assert [claim.place for claim in read(text).claims if claim.type == "meets"] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Norwegian minister Ola Nordli spoke by telephone with Peru's Ana Rojas about Oman.", "", id="a call"),
        pytest.param("Norway and Peru discussed the war in Sudan.", "", id="what they talk about"),
        pytest.param("Norway and Peru held talks on the crisis in Sudan.", "", id="what the talks are on"),
        pytest.param("Norway and Peru held talks on the sidelines of the summit in Goa.", "Goa", id="the occasion"),
        pytest.param("Norway and Peru met in the capital, Rabat.", "Rabat", id="the capital by its name"),
        pytest.param("Norway and Peru held talks in the Sea of Japan.", "Sea of Japan", id="a sea"),
        pytest.param("Oman has hosted five rounds of talks between Norway and Peru.", "Oman", id="the host of rounds of talks"),
    ],
)
def test_talks_are_where_they_are_held_not_where_what_they_are_about_is(text: str, place: str, read: Read) -> None:
    pairs = [claim for claim in read(text).claims if claim.type == "meets" and "OMN" not in (claim.actor, claim.counterpart)]
    assert {claim.place for claim in pairs} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Norway bombed Chad.", "Chad", id="a country"),
        pytest.param("Norway attacked the city of Aleppo.", "Aleppo", id="a city"),
        pytest.param("Norway arrested a Peruvian officer.", "", id="a person may be anywhere"),
        pytest.param("Norway seized two Peruvian trawlers off Dakar.", "Dakar", id="off a port"),
    ],
)
def test_an_attack_is_where_it_strikes(text: str, place: str, read: Read) -> None:
    assert [claim.place for claim in read(text).claims if claim.type == "attacks"] == [place]


def test_where_a_war_is_that_two_speak_of_is_not_where_they_meet(read: Read) -> None:
    told = "Kenyan minister Ken Otieno met Chilean minister Ana Rojas in Lima and discussed the war in Sudan."
    assert {claim.place for claim in read(told).claims if claim.type == "meets"} == {"Lima"}
    assert {claim.place for claim in read(told.replace(" in Lima", "")).claims if claim.type == "meets"} == {""}


def test_the_day_on_which_it_is_said_is_not_the_day_of_what_is_to_come(read: Read) -> None:
    told = "Norwegian minister Ola Nordli said on Tuesday that Norway would send Peru {}."
    assert [claim.date for claim in read(told.format("weapons"), published=DAY).claims if claim.type == "aids"] == [""]
    told = told.format("weapons on Friday").replace("on Tuesday ", "")
    assert [claim.date for claim in read(told, published=DAY).claims if claim.type == "aids"] == ["2025-03-14"]


@pytest.mark.parametrize(
    ("where", "place"), [("at Parliament", ""), ("in the Kingdom", ""), ("in Parliament House", "Parliament House")]
)
def test_a_house_with_a_capital_is_no_place_unless_it_has_a_name(where: str, place: str, read: Read) -> None:
    claims = read(f"Norwegian minister Ola Nordli met Japan's minister Ken Mori {where}.").claims
    assert [claim.place for claim in claims if claim.type == "meets"] == [place]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway thanked Peru for its vote in the General Assembly in March.", ""),
        ("Norway thanked Peru for the boats provided in May.", ""),
        ("Norway thanked Peru for its help on Thursday.", "2025-03-13"),
        ("Norway thanked Peru in May 2024 for its vote.", "2024-05"),
        ("In May 2024, Norway thanked Peru for its vote.", "2024-05"),
        ("Norway thanked Peru at a summit in May 2024.", "2024-05"),
    ],
)
def test_a_month_after_the_reason_is_not_when_it_was_said(text: str, date: str, read: Read) -> None:
    dates = [claim.date for claim in read(text, published=DAY).claims if claim.type == "thanks"]
    assert dates == [date or DAY]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's minister Ola Nordli met Japan's minister Ken Mori, who took office in October.",
        "Norway's minister Ola Nordli met Japan's minister Ken Mori, whom he had last seen in May.",
    ],
)
def test_the_month_at_the_end_of_a_relative_clause_is_its_own(text: str, read: Read) -> None:
    assert [claim.date for claim in read(text, published=DAY).claims if claim.type == "meets"] == [DAY]


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("Norway expelled Peru's ambassador in April.", "2024-04", "actual"),
        ("Norway expelled Peru's ambassador on April 3.", "2024-04-03", "actual"),
        ("Norway had expelled Peru's ambassador in January.", "2025-01", "actual"),
        ("Norway will expel Peru's ambassador in April.", "2025-04", "planned"),
    ],
)
def test_what_is_told_as_past_was_before_the_article(text: str, date: str, status: str, read: Read) -> None:
    claims = [claim for claim in read(text, published=DAY).claims if claim.type == "sanctions"]
    assert [(claim.date, str(claim.status)) for claim in claims] == [(date, status)]
