"""Relief that names nobody goes to whom a disaster struck."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

QUAKE = "An earthquake struck Chile on Friday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(QUAKE + "Norway sent rescuers.", [("NOR", "CHL", "actual")], id="the sentence before"),
        pytest.param(QUAKE + "Many died. Norway will send tents.", [("NOR", "CHL", "planned")], id="two before"),
        pytest.param("After the floods in Chile, Norway sent planes carrying tents.", [("NOR", "CHL", "actual")], id="the same"),
        pytest.param("Cyclone Idai hit Chile. Norway pledged 5 million euros.", [("NOR", "CHL", "planned")], id="by name"),
        pytest.param("Chile asked for help. Norway offered doctors.", [("NOR", "CHL", "planned")], id="asked for help"),
        pytest.param(QUAKE + "Norway sent tents to Peru.", [("NOR", "PER", "actual")], id="to another"),
        pytest.param(QUAKE + "Norway sent a diplomat.", [], id="no relief"),
        pytest.param(QUAKE + "Chile sent rescuers.", [], id="its own"),
        pytest.param("Chile is rich. Norway sent rescuers.", [], id="no disaster"),
    ],
)
def test_relief_goes_to_who_is_in_need(extractor: Extractor, text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(a, b, status) for a, b, status, _ in said(extractor, text, "aids")] == told
