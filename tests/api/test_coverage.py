from __future__ import annotations

from bilateral.api.coverage import Gap, Silent, gaps, silent_sentences
from bilateral.extract import Extractor
from bilateral.model import Article

TEXT = "Norway outpaced Japan. Norway thanked Japan. It rained in Oslo. Peru outpaced Chile. Norway envied Japan."


def test_words_are_counted_over_the_sentences_that_say_nothing() -> None:
    extractor = Extractor()
    silent = list(silent_sentences(extractor.read(Article("a", TEXT))))
    first, second, third = (
        Silent("a", ("JPN", "NOR"), "Norway outpaced Japan."),
        Silent("a", ("CHL", "PER"), "Peru outpaced Chile."),
        Silent("a", ("JPN", "NOR"), "Norway envied Japan."),
    )
    assert silent == [first, second, third]
    assert gaps(silent, extractor) == [Gap("outpace", "verb", 0, (first, second)), Gap("envy", "verb", 0, (third,))]
