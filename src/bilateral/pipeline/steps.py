"""The steps of merging, as a store calls them. Knows merge, and which relation types are symmetric."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilateral import merge
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilateral.merge import Decision
    from bilateral.model import Event, Report


@dataclass(frozen=True)
class MergeSteps:
    """Merging under the ontology and a person's decisions; see `graph.loading.Steps`. `steps_of` gives those of a graph."""

    decisions: tuple[Decision, ...] = ()
    identities: merge.Identities = field(default_factory=merge.Identities)

    @property
    def _symmetric(self) -> frozenset[str]:
        return load_ontology().symmetric

    def prepare(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """The reports of one article, with the parties of their meetings."""
        return merge.prepare(reports, symmetric=self._symmetric)

    def blocks(self, report: Report) -> tuple[str, ...]:
        """The block under which a claim is filed."""
        return (merge.filed(report, symmetric=self._symmetric),)

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> merge.Update:
        """The events near claims that came or went."""
        decisions = [self._filed_anew(decision, changed) for decision in self.decisions]
        return merge.update(changed, fetch=fetch, symmetric=self._symmetric, decisions=decisions)

    def merge(self, reports: tuple[Report, ...]) -> tuple[Event, ...]:
        """The events of all claims."""
        return merge.merge(reports, symmetric=self._symmetric, decisions=self.decisions)

    @property
    def merged(self) -> Mapping[str, tuple[str, str]]:
        """By decision: key of an actor → key of the actor that it is, and that one's side."""
        return self.identities.merged

    @property
    def touched(self) -> frozenset[str]:
        """The keys of all actors whose claims decisions change."""
        return self.identities.touched

    def identify(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """The reports of whole articles, prepared, as decisions on actors have them."""
        return self.identities.identify(reports, symmetric=self._symmetric)

    def spread(self, blocks: frozenset[str], others: Mapping[str, Iterable[str]]) -> frozenset[str]:
        """The blocks, and those with a side replaced by one of its `others`."""
        return merge.spread(blocks, others)

    def _filed_anew(self, decision: Decision, changed: tuple[Report, ...]) -> Decision:
        """The decision with the blocks of those of its claims that come or go: it reaches as far as they do."""
        named = set(decision.claims)
        blocks = {name for report in changed if report.claim in named for name in self.blocks(report)}
        return replace(decision, blocks=tuple(sorted(blocks.union(decision.blocks)))) if blocks else decision
