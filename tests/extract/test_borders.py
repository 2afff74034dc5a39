"""Names that the parser takes over a clause's border."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said


@pytest.mark.parametrize(
    ("text", "kind", "pairs"),
    [
        pytest.param(
            "The Norwegians condemned it and the Swedes called on Chile to withdraw.", "criticizes", [], id="not condemned"
        ),
        pytest.param(
            "The Norwegians condemned it and the Swedes called on Chile to withdraw.", "requests", [("SWE", "CHL")], id="calls"
        ),
        pytest.param("France condemned Iran and Germany has urged Chile to act.", "requests", [("DEU", "CHL")], id="has urged"),
        pytest.param("France condemned Iran and Germany and urged Chile to act.", "requests", [("FRA", "CHL")], id="and urged"),
        pytest.param("Germany expelled four Chilean envoys and France two.", "sanctions", [("DEU", "CHL"), ("FRA", "CHL")]),
        pytest.param(
            "France recalled its ambassador to Chile and Germany its own.", "sanctions", [("DEU", "CHL"), ("FRA", "CHL")]
        ),
        pytest.param("France imposed sanctions on Iran and two firms.", "sanctions", [("FRA", "IRN")], id="two more"),
        pytest.param("Iran attacked a tanker, which Norway condemned.", "attacks", [], id="condemned by another"),
    ],
)
def test_each_does_what_its_own_clause_tells(extractor: Extractor, text: str, kind: str, pairs: list[tuple[str, str]]) -> None:
    assert sorted((a, b) for a, b, _, _ in said(extractor, text, kind)) == pairs
