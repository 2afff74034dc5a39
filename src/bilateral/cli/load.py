"""`bilateral load`: articles into the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bilateral.cli.options import (
    Waiting,
    format_option,
    graph_option,
    jobs_option,
    min_confidence_option,
    sources_argument,
    wait_option,
)

if TYPE_CHECKING:
    from bilateral.pipeline import LoadReport, Outcome


@click.command(cls=Waiting)
@sources_argument
@graph_option
@jobs_option
@wait_option
@min_confidence_option
@click.option("--again", is_flag=True, help="Read unchanged articles anew too, with what this version has learned.")
@format_option("table", "jsonl")
def command(
    sources: tuple[str, ...],
    *,
    graph: str,
    jobs: int,
    wait_s: float,
    min_confidence: float | None,
    again: bool,
    form: str | None,
) -> None:
    """Read articles and add what they say to the graph.

    Takes files (.html, .txt, .json, .jsonl, .xml feeds, .warc, each also as .gz), folders of them, addresses, and - for stdin.
    What is loaded already and has not changed is left alone; a changed article replaces what it said before. An article that
    cannot be read is named with the reason, and all others are loaded: exit code 3. One process writes to a graph at a time.

    \b
    Example:
        bilateral load graphs/sample
    """
    from bilateral.cli.output import choose, json_text, write
    from bilateral.cli.progress import progress
    from bilateral.graph import open_store
    from bilateral.pipeline import Watch, load, reader_of

    data = choose(form, data="jsonl") == "jsonl"

    with open_store(graph, wait_s=wait_s) as store, progress("reading articles") as tick:

        def told(outcome: Outcome) -> None:
            if data:
                write(json_text(outcome.record()) + "\n")

        report = load(
            sources,
            store,
            extractor=reader_of(store, min_confidence=min_confidence, alone=True),
            jobs=jobs,
            again=again,
            watch=Watch(told, tick),
        )
    finish(report, table=not data)


def finish(report: LoadReport, *, table: bool) -> None:
    """Say what was found; exit code 3 where articles were rejected."""
    from bilateral.cli.output import say, write_rows

    if table and report.loaded:
        write_rows(("article", "published", "publisher", "claims", "what they say"), map(summary, report.loaded), "table")
    for outcome in report.rejected:
        say(f"rejected {outcome.error}")
    say(f"{len(report.loaded)} loaded, {len(report.unchanged)} unchanged, {len(report.rejected)} rejected")
    if report.rejected:
        raise click.exceptions.Exit(3)


def summary(outcome: Outcome) -> tuple[str, str, str, int, str]:
    """A row of the table: what one article says, its most frequent relation types first."""
    said = ", ".join(f"{name} {count}" if count > 1 else name for name, count in outcome.types)
    return outcome.article, outcome.published, outcome.publisher, outcome.claims, said
