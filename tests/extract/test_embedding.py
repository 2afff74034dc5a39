from __future__ import annotations

from typing import Any

import numpy
import pytest
import spacy

from bilateral.extract.embedding import remember_words
from bilateral.extract.language import MODEL

TEXTS = ("Norway thanked Peru and Norway left.", "", "Peru thanked Norway.")


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MODEL, exclude=["ner", "attribute_ruler", "senter", "lemmatizer", "parser", "tagger"])


def test_a_word_has_the_vector_that_the_models_own_layers_give_it(nlp: Any) -> None:
    docs, tok2vec = [nlp.make_doc(text) for text in TEXTS], nlp.get_pipe("tok2vec")
    own = tok2vec.model.layers[0].predict(docs)
    remember_words(tok2vec)
    for _ in range(2):  # as it is learnt, and as it is remembered
        found = tok2vec.model.layers[0].predict(docs)
        assert [len(vectors) for vectors in found] == [len(doc) for doc in docs]
        assert all(numpy.allclose(one, other) for one, other in zip(own, found, strict=True))


def test_a_model_of_another_build_stays_as_it_is(nlp: Any) -> None:
    tok2vec = nlp.get_pipe("tok2vec")
    remember_words(tok2vec)
    once = tok2vec.model.layers[0]
    remember_words(tok2vec)
    assert tok2vec.model.layers[0] is once
