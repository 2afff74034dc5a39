"""Words to vectors, each word once: the first layers of the language model see a word's letters and nothing around it.

Four of five words have stood before, here or in an earlier article. Knows thinc's layers; nothing of sentences.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REMEMBERED = 32768  # words: vectors of 96 numbers, 12 MB
_LAYERS = 5  # of spaCy's MultiHashEmbed: features, their places, hashed tables, what mixes them, back to docs
_FEATURES = "extract_features"


def remember_words(tok2vec: Any) -> None:
    """Let the model of a spaCy `Tok2Vec` component remember the vectors of words; one of another build stays as it is."""
    from thinc.api import Model

    first = tok2vec.model.layers[0]
    if len(first.layers) == _LAYERS and first.layers[0].name == _FEATURES:
        tok2vec.model.layers[0] = Model("remembered", WordVectors(first))


class WordVectors:
    """The forward function of a layer: docs → an array (words, vector) each, as the layer whose work it remembers gives them."""

    def __init__(self, layer: Any) -> None:
        self._features, _, self._tables, self._mixer, _ = layer.layers
        self._known: dict[bytes, Any] = {}

    def __call__(self, _: Any, docs: Sequence[Any], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        """The vectors of the docs' words, of which there is at least one; it is not trained, so nothing goes back."""
        import numpy

        features = self._features.predict(docs)
        rows = numpy.concatenate(features)
        keys = [row.tobytes() for row in rows]
        if len(self._known) > REMEMBERED:
            self._known.clear()
        self._learn({key: i for i, key in enumerate(keys) if key not in self._known}, rows)
        vectors = numpy.array([self._known[key] for key in keys])
        return numpy.split(vectors, list(accumulate(map(len, features)))[:-1]), lambda gradient: gradient

    def _learn(self, places: dict[bytes, int], rows: Any) -> None:
        if places:
            new = self._mixer.predict(self._tables.predict(rows[list(places.values())]))
            self._known.update(zip(places, new, strict=True))
