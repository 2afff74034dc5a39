"""`bilateral extract`: what articles say, without a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bilateral.cli.options import format_option, jobs_option, min_confidence_option, sources_argument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.model import Reading
    from bilateral.pipeline import Reader

COLUMNS = ("article", "type", "subject", "object", "status", "date", "place", "speaker", "confidence", "evidence")


@click.command()
@sources_argument
@jobs_option
@min_confidence_option
@format_option("table", "jsonl")
def command(sources: tuple[str, ...], jobs: int, min_confidence: float | None, form: str | None) -> None:
    """Print the claims of articles; no graph is touched.

    jsonl writes one line an article, in the order of input: id, title, published, publisher, url, and relations, each with type,
    subject, object, their sides, status, date, place, speaker, evidence, start, end, confidence and frame. evidence is
    text[start:end] of the cleaned text, in codepoints.

    \b
    Example:
        bilateral extract graphs/sample/06-pacific-tokyo-meeting.txt --format table
    """
    from bilateral.cli.output import choose, say, write, write_rows
    from bilateral.cli.record import LineReader
    from bilateral.errors import ReadError
    from bilateral.pipeline import OwnReader, read_all

    own = OwnReader(min_confidence=min_confidence, alone=True)
    reader: Reader[Reading | str] = own if choose(form, data="jsonl") == "table" else LineReader(own)
    rejected = 0
    for found in read_all(sources, extractor=reader, jobs=jobs):
        if isinstance(found, ReadError):
            rejected += 1
            say(f"rejected {found}")
        elif isinstance(found, str):
            write(found)
        else:
            write_rows(COLUMNS, rows(found), "table")
    if rejected:
        raise click.exceptions.Exit(3)


def rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    """One row a claim, in the order of the text."""
    from bilateral.cli.record import relations

    for relation in relations(reading):
        yield reading.article.id, *(relation[column] for column in COLUMNS[1:])
