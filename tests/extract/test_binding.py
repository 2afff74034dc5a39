"""What a frame's roles hold: whose a thing is that somebody supports."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("Chad supports a solution to the Chilean issue.", []),
        ("Chad supports the truce proposed by Togo.", ["TGO"]),
        ("Chad supports Chile's solution.", ["CHL"]),
    ],
)
def test_a_cause_is_whose_it_is_said_to_be(text: str, backed: list[str], extractor: Extractor) -> None:
    assert [counterpart for _, counterpart, _, _ in said(extractor, text, "supports")] == backed
