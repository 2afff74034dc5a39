"""How sure a claim is: the share of right ones among what its frame found in articles read by hand. Knows a table only.

`knowledge/precision.tsv` is made by `scripts/measure_precision.py`. A frame that was seen seldom leans on its relation type, a
type on all: (right + STRENGTH × prior) / (found + STRENGTH), the mean of a beta distribution (Gelman et al., Bayesian Data
Analysis, 2.4).
"""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table

STRENGTH = 4.0  # how many sightings the prior is worth
_DIGITS = 3


@cache
def confidence(frame: str) -> float:
    """Confidence in a claim of this frame (its key, `type:words`), in 0..1, to three digits."""
    counts = _counts()
    kind = frame.partition(":")[0]
    of_type = [count for key, count in counts.items() if key.partition(":")[0] == kind]
    prior = _mean(_sum(of_type), _mean(_sum(list(counts.values())), 0.5))
    return round(_mean(counts.get(frame, (0, 0)), prior), _DIGITS)


@cache
def _counts() -> dict[str, tuple[int, int]]:
    rows = read_table(knowledge("precision.tsv"), columns=("frame", "right", "found"))
    return {row["frame"]: (int(row["right"]), int(row["found"])) for row in rows}


def _sum(counts: list[tuple[int, int]]) -> tuple[int, int]:
    return sum(right for right, _ in counts), sum(found for _, found in counts)


def _mean(count: tuple[int, int], prior: float) -> float:
    right, found = count
    return (right + STRENGTH * prior) / (found + STRENGTH)
