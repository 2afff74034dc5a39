"""`bilateral remove`: articles out of the graph."""

from __future__ import annotations

import click

from bilateral.cli.options import Waiting, graph_option, wait_option


@click.command(cls=Waiting)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@graph_option
@wait_option
def command(articles: tuple[str, ...], graph: str, wait_s: float) -> None:
    """Take articles out of the graph.

    The events and ties that only they report go too. ARTICLE is an id of `bilateral list`.

    \b
    Example:
        bilateral remove 09-meridian-addis-denial
    """
    from bilateral.cli.output import say
    from bilateral.errors import StoreError
    from bilateral.graph import open_store
    from bilateral.pipeline import remove

    with open_store(graph, create=False, wait_s=wait_s) as store:
        missing = [article for article in articles if not remove(article, store)]
    say(f"{len(articles) - len(missing)} removed")
    if missing:
        raise StoreError(f"{graph}: no article {', '.join(map(repr, missing))}; bilateral list names those that there are")
