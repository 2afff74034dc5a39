"""`bilateral export`: the graph, its net or its tables as a file."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from bilateral.cli.options import events_filter, filter_options, graph_option, level_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.graph import Store

RDF_FORMATS = ("nq", "trig", "jsonld", "ttl", "nt")
NET_FORMATS = ("graphml", "gexf", "csv")
TABLE_FORMATS = ("dyad-month", "dyad-year", "visits", "cameo")
LINE_FORMATS = ("plover", "ftm")
FORMATS = (*RDF_FORMATS, *NET_FORMATS, *TABLE_FORMATS, *LINE_FORMATS)
SUFFIXES = {"json": "jsonld"}  # suffixes that are not the format's name


@click.command()
@click.argument("file", metavar="FILE")
@graph_option
@click.option("--format", "--as", "form", type=click.Choice(FORMATS), help="The format. [default: by the file's suffix]")
@click.option("--undirected", is_flag=True, help="Dyads without direction: a row a pair, not two.")
@level_option
@filter_options
def command(file: str, graph: str, form: str | None, undirected: bool, level: Any, **options: Any) -> None:
    """Write the graph to FILE, or to stdout for -.

    \b
    nq, trig, jsonld       all of it, each article in its own graph; ttl, nt the same without graphs
    graphml, gexf, csv     the net of ties: an edge an event; gexf has times for Gephi
    dyad-month, dyad-year, visits, cameo (csv), plover, ftm (json lines)   what others join on

    The filters are for nets and tables, --level is for nets. The same graph gives the same bytes. Dyads have ISO, COW,
    Gleditsch-Ward and Wikidata codes; visits are leaders' visits; cameo has Goldstein's scores; ftm is FollowTheMoney.

    \b
    Example:
        bilateral export dyads.csv --as dyad-month --since 2025
    """
    from bilateral.cli.output import say
    from bilateral.cli.reading import reading

    chosen = form or format_of(file)
    kept = events_filter(**options)
    with reading(graph) as store, opened(file) as out:
        if chosen in RDF_FORMATS:
            from bilateral.graph.export import export_graph

            export_graph(store, out, chosen)
        else:
            out.write(text_of(store, chosen, level, kept, directed=not undirected).encode("utf-8", "replace"))
    if file != "-":
        say(f"{chosen} in {file}, {Path(file).stat().st_size} bytes")


def format_of(file: str) -> str:
    """The format that the file's suffix names. Raises click's usage error where it names none."""
    suffix = Path(file).suffix.removeprefix(".").lower()
    found = SUFFIXES.get(suffix, suffix)
    if found not in (*RDF_FORMATS, *NET_FORMATS):
        raise click.UsageError(f"{file}: no format of this suffix; say one with --format: {', '.join(FORMATS)}")
    return found


def text_of(store: Store, form: str, level: Any, kept: Any, *, directed: bool = True) -> str:
    """A net or a table as text."""
    from bilateral.query.analysis import to_networkx
    from bilateral.query.exports import export_lines, export_table
    from bilateral.query.files import gexf_text, graphml_text, net_rows
    from bilateral.query.rows import csv_text

    if form in LINE_FORMATS:
        return "".join(f"{line}\n" for line in export_lines(store, form, filter=kept))  # type: ignore[arg-type]  # the forms are checked by click
    if form in TABLE_FORMATS:
        return csv_text(export_table(store, form, filter=kept, directed=directed))  # type: ignore[arg-type]  # the forms are checked by click
    net = to_networkx(store, kind="multi", level=level, filter=kept)
    return graphml_text(net) if form == "graphml" else gexf_text(net) if form == "gexf" else csv_text(net_rows(net))


@contextmanager
def opened(file: str) -> Iterator[IO[bytes]]:
    """The file to write, `-` for stdout. Raises StoreError where it cannot be written."""
    from bilateral.errors import StoreError

    if file == "-":
        yield sys.stdout.buffer
        return
    try:
        out = Path(file).open("wb")  # noqa: SIM115 - only opening may fail here, and the `with` stands below
    except OSError as cause:
        raise StoreError(f"{file}: cannot be written: {cause.strerror}") from cause
    with out:
        yield out
