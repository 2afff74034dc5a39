"""Confidence: between what a frame did and what its relation type does."""

from __future__ import annotations

import pytest

from bilateral.extract import confidence as room
from bilateral.extract.confidence import confidence


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"meets:meet": (9, 10), "meets:see": (0, 10), "aids:arm": (2, 2)}
    monkeypatch.setattr(room, "_counts", lambda: counts)
    confidence.cache_clear()


@pytest.mark.usefixtures("counted")
def test_a_frame_that_was_right_is_trusted_more_than_one_that_was_wrong() -> None:
    assert confidence("meets:see") < confidence("meets:never-seen") < confidence("meets:meet")


@pytest.mark.usefixtures("counted")
def test_a_frame_never_seen_is_as_sure_as_its_type() -> None:
    # type meets: (9 + 4 p) / 24 with p over all, (11 + 4 × 0.5) / 26 = 0.5
    assert confidence("meets:never-seen") == round((9 + 4 * 0.5) / 24, 3)


@pytest.mark.usefixtures("counted")
def test_a_type_never_seen_is_as_sure_as_all() -> None:
    assert confidence("visits:visit") == 0.5


def test_the_package_s_table_gives_every_frame_a_share() -> None:
    confidence.cache_clear()
    assert 0 < confidence("meets:meet") < 1
    assert 0 < confidence("holds-office:title") < 1
