"""`bilateral coverage`: sentences that may say something which no frame catches."""

from __future__ import annotations

import click

from bilateral.cli.options import jobs_option, limit_option, sources_argument, table_format_option


@click.command()
@sources_argument
@jobs_option
@limit_option
@table_format_option
def command(sources: tuple[str, ...], jobs: int, limit: int | None, form: str | None) -> None:
    """List sentences that no frame catches.

    They name two sides or more, and no claim was made of them: hints where the lexicon may lack a frame.

    \b
    Example:
        bilateral coverage graphs/sample
    """
    from bilateral.api.coverage import silent_sentences
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.errors import ReadError
    from bilateral.pipeline import read_all

    rows: list[tuple[str, str, str]] = []
    rejected = 0
    for found in read_all(sources, jobs=jobs):
        if isinstance(found, ReadError):
            rejected += 1
            say(f"rejected {found}")
        else:
            rows += [(found.article.id, ", ".join(sides), sentence) for sides, sentence in silent_sentences(found)]
    write_rows(("article", "sides", "sentence"), rows[:limit], choose(form))
    say(f"{len(rows)} sentences that name two sides and say nothing by the lexicon")
    if rejected:
        raise click.exceptions.Exit(3)
