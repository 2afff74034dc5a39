"""An rdflib Dataset over a store. Knows rdflib and oxrdflib; nothing of bilateral's graph.

Traps of oxrdflib 0.5 and rdflib 7.6: `len(dataset)` counts every quad; a prepared query is run by rdflib's own engine, far slower
than a string; a query that names `GRAPH ?g` takes minutes at thousands of graphs. `store.query` has none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Store as Engine
    from rdflib import Dataset


# By this Oxigraph takes the union of graphs as default graph; other servers ignore it.
UNION = {"union-default-graph": "true"}


def dataset_over(engine: Engine) -> Dataset:
    """The Dataset; it shares the store, so what the one writes the other reads. Its default graph is the union of all."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset

    from bilateral.graph.terms import PREFIXES

    dataset = Dataset(store=OxigraphStore(store=engine), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


def remote_dataset(address: str, login: tuple[str, str] | None) -> Dataset:
    """The Dataset over a server's query address; it only reads."""
    from rdflib import Dataset
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    return Dataset(store=SPARQLStore(address, auth=login, params=UNION), default_union=True)
