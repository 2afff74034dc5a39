"""`bilateral actors`: what the tables know of countries, organisations and people, and what a person decides on them."""

from __future__ import annotations

import click

from bilateral.cli.deciding import note_option, number_argument, take_back, write_decisions
from bilateral.cli.options import graph_option, table_format_option

DAY = click.option("--on", "day", default="", metavar="DAY", help="On this day, month or year, such as 2012-05-01.")


@click.group()
def command() -> None:
    """Look up countries and people; say who is who.

    find and show ask the tables. merge, split and alias write a decision into the graph, where no load touches it; undo takes
    one back, and leaves the graph as if it had never been made.

    \b
    Example:
        bilateral actors find Lavrov --on 2024-07
    """


@command.command()
@click.argument("name")
@DAY
@graph_option
@table_format_option
def find(name: str, day: str, graph: str, form: str | None) -> None:
    """Say whom a name may mean, the likeliest first, and why.

    A name that was given with `actors alias` in the graph, if there is one, comes before what the tables say.

    \b
    Example:
        bilateral actors find Wang --on 2024-07-25
    """
    from bilateral.actors import load_gazetteer
    from bilateral.api.review import decided_name
    from bilateral.cli.output import choose, write_rows
    from bilateral.errors import ActorError

    gazetteer = load_gazetteer()
    people = [(c.key, c.holding.person, "person", c.holding.side, c.why) for c in gazetteer.person(name, day)]
    decided = decided_name(graph, name)
    try:
        actor = gazetteer.lookup(name)
    except ActorError:
        if not people and not decided:
            raise
        rows = people
    else:
        rows = [(actor.key, actor.name, actor.kind.value, actor.side, "a name in the tables"), *people]
    write_rows(("key", "name", "kind", "side", "why"), [*decided, *rows], choose(form))


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


@command.command()
@click.argument("actor", metavar="KEY")
@click.argument("into", metavar="KEY")
@note_option
@graph_option
def merge(actor: str, into: str, note: str, graph: str) -> None:
    """Say that the first actor is the second one.

    Events and ties follow at once, those of articles that come later too; the articles keep what they say. KEY is a key as
    `actors find` and `show` print it, or a name that only one actor has.

    \b
    Example:
        bilateral actors merge Zelenskiy@UKR "Volodymyr Zelensky@UKR"
    """
    from bilateral.api import review
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        decided = review.merge(store, actor, into, note=note)
    say(f"decision {decided.number}: {decided.actors[0]} is {decided.into}")


@command.command()
@click.argument("actor", metavar="KEY")
@click.argument("other", metavar="KEY")
@note_option
@graph_option
def split(actor: str, other: str, note: str, graph: str) -> None:
    """Say that two actors are two, never to be merged.

    A merge of the two is taken back. Events keep them apart at once, and so does the reading of articles from now on.

    \b
    Example:
        bilateral actors split "Kim Yong@PRK" "Kim Yong Nam@PRK"
    """
    from bilateral.api import review
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        decided = review.split(store, actor, other, note=note)
    say(f"decision {decided.number}: {' and '.join(decided.actors)} are two")


@command.command()
@click.argument("name")
@click.argument("actor", metavar="KEY")
@note_option
@graph_option
def alias(name: str, actor: str, note: str, graph: str) -> None:
    """Say that a name means this actor.

    Commands understand the name at once, and articles are read with it from now on, whatever the tables say of it; `load
    --again` reads those that are there already anew.

    \b
    Example:
        bilateral actors alias "Middle Kingdom" CHN
    """
    from bilateral.api import review
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False) as store:
        decided = review.alias(store, name, actor, note=note)
    say(f"decision {decided.number}: {decided.alias} is {decided.actors[0]}; load --again reads older articles with it")


@command.command()
@number_argument
@graph_option
def undo(number: int, graph: str) -> None:
    """Take back a decision on actors, by its number.

    \b
    Example:
        bilateral actors undo 3
    """
    from bilateral.api.review import undo_actors

    take_back(graph, number, undo_actors)


@command.command()
@graph_option
@table_format_option
def decisions(graph: str, form: str | None) -> None:
    """List the decisions on actors, in their order.

    \b
    Example:
        bilateral actors decisions
    """
    from bilateral.api.review import decisions_on_actors

    write_decisions(graph, form, decisions_on_actors)
