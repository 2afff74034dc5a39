"""`bilateral query`: SPARQL on the graph."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

import click

from bilateral.cli.options import graph_option

if TYPE_CHECKING:
    from bilateral.graph import Solutions, Triples

FORMS = ("table", "tsv", "csv", "json", "xml", "md", "ttl", "nt", "jsonld")
GRAPH_FORMS = ("ttl", "nt", "jsonld", "xml")
ENGINE_FORMS = ("tsv", "csv", "json", "xml")  # SPARQL's own formats, written by the engine


@click.command()
@click.argument("sparql", required=False)
@click.option("-f", "--file", "file", type=click.File(encoding="utf-8"), help="Take the query from a file, or - for stdin.")
@graph_option
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), default=60.0, show_default=True, help="Seconds that it may take."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="How to write the answer. [default: table on a terminal, else tsv; ttl for CONSTRUCT and DESCRIBE]",
)
def command(sparql: str | None, file: IO[str] | None, graph: str, timeout: float, form: str | None) -> None:
    """Ask the graph in SPARQL 1.1.

    SELECT, ASK, CONSTRUCT or DESCRIBE. The default graph is the union of all graphs. Updates and SERVICE are refused.

    \b
    Example:
        bilateral query 'PREFIX b: <https://w3id.org/bilateral/ontology#>
                         SELECT ?who ?whom { ?who b:supports ?whom }'
    """
    from bilateral.cli.reading import reading
    from bilateral.graph import Solutions, Triples

    text = query_text(sparql, file)
    with reading(graph) as store:
        answer = store.query(text, timeout_s=timeout)
        if isinstance(answer, Triples):
            write_triples(answer, form or "ttl")
        elif isinstance(answer, Solutions):
            write_solutions(answer, form)
        else:
            write_truth(answer, form)


def query_text(sparql: str | None, file: IO[str] | None) -> str:
    """The query, from the argument or from the file; `-` as the argument is stdin too."""
    if (sparql is None) == (file is None):
        raise click.UsageError("give a query, or a file of one with -f")
    if file is not None:
        return file.read()
    return sys.stdin.buffer.read().decode("utf-8", "replace") if sparql == "-" else sparql or ""


def write_solutions(answer: Solutions, form: str | None) -> None:
    """The rows of a SELECT."""
    from bilateral.cli.output import choose, write_bytes, write_rows

    chosen = choose(form)
    if chosen in set(GRAPH_FORMS) - {"xml"}:
        raise click.UsageError(f"a SELECT gives rows, which {chosen} cannot hold: use {', '.join(FORMS[:6])}")
    if chosen in ENGINE_FORMS:
        write_bytes(answer.write(chosen))
    else:
        write_rows(answer.variables, answer, chosen)


def write_triples(answer: Triples, form: str) -> None:
    """The triples of a CONSTRUCT or DESCRIBE."""
    from bilateral.cli.output import write_bytes

    if form not in GRAPH_FORMS:
        raise click.UsageError(f"CONSTRUCT and DESCRIBE give triples, which {form} cannot hold: use {', '.join(GRAPH_FORMS)}")
    write_bytes(answer.write(form))


def write_truth(answer: bool, form: str | None) -> None:
    """The answer of an ASK; json as SPARQL has it."""
    from bilateral.cli.output import json_text, write

    word = "true" if answer else "false"
    if form == "xml":
        write(
            f'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><boolean>{word}</boolean></sparql>\n'
        )
    else:
        write((json_text({"head": {}, "boolean": answer}) if form == "json" else word) + "\n")
