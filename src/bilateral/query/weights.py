"""What an event weighs: cooperation and conflict by relation type, from the ontology. Knows the ontology."""

from __future__ import annotations

from typing import Literal

from bilateral.ontology import load_ontology

Weighing = Literal["scores", "counts"]


def type_weights(by: Weighing = "scores") -> dict[str, float]:
    """The weight of each relation type by name.

    `scores`: b:weight of the ontology, −10 (conflict) … 10 (cooperation), which are PLOVER's scores (CC BY-SA 4.0); `counts`:
    1, −1 or 0, so that sums count events. Types that are no act (member-of, holds-office, requests) weigh 0 in both.
    """
    scores = {name: kind.weight for name, kind in load_ontology().types.items()}
    if by == "scores":
        return scores
    return {name: float((score > 0) - (score < 0)) for name, score in scores.items()}
