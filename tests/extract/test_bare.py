"""Relative clauses without a pronoun, and to whom what they tell of goes."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        pytest.param(
            "agrees", "The deal Norway signed with Chile is not in force.", [("NOR", "CHL", "actual")], id="signed with"
        ),
        pytest.param("aids", "The loan Norway gave Chile must be repaid.", [("NOR", "CHL", "actual")], id="gave"),
        pytest.param("aids", "The aid that Norway sends Chile will not stop.", [("NOR", "CHL", "actual")], id="that"),
        pytest.param("agrees", "Norway withdrew from the treaty with Chile.", [("NOR", "CHL", "negated")], id="withdrew from"),
        pytest.param(
            "agrees", "Norway withdrew an offer after its treaty with Chile.", [("NOR", "CHL", "actual")], id="an offer"
        ),
    ],
)
def test_who_does_what_a_bare_clause_tells(
    extractor: Extractor, kind: str, sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, sentence, kind)] == told
