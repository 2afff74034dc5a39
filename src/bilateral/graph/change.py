"""What one transaction does to a graph. Pure; knows terms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Quad


@dataclass(frozen=True, slots=True)
class Change:
    """Graphs to drop (IRIs), then quads to delete, then quads to insert: all of it or nothing."""

    drop: tuple[str, ...] = ()
    delete: tuple[Quad, ...] = ()
    insert: tuple[Quad, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.drop or self.delete or self.insert)

    def __add__(self, other: Change) -> Change:
        return Change(self.drop + other.drop, self.delete + other.delete, self.insert + other.insert)

    def parts(self, most: int) -> Iterator[Change]:
        """The change as several, each of one operation on at most so many quads of one graph."""
        yield from (Change(drop=(graph,)) for graph in self.drop)
        for quads in _parts(self.delete, most):
            yield Change(delete=quads)
        for quads in _parts(self.insert, most):
            yield Change(insert=quads)

    def sparql(self) -> str:
        """The change as one SPARQL update. Raises ValueError where a graph to drop is no IRI."""
        parts = [f"DROP SILENT GRAPH {NamedNode(graph)}" for graph in self.drop]
        parts += [
            f"{verb} DATA {{\n{_body(quads)}}}" for verb, quads in (("DELETE", self.delete), ("INSERT", self.insert)) if quads
        ]
        return " ;\n".join(parts)


def difference(old: Iterable[Quad], new: Iterable[Quad]) -> Change:
    """The change from one set of quads to another, each side in its order."""
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    return Change(
        delete=tuple(quad for quad in before if quad not in after),
        insert=tuple(quad for quad in after if quad not in before),
    )


def _parts(quads: tuple[Quad, ...], most: int) -> Iterator[tuple[Quad, ...]]:
    by_graph: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad.graph_name)].append(quad)
    for group in by_graph.values():
        for start in range(0, len(group), most):
            yield tuple(group[start : start + most])


def _body(quads: tuple[Quad, ...]) -> str:
    by_graph: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad.graph_name)].append(f"{quad.subject} {quad.predicate} {quad.object} .\n")
    return "".join(_graph(name, lines) for name, lines in by_graph.items())


def _graph(name: str, lines: list[str]) -> str:
    return f"GRAPH {name} {{\n{''.join(lines)}}}\n"
