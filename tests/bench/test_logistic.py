"""The regression behind the weights, held against what it must give on counts done by hand."""

from __future__ import annotations

import math

from bench.logistic import LEAST_SEEN, fit
from bilateral.extract.confidence import ALWAYS


def test_without_clues_the_probability_is_the_share_of_right_ones() -> None:
    weights = fit([((), True, 1.0)] * 30 + [((), False, 1.0)] * 10)
    assert math.isclose(weights[ALWAYS], math.log(30 / 10), abs_tol=0.01)


def test_a_clue_of_right_ones_weighs_for_and_one_of_wrong_ones_against() -> None:
    weights = fit([(("near",), True, 1.0)] * 20 + [(("far",), False, 1.0)] * 20)
    assert weights["near"] > 0 > weights["far"]


def test_a_clue_seen_too_seldom_gets_no_weight() -> None:
    assert "rare" not in fit([(("rare",), True, 1.0)] * (LEAST_SEEN - 1) + [((), False, 1.0)] * 9)


def test_a_row_that_counts_double_is_as_good_as_two() -> None:
    once = [(("near",), True, 1.0)] * 20 + [(("near",), False, 1.0)] * 5
    assert fit([(clues, right, 2.0) for clues, right, _ in once]) == fit(once * 2)
