"""`bilateral ask`: the named questions."""

from __future__ import annotations

from typing import Any

import click

from bilateral.cli.options import graph_option, table_format_option


@click.command()
@click.argument("name", required=False)
@click.option("-p", "--param", "params", multiple=True, metavar="KEY=VALUE", help="A value of the question; may be given again.")
@graph_option
@table_format_option
def command(name: str | None, params: tuple[str, ...], graph: str, form: str | None) -> None:
    """Ask a named question; without NAME, list them.

    Values are bound, never pasted into the query. Actors may be given by any of their names.

    \b
    Example:
        bilateral ask meetings -p a=Japan -p b=Norway
    """
    from bilateral.cli.output import choose, say, write_rows
    from bilateral.query.questions import ask, bound, load_question, question_names

    form = choose(form)
    if name is None:
        questions = map(load_question, question_names())
        rows = ((q.name, q.description, ", ".join(p.name + "?" * (not p.required) for p in q.params)) for q in questions)
        write_rows(("question", "answers", "parameters (? may be left out)"), rows, form)
        return
    from bilateral.api.names import resolve
    from bilateral.cli.naming import as_usage
    from bilateral.cli.reading import reading

    values = parse_params(params)
    with as_usage():
        question = load_question(name)
        bound(question, values)  # what it takes and lacks is said before a graph is opened
    actors = {param.name for param in question.params if param.kind == "actor"}
    with reading(graph) as store:
        found = ask(store, name, **{key: resolve(store, v) if key in actors else v for key, v in values.items()})
    if not found.cells:
        say("the graph has no answer to that")
    short = form == "table"  # programs get whole IRIs; a person what `show` takes
    write_rows(found.columns, [tuple(map(shortened, row)) if short else row for row in found.cells], form)


def shortened(value: Any) -> Any:
    """An IRI of this project without its base: `article/…`."""
    from bilateral.api.inventory import shorten

    return shorten(value) if isinstance(value, str) and value.startswith("https://") else value


def parse_params(params: tuple[str, ...]) -> dict[str, str]:
    """`a=Japan` → {"a": "Japan"}. Raises click's usage error for one without `=`."""
    for param in params:
        if "=" not in param:
            raise click.BadParameter(f"{param!r}: expected KEY=VALUE, such as a=Japan", param_hint="-p")
    return {key.strip(): value for key, _, value in (param.partition("=") for param in params)}
