"""`bilateral coverage`: words that may say something which no frame catches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bilateral.cli.options import jobs_option, limit_option, sources_argument, table_format_option

if TYPE_CHECKING:
    from bilateral.api.coverage import Silent


@click.command()
@sources_argument
@jobs_option
@click.option("--sentences", is_flag=True, help="List the sentences instead, one a row.")
@limit_option
@table_format_option
def command(sources: tuple[str, ...], jobs: int, sentences: bool, limit: int | None, form: str | None) -> None:
    """Count, word by word, the sentences that no frame catches.

    They name two sides or more, and no claim was made of them. The word is the verb or noun that governs the first two; "frames"
    is how many it triggers already. The first rows are where the lexicon lacks most.

    \b
    Example:
        bilateral coverage graphs/sample
    """
    from bilateral.api.coverage import gaps, silent_sentences
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.errors import ReadError
    from bilateral.extract import Extractor
    from bilateral.pipeline import OwnReader, read_all

    silent: list[Silent] = []
    rejected = 0
    for found in read_all(sources, extractor=OwnReader(alone=True), jobs=jobs):
        if isinstance(found, ReadError):
            rejected += 1
            say(f"rejected {found}")
        else:
            silent += silent_sentences(found)
    if sentences:
        cells = [(one.article, ", ".join(one.sides), one.sentence) for one in silent]
        write_rows(("article", "sides", "sentence"), cells[:limit], choose(form))
    else:
        words = gaps(silent, Extractor()) if silent else []
        rows = [(gap.word, gap.pos, len(gap.sentences), gap.frames, gap.sentences[0].sentence) for gap in words]
        write_rows(("word", "pos", "sentences", "frames", "such as"), rows[:limit], choose(form))
    say(f"{len(silent)} sentences that name two sides and say nothing by the lexicon")
    if rejected:
        raise click.exceptions.Exit(3)
