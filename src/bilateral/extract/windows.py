"""Words in context: the language model's window layers in plain numpy, with the same numbers in two thirds of the time.

thinc's own keep what training needs, and lay out the pieces of a layer so that the largest is slow to find. Knows thinc's layers;
nothing of sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
_TINY = 1e-08  # added to variances, as thinc does


def run_plainly(tok2vec: Any) -> None:
    """Let the model of a spaCy `Tok2Vec` component run its window layers here; one of another build stays as it is."""
    from thinc.api import Model

    encoder = tok2vec.model.layers[1]
    layers = list(encoder.layers[0].layers) if encoder.layers else []
    if layers and all(layer.name == _LAYER and layer.layers[0].layers[0].attrs["window_size"] == 1 for layer in layers):
        tok2vec.model.layers[1] = Model("windows", Windows([_read(layer) for layer in layers], pad=encoder.attrs["pad"]))


class Windows:
    """The forward function of the window layers: an array (words, vector) for each doc → the same, in its context."""

    def __init__(self, layers: Sequence[_Layer], *, pad: int) -> None:
        self._layers, self._pad = layers, pad

    def __call__(self, _: Any, docs: Sequence[Any], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        """The docs' words, each with those beside it; it is not trained, so nothing goes back."""
        import numpy

        pad, lengths = self._pad, [len(doc) for doc in docs]
        starts = [pad * n + before for n, before in enumerate(accumulate(lengths, initial=0), start=1)][:-1]
        rows = numpy.zeros((sum(lengths) + pad * (len(docs) + 1), docs[0].shape[1]), dtype=docs[0].dtype)
        for start, doc in zip(starts, docs, strict=True):
            rows[start : start + len(doc)] = doc
        for layer in self._layers:
            rows = rows + layer.seen_from(rows)
        return [rows[start : start + n] for start, n in zip(starts, lengths, strict=True)], lambda gradient: gradient


@dataclass(frozen=True, slots=True)
class _Layer:
    """A window layer: `weights` (3 vectors, pieces × vector) and `bias` give each word its pieces, of which the largest count."""

    weights: Any
    bias: Any
    gain: Any
    shift: Any

    def seen_from(self, rows: Any) -> Any:
        """What each of the rows (words, vector) takes from itself and those beside it."""
        import numpy

        width = rows.shape[1]
        around = numpy.zeros((len(rows), 3 * width), dtype=rows.dtype)
        around[1:, :width], around[:, width:-width], around[:-1, -width:] = rows[:-1], rows, rows[1:]
        pieces = around @ self.weights
        pieces += self.bias
        best = reduce(numpy.maximum, numpy.split(pieces, pieces.shape[1] // width, axis=1))
        best -= best.mean(axis=1, keepdims=True)
        best *= ((best * best).mean(axis=1, keepdims=True) + _TINY) ** -0.5
        best *= self.gain
        best += self.shift
        return best


def _read(residual: Any) -> _Layer:
    (window,) = residual.layers
    maxout, norm = window.layers[1].layers[0].layers
    weights, bias = maxout.get_param("W"), maxout.get_param("b")  # (vector, pieces, 3 vectors), (vector, pieces)
    by_piece = weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)
    return _Layer(by_piece.copy(), bias.T.reshape(-1).copy(), norm.get_param("G"), norm.get_param("b"))
