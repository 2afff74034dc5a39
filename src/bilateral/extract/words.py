"""Small closed sets of words, by sort: `grammar/sorts.tsv` tells what each holds. Knows the table `grammar/words.tsv`."""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table


@cache
def words(*sorts: str) -> frozenset[str]:
    """The words of a sort, or of any of several, in lower case. Raises ValueError for a sort that the table lacks."""
    for sort in sorts:
        if sort not in _by_sort():
            raise ValueError(f"no words of the sort {sort!r} in grammar/words.tsv")
    return frozenset().union(*map(_by_sort().__getitem__, sorts))


@cache
def _by_sort() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table(knowledge("grammar") / "words.tsv", columns=("word", "sort")):
        found.setdefault(row["sort"], set()).add(row["word"])
    return found
