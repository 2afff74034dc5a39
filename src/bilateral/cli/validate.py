"""`bilateral validate`: is the graph as it should be?"""

from __future__ import annotations

import click

from bilateral.cli.options import graph_option, table_format_option


@click.command()
@graph_option
@table_format_option
def command(graph: str, form: str | None) -> None:
    """Check shapes, evidence and what must hold between graphs.

    Shapes are SHACL; every evidence is held against its article's text. Prints what is wrong; exit code 1 where something is.

    \b
    Example:
        bilateral validate --graph graphs/store
    """
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.cli.reading import reading
    from bilateral.graph.check import validate

    with reading(graph) as store:
        problems = list(validate(store))
        articles = len(store.article_hashes())
    if problems:
        write_rows(("where", "what"), [(problem.where, problem.what) for problem in problems], choose(form))
    say(f"{articles} articles, {len(problems)} problems")
    if problems:
        raise click.exceptions.Exit(1)
