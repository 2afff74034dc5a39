"""Which verbs hand their arguments on to what follows them, or give and get what their object tells. Knows their table only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bilateral.tables import knowledge, read_table


@dataclass(frozen=True, slots=True, eq=False)
class Control:
    """Verbs by how they hand arguments on, as the table's header tells the four sorts. There is one, equal to itself alone."""

    object_control: frozenset[str]
    light: frozenset[str]
    receiving: frozenset[str]
    joining: frozenset[str]


@cache
def load_control() -> Control:
    """The table `grammar/control.tsv`: verbs whose object is the subject of what follows, light, receiving, joining verbs."""
    sorts: dict[str, set[str]] = {"object-control": set(), "light": set(), "receiving": set(), "joining": set()}
    for row in read_table(knowledge("grammar") / "control.tsv", columns=("verb", "sort", "example")):
        if row["sort"] not in sorts:
            raise row.fault("sort", f"{row['sort']!r}; known: {', '.join(sorts)}")
        sorts[row["sort"]].add(row["verb"])
    return Control(*(frozenset(sorts[sort]) for sort in ("object-control", "light", "receiving", "joining")))
