"""What the groups `actors` and `review` share: decisions are taken back by number and listed in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilateral.graph import Store
    from bilateral.query.rows import Rows

note_option = click.option("--note", default="", metavar="WORDS", help="Why, for those who read the decisions later.")
number_argument = click.argument("number", type=click.IntRange(min=1))


def take_back(graph: str, number: int, undo: Callable[[Store, int], None]) -> None:
    """Undo a decision, by its number, and say so."""
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        undo(store, number)
    say(f"decision {number} taken back")


def write_decisions(graph: str, form: str | None, decisions: Callable[[Store], Rows]) -> None:
    """Print the decisions that a graph holds."""
    from bilateral.cli.output import choose, write_rows
    from bilateral.cli.reading import reading

    with reading(graph) as store:
        found = decisions(store)
    write_rows(found.columns, found.cells, choose(form))
