"""Small closed sets of words, by sort. Knows the table `grammar/words.tsv`; nothing else."""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a sort, in lower case. Raises ValueError for a sort that the table lacks."""
    table = read_table(knowledge("grammar") / "words.tsv", columns=("word", "sort"))
    found = frozenset(row["word"] for row in table if row["sort"] == sort)
    if not found:
        raise ValueError(f"no words of the sort {sort!r} in grammar/words.tsv")
    return found
