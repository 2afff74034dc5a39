"""`bilateral actors`: what the tables know of countries, organisations and people."""

from __future__ import annotations

import click

from bilateral.cli.options import table_format_option

DAY = click.option("--on", "day", default="", metavar="DAY", help="On this day, month or year, such as 2012-05-01.")


@click.group()
def command() -> None:
    """Look up countries, organisations and office holders.

    \b
    Example:
        bilateral actors find Lavrov --on 2024-07
    """


@command.command()
@click.argument("name")
@DAY
@table_format_option
def find(name: str, day: str, form: str | None) -> None:
    """Say whom a name may mean, the likeliest first, and why.

    \b
    Example:
        bilateral actors find Wang --on 2024-07-25
    """
    from bilateral.actors import load_gazetteer
    from bilateral.cli.output import choose, write_rows
    from bilateral.errors import ActorError

    gazetteer = load_gazetteer()
    people = [(c.key, c.holding.person, "person", c.holding.side, c.why) for c in gazetteer.person(name, day)]
    try:
        actor = gazetteer.lookup(name)
    except ActorError:
        if not people:
            raise
        rows = people
    else:
        rows = [(actor.key, actor.name, actor.kind.value, actor.side, "a name in the tables"), *people]
    write_rows(("key", "name", "kind", "side", "why"), rows, choose(form))


@command.command()
@click.argument("name")
@DAY
@table_format_option
def show(name: str, day: str, form: str | None) -> None:
    """Say what is known of a country or an organisation: codes, members, who holds office.

    \b
    Example:
        bilateral actors show China --on 2012-05-01
    """
    from bilateral.api.world import about
    from bilateral.cli.output import choose, write_rows

    write_rows(("what", "is", "since", "until"), about(name, day), choose(form))
