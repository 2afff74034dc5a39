from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.extract.uncovered import Uncovered, uncovered_word


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        pytest.param("Norway outpaced Japan.", Uncovered("outpace", "verb", 0), id="verb"),
        pytest.param("It rained when Norway outpaced Japan.", Uncovered("outpace", "verb", 0), id="verb of the clause"),
        pytest.param("The distance of Norway from Japan", Uncovered("distance", "noun", 0), id="noun"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_word_between_two_actors_is_the_one_that_governs_both(
    sentence: str, word: Uncovered | None, extractor: Extractor
) -> None:
    assert uncovered_word(sentence, extractor) == word
