"""Where armed groups, parties and bodies sit, and so pay no visits. Knows their table; nothing of texts."""

from __future__ import annotations

from functools import cache

from bilateral.tables import knowledge, read_table


@cache
def load_seats() -> dict[str, tuple[str, ...]]:
    """The table `grammar/seats.tsv`: by a group's or body's key those of the countries where it is at home."""
    rows = read_table(knowledge("grammar") / "seats.tsv", columns=("group", "countries"))
    return {row["group"]: row.words("countries") for row in rows}
