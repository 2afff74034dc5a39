"""With whom something is talked over, however long what is talked over is told: own sentences, with near-misses."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

_A = "Kenyan minister Ken Otieno"
_B = "Chilean minister Ana Rojas"
_THEY = [("Ken Otieno@KEN", "Ana Rojas@CHL")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{_A} discussed the war in Syria with {_B}.", _THEY, id="below what is talked over"),
        pytest.param(f"{_A} discussed ways to end the war in Syria with {_B}.", _THEY, id="below an infinitive"),
        pytest.param(f"{_A} discussed sending doctors to Syria with {_B}.", _THEY, id="below a gerund"),
        pytest.param(f"{_A} discussed plans to cooperate with Peru with {_B}.", _THEY, id="after another partner"),
        pytest.param(f"{_A} reviewed the plans of {_B}.", [], id="of somebody"),
        pytest.param(f"{_A} discussed plans to cooperate with {_B}.", [], id="with whom it would be done"),
        pytest.param(f"{_A} discussed the deal that Peru signed in Lima with {_B}.", [], id="with whom another did it"),
        pytest.param(f"{_A} discussed relations with Chile.", [], id="of which country they talk"),
        pytest.param(f"{_A} did not discuss the war in Syria.", [], id="with nobody"),
    ],
)
def test_who_is_told_last_is_talked_with(extractor: Extractor, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "meets")] == pairs


def test_the_refusal_to_talk_is_negated(extractor: Extractor) -> None:
    text = f"{_A} refused to discuss the war in Syria with {_B}."
    assert [status for _, _, status, _ in said(extractor, text, "meets")] == ["negated"]
