"""Reports as a person's decisions on actors have them, read from a store that keeps them as the articles say. Knows stores.

Claims are filed under the sides that their articles name; what lies under a block of merged actors is therefore looked for under
the blocks of all who were merged into them, and an article on one of these is seen whole: who meets whom in a sentence may make
another party then.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph.builder import property_of
from bilateral.graph.reports import reports_in, reports_of_articles
from bilateral.graph.terms import value
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES, actor_iri, actor_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph.loading import Steps
    from bilateral.graph.protocol import Store
    from bilateral.model import Report

_DERIVED = frozenset((GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_TIES))
_SIDE = property_of("b:side")
_ENDS = (property_of("b:actor"), property_of("b:counterpart"))


class Identified:
    """A store's reports under the decisions of `steps`. Serves one change of the store: what it has looked up it keeps."""

    def __init__(self, store: Store, steps: Steps) -> None:
        self._store, self._steps = store, steps

    def of(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """Stored reports, each as decided, in their order."""
        reports = tuple(reports)
        touched = self._articles.intersection(report.article for report in reports) if self._steps.touched else ()
        if not touched:
            return reports
        decided = {report.claim: report for report in self._steps.identify(reports_of_articles(self._store, touched))}
        return tuple(decided.get(report.claim, report) for report in reports)

    def under(self, blocks: frozenset[str]) -> tuple[Report, ...]:
        """The reports of all stored claims that decisions file under blocks, sorted by claim."""
        if not self._steps.touched:
            return reports_in(self._store, blocks)
        found = self.of(reports_in(self._store, self._steps.spread(blocks, self._others)))
        return tuple(report for report in found if not blocks.isdisjoint(self._steps.blocks(report)))

    @cached_property
    def _articles(self) -> frozenset[str]:
        return frozenset(touched_articles(self._store, self._steps.touched))

    @cached_property
    def _others(self) -> Mapping[str, frozenset[str]]:
        """Whom the claims on an actor or side may be filed under, besides itself."""
        merged = self._steps.merged
        sides = {
            actor_key(value(quad.subject)): actor_key(value(quad.object))
            for quad in self._store.look(_nodes(merged), (_SIDE,), graph=GRAPH_ACTORS)
        }
        found: dict[str, set[str]] = defaultdict(set)
        for key, (into, side) in merged.items():
            for end in {into, side or into}:
                found[end] |= {key, sides.get(key, key)}
        return {end: frozenset(keys) for end, keys in found.items()}


def touched_articles(store: Store, keys: Iterable[str]) -> set[str]:
    """The IRIs of the articles with a claim on one of these actors, or on one whose side is one of them."""
    actors = _nodes(keys)
    acting_for = {quad.subject for quad in store.find(_SIDE, actors) if value(quad.graph_name) == GRAPH_ACTORS}
    wanted = sorted({*actors, *acting_for}, key=str)
    graphs = {value(quad.graph_name) for end in _ENDS for quad in store.find(end, wanted)}  # type: ignore[arg-type]  # actors are named by IRIs
    return graphs - _DERIVED


def is_known(store: Store, key: str) -> bool:
    """Whether the actors graph has the actor with this key."""
    return any(store.look(_nodes([key]), (property_of("b:key"),), graph=GRAPH_ACTORS))


def _nodes(keys: Iterable[str]) -> list[NamedNode]:
    return [NamedNode(actor_iri(key)) for key in sorted(keys)]
