"""Who "you" is, by whom the quotation was told."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param('"Thank you for your help," Norway told Chile.', [("NOR", "CHL")], id="told"),
        pytest.param('"Thank you for your help," Norway said to Chile.', [("NOR", "CHL")], id="said to"),
        pytest.param('"Thank you for your help," Norway told reporters.', [], id="reporters"),
    ],
)
def test_who_is_told_is_you(extractor: Extractor, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, sentence, "thanks")] == told
