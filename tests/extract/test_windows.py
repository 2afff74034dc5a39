from __future__ import annotations

from typing import Any

import numpy
import pytest
import spacy

from bilateral.extract.language import MODEL
from bilateral.extract.windows import run_plainly

TEXTS = ("Norway, whose envoys had left Peru in May, thanked it and signed the pact.", "No.", "Peru thanked Norway.")


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MODEL, exclude=["ner", "attribute_ruler", "senter", "lemmatizer", "parser", "tagger"])


def test_a_word_in_its_context_has_the_vector_that_the_models_own_layers_give_it(nlp: Any) -> None:
    tok2vec = nlp.get_pipe("tok2vec")
    words = tok2vec.model.layers[0].predict([nlp.make_doc(text) for text in TEXTS])
    own = tok2vec.model.layers[1].predict(words)
    run_plainly(tok2vec)
    found = tok2vec.model.layers[1].predict(words)
    assert [vectors.shape for vectors in found] == [vectors.shape for vectors in own]
    assert all(numpy.allclose(one, other, atol=1e-5) for one, other in zip(own, found, strict=True))


def test_a_model_of_another_build_stays_as_it_is(nlp: Any) -> None:
    tok2vec = nlp.get_pipe("tok2vec")
    run_plainly(tok2vec)
    once = tok2vec.model.layers[1]
    run_plainly(tok2vec)
    assert tok2vec.model.layers[1] is once
