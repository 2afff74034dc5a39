"""Who courts whom: friendly acts that go one way. Knows the model."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.query.filters import is_done
from bilateral.query.pairs import Level, all_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.model import Actor, Event


@dataclass(frozen=True, slots=True)
class Courtship:
    """A pair, the more active one first: `given` acts of `suitor` to `courted`, `returned` the other way.

    `asymmetry` = (given − returned) / (given + returned) in 0..1; `types` says how many of which act go each way:
    `visits 3:1`.
    """

    suitor: str
    courted: str
    given: int
    returned: int
    asymmetry: float
    types: tuple[str, ...]


def courtship(
    events: Iterable[Event],
    weights: Mapping[str, float],
    *,
    level: Level = "side",
    actors: Mapping[str, Actor] | None = None,
) -> tuple[Courtship, ...]:
    """Pairs by how one-sided their friendly acts are: visits, congratulations, support, thanks, aid, invitations.

    Counts events that are done, have a direction, and whose type has a positive weight in the ontology. The index is that of
    directed exchange, (x − y) / (x + y) (as in the export–import balance; 0 mutual, 1 wholly one-sided). By the difference of
    acts, then the index, then key.
    """
    acts: dict[tuple[str, str], Counter[str]] = {}
    for pair in all_pairs(filter(is_done, events), level=level, actors=actors):
        if not pair.symmetric and weights.get(pair.event.type, 0.0) > 0:
            acts.setdefault((pair.source, pair.target), Counter())[pair.event.type] += 1
    ends = {tuple(sorted(pair)) for pair in acts}
    found = [_courtship(acts, *pair) for pair in ends]
    return tuple(sorted(found, key=lambda c: (c.returned - c.given, -c.asymmetry, c.suitor, c.courted)))


def _courtship(acts: Mapping[tuple[str, str], Counter[str]], a: str, b: str) -> Courtship:
    there, back = acts.get((a, b), Counter()), acts.get((b, a), Counter())
    if back.total() > there.total():
        a, b, there, back = b, a, back, there
    given, returned = there.total(), back.total()
    types = tuple(f"{name} {there[name]}:{back[name]}" for name in sorted(there.keys() | back.keys()))
    return Courtship(a, b, given, returned, round((given - returned) / (given + returned), 6), types)
