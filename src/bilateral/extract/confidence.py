"""How sure a claim is: the probability that its clues speak for, by logistic regression. Knows a table only.

`knowledge/weights.tsv` is made by `scripts/fit_weights.py`: ln(p / (1 - p)) is the weight of `ALWAYS` and of each clue there is,
summed (Hosmer and Lemeshow, Applied Logistic Regression, 1.1). A clue without a weight says nothing.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALWAYS = "always"  # the clue that every claim has
MIN_CONFIDENCE = 0.5  # below this a claim is left out unless one asks for less; measured in docs/quality.md
_DIGITS = 3


def confidence(clues: Iterable[str], table: Mapping[str, float] | None = None) -> float:
    """The probability that a claim with these clues is right, in 0..1, to three digits; by the package's own table or another."""
    table = weights() if table is None else table
    odds = table.get(ALWAYS, 0.0) + sum(filter(None, map(table.get, clues)))
    return round(1 / (1 + math.exp(-odds)), _DIGITS)


def strongest(clues: Iterable[str], *, most: int) -> tuple[tuple[str, float], ...]:
    """The clues that weigh most, for or against, with their weights (natural log of odds); heaviest first, then by name."""
    weighed = [(clue, weights()[clue]) for clue in clues if clue in weights()]
    return tuple(sorted(weighed, key=lambda one: (-abs(one[1]), one[0]))[:most])


@cache
def weights() -> dict[str, float]:
    """The weight of each clue, as natural log of odds. Raises TableError for one that is no number."""
    found: dict[str, float] = {}
    for row in read_table(knowledge("weights.tsv"), columns=("clue", "weight")):
        try:
            found[row["clue"]] = float(row["weight"])
        except ValueError as cause:
            raise row.fault("weight", f"{row['weight']!r} is no number") from cause
    return found
