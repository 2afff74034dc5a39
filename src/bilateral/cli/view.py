"""`bilateral view`: the ties as one interactive HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option

if TYPE_CHECKING:
    from bilateral.view import TieData


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@graph_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    default=Path("ties.html"),
    show_default=True,
    help="The file to write; - is stdout.",
)
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
@click.option(
    "--level",
    type=click.Choice(["side", "actor"]),
    help="Ties between sides, or between the actors that the articles name, people too. [default: actor for A alone, else side]",
)
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N ties with most events.")
@click.option("--backbone", is_flag=True, help="Only ties that stand out for one of their ends (disparity filter, 0.05).")
@click.option(
    "--sentences",
    type=click.IntRange(min=0),
    default=1500,
    show_default=True,
    metavar="N",
    help="Sentences on the page, the newest of each tie first; all events are there, whatever the number.",
)
@filter_options
def command(a: str | None, b: str | None, graph: str, output: Path, show: bool, level: Any, **options: Any) -> None:
    """Write the ties as one interactive HTML file.

    It needs no network. With A, its ties only, and those of the people who act for it; with A and B, the page opens at their tie.
    --backbone comes before --top.

    \b
    Example:
        bilateral view Japan --top 20 -o japan.html --open
    """
    from bilateral.api.looks import uncollected, view_data
    from bilateral.cli.naming import keys_of
    from bilateral.cli.output import plural, say
    from bilateral.cli.reading import reading
    from bilateral.query.events import read_actors
    from bilateral.view import left_out

    picked = {"level": level} | {name: options.pop(name) for name in ("top", "backbone", "sentences")}
    kept = events_filter(**options)
    to_stdout = str(output) == "-"
    if to_stdout and show:
        raise click.UsageError("--open needs a file: give one with -o")
    with uncollected():
        with reading(graph) as store:
            actors = read_actors(store)
            keys = keys_of((a, b), actors)
            data = view_data(store, keys, actors=actors, filter=kept, **picked)
        write_view(data, output, keys)
    if words := left_out(data.ties):
        say(words)
    say(f"{plural(len(data.nodes), 'actor')}, {plural(len(data.ties), 'tie')}{'' if to_stdout else f' in {output}'}")
    if show:
        click.launch(output.resolve().as_uri())


def write_view(data: TieData, output: Path, keys: list[str]) -> None:
    """The page to a file, or to stdout for `-`."""
    from bilateral.cli.output import write
    from bilateral.view import render_page, write_page

    if str(output) == "-":
        write(render_page(data, focus=keys))
    else:
        write_page(data, output, focus=keys)
