from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "members"),
    [
        pytest.param(
            "The Quad (Australia, India, Japan and the United States) met.", ["AUS", "IND", "JPN", "USA"], id="brackets"
        ),
        pytest.param("EU states Italy and Spain left.", ["ITA", "ESP"], id="states"),
        pytest.param("ASEAN members such as Laos and Thailand left.", ["LAO", "THA"], id="such as"),
        pytest.param("ASEAN (Jakarta) left.", [], id="where it sits"),
        pytest.param("NATO praised Italy and Spain.", [], id="no list"),
    ],
)
def test_countries_listed_beside_a_body_are_its_members(
    text: str, members: list[str], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [actor for kind, actor, *_ in said(text) if kind == "member-of"] == members
