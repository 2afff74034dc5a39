"""Copied articles are found by their sketches, in any order, and agencies by their marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.merge import Print, agency, bands, families, signature, similar

STORY = " ".join(f"word{number} of the story" for number in range(100))
OTHER = " ".join(f"term{number} in a tale" for number in range(100))


def printed(name: str, text: str, published: str = "2024-07-26") -> Print:
    return Print(name, published, signature(text))


def found(*articles: Print) -> dict[str, str]:
    return families(articles, fetch=lambda wanted: [a for a in articles if not wanted.isdisjoint(bands(a.signature))])


def test_a_cut_and_edited_copy_is_alike_and_another_story_is_not() -> None:
    copy = "AN OUTLET'S OWN HEADLINE\n\n" + STORY.upper()[: len(STORY) * 3 // 4]
    assert similar(signature(STORY), signature(copy)) > 0.6
    assert similar(signature(STORY), signature(OTHER)) < 0.1
    assert set(bands(signature(STORY))) & set(bands(signature(copy)))


def test_a_short_text_is_no_copy() -> None:
    assert signature("China and Russia met on Friday.") == ()
    assert bands(()) == ()
    assert similar((), ()) == 0.0


def test_the_earliest_of_a_family_leads_it() -> None:
    late, early, alone = printed("a", STORY), printed("b", STORY, "2024-07-25"), printed("c", OTHER)
    assert found(late, early, alone) == {"a": "b", "b": "b", "c": "c"}


def test_copies_get_a_new_lead_when_theirs_is_removed() -> None:
    lead, copy, last = printed("a", STORY, "2024-07-24"), printed("b", STORY, "2024-07-25"), printed("c", STORY)
    left = [copy, last]
    moved = families([], fetch=lambda wanted: [a for a in left if not wanted.isdisjoint(bands(a.signature))], gone=[lead])
    assert moved == {"b": "b", "c": "b"}


@settings(deadline=None, max_examples=30)
@given(st.permutations(range(5)))
def test_families_do_not_depend_on_the_order_of_loading(order: list[int]) -> None:
    texts = [STORY, STORY + " and more of it here", STORY[: len(STORY) // 2], OTHER, OTHER + " the end of it all"]
    articles = [printed(f"a{number}", text, f"2024-07-0{5 - number}") for number, text in enumerate(texts)]
    held: list[Print] = []
    family: dict[str, str] = {}
    for number in order:
        held.append(articles[number])
        family |= families(
            [articles[number]], fetch=lambda wanted: [a for a in held if not wanted.isdisjoint(bands(a.signature))]
        )
    assert family == found(*articles)


@pytest.mark.parametrize(
    ("text", "publisher", "name"),
    [
        pytest.param("HANOI, May 4 (Xinhua) -- Two envoys met.", "", "Xinhua", id="dateline"),
        pytest.param("Envoys meet\n\nPARIS (AP) — Two envoys met.", "", "AP", id="dateline under a headline"),
        pytest.param("Envoys meet\n\nBy AFP\n\nTwo envoys met.", "", "AFP", id="byline"),
        pytest.param("Envoys meet\n\nBy Ann Other and Agence France-Presse\n\nTwo met.", "", "AFP", id="byline with an author"),
        pytest.param("Two envoys met.\n\nSource: TASS", "", "TASS", id="source at the end"),
        pytest.param("Two envoys met. — Reuters", "", "Reuters", id="signed at the end"),
        pytest.param("Israel and PA to meet\n\nTwo envoys met.", "", "", id="a headline is no byline"),
        pytest.param("Two envoys met (AP) in Rome.", "", "", id="inside a line it may be anything"),
        pytest.param("HANOI (UNICEF) -- Two envoys met.", "", "", id="an organisation is no agency"),
        pytest.param("The AP said that two envoys met.", "", "", id="named as a source of words"),
        pytest.param("Two envoys met.", "Yonhap News Agency", "Yonhap", id="published by itself"),
    ],
)
def test_the_agency_is_read_from_where_texts_name_it(text: str, publisher: str, name: str) -> None:
    assert agency(text, publisher=publisher) == name
