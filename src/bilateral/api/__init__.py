"""What Python programs use: `extract` an article, `open` a graph. Knows all parts but the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from bilateral.api.graph import Graph
    from bilateral.model import Article, Reading


def extract(article: Article) -> Reading:
    """What an article says: its actors, mentions and claims, each claim with its evidence.

    Raises ExtractError where the language model is missing.
    """
    from bilateral.extract import extract as read

    return read(article)


def open(where: str | Path = "graphs/store") -> Graph:
    """The graph in a folder (made if there is none), or behind the address of a SPARQL 1.1 server.

    Raises StoreError where there is something else, BusyError where another process has it open.
    """
    from bilateral.api.graph import Graph
    from bilateral.graph import open_store

    return Graph(open_store(where))
