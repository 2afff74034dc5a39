from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract import Extractor
from bilateral.extract.scene import Scene
from bilateral.extract.speech import is_quoted, main_speaker, speaker_of, speech_verbs
from tests.extract.told import said


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("Peru said that Norway supports Chile.", "PER", id="said that"),
        pytest.param("Norway supports Chile, Peru said.", "PER", id="said, after it"),
        pytest.param("According to Peru, Norway supports Chile.", "PER", id="according to"),
        pytest.param("Norway supports Chile.", "", id="nobody"),
        pytest.param("The report said Norway supports Chile.", "", id="nobody known"),
    ],
)
def test_who_says_it_is_found_around_the_clause(sentence: str, speaker: str, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(sentence)
    trigger = next(word.i for word in scene.sentence.words if word.lemma == "support")
    assert (speaker_of(scene, trigger), main_speaker(scene)) == (speaker, speaker)


@pytest.mark.parametrize(
    ("text", "sentence", "quoted"),
    [
        pytest.param("“We support Chile,” he said.", "“We support Chile,” he said.", True, id="a quotation"),
        pytest.param("“It rains. We support Chile.”", "We support Chile.”", True, id="opened before"),
        pytest.param("“It rains.” He left.", "He left.", False, id="closed before"),
        pytest.param('"It rains\n\nHe left.', "He left.", False, id="opened in another paragraph"),
        pytest.param("The “deal” failed.", "The “deal” failed.", False, id="a word in quotes"),
    ],
)
def test_a_sentence_is_quoted_if_it_holds_a_quotation_or_stands_in_one(text: str, sentence: str, *, quoted: bool) -> None:
    start = text.index(sentence)
    assert is_quoted(text, start, start + len(sentence)) is quoted


def test_speech_verbs_report() -> None:
    assert {"say", "tell", "warn"} <= speech_verbs()
    assert "attack" not in speech_verbs()


def test_what_happened_before_somebody_spoke_is_not_what_he_says(extractor: Extractor) -> None:
    text = "Norway and Peru have agreed on a truce, Chile said on Sunday, hours after Norwegian troops attacked Togo."
    assert said(extractor, text, "criticizes") == []
    assert [pair[:2] for pair in said(extractor, "Chile said that Norwegian troops attacked Togo.", "criticizes")] == [
        ("CHL", "NOR")
    ]
