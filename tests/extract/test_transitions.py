from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import spacy

from bilateral.extract.language import MODEL
from bilateral.extract.transitions import set_parses

TEXTS = ("Norway, whose envoys had left Peru in May, thanked it and signed the pact.", "No.", "", "Peru left early, it said.")


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MODEL, exclude=["ner", "attribute_ruler", "senter", "lemmatizer"])


def test_parses_are_those_of_the_parsers_own_loop(nlp: Any) -> None:
    docs = list(nlp.pipe(TEXTS, disable=["parser"]))
    set_parses(nlp.get_pipe("parser"), docs)
    own = nlp.pipe(TEXTS)
    assert [[(w.head.i, w.dep_) for w in doc] for doc in docs] == [[(w.head.i, w.dep_) for w in doc] for doc in own]


def test_nothing_is_parsed_where_there_are_no_words(nlp: Any) -> None:
    doc = nlp.make_doc("")
    set_parses(nlp.get_pipe("parser"), [doc])
    assert len(doc) == 0


def test_a_parser_that_weighs_several_parses_goes_its_own_way() -> None:
    seen: list[Any] = []
    parser = SimpleNamespace(
        cfg={"beam_width": 4},
        model=SimpleNamespace(attrs={"has_upper": True}),
        predict=lambda docs: [f"parse of {doc}" for doc in docs],
        set_annotations=lambda docs, parses: seen.extend(zip(docs, parses, strict=True)),
    )
    set_parses(parser, ["Peru left."])
    assert seen == [("Peru left.", "parse of Peru left.")]
