"""Options that several commands share: they mean the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from bilateral.query.filters import Filter

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_GRAPH = "graphs/store"


def _named(_ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """The graph's name; '' would be one in memory, which no later command finds."""
    if not value.strip():
        raise click.BadParameter("empty; expected a folder or the address of a server")
    return value


graph_option = click.option(
    "-g",
    "--graph",
    default=DEFAULT_GRAPH,
    show_default=True,
    envvar="BILATERAL_GRAPH",
    metavar="FOLDER|URL",
    callback=_named,
    help="The graph: a folder (Oxigraph), or the address of a SPARQL 1.1 server. [env: BILATERAL_GRAPH]",
)
level_option = click.option(
    "--level",
    type=click.Choice(["side", "actor"]),
    default="side",
    show_default=True,
    help="Ties between sides (countries, organisations), or between the actors that the articles name.",
)
either_level_option = click.option(
    "--level",
    type=click.Choice(["side", "actor"]),
    help="Ties between sides, or between the actors that the articles name, people too. [default: side; actor if A or B is one]",
)
weigh_option = click.option(
    "--weigh",
    type=click.Choice(["scores", "counts"]),
    default="scores",
    show_default=True,
    help="Whether an event weighs what the ontology says of its type, or 1 (cooperation) or -1 (conflict).",
)
limit_option = click.option("-n", "--limit", type=click.IntRange(min=1), help="At most so many rows.")
jobs_option = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read articles."
)


class Waiting(click.Command):
    """A command whose `--wait` takes the word after it only where that is a number: `--wait FOLDER` waits, and reads FOLDER."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words, as click parses them, `--wait` without seconds made whole."""
        following = [*args[1:], ""]
        bare = (word == "--wait" and not _is_number(after) for word, after in zip(args, following, strict=True))
        return super().parse_args(ctx, [f"{word}=inf" if alone else word for word, alone in zip(args, bare, strict=True)])


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


wait_option = click.option(
    "--wait",
    "wait_s",
    type=click.FloatRange(min=0),
    default=0.0,
    metavar="[SECONDS]",
    help="Wait for another process that holds the graph: so long, or as long as it takes.",
)
min_confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="0..1",
    help="Leave out claims less sure than this: fewer, but more of them right; 0 keeps all. [default: 0.5]",
)
sources_argument = click.argument("sources", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-…")


def format_option(*formats: str) -> Callable[[F], F]:
    """`--format`: the first is for terminals; where the output is no terminal, the second is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        help=f"How to write the output. [default: {formats[0]} on a terminal, else {formats[1]}]",
    )


table_format_option = format_option("table", "tsv", "csv", "json", "jsonl", "xml", "md")

_FILTERS = (
    click.option("--since", default="", metavar="DAY", help="From this day, month or year on, such as 2024-07."),
    click.option("--until", default="", metavar="DAY", help="Up to and with this day, month or year."),
    click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this relation type; may be given again."),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=click.Choice(["actual", "planned", "negated"]),
        help="Only this status; may be given again.",
    ),
    click.option(
        "--min-sources",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Only what N independent sources report.",
    ),
)


def filter_options(command: F) -> F:
    """The five options that say which events count; `events_filter` makes one value of them."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_FILTERS), command)


def other_filter_options(command: F) -> F:
    """The same but for `--since`, which a command has a meaning of its own for."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_FILTERS[1:]), command)


def events_filter(*, since: str, until: str, types: tuple[str, ...], statuses: tuple[str, ...], min_sources: int) -> Filter:
    """The filter that the options say. Raises click's usage error for an unknown relation type or a bad day."""
    from bilateral.cli.naming import as_usage
    from bilateral.errors import OntologyError
    from bilateral.ontology import load_ontology
    from bilateral.query.filters import Filter

    known = load_ontology().types
    with as_usage():
        for name in types:
            if name not in known:
                raise OntologyError(name, tuple(sorted(known)))
        return Filter(since, until, frozenset(types), frozenset(statuses), min_sources)
