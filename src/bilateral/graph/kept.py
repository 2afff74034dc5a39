"""What a writer has lately looked up, so that the next article of the same days finds it in memory. Knows changes; no engine.

Nine in ten claims that a load reads again to merge an article were read or written for the ones before it, and the more a graph
holds, the longer the engine takes to find each in its files.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import NamedNode, Quad

    from bilateral.graph.change import Change

MOST = 100_000  # quads held, of 0.4 KB each

Pattern = tuple[str | None, str | None]  # predicate and graph, None where any will do


class Kept:
    """Quads by subject and pattern, those looked up longest ago forgotten first. Serves one writer, who tells it each change."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._held = most, 0
        self._found: OrderedDict[str, dict[Pattern, tuple[Quad, ...]]] = OrderedDict()

    def look(self, subject: NamedNode, pattern: Pattern, read: Callable[[], Iterable[Quad]]) -> tuple[Quad, ...]:
        """The quads of a subject under a pattern: those held, else those that `read` gives, which are held from now on."""
        about = self._found.setdefault(subject.value, {})
        self._found.move_to_end(subject.value)
        known = about.get(pattern)
        if known is None:
            known = about[pattern] = tuple(read())
            self._held += _weight(known)
            self._shrink()
        return known

    def forget(self, change: Change) -> None:
        """Forget what a change may touch: its subjects; all, where it drops a graph."""
        if change.drop:
            self._found.clear()
            self._held = 0
        self.forget_subjects((*change.delete, *change.insert))

    def forget_subjects(self, quads: Iterable[Quad]) -> None:
        """Forget the subjects of quads that come or go."""
        for subject in {quad.subject.value for quad in quads}:  # type: ignore[union-attr]  # no triple is a subject here
            self._held -= sum(map(_weight, self._found.pop(subject, {}).values()))

    def _shrink(self) -> None:
        while self._held > self._most and self._found:
            _, about = self._found.popitem(last=False)
            self._held -= sum(map(_weight, about.values()))


def _weight(quads: tuple[Quad, ...]) -> int:
    return len(quads) + 1  # that there is none is worth remembering, too
