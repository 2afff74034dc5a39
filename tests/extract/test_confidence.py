"""Confidence: what the weights of clues make of a claim."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from bilateral.extract import Extractor
from bilateral.extract import confidence as room
from bilateral.extract.confidence import ALWAYS, MIN_CONFIDENCE, confidence, strongest, weights
from bilateral.model import Article


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(room, "weights", lambda: {ALWAYS: 0.5, "near": 1.0, "far": -2.0, "asleep": 0.25})
    yield


@pytest.mark.usefixtures("weighed")
def test_confidence_is_the_logistic_of_the_sum_of_weights() -> None:
    assert confidence(["near", "far"]) == round(1 / (1 + math.exp(0.5)), 3)


@pytest.mark.usefixtures("weighed")
def test_a_clue_without_a_weight_says_nothing() -> None:
    assert confidence(["never seen"]) == confidence([])


@pytest.mark.usefixtures("weighed")
def test_the_strongest_clues_come_first_whether_for_or_against() -> None:
    assert strongest(["asleep", "near", "never seen", "far"], most=2) == (("far", -2.0), ("near", 1.0))


def test_the_package_s_weights_hold_what_a_desk_officer_would_expect() -> None:
    table = weights()
    assert table["counterpart is named as pronoun"] < 0 < table["counterpart is named as name"]


TEXT = "Norway thanked Japan. Togo and Mali met in Lima."


def test_what_is_not_sure_enough_is_left_out_and_counted() -> None:
    article = Article("a", TEXT)
    every = Extractor(min_confidence=0.0).read(article)
    surest = max(claim.confidence for claim in every.claims)
    sure = Extractor(min_confidence=surest).read(article)
    assert sure.claims == tuple(claim for claim in every.claims if claim.confidence >= surest)
    assert dict(sure.refused).get("not sure enough", 0) == len(every.claims) - len(sure.claims)
    assert len(every.claims) > len(sure.claims) > 0


def test_by_default_nothing_below_the_package_s_least_confidence_is_claimed() -> None:
    assert all(claim.confidence >= MIN_CONFIDENCE for claim in Extractor().read(Article("a", TEXT)).claims)
