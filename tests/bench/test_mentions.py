from __future__ import annotations

import pytest

from bench.mentions import SIDE, Read, find_sentence, missing_of
from bilateral.extract import Extractor
from bilateral.model import Article

FIRST = "Norwegian Foreign Minister Ola Nordli met Japanese Foreign Minister Aki Mori."
GONE = "The republic thanked Peru."


def read(text: str) -> Read:
    extractor, article = Extractor(), Article("a", text)
    return Read(article, tuple(extractor.tell(article)), extractor.open(article).setting.actor)


@pytest.mark.parametrize(
    ("relation", "missing"),
    [
        pytest.param({"subject": "Ola Nordli", "object": "Aki Mori", "evidence": FIRST}, [], id="both named"),
        pytest.param({"subject": "Chile", "object": "Peru", "evidence": GONE}, [("Chile", "the country (nobody)")], id="one not"),
        pytest.param(
            {"subject": "Norway", "subject_side": "NOR", "object": "Aki Mori", "evidence": FIRST},
            [("Norway", f"{SIDE} (t)")],
            id="a person for his country",
        ),
        pytest.param(
            {"subject": "Norway", "object": "Peru", "evidence": "No such words."},
            [("Norway", "no sentence"), ("Peru", "no sentence")],
            id="evidence that is not there",
        ),
    ],
)
def test_who_is_missing_is_told_by_the_words_that_should_lead_there(
    relation: dict[str, str], missing: list[tuple[str, str]]
) -> None:
    found = missing_of(read(f"{FIRST} {GONE}"), {"type": "thanks", **relation})
    assert [(one.actor, one.word) for one in found] == missing


def test_evidence_is_found_with_other_blanks() -> None:
    told = find_sentence(read(f"{FIRST} {GONE}").told, GONE.replace(" ", "\n", 1))
    assert told is not None
    assert told.scene.sentence.text == GONE
