"""`bilateral explain`: which frame fired on which words, and why others did not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilateral.cli.options import format_option

if TYPE_CHECKING:
    from bilateral.model import Article, Reading


@click.command()
@click.argument("text", metavar="SENTENCE|FILE|-")
@click.option("--on", "day", default="", metavar="DAY", help="The day of publication: Thursday is counted from it.")
@format_option("table", "jsonl")
def command(text: str, day: str, form: str | None) -> None:
    """Show how a sentence or a file is read, frame by frame.

    Whom it names, what it says and by which frame, and what was dropped and why.

    \b
    Example:
        bilateral explain "Norway did not sanction Japan, Tokyo said on Thursday." --on 2025-03-14
    """
    from bilateral.cli.output import choose, json_text, say, write, write_rows
    from bilateral.extract import Extractor

    reading = Extractor().read(article_of(text, day))
    parts = (
        ("actors", ("words", "actor", "start", "end"), [(m.surface, m.actor, m.start, m.end) for m in reading.mentions]),
        ("claims", ("relation", "who", "whom", "status", "date", "place", "speaker", "frame", "confidence"), claims(reading)),
        ("dropped", ("why", "times"), list(reading.refused)),
    )
    table = choose(form, data="jsonl") == "table"
    for name, columns, rows in parts:
        if not table:
            write("".join(json_text({"part": name, **dict(zip(columns, row, strict=True))}) + "\n" for row in rows))
        elif rows:
            write(f"{name}:\n")
            write_rows(columns, rows, "table")
    if not reading.claims:
        say("no claim: no frame of the lexicon fired, or what fired was dropped for the reasons above")


def article_of(text: str, day: str) -> Article:
    """The article in a file or on stdin, or the sentence itself as one. Raises ReadError."""
    from bilateral.errors import ReadError
    from bilateral.model import Article
    from bilateral.read import read_articles

    if text != "-" and not is_file(text):
        return Article(id="sentence", text=text, published=day)
    for found in read_articles(text):
        if isinstance(found, ReadError):
            raise found
        return found
    raise ReadError(text, "no article in it")


def is_file(text: str) -> bool:
    """Whether there is a file of this name; a long sentence is no name at all."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def claims(reading: Reading) -> list[tuple[object, ...]]:
    """One row a claim, with names."""
    from bilateral.cli.record import relations

    return [
        tuple(r[column] for column in ("type", "subject", "object", "status", "date", "place", "speaker", "frame", "confidence"))
        for r in relations(reading)
    ]
