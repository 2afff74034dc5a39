"""Whom "the visiting leader", "the dignitary" means: own texts of two paragraphs, with near-misses."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import Said, said

_CAME = "Kenyan President Ken Otieno arrived in Lima on Monday.\n\n"
_MET = "Kenyan President Ken Otieno met Peruvian President Ana Rojas in Lima on Monday.\n\n"
_HE = [("Ken Otieno@KEN", "PER", "actual", "")]
_HIM = [("Ana Rojas@PER", "Ken Otieno@KEN", "actual", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(_CAME + "The visiting leader thanked Peru.", _HE, id="the visiting leader"),
        pytest.param(_CAME + "The dignitary thanked Peru.", _HE, id="the dignitary"),
        pytest.param(_MET + "The visiting dignitary thanked Peru.", _HE, id="after talks"),
        pytest.param(_MET + "Rojas thanked the visiting leader.", _HIM, id="as an object"),
        pytest.param(_MET + "The Kenyan guest thanked Peru.", _HE, id="by his country"),
        pytest.param(_MET + "The Peruvian host thanked Kenya.", [("Ana Rojas@PER", "KEN", "actual", "")], id="the host"),
        pytest.param(_CAME + "Peru's president, Ana Rojas, thanked her guest.", _HIM, id="her guest"),
        pytest.param(_MET + "Rojas did not thank the visiting leader.", [(*_HIM[0][:2], "negated", "")], id="negated"),
        pytest.param(_MET + "A visiting leader thanked Peru.", [], id="anybody"),
        pytest.param("Kenyan President Ken Otieno is ill.\n\nThe dignitary thanked Peru.", [], id="nobody came"),
    ],
)
def test_the_visitor_is_who_came(extractor: Extractor, text: str, expected: Said) -> None:
    assert said(extractor, text, "thanks") == expected


_LATER = "Norway's envoy and his Kenyan counterpart met in Rome.\n\nPeru's Ana Rojas came.\n\nChile thanked {}.\n\n"
_LATER += "Kenyan President Ken Otieno and Peruvian President Eva Diaz stayed away."


@pytest.mark.parametrize(
    ("whom", "kind", "pair"),
    [
        pytest.param("the Peruvian leader", "thanks", ("CHL", "Ana Rojas@PER"), id="a leader named before"),
        pytest.param("nobody", "meets", ("NOR", "KEN"), id="a counterpart named after"),
    ],
)
def test_who_comes_up_later_is_not_meant_before(extractor: Extractor, whom: str, kind: str, pair: tuple[str, str]) -> None:
    assert [found[:2] for found in said(extractor, _LATER.format(whom), kind)] == [pair]
