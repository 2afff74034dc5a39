"""Agreements and shared views, tried on whole sentences."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "agreed"),
    [
        pytest.param("Chile and Peru agreed to open the border.", True, id="to do"),
        pytest.param("Chile and Peru agreed that the border would open.", True, id="that it would be"),
        pytest.param("Chile and Peru agreed that the border should be opened.", True, id="that it should be done"),
        pytest.param("Chile and Peru agreed that talks will resume in May.", True, id="that it will come"),
        pytest.param("Chile and Peru agreed on a fence.", True, id="on something"),
        pytest.param("Chile agrees with Peru on a fence.", True, id="with somebody, on something"),
        pytest.param("Chile and Peru agreed that the border is long.", False, id="that it is so"),
        pytest.param("Chile and Peru agreed that the drought will hurt trade.", False, id="what will come of itself"),
        pytest.param("Chile and Peru agreed to disagree.", False, id="to differ"),
        pytest.param("Chile and Peru agreed on the importance of trade.", False, id="on what matters"),
        pytest.param("Chile agrees with Peru.", False, id="with somebody"),
    ],
)
def test_who_share_a_view_have_made_no_agreement(extractor: Extractor, sentence: str, agreed: bool) -> None:
    assert bool(said(extractor, sentence, "agrees")) == agreed
