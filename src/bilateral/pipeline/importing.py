"""An exported graph into another one; what it derives is made anew from all articles. Knows merge and graph."""

from __future__ import annotations

from itertools import islice
from typing import IO, TYPE_CHECKING

from bilateral.graph import led_by, reconsider_all, set_families
from bilateral.graph.export import articles_in, import_graph
from bilateral.pipeline.copies import changed_families, stored_prints
from bilateral.pipeline.deciding import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.graph import Store

BATCH = 100  # articles whose families are found at once


def import_file(data: IO[bytes], store: Store, format: str, *, where: str = "-") -> None:
    """Add the graph in a file: nq, trig or jsonld. Its articles replace their namesakes; see `graph.export.import_graph`.

    Into a graph without articles it comes as it is. Else events, ties and families of copies are made anew from all articles,
    in memory that does not grow with their number. Not one transaction: where it fails midway, repeat it.
    """
    if import_graph(store, data, format, where=where):
        find_families(store, articles_in(data, format, where=where))
        reconsider_all(store, steps_of(store))
        store.flush()


def find_families(store: Store, articles: Iterable[str]) -> None:
    """Find anew which articles these (IRIs), all in the store, and those that they led, are copies of."""
    rest = iter(articles)
    while some := list(islice(rest, BATCH)):
        set_families(store, changed_families(store, stored_prints(store, sorted(led_by(store, some).union(some)))))
