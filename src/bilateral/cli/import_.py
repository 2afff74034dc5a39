"""`bilateral import`: an exported graph into this one."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO

import click

from bilateral.cli.export import SUFFIXES
from bilateral.cli.options import Waiting, graph_option, wait_option

FORMATS = ("nq", "trig", "jsonld")  # those that keep which article a triple is of


@click.command(name="import", cls=Waiting)
@click.argument("file", metavar="FILE")
@graph_option
@wait_option
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format. [default: by the file's suffix]")
def command(file: str, graph: str, wait_s: float, form: str | None) -> None:
    """Add the graph in FILE, or on stdin for -, to this one.

    FILE is TriG, N-Quads or JSON-LD; Turtle and N-Triples have lost which article says what.

    Articles of the file replace their namesakes; events and ties are made anew from all.

    \b
    Example:
        bilateral import articles.trig
    """
    from bilateral.cli.output import say
    from bilateral.graph import open_store
    from bilateral.pipeline import import_file

    chosen = form or format_of(file)
    with opened(file) as data, open_store(graph, wait_s=wait_s) as store:
        before = len(store.article_hashes())
        import_file(data, store, chosen, where=file)
        say(f"{len(store.article_hashes())} articles in the graph, {before} before")


def opened(file: str) -> IO[bytes]:
    """The file to read, `-` for stdin. Raises StoreError where it cannot be read."""
    from bilateral.errors import StoreError

    try:
        return _kept(sys.stdin.buffer) if file == "-" else Path(file).open("rb")
    except OSError as cause:
        raise StoreError(f"{file}: cannot be read: {cause.strerror}; expected what bilateral export wrote") from cause


def _kept(stream: IO[bytes]) -> IO[bytes]:
    """What comes on a stream, in a file, for it may be read twice and need not fit in memory."""
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - who asked for it closes it
    shutil.copyfileobj(stream, kept)
    kept.seek(0)
    return kept


def format_of(file: str) -> str:
    """The RDF format that the file's suffix names. Raises click's usage error where it names none."""
    from bilateral.graph.export import no_graphs

    suffix = Path(file).suffix.removeprefix(".").lower()
    found = SUFFIXES.get(suffix, suffix)
    if why := no_graphs(found):
        raise click.UsageError(f"{file}: {why}")
    if found not in FORMATS:
        raise click.UsageError(f"{file}: no format of this suffix; say one with --format: {', '.join(FORMATS)}")
    return found
