"""The graph opened for reading: itself, or a copy of it as it is now where another process writes to it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.graph import Store
    from bilateral.graph.store import EmbeddedStore


@contextmanager
def reading(graph: str) -> Iterator[Store]:
    """The store, closed at the end; says to stderr where a copy is read.

    Raises StoreError where there is no graph, BusyError where it changes too fast to be copied.
    """
    from bilateral.cli.output import say
    from bilateral.graph import open_store

    with open_store(graph, create=False, read_only=True) as store:
        held = getattr(store, "copy_of", "")  # a server has no copies: it lets others read
        if held:
            say(f"{held}: another process holds this graph; this reads a copy of it as it is now")
        yield store


def embedded(store: Store, instead: str) -> EmbeddedStore:
    """The store, as one in a folder. Raises StoreError for a server's, saying what to do `instead`."""
    from bilateral.errors import StoreError
    from bilateral.graph.store import EmbeddedStore

    if not isinstance(store, EmbeddedStore):
        raise StoreError(f"{store.where}: this is a server's graph, and the command is for folders; {instead}")
    return store
