"""Where the things come from that measures are taken against."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    "text",
    [
        "Norway slapped tariffs on goods from Chile.",
        "Norway announced tariffs on goods imported from Chile.",
        "Norway imposed duties on trucks made in Chile.",
        "Norway sanctioned two firms based in Chile.",
        "Norway announced sanctions targeting Chilean banks.",
        "Norway withdrew its ambassador from Santiago.",
    ],
)
def test_a_measure_against_things_hits_the_country_they_come_from(extractor: Extractor, text: str) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "sanctions")] == [("NOR", "CHL")]


def test_tariffs_hit_nobody_by_arms(extractor: Extractor) -> None:
    assert said(extractor, "Norway hit Chile with tariffs.", "attacks") == []
