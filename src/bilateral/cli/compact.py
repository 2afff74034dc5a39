"""`bilateral compact`: a smaller folder."""

from __future__ import annotations

from pathlib import Path

import click

from bilateral.cli.options import Waiting, graph_option, wait_option


@click.command(cls=Waiting)
@graph_option
@wait_option
def command(graph: str, wait_s: float) -> None:
    """Tidy the graph's files: a smaller folder, faster queries.

    Worth it after many articles were replaced or removed. What the graph says stays the same.

    \b
    Example:
        bilateral compact --graph graphs/store
    """
    from bilateral.cli.output import say
    from bilateral.cli.reading import embedded
    from bilateral.graph import open_store

    with open_store(graph, create=False, wait_s=wait_s) as store:
        own = embedded(store, "it tidies its own files")
        before = size(Path(graph))
        own.compact()
    say(f"{graph}: {before / 1e6:.1f} MB before, {size(Path(graph)) / 1e6:.1f} MB now")


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
