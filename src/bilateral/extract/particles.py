"""The small words of names: "de", "bin", "Jr". Knows their table; nothing else."""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table


@cache
def joining_particles() -> frozenset[str]:
    """Words of a name that stand in lower case within it: "de", "bin", "van"."""
    return _particles("joins")


@cache
def silent_particles() -> frozenset[str]:
    """Words of a name by which its bearer is not called."""
    return _particles("silent")


def _particles(column: str) -> frozenset[str]:
    table = read_table(knowledge("grammar") / "particles.tsv", columns=("word", "joins", "silent"))
    return frozenset(row["word"] for row in table if row[column])
