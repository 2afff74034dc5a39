"""Topics: what a claim is about, in the sentence's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bilateral.model import Article

if TYPE_CHECKING:
    from bilateral.extract import Extractor


@pytest.mark.parametrize(
    ("sentence", "kind", "topic"),
    [
        pytest.param("Chad congratulated Peru on its new constitution.", "congratulates", "its new constitution", id="on"),
        pytest.param("Kenya condemned Sudan's closure of the bridge.", "criticizes", "Sudan's closure of the bridge", id="owned"),
        pytest.param("Peru thanked Chad for the two fire engines.", "thanks", "the two fire engines", id="for"),
        pytest.param("Japan criticized Norway.", "criticizes", "", id="nothing"),
    ],
)
def test_a_claim_says_what_it_is_about(extractor: Extractor, sentence: str, kind: str, topic: str) -> None:
    claims = extractor.read(Article(id="topics", text=sentence)).claims
    assert [claim.topic for claim in claims if claim.type == kind] == [topic]
