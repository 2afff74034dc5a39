"""What a writer keeps of what it looked up: the engine is not asked twice, and what is held is what the graph holds."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad
from pyoxigraph import Store as Engine

from bilateral.errors import StoreError
from bilateral.graph import terms as t
from bilateral.graph.change import Change
from bilateral.graph.kept import Kept, Node, Pattern
from bilateral.graph.store import EmbeddedStore

if TYPE_CHECKING:
    from collections.abc import Callable

GRAPH, OTHER = "http://example.org/graph", "http://example.org/other"
PEOPLE = ADA, BEN, EVA = tuple(NamedNode(f"http://example.org/{name}") for name in ("ada", "ben", "eva"))
NAME, ALIAS = NamedNode("http://example.org/name"), NamedNode("http://example.org/alias")
WORDS = tuple(map(t.string, ("Ada", "Ben")))
ANY: Pattern = (None, None)


def named(subject: NamedNode, name: str, graph: str = GRAPH) -> Quad:
    return Quad(subject, NAME, t.string(name), NamedNode(graph))


def held_and_stored(store: EmbeddedStore) -> list[tuple[set[Quad], set[Quad]]]:
    """What each way of looking gives, and what the engine has to say to it."""
    pairs = []
    for subject, predicates, graph in product(PEOPLE, ((), (NAME,)), (None, GRAPH)):
        stored = (
            quad
            for quad in store.engine
            if quad.subject == subject
            and (not predicates or quad.predicate in predicates)
            and graph in {None, quad.graph_name.value}
        )
        pairs.append((set(store.look((subject,), predicates, graph=graph)), set(stored)))
    for word in WORDS:
        stored = (quad for quad in store.engine if quad.predicate == NAME and quad.object == word)
        pairs.append((set(store.find(NAME, (word,), again=True)), set(stored)))
    return pairs


quads = st.builds(
    Quad,
    st.sampled_from(PEOPLE),
    st.sampled_from((NAME, ALIAS)),
    st.sampled_from(WORDS),
    st.sampled_from((NamedNode(GRAPH), NamedNode(OTHER))),
)
some = st.lists(quads, max_size=4).map(tuple)
changes = st.builds(Change, drop=st.lists(st.just(GRAPH), max_size=1).map(tuple), delete=some, insert=some)


@given(st.lists(st.one_of(changes, some), max_size=6))
def test_what_is_held_is_what_the_graph_holds_after_any_changes(made: list[Change | tuple[Quad, ...]]) -> None:
    store = EmbeddedStore(Engine(), None)
    store.hold()
    for each in made:
        store.apply(each) if isinstance(each, Change) else store.bulk(each)
        assert all(held == stored for held, stored in held_and_stored(store))


def test_what_is_held_is_right_after_a_change_that_broke_off() -> None:
    store = EmbeddedStore(Engine(), None)
    store.apply(Change(insert=(named(ADA, "Ada"),)))
    store.hold()
    held_and_stored(store)

    def broken() -> None:
        store.engine.add(named(BEN, "Ben"))
        raise OSError("broken off")

    with pytest.raises(StoreError, match="broken off"):
        store._making(Change(insert=(named(BEN, "Ben"), named(EVA, "Eva"))), broken)
    store.hold()
    assert all(held == stored for held, stored in held_and_stored(store))


def test_what_rdflib_changes_is_seen() -> None:
    store = EmbeddedStore(Engine(), None)
    store.apply(Change(insert=(named(ADA, "Ada"),)))
    store.hold()
    held_and_stored(store)
    store.dataset.remove((None, None, None, None))
    store.hold()
    assert [*store.look((ADA,))] == []


def reading(reads: list[Node], node: Node, quad: Quad) -> Callable[[], list[Quad]]:
    def read() -> list[Quad]:
        reads.append(node)
        return [quad]

    return read


def test_what_is_held_is_not_read_again_under_the_same_pattern() -> None:
    kept, reads = Kept(), list[Node]()
    ada, quad = ("subject", ADA.value), named(ADA, "Ada")
    for pattern in (ANY, ANY, (NAME.value, None), ANY):
        assert kept.look(ada, pattern, reading(reads, ada, quad)) == (quad,)
    assert reads == [ada, ada]


def test_where_there_is_too_much_what_was_asked_for_longest_ago_goes() -> None:
    kept, reads = Kept(most=4), list[Node]()  # of two nodes with one quad each, and that they are known
    ada, ben, eva = (("subject", person.value) for person in PEOPLE)
    for node in (ada, ben, ada, eva, ada, ben):
        kept.look(node, ANY, reading(reads, node, named(ADA, "Ada")))
    assert reads == [ada, ben, eva, ben]


def test_what_comes_to_what_is_held_counts_too() -> None:
    kept, reads = Kept(most=4), list[Node]()
    ada, ben = (("subject", person.value) for person in (ADA, BEN))
    for node in (ben, ada):
        kept.look(node, ANY, reading(reads, node, named(ADA, "Ada")))
    kept.follow(Change(insert=(named(ADA, "Adele"),)))
    for node in (ada, ben):
        kept.look(node, ANY, reading(reads, node, named(ADA, "Ada")))
    assert reads == [ben, ada, ben]
