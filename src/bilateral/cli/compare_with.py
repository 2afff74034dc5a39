"""`bilateral compare-with`: the ties beside a table of dyads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option, limit_option, table_format_option

if TYPE_CHECKING:
    from bilateral.api.joining import Comparison

ONLY = ("agree", "news", "table")
COLUMNS = ("found", "one", "other", "events", "balance", "first", "last", "rows", "value")


@click.command()
@click.argument("file", metavar="FILE.csv", type=click.Path(dir_okay=False, path_type=Path))
@graph_option
@click.option("--columns", metavar="A,B", help="The two columns that name the dyad. [default: those of known data sets]")
@click.option(
    "--codes",
    type=click.Choice(["any", "iso3", "cow", "gw"]),
    help="What stands in them; any is numbers of COW, ISO codes and names. [default: by the columns' names]",
)
@click.option("--value", default="", metavar="COLUMN", help="Only rows count where this column is neither empty nor 0.")
@click.option("--at-least", type=float, metavar="N", help="With --value: only rows count where it is at least N.")
@click.option(
    "--period", default="", metavar="COLUMN", help="The rows' day, month or year, for --since, --until. [default: year]"
)
@click.option("--only", type=click.Choice(ONLY), multiple=True, help="Only these rows; may be given again.")
@filter_options
@limit_option
@table_format_option
def command(
    file: Path,
    graph: str,
    columns: str | None,
    only: tuple[str, ...],
    limit: int | None,
    form: str | None,
    **options: Any,
) -> None:
    """Compare the ties with your table of dyads.

    FILE has a header and a row for each pair (and year): alliances, votes, trade. Sides are Correlates of War or Gleditsch-Ward
    numbers, ISO 3166 codes, or names. Says which pairs agree (both have them), which are only in the news, and which are only in
    the table. Ties of sides that the table never names are left out.

    \b
    Example:
        bilateral compare-with alliances.csv --value defense --type agrees --type cooperates
    """
    from bilateral.api.joining import compare_with
    from bilateral.cli.naming import label
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.dyads import Shape
    from bilateral.query.events import read_actors

    shape = Shape(pair_of(columns), **{name: options.pop(name) for name in ("codes", "value", "period", "at_least")})
    if shape.at_least is not None and not shape.value:
        raise click.UsageError("--at-least needs the column that it is about: --value COLUMN")
    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        found = compare_with(store, file, shape=shape, filter=kept)
    tell(found)
    wanted = {name if name == "agree" else f"only in {name}" for name in only or ONLY}
    rows = [
        (one.found, label(one.a, actors), label(one.b, actors), one.events, one.balance, one.first, one.last, one.rows, one.value)
        for one in found.pairs
        if one.found in wanted
    ]
    write_rows(COLUMNS, rows[:limit], choose(form))


def pair_of(columns: str | None) -> tuple[str, str] | None:
    """`iso_o,iso_d` → the two. Raises click's usage error for another number of them."""
    parts = [part.strip() for part in columns.split(",")] if columns else []
    if columns and (len(parts) != 2 or not all(parts)):  # noqa: PLR2004 - a dyad has two ends
        raise click.UsageError(f"--columns is {columns!r}; expected two names with a comma between them")
    return (parts[0], parts[1]) if parts else None


def tell(found: Comparison) -> None:
    """How many there are of each sort, what is left out, and which names of the table nobody knows."""
    from bilateral.cli.output import say

    counts = [sum(one.found == sort for one in found.pairs) for sort in ("agree", "only in news", "only in table")]
    share = counts[0] / sum(counts) if sum(counts) else 0.0
    say(f"{counts[0]} agree, {counts[1]} only in news, {counts[2]} only in table; overlap {share:.2f}")
    if found.left_out:
        say(f"left out: {found.left_out} ties of sides that the table never names")
    for line, name in found.unknown[:5]:
        say(f"line {line}: no side {name!r}")
    if len(found.unknown) > 5:  # noqa: PLR2004 - five are enough to see what is wrong
        say(f"… and {len(found.unknown) - 5} more names that are no side")
