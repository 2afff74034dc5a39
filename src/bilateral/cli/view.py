"""`bilateral view`: the ties as one interactive HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@graph_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("ties.html"),
    show_default=True,
    help="The file to write.",
)
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
@filter_options
def command(a: str | None, b: str | None, graph: str, output: Path, show: bool, **options: Any) -> None:
    """Write the ties as one interactive HTML file.

    It needs no network. With A, its ties only; with A and B, the page opens at their tie.

    \b
    Example:
        bilateral view Japan -o japan.html --open
    """
    from bilateral.api.names import resolve
    from bilateral.api.pages import tie_data
    from bilateral.cli.output import say
    from bilateral.graph import open_store
    from bilateral.view import write_page

    kept = events_filter(**options)
    with open_store(graph, create=False) as store:
        keys = [resolve(store, name) for name in (a, b) if name]
        data = tie_data(store, about=keys, filter=kept)
    write_page(data, output, focus=keys)
    say(f"{len(data.nodes)} sides, {len(data.ties)} ties in {output}")
    if show:
        click.launch(output.resolve().as_uri())
