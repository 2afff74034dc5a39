"""Clues: what a match tells of how it was found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract import Extractor
from bilateral.extract.frames import Match, match_frames
from bilateral.extract.judge import judge
from bilateral.model import Article


@pytest.fixture
def clues(extractor: Extractor) -> Callable[[str], set[str]]:
    """The clues of all pairs that the last sentence of a text says."""

    def found(text: str) -> set[str]:
        opened = extractor.open(Article("a", text))
        scene = extractor.tell(Article("a", text))[-1].scene
        matches = [match for match in match_frames(scene, opened.setting.lexicon) if isinstance(match, Match)]
        return {clue for match in matches for verdict in judge(scene, match, opened.setting) for clue in verdict.clues}

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway thanked Japan.", {"frame thanks:thank", "thanks actual", "actor by subj", "counterpart by obj"}),
        ("Norway thanked Japan.", {"subj to obj", "actor is a country", "actor is named as name", "2-3 actors in the sentence"}),
        ("Norway did not thank Japan.", {"thanks negated"}),
        ("Japan was thanked by Norway.", {"trigger is passive", "actor stands 2-3 words after"}),
        ("Norway thanked Japan. It thanked Chile.", {"actor is named as pronoun"}),
        ("Norway thanked Japan and Chile.", {"counterpart is one of 2-3"}),
        ("Norwegian Foreign Minister Ola Nordli thanked Japan.", {"actor is a person", "actor is named as person"}),
    ],
)
def test_a_claim_has_clues_of_its_frame_its_grammar_and_its_ends(
    clues: Callable[[str], set[str]], text: str, expected: set[str]
) -> None:
    assert expected <= clues(text)


def test_what_may_not_be_claimed_has_no_clues(clues: Callable[[str], set[str]]) -> None:
    assert clues("If Norway thanks Japan, all is well.") == set()
