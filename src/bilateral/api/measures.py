"""The measures of a graph as methods: what `rank`, `path`, `groups` and their like do on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bilateral.api.looks import level_for
from bilateral.api.names import distinct_keys
from bilateral.api.windows import with_filter
from bilateral.query import analysis
from bilateral.query.events import read_actors, read_events
from bilateral.query.timeline import timeline
from bilateral.query.weights import type_weights

if TYPE_CHECKING:
    from bilateral.graph import Store
    from bilateral.query.filters import Filter
    from bilateral.query.measures import Balance, Change, Courtship, Group, Ranked, Similarity
    from bilateral.query.timeline import Timeline, Unit


class Measures:
    """Measures over the net of ties.

    The options are everywhere which events count (`filter`, or `since`, `until`, `types`, `statuses`, `min_sources`), `level`
    (side or actor) and, where weights matter, `weigh` (scores or counts). docs/measures.md has the formulas. Names raise
    ActorError.
    """

    store: Store

    def rank(self, **options: Any) -> tuple[Ranked, ...]:
        """Sides or actors, highest first, `by` events, degree, pagerank, betweenness or eigenvector."""
        return analysis.rank(self.store, **with_filter(options))

    def path(self, a: str, b: str, **options: Any) -> tuple[analysis.Step, ...]:
        """The shortest chain of cooperative ties, each with its best sentence; () where there is none."""
        one, other, level = self._ends(a, b, options)
        return analysis.path(self.store, one, other, **{**with_filter(options), "level": level})

    def groups(self, **options: Any) -> tuple[Group, ...]:
        """Communities of cooperative ties, largest first; a higher `resolution` gives more of them."""
        return analysis.groups(self.store, **with_filter(options))

    def triangles(self, **options: Any) -> Balance:
        """Signed triads, how balanced they are, and the ties that break the balance."""
        return analysis.triangles(self.store, **with_filter(options))

    def compare(self, a: str, b: str, **options: Any) -> Similarity:
        """How alike two are in their partners."""
        one, other, level = self._ends(a, b, options)
        return analysis.compare(self.store, one, other, **{**with_filter(options), "level": level})

    def changes(self, day: str, **options: Any) -> tuple[Change, ...]:
        """Ties that are new, lost or turned since a day; `since` says how far back "before" goes."""
        return analysis.changes(self.store, day, **with_filter(options))

    def asymmetry(self, **options: Any) -> tuple[Courtship, ...]:
        """Who courts whom: friendly acts that go one way."""
        return analysis.asymmetry(self.store, **with_filter(options))

    def timeline(self, a: str, b: str | None = None, *, by: Unit = "month", filter: Filter | None = None) -> Timeline:
        """Counts over time of what one did, or two with each other, by year, quarter, month or week."""
        actors = read_actors(self.store)
        keys = distinct_keys((a,) if b is None else (a, b), actors)
        return timeline(read_events(self.store, filter, about=keys), type_weights(), by=by)

    def _ends(self, a: str, b: str, options: dict[str, Any]) -> tuple[str, str, Any]:
        actors = read_actors(self.store)
        one, other = distinct_keys((a, b), actors)
        return one, other, level_for((one, other), actors, options.get("level"))
