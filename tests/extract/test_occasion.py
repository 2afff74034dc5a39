from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.extract.occasion import place_in_time
from bilateral.model import Claim, DateBasis, Evidence, Status

DAY = "2025-03-14"
HERE = Evidence(0, 1, "x")
MET = Claim("meets", "NOR", "JPN", Status.ACTUAL, HERE, date="2025-03-13", date_basis=DateBasis.RELATIVE, place="Oslo")


def claim(kind: str, actor: str = "NOR", counterpart: str = "PER", status: Status = Status.ACTUAL) -> Claim:
    return Claim(kind, actor, counterpart, status, HERE)


def placed(*claims: Claim, published: str = DAY) -> list[tuple[str, DateBasis, str]]:
    found = place_in_time(claims, published=published, side=lambda key: key)
    return [(one.date, one.date_basis, one.place) for one in found]


def test_what_was_said_by_those_who_met_was_said_then_and_there() -> None:
    assert placed(MET, claim("thanks"))[1] == ("2025-03-13", DateBasis.CONTEXT, "Oslo")


def test_what_others_said_is_of_the_day_of_the_report() -> None:
    assert placed(MET, claim("thanks", "PER", "CHL"))[1] == (DAY, DateBasis.PUBLICATION, "")


def test_plans_and_what_is_not_said_at_a_meeting_stay_without_a_day() -> None:
    planned, attack = claim("thanks", status=Status.PLANNED), claim("attacks")
    assert placed(MET, planned, attack)[1:] == [("", DateBasis.NONE, "")] * 2


def test_the_same_told_twice_is_dated_by_the_one_that_gives_a_day() -> None:
    again = claim("meets", "NOR", "JPN")
    assert placed(again, MET)[0] == ("2025-03-13", DateBasis.CONTEXT, "Oslo")


def test_a_report_without_a_day_dates_nothing() -> None:
    assert placed(claim("thanks"), published="2025-03") == [("", DateBasis.NONE, "")]


def sided(key: str) -> str:
    return key.rpartition("@")[2]


def test_a_meeting_told_of_a_person_and_of_his_country_is_in_one_place() -> None:
    met, again = claim("meets", "Ola Nordli@NOR", "JPN"), replace(claim("meets", "JPN", "NOR"), place="Oslo")
    assert place_in_time([met, again], published="", side=sided)[0].place == "Oslo"


def test_a_title_that_names_countries_is_of_the_day_of_what_their_people_did() -> None:
    done = replace(claim("sanctions", "Ola Nordli@NOR", "PER"), date="2025-03-13", date_basis=DateBasis.RELATIVE)
    assert place_in_time([claim("sanctions"), done], published=DAY, side=sided)[0].date == "2025-03-13"


def test_the_place_of_an_earlier_meeting_is_not_that_of_the_one_reported() -> None:
    before = replace(MET, date="2024-11", place="Kyoto")
    assert [place for _, _, place in placed(claim("meets", "NOR", "JPN"), before)] == ["", "Kyoto"]


def test_who_joins_talks_is_where_they_are_held() -> None:
    assert placed(MET, replace(claim("meets", "PER", "JPN"), date="2025-03-13"))[1][2] == "Oslo"


def test_what_was_said_at_a_meeting_has_its_place_where_no_day_is_known() -> None:
    met = replace(MET, date="", date_basis=DateBasis.NONE)
    assert placed(met, claim("thanks"), published="2025-03")[1] == ("", DateBasis.NONE, "Oslo")


@pytest.mark.parametrize(
    ("visit", "meeting", "place"),
    [
        (Status.ACTUAL, Status.ACTUAL, "Lima"),
        (Status.ACTUAL, Status.PLANNED, "Lima"),
        (Status.PLANNED, Status.PLANNED, "Lima"),
        (Status.PLANNED, Status.ACTUAL, ""),
        (Status.NEGATED, Status.PLANNED, ""),
    ],
)
def test_a_visitor_meets_those_of_the_country_where_the_visit_leads(visit: Status, meeting: Status, place: str) -> None:
    claims = [replace(claim("visits", status=visit), place="Lima"), claim("meets", "NOR", "Ana Rojas@PER", meeting)]
    assert place_in_time(claims, published="", side=sided)[1].place == place


def test_a_visit_to_a_country_is_to_the_city_that_another_sentence_names() -> None:
    visit, stay = claim("visits", counterpart="PER"), claim("meets", counterpart="PER")
    claims = [replace(visit, place="Peru"), replace(stay, place="Lima")]
    cities = {("Lima", "PER")}
    found = place_in_time(claims, published=DAY, side=lambda key: key, lies_in=lambda place, key: (place, key) in cities)
    assert found[0].place == "Lima"


def test_a_city_of_another_country_is_not_where_a_visit_leads() -> None:
    claims = [replace(claim("visits"), place="Peru"), replace(claim("meets"), place="Oslo")]
    assert place_in_time(claims, published=DAY, side=lambda key: key, lies_in=lambda *_: False)[0].place == "Peru"
