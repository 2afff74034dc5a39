"""What is wrong with a whole graph: each article, the graphs they share, and what must hold between them. Knows stores."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.derived import all_events
from bilateral.graph.formats import sorted_lines
from bilateral.graph.results import rows
from bilateral.graph.shapes import Problem, check_articles, check_shapes, short_iri
from bilateral.graph.ties import tie_quads
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_REVIEW, GRAPH_TIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad

    from bilateral.graph.protocol import Store

ARTICLES = 50  # checked by one run of pyshacl, which has a cost of its own
NODES = 2000  # of the graphs that all articles share, likewise

_PREFIXES = """PREFIX b: <https://w3id.org/bilateral/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_BETWEEN = (  # what is wrong, and the pattern that finds the ?node where it is
    (
        "acts, speaks or is mentioned, but is not among the actors",
        f"?x b:actor|b:counterpart|b:speaker|b:refersTo ?node "
        f"FILTER NOT EXISTS {{ GRAPH <{GRAPH_ACTORS}> {{ ?node skos:prefLabel ?label }} }}",
    ),
    (
        "an event on a claim that is not there",
        f"GRAPH <{GRAPH_EVENTS}> {{ ?node a b:Event ; b:claim ?claim }} FILTER NOT EXISTS {{ ?claim a b:Claim }}",
    ),
    (
        "a claim of more than one event",
        f"GRAPH <{GRAPH_EVENTS}> {{ ?one a b:Event ; b:claim ?node . ?other a b:Event ; b:claim ?node }} FILTER (?one != ?other)",
    ),
    (
        "a claim of no event",
        f"?node a b:Claim FILTER NOT EXISTS {{ GRAPH <{GRAPH_EVENTS}> {{ ?event b:claim ?node }} }} "
        f'FILTER NOT EXISTS {{ GRAPH <{GRAPH_REVIEW}> {{ ?decision b:verdict "reject" ; b:claim ?node }} }}',
    ),
    ("an article whose load was not finished; load it again", f"GRAPH <{GRAPH_EVENTS}> {{ ?events b:stale ?node }}"),
    (
        "a change of this graph was not finished; whoever made it should load anything, which finishes it",
        f"GRAPH <{GRAPH_EVENTS}> {{ ?events b:unfinished ?node }}",
    ),
    ("an article in another graph than its own", "GRAPH ?graph { ?node a schema:NewsArticle } FILTER (?node != ?graph)"),
)


def validate(store: Store) -> Iterator[Problem]:
    """All that is wrong with a graph, article by article, then the graphs they share, then what holds between them."""
    articles = sorted(store.article_hashes())
    for start in range(0, len(articles), ARTICLES):
        yield from check_articles([quad for iri in articles[start : start + ARTICLES] for quad in store.quads(iri)])
    shared = 0
    for graph in (GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES, GRAPH_REVIEW):
        for problem in (problem for some in _by_subject(store, graph) for problem in check_shapes(some)):
            shared += 1
            yield problem
    yield from check_between(store)
    if not shared:  # else there may be events that cannot be read
        yield from check_ties(store)


def check_between(store: Store) -> Iterator[Problem]:
    """What does not hold between the graphs, each kind sorted."""
    for what, pattern in _BETWEEN:
        query = f"{_PREFIXES}SELECT DISTINCT ?node WHERE {{ {pattern} }}"
        for (node,) in sorted(rows(store.query(query))):
            yield Problem(str(node), what)


def check_ties(store: Store) -> Iterator[Problem]:
    """Where the ties are not what the events give, sorted."""
    stored, derived = set(store.quads(GRAPH_TIES)), set(tie_quads(all_events(store)))
    for quad in sorted(stored ^ derived, key=str):
        fault = "missing from the ties" if quad in derived else "among the ties, but no event gives it"
        yield Problem(t.value(quad.subject), f"{short_iri(quad.predicate.value)} {short_iri(t.value(quad.object))}: {fault}")


def _by_subject(store: Store, graph: str) -> Iterator[list[Quad]]:
    """The quads of a graph, those of some subjects at a time."""
    subjects = sorted_lines(t.value(quad.subject) for quad in store.quads(graph) if quad.predicate == t.TYPE)
    while some := list(islice(subjects, NODES)):
        quads = list(store.look(map(NamedNode, some), graph=graph))
        steps = [NamedNode(t.value(quad.object)) for quad in quads if quad.predicate == property_of("b:step")]
        yield [*quads, *store.look(steps, graph=graph)]
