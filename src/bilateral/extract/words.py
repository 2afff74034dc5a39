"""Small closed sets of words, by sort. Knows the table `grammar/words.tsv`; nothing else."""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a sort, in lower case. Raises ValueError for a sort that the table lacks."""
    found = _by_sort().get(sort)
    if not found:
        raise ValueError(f"no words of the sort {sort!r} in grammar/words.tsv")
    return frozenset(found)


@cache
def _by_sort() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table(knowledge("grammar") / "words.tsv", columns=("word", "sort")):
        found.setdefault(row["sort"], set()).add(row["word"])
    return found
