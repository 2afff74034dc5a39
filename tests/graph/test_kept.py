"""What a writer keeps of what it looked up: the engine is not asked twice, and no change goes unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import NamedNode, Quad

from bilateral.graph import open_store
from bilateral.graph import terms as t
from bilateral.graph.change import Change
from bilateral.graph.kept import Kept, Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bilateral.graph.protocol import Store

GRAPH = "http://example.org/graph"
ADA, BEN, EVA = (NamedNode(f"http://example.org/{name}") for name in ("ada", "ben", "eva"))
NAME = NamedNode("http://example.org/name")
ANY: Pattern = (None, None)


def named(subject: NamedNode, name: str, graph: str = GRAPH) -> Quad:
    return Quad(subject, NAME, t.string(name), NamedNode(graph))


def add(*quads: Quad) -> Callable[[Store], None]:
    return lambda store: store.apply(Change(insert=quads))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store") as store:
        store.apply(Change(insert=(named(ADA, "Ada"), named(BEN, "Ben"))))
        store.hold()
        assert names(store) == ["Ada", "Ben"]
        yield store


def names(store: Store) -> list[str]:
    """The names of all three, looked up in three ways that must agree."""
    ways = (
        store.look((ADA, BEN, EVA)),
        store.look((ADA, BEN, EVA), (NAME,)),
        store.look((ADA, BEN, EVA), graph=GRAPH),
    )
    found = [sorted(t.value(quad.object) for quad in way) for way in ways]
    assert found[0] == found[1] == found[2]
    return found[0]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (add(named(EVA, "Eva")), ["Ada", "Ben", "Eva"]),
        (add(named(ADA, "Adele")), ["Ada", "Adele", "Ben"]),
        (lambda store: store.apply(Change(delete=(named(ADA, "Ada"),))), ["Ben"]),
        (lambda store: store.apply(Change(drop=(GRAPH,))), []),
        (lambda store: store.apply(Change(drop=(GRAPH,), insert=(named(EVA, "Eva"),))), ["Eva"]),
        (lambda store: store.bulk(iter([named(EVA, "Eva"), named(BEN, "Benno")])), ["Ada", "Ben", "Benno", "Eva"]),
        (lambda store: store.dataset.remove((None, None, None, None)), []),
    ],
)
def test_every_change_is_seen_at_once(store: Store, change: Callable[[Store], None], wanted: list[str]) -> None:
    change(store)
    store.hold()
    assert names(store) == wanted
    assert names(store) == wanted


def test_what_is_held_is_not_read_again_under_the_same_pattern() -> None:
    kept, reads = Kept(), list[str]()

    def read() -> list[Quad]:
        reads.append("")
        return [named(ADA, "Ada")]

    for pattern in (ANY, ANY, (NAME.value, None), ANY):
        assert kept.look(ADA, pattern, read) == (named(ADA, "Ada"),)
    assert len(reads) == 2


def test_where_there_is_too_much_that_looked_up_longest_ago_goes() -> None:
    kept = Kept(most=6)  # of three subjects with one quad each, and what it costs to know them
    for subject in (ADA, BEN, EVA, ADA):
        kept.look(subject, ANY, lambda: [named(ADA, "")])
    kept.look(NAME, ANY, lambda: [named(NAME, "")])
    held = {subject for subject in (NAME, ADA, EVA, BEN) if kept.look(subject, ANY, list) != ()}
    assert held == {NAME, ADA, EVA}
