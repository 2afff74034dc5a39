"""`bilateral backup`: a whole copy of the graph."""

from __future__ import annotations

from pathlib import Path

import click

from bilateral.cli.options import graph_option


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@graph_option
def command(folder: Path, graph: str) -> None:
    """Copy the graph to a new folder, also while it is in use.

    The copy is a graph like any other, and whole: each article is in it as it was before or after a load that goes on. A
    server's graph is copied with bilateral export.

    \b
    Example:
        bilateral backup graphs/monday && bilateral validate --graph graphs/monday
    """
    from bilateral.cli.output import say
    from bilateral.cli.reading import embedded, reading

    with reading(graph) as store:
        embedded(store, "bilateral export copies it").backup(folder)
        articles = len(store.article_hashes())
    say(f"{articles} articles copied to {folder}")
