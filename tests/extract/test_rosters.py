"""Lists whose lines stand below the sentence that announces them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LINES = "\n\n- Peruvian President Ana Rojas\n\n- Danish Minister Lars Holm\n\n"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            f"The leaders spoke. Joining President Luis Vega of Chile at the meeting were the following leaders:{LINES}",
            {("meets", "Ana Rojas@PER", "Luis Vega@CHL"), ("meets", "Lars Holm@DNK", "Luis Vega@CHL")},
            id="leaders who joined somebody",
        ),
        pytest.param(
            "The EU imposed sanctions on the following countries:\n\nChad\n\nMali\n\nThe list is long.",
            {("sanctions", "EU", "TCD"), ("sanctions", "EU", "MLI")},
            id="countries",
        ),
        pytest.param(
            "The EU imposed sanctions on the following countries:\n\nChad\n\nMali met Peru.", set(), id="one line is no list"
        ),
    ],
)
def test_a_list_below_is_read_with_the_sentence_that_announces_it(
    text: str, claims: set[tuple[str, str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    found = {claim[:3] for claim in said(text)}
    assert claims <= found
    assert bool(claims) or not any(claim[0] == "sanctions" for claim in found)
