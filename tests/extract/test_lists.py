from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "members"),
    [
        pytest.param(
            "The Quad (Australia, India, Japan and the United States) met.", ["AUS", "IND", "JPN", "USA"], id="brackets"
        ),
        pytest.param("EU states Italy and Spain left.", ["ITA", "ESP"], id="states"),
        pytest.param("ASEAN members such as Laos and Thailand left.", ["LAO", "THA"], id="such as"),
        pytest.param("It includes 10 ASEAN member states -- Laos and Thailand -- and others.", ["LAO", "THA"], id="dashes"),
        pytest.param("ASEAN (Jakarta) left.", [], id="where it sits"),
        pytest.param("NATO praised Italy and Spain.", [], id="no list"),
    ],
)
def test_countries_listed_beside_a_body_are_its_members(
    text: str, members: list[str], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [actor for kind, actor, *_ in said(text) if kind == "member-of"] == members


@pytest.mark.parametrize(
    "text",
    [
        "The EAC consists of Kenya, Uganda and Rwanda.",
        "The EAC, made up of Kenya, Uganda and Rwanda, met.",
        "The EAC groups Kenya, Uganda and Rwanda.",
        "The EAC now has three members: Kenya, Uganda and Rwanda.",
        "The EAC’s members are Kenya, Uganda, as well as Rwanda.",
        "The EAC nations of Kenya, Uganda and Rwanda met.",
        "The EAC leaders – those of Kenya, Uganda and Rwanda – met.",
        "The EAC, a regional bloc made up of Kenya, Uganda and Rwanda, met.",
        "Kenya, Uganda and Rwanda, known as the EAC, met.",
        "Kenya, Uganda and Rwanda – the EAC – met.",
        "Leaders of Kenya, Uganda and Rwanda, the so-called EAC, met.",
        "The EAC of Kenya, Uganda and Rwanda met.",
        "The EAC is a trade pact between Kenya, Uganda and Rwanda.",
        "The EAC met. Member states include Kenya, Uganda and Rwanda.",
        "The EAC met. Its current members are Kenya, Uganda and Rwanda.",
        "The EAC met. The bloc has three members – Kenya, Uganda and Rwanda.",
        "The EAC met. The group brings together Kenya, Uganda and Rwanda.",
    ],
)
def test_members_are_listed_in_many_words_and_of_a_body_named_before(
    text: str, said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert {claim[1:] for claim in said(text) if claim[0] == "member-of"} == {
        ("KEN", "EAC", "actual"),
        ("UGA", "EAC", "actual"),
        ("RWA", "EAC", "actual"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The EAC met. The guests are Kenya, Uganda and Rwanda.",
        "The EAC brought Kenya, Uganda and Rwanda to the table.",
        "Member states include Kenya, Uganda and Rwanda.",
        "The EAC praised Kenya, Uganda and Rwanda.",
    ],
)
def test_countries_that_nobody_calls_members_are_none(text: str, said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert [claim for claim in said(text) if claim[0] == "member-of"] == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kenya and Uganda, both members of the EAC, met.", [("KEN", "actual"), ("UGA", "actual")]),
        ("Kenya, one of the founding members of the EAC, left.", [("KEN", "actual")]),
        ("Kenya, an EAC member state, left.", [("KEN", "actual")]),
        ("Kenya and other EAC members met.", [("KEN", "actual")]),
        ("The EAC, of which Kenya is a member, met.", [("KEN", "actual")]),
        ("The EAC, to which Kenya belongs, met.", [("KEN", "actual")]),
        ("Kenya's EAC membership was welcomed.", [("KEN", "actual")]),
        ("Somalia's EAC accession is slow.", [("SOM", "planned")]),
        ("Kenya, not an EAC member, left.", [("KEN", "negated")]),
        ("Kenya, which is not a member of the EAC, left.", [("KEN", "negated")]),
        ("Kenya, a neighbour of the EAC, left.", []),
        ("The EAC, of which Kenya spoke, met.", []),
    ],
)
def test_a_country_is_a_member_by_what_stands_beside_it(
    text: str, claims: list[tuple[str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [(actor, status) for kind, actor, _, status in said(text) if kind == "member-of"] == claims


def test_who_is_a_member_is_one_now_whatever_the_body_will_do(said: Callable[..., list[tuple[str, ...]]]) -> None:
    told = said("The EAC, of which Kenya is a member, will meet in May.", published="2025-03-14")
    assert ("member-of", "KEN", "EAC", "actual") in told
