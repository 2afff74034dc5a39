"""The parser's transitions, all sentences of a batch a step at a time: spaCy's own component, in half the time of its own loop.

That loop, compiled, takes the interpreter's lock anew for every sentence of every step. Here one matrix product does a step's
scores. The parses are the same. Knows the component by its parts and imports nothing of spaCy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def set_parses(parser: Any, docs: Sequence[Any]) -> None:
    """Parse the docs, which the components before the parser have read, with a spaCy `DependencyParser`; they hold the parse."""
    filled = [doc for doc in docs if len(doc)]
    if filled:
        parser.set_annotations(filled, _states(parser, filled) if _is_greedy(parser) else parser.predict(filled))


def _is_greedy(parser: Any) -> bool:
    """Whether it takes the best transition at each step, of all it knows, by one matrix: so it is with spaCy's own models."""
    shape = parser.model.attrs
    return parser.cfg.get("beam_width") == 1 and bool(shape.get("has_upper")) and not shape.get("unseen_classes")


def _states(parser: Any, docs: Sequence[Any]) -> Any:
    """The final state of each doc, in order."""
    states, step = parser.moves.init_batch(docs), parser.model.predict(docs)
    weights, bias = step.vec2scores.get_param("W").T, step.vec2scores.get_param("b")
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        features = step.state2vec.predict(step.get_token_ids(unfinished))
        scores = features @ weights
        scores += bias
        unfinished = parser.transition_states(unfinished, scores)
    return states
