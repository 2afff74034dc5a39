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
        pytest.param(_MET + "Rojas did not thank the visiting leader.", [(*_HIM[0][:2], "negated", "")], id="negated"),
        pytest.param(_MET + "A visiting leader thanked Peru.", [], id="anybody"),
        pytest.param("Kenyan President Ken Otieno is ill.\n\nThe dignitary thanked Peru.", [], id="nobody came"),
    ],
)
def test_the_visitor_is_who_came(extractor: Extractor, text: str, expected: Said) -> None:
    assert said(extractor, text, "thanks") == expected
