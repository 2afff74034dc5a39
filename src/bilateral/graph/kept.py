"""What a writer has lately looked up, kept up to date: the next article of the same days finds it in memory. Knows changes.

Nine in ten claims that a load reads to merge an article were read or written for the ones before it, and the more a graph holds,
the longer the engine takes to find each in its files.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Literal

from bilateral.graph.terms import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyoxigraph import Quad

    from bilateral.graph.change import Change

MOST = 50_000  # quads held, of about 1 KB each

Node = tuple[Literal["subject", "object"], str]  # a quad's end that quads are asked for by
Pattern = tuple[str | None, str | None]  # predicate and graph, None where any will do


class Kept:
    """Quads by node and pattern, those asked for longest ago forgotten first. Serves one writer, who tells it each change."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._held = most, 0
        self._found: OrderedDict[Node, dict[Pattern, dict[Quad, None]]] = OrderedDict()

    def look(self, node: Node, pattern: Pattern, read: Callable[[], Iterable[Quad]]) -> tuple[Quad, ...]:
        """The quads of a node under a pattern: those held, else those that `read` gives, which are held from now on."""
        about = self._found.get(node)
        if about is None:
            about = self._found[node] = {}
        else:
            self._found.move_to_end(node)
        if (known := about.get(pattern)) is None:
            known = about[pattern] = dict.fromkeys(read())
            self._held += 1 + len(known)  # that there is none is worth remembering, too
            self._shrink()
        return tuple(known)

    def follow(self, change: Change) -> None:
        """Make a change that the graph has made. Where that drops a graph, all is forgotten."""
        if change.drop:
            self._found.clear()
            self._held = 0
        for quad in change.delete:
            for known in self._near(quad):
                self._held -= quad in known
                known.pop(quad, None)
        for quad in change.insert:
            for known in self._near(quad):
                self._held += quad not in known
                known[quad] = None
        self._shrink()

    def _near(self, quad: Quad) -> Iterator[dict[Quad, None]]:
        """What is held that the quad belongs to."""
        nodes: tuple[Node, Node] = (("subject", value(quad.subject)), ("object", value(quad.object)))
        for about in filter(None, map(self._found.get, nodes)):
            for (predicate, graph), known in about.items():
                if predicate in {None, quad.predicate.value} and graph in {None, value(quad.graph_name)}:
                    yield known

    def _shrink(self) -> None:
        while self._held > self._most and self._found:
            _, about = self._found.popitem(last=False)
            self._held -= sum(1 + len(known) for known in about.values())
