from __future__ import annotations

import pytest

from bilateral.extract.words import words


def test_each_sort_has_its_own_words() -> None:
    assert "de" in words("joins-names")
    assert {"during", "despite"} <= words("circumstance")
    assert "minister" not in words("preposition")


def test_a_sort_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no words of the sort 'colours'"):
        words("colours")
