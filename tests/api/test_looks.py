"""How a view's values are made."""

from __future__ import annotations

import gc

import pytest

from bilateral.api.looks import uncollected


def test_the_search_for_circles_goes_on_afterwards_whatever_happens() -> None:
    with pytest.raises(ValueError, match="no page"), uncollected():
        assert not gc.isenabled()
        raise ValueError("no page")
    assert gc.isenabled()


def test_one_inside_another_ends_with_the_outer() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_meanwhile_sets_off_no_search_at_the_end() -> None:
    searches: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        searches.append(phase)

    gc.callbacks.append(note)
    try:
        with uncollected():
            made = [[number] for number in range(10_000)]
        made.append([0])
        assert searches == []
    finally:
        gc.callbacks.remove(note)
