"""Logistic regression over sets of clues, by scipy. Knows no articles; a build-time tool, not part of the package."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from bilateral.extract.confidence import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Row = tuple[tuple[str, ...], bool, float]  # clues, right or wrong, how often it counts

LEAST_SEEN = 8  # a clue seen less often says nothing
SPREAD = 0.1  # variance of the weights' normal prior; chosen by the log loss of articles held out
_DIGITS = 3


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """The weight of each clue and of ALWAYS, in log odds: the most likely ones under a normal prior on all but ALWAYS."""
    seen = Counter(clue for clues, _, _ in rows for clue in clues)
    names = sorted(clue for clue, n in seen.items() if n >= LEAST_SEEN)
    x = _matrix([clues for clues, _, _ in rows], {name: i for i, name in enumerate(names)})
    y, count = np.array([float(right) for _, right, _ in rows]), np.array([count for *_, count in rows])
    stiff = np.append(np.full(len(names), 1 / SPREAD), 0.0)

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        z = x @ w
        cost = float((count * (np.logaddexp(0, z) - y * z)).sum() + (stiff * w * w).sum() / 2)
        return cost, x.T @ (count * (1 / (1 + np.exp(-z)) - y)) + stiff * w

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return {name: round(float(weight), _DIGITS) for name, weight in zip([*names, ALWAYS], found, strict=True)}


def _matrix(sets: Sequence[tuple[str, ...]], column: dict[str, int]) -> sparse.csr_matrix:
    """A row a set with 1 in the columns of its clues, and in the last one."""
    places = [[*(column[clue] for clue in clues if clue in column), len(column)] for clues in sets]
    ends = np.cumsum([0, *map(len, places)])
    flat = [place for row in places for place in row]
    return sparse.csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(sets), len(column) + 1))
