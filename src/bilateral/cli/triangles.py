"""`bilateral triangles`: friends' friends and friends' enemies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bilateral.cli.options import (
    events_filter,
    filter_options,
    graph_option,
    level_option,
    limit_option,
    table_format_option,
    weigh_option,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilateral.query.measures import Balance

TRIAD_COLUMNS = ("one", "two", "three", "ties", "good", "balanced", "strength")
TIE_COLUMNS = ("one", "other", "tie", "unbalanced", "triangles", "share")
WORDS = {"+": "good", "-": "bad"}  # signs alone would be formulas in a spreadsheet


@click.command()
@graph_option
@click.option("--strains", is_flag=True, help="List the ties that break the balance instead, by the triangles they stand in.")
@level_option
@weigh_option
@filter_options
@limit_option
@table_format_option
def command(graph: str, strains: bool, level: Any, weigh: Any, limit: int | None, form: str | None, **options: Any) -> None:
    """List triangles of ties, and whether they are in balance.

    ties are those of one and two, one and three, two and three: good where cooperation outweighs conflict, bad where conflict
    does; good counts the good ones. A triangle is balanced with 3 or 1 of them: a friend's friend is a friend, a friend's enemy
    an enemy. With 2, the first is the one whose two friends are enemies; with 1, the enemy of two friends. strength is the least
    weight of the three. The unbalanced come first; how many there are of each sort is said on stderr.

    \b
    Example:
        bilateral triangles --since 2025 -n 10
    """
    from bilateral.cli.naming import label
    from bilateral.cli.output import choose, plural, say, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import triangles
    from bilateral.query.events import read_actors

    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        found = triangles(store, level=level, filter=kept, weigh=weigh)

    def name(key: str) -> str:
        return label(key, actors)

    rows = strain_rows(found, name) if strains else triad_rows(found, name)
    write_rows(TIE_COLUMNS if strains else TRIAD_COLUMNS, rows[:limit], choose(form))
    sorts = ", ".join(f"{count} with {plural(sort.count('+'), 'good tie')}" for sort, count in found.sorts if count)
    say(f"{plural(len(found.triads), 'triangle')}{f': {sorts}' if sorts else ''}; balance {found.balance:.2f}")


def triad_rows(found: Balance, name: Callable[[str], str]) -> list[tuple[object, ...]]:
    """The triangles in rows."""
    return [
        (name(t.a), name(t.b), name(t.c), " ".join(WORDS[s] for s in t.signs), t.signs.count("+"), t.balanced, t.strength)
        for t in found.triads
    ]


def strain_rows(found: Balance, name: Callable[[str], str]) -> list[tuple[object, ...]]:
    """The ties in unbalanced triangles in rows."""
    return [(name(s.a), name(s.b), WORDS["+" if s.sign > 0 else "-"], s.unbalanced, s.triads, s.share) for s in found.strains]
