from __future__ import annotations

import pytest

from bilateral.extract.words import words
from bilateral.tables import knowledge, read_table


def test_each_sort_has_its_own_words() -> None:
    assert "de" in words("joins-names")
    assert {"during", "despite"} <= words("circumstance")
    assert "minister" not in words("preposition")


def test_a_sort_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no words of the sort 'colours'"):
        words("colours")


def test_each_sort_and_no_other_is_explained_once() -> None:
    used = {row["sort"] for row in read_table(knowledge("grammar") / "words.tsv", columns=("word", "sort"))}
    explained = [row["sort"] for row in read_table(knowledge("grammar") / "sorts.tsv", columns=("sort", "meaning"))]
    assert sorted(used) == explained


def test_words_stand_by_sort_once_each() -> None:
    rows = [(row["sort"], row["word"]) for row in read_table(knowledge("grammar") / "words.tsv", columns=("word", "sort"))]
    assert rows == sorted(set(rows))
