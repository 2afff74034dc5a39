"""Reports under a person's decisions on actors: who is one with whom, and who are two. Knows reports; nothing of stores."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilateral.merge.parties import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.model import Report


@dataclass(frozen=True, slots=True)
class Identities:
    """`merged`: key → (key of the actor that it is, that actor's side). `apart`: pairs of keys of which each is somebody else."""

    merged: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()

    @property
    def touched(self) -> frozenset[str]:
        """The keys of all whose reports may change."""
        return frozenset(self.merged).union(*self.apart)

    def identify(self, reports: Iterable[Report], *, symmetric: frozenset[str]) -> tuple[Report, ...]:
        """The prepared reports of whole articles as decided, sorted by claim; as they are where nothing is decided."""
        if not self.touched:
            return tuple(reports)
        by_article: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            by_article[report.article].append(report)
        found = [report for group in by_article.values() for report in self._article(group, symmetric)]
        return tuple(sorted(found, key=lambda report: report.claim))

    def _article(self, reports: list[Report], symmetric: frozenset[str]) -> Iterable[Report]:
        decided = [self._merge(report, symmetric) for report in reports]
        if decided != reports:  # other sides may make another meeting of three or more
            decided = list(prepare((replace(report, party=()) for report in decided), symmetric=symmetric))
        return (self._part(report) for report in decided)

    def _merge(self, report: Report, symmetric: frozenset[str]) -> Report:
        said = [(report.actor, report.actor_side), (report.counterpart, report.counterpart_side)]
        ends = [self._end(*end) for end in said]
        if ends == said or ends[0][0] == ends[1][0]:
            return report  # one cannot meet oneself: there the article tells the two apart
        if report.type in symmetric:
            ends.sort()
        (actor, actor_side), (counterpart, counterpart_side) = ends
        return replace(report, actor=actor, actor_side=actor_side, counterpart=counterpart, counterpart_side=counterpart_side)

    def _end(self, actor: str, side: str) -> tuple[str, str]:
        if actor in self.merged:
            return self.merged[actor]
        if side in self.merged:
            into, beyond = self.merged[side]
            return actor, beyond or into
        return actor, side

    def _part(self, report: Report) -> Report:
        apart = tuple(sorted(tuple(sorted(pair)) for pair in self.apart if {report.actor, report.counterpart} & pair))
        return replace(report, apart=apart) if apart else report
