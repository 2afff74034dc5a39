"""Where somebody is said to be, and who came to whom: own sentences, with near-misses that tell no visit."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

_TO_PERU = [("Ken Otieno@KEN", "PER")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Kenyan minister Ken Otieno said on Friday in Lima that it was late.", _TO_PERU, id="said in a capital"),
        pytest.param("Kenyan minister Ken Otieno said at a forum in Lima that it was late.", _TO_PERU, id="at a forum there"),
        pytest.param("Kenyan minister Ken Otieno spoke to reporters in Lima.", _TO_PERU, id="to reporters there"),
        pytest.param(
            "Kenyan minister Ken Otieno said on the sidelines of a summit in Lima it was late.", _TO_PERU, id="sidelines"
        ),
        pytest.param("Kenyan minister Ken Otieno said after a blast in Lima that he was sad.", [], id="after a blast there"),
        pytest.param("Kenyan minister Ken Otieno said of the strike in Lima that it was late.", [], id="of what happens there"),
        pytest.param("Kenyan minister Ken Otieno stressed stability in Peru.", [], id="what is to be there"),
        pytest.param("Kenyan minister Ken Otieno said in Spanish that it was late.", [], id="in a language"),
        pytest.param("Kenyan minister Ken Otieno said in Nairobi that it was late.", [], id="at home"),
        pytest.param("In Lima, Kenyan minister Ken Otieno said, people starve.", [], id="what is so there"),
        pytest.param("Kenyan ambassador Ken Otieno said in Lima that it was late.", [], id="where he is posted"),
        pytest.param("UN Secretary-General António Guterres said in New York that it was late.", [], id="where the body sits"),
    ],
)
def test_who_speaks_abroad_is_there(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "visits")] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Kenyan minister Ken Otieno, in Lima for talks, was ill.", _TO_PERU, id="for talks"),
        pytest.param("Kenyan minister Ken Otieno, currently in Lima, was ill.", _TO_PERU, id="now"),
        pytest.param("Kenyan minister Ken Otieno, in a letter to Peru, was brief.", [], id="no place"),
        pytest.param("Kenyan minister Ken Otieno was moved by the crowd in Lima.", [], id="not set off"),
    ],
)
def test_a_phrase_between_commas_says_where_one_is(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "visits")] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Peru hosted Kenyan minister Ken Otieno for a two-day visit.", _TO_PERU, id="hosted for a visit"),
        pytest.param(
            "Peruvian minister Ana Rojas received Kenyan minister Ken Otieno on his first trip.", _TO_PERU, id="on a trip"
        ),
        pytest.param("Peru thanked Kenyan minister Ken Otieno for a two-day visit.", [], id="thanked for it"),
        pytest.param("Peru hosted Kenyan minister Ken Otieno for dinner.", [], id="for dinner"),
        pytest.param("Kenya sent minister Ken Otieno to Lima.", _TO_PERU, id="sent"),
        pytest.param("Kenya sent minister Ken Otieno a letter from Lima.", [], id="sent a letter"),
    ],
)
def test_who_is_hosted_or_sent_comes(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "visits")] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Kenya has been invited to Lima.", [("PER", "KEN", "actual")], id="to a capital"),
        pytest.param("Kenya was not invited to visit Lima.", [("PER", "KEN", "negated")], id="not invited"),
        pytest.param("Kenya was invited by Chile to visit Lima.", [("CHL", "KEN", "actual")], id="by another"),
        pytest.param("Kenya invited Chile to visit Lima.", [("KEN", "CHL", "actual")], id="who invites is named"),
        pytest.param("If Kenya is invited to Lima, it will come.", [], id="conditional"),
    ],
)
def test_where_one_is_invited_to_is_who_invites(extractor: Extractor, text: str, pairs: list[tuple[str, str, str]]) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, text, "invites")] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            "At a meeting in Oslo, Prime Minister Ola Nordli of Norway and Danish President Lars Holm discussed fish.",
            [("Ola Nordli@NOR", "Lars Holm@DNK")],
            id="after a place",
        ),
        pytest.param("In Oslo, Rome and Lima, Chad and Niger discussed fish.", [("TCD", "NER")], id="after several"),
    ],
)
def test_who_stands_after_a_fronted_place_is_no_place(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "meets")] == pairs
