"""The steps of merging, as a store calls them. Knows merge, and which relation types are symmetric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral import merge
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral.merge import Decision
    from bilateral.model import Event, Report


class MergeSteps:
    """Merging under the ontology and a person's decisions; see `graph.loading.Steps`."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._symmetric = load_ontology().symmetric
        self._decisions = tuple(decisions)

    def prepare(self, reports: Iterable[Report]) -> tuple[Report, ...]:
        """The reports of one article, with the parties of their meetings."""
        return merge.prepare(reports, symmetric=self._symmetric)

    def blocks(self, report: Report) -> tuple[str, ...]:
        """The block under which a claim is filed."""
        return (merge.filed(report, symmetric=self._symmetric),)

    def update(self, changed: tuple[Report, ...], fetch: Callable[[frozenset[str]], tuple[Report, ...]]) -> merge.Update:
        """The events near claims that came or went."""
        return merge.update(changed, fetch=fetch, symmetric=self._symmetric, decisions=self._decisions)

    def merge(self, reports: tuple[Report, ...]) -> tuple[Event, ...]:
        """The events of all claims."""
        return merge.merge(reports, symmetric=self._symmetric, decisions=self._decisions)
