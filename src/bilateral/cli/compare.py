"""`bilateral compare`: how alike two are in their partners."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import (
    either_level_option,
    events_filter,
    filter_options,
    graph_option,
    table_format_option,
    weigh_option,
)

MEASURES = ("common", "overlap", "cosine", "agreement")  # fields of query.measures.Similarity


@click.command()
@click.argument("a")
@click.argument("b")
@graph_option
@click.option("--partners", is_flag=True, help="List the partners instead, with the weight of each one's tie to A and to B.")
@either_level_option
@weigh_option
@filter_options
@table_format_option
def command(a: str, b: str, graph: str, partners: bool, form: str | None, **options: Any) -> None:
    """Measure how alike A and B are in whom they deal with.

    \b
    common       partners that both have (the tie between A and B is left out of everything)
    overlap      common partners / all partners of the two, 0 to 1
    cosine       of the weights of their ties: 1 same friends and foes, -1 one's friends are the other's foes
    agreement    over common partners, the mean of 1 for the same sign and -1 for the opposite

    \b
    Example:
        bilateral compare Japan Norway --partners
    """
    from bilateral.api.looks import level_for
    from bilateral.cli.naming import keys_of, label
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading
    from bilateral.query.analysis import compare
    from bilateral.query.events import read_actors

    level, weigh = options.pop("level"), options.pop("weigh")
    kept = events_filter(**options)
    with reading(graph) as store:
        actors = read_actors(store)
        one, other = keys_of((a, b), actors)
        found = compare(store, one, other, level=level_for([one, other], actors, level), filter=kept, weigh=weigh)
    if partners:
        rows: list[tuple[object, ...]] = [(label(p.key, actors), p.a, p.b) for p in found.partners]
        write_rows(("partner", "a", "b"), rows, choose(form))
    else:
        write_rows(("measure", "value"), [(name, getattr(found, name)) for name in MEASURES], choose(form))
