from __future__ import annotations

import pytest

from bilateral.actors import load_gazetteer
from bilateral.extract.outlet import dateline_place, home_side
from bilateral.model import Article


@pytest.mark.parametrize(
    ("publisher", "url", "side"),
    [
        pytest.param("Ministry of Foreign Affairs of Norway", "", "NOR", id="a country in its name"),
        pytest.param("The White House", "", "USA", id="a known publisher"),
        pytest.param("", "https://www.whitehouse.gov/x", "USA", id="a known address"),
        pytest.param("Daily Post", "", "", id="neither"),
        pytest.param("Ministry of Defense", "", "", id="an agency's short name within a word"),
        pytest.param(
            "Daily Post", "https://post.example/china-and-yle/rfi.html", "", id="words of a page's address are no outlet"
        ),
        pytest.param("news.example.ge", "", "GEO", id="the country at the end of an address"),
        pytest.param("Daily Post", "https://www.post.co.ke/x", "KEN", id="the same, of a page"),
        pytest.param("daily.example.io", "", "", id="an ending that anybody takes"),
        pytest.param("", "https://www.gov.me/en", "MNE", id="such an ending of a government's"),
    ],
)
def test_an_outlet_has_a_side_by_its_name_or_address(publisher: str, url: str, side: str) -> None:
    assert home_side(Article("a", "", publisher=publisher, url=url), load_gazetteer()) == side


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("OSLO, March 3 — It rains.", "Oslo"),
        ("NEW DELHI — It rains.", "New Delhi"),
        ("Port Louis, 3 March (NA) - It rains.", "Port Louis"),
        ("It rains in OSLO.", ""),
        ("Oslo, where it rains - on 3 March -", ""),
    ],
)
def test_a_dateline_opens_a_sentence_in_capitals_or_with_a_day(text: str, place: str) -> None:
    assert dateline_place(text, [(0, len(text))]) == place
