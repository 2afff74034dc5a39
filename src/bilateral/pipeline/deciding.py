"""What a person decides on claims and on actors: written, acted on at once, and taken back. Knows actors, merge and graph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from bilateral import merge
from bilateral.actors import load_gazetteer
from bilateral.errors import QueryError
from bilateral.graph import deciding, review, stored_reports
from bilateral.graph.identified import Identified, is_known
from bilateral.graph.identities import ActorDecided, actor_decisions, identities_of
from bilateral.graph.review import Decided
from bilateral.pipeline.facts import actor_facts
from bilateral.pipeline.steps import MergeSteps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph import Store
    from bilateral.graph.deciding import Decision
    from bilateral.model import Actor

D = TypeVar("D", Decided, ActorDecided)


def all_decisions(store: Store) -> tuple[Decision, ...]:
    """Every decision of a graph, on claims and on actors, in the order in which they were made."""
    found: list[Decision] = [*review.decisions(store), *actor_decisions(store)]
    return tuple(sorted(found, key=lambda decided: decided.number))


def steps_of(store: Store) -> MergeSteps:
    """Merging under the decisions that a graph holds."""
    return _steps(store, all_decisions(store))


def decide_claims(store: Store, verdict: str, claims: Iterable[str], *, note: str = "") -> Decided:
    """Accept, reject, join or split (see `merge.Verdict`) claims, by IRI; events and ties follow at once."""
    decided = Decided(verdict, tuple(sorted(set(claims))), note=note, number=_next_number(store))
    blocks = {name for names in _blocks(store, decided.claims, steps_of(store)).values() for name in names}
    return _add(store, replace(decided, blocks=tuple(sorted(blocks))))


def alias(store: Store, name: str, key: str, *, note: str = "") -> ActorDecided:
    """Say that a name means the actor with this key: in look-ups from now on, in articles when they are read the next time."""
    return _add(store, ActorDecided("alias", (key,), alias=name, note=note, number=_next_number(store)))


def merge_actors(store: Store, key: str, into: Actor, *, note: str = "") -> ActorDecided:
    """Say that the actor with this key is `into`: in events and ties at once, whatever the articles call it."""
    decided = ActorDecided("merge", (key,), into.key, note=note, number=_next_number(store))
    return _add(store, decided, facts=[] if is_known(store, into.key) else [into])


def split_actors(store: Store, one: str, other: str, *, note: str = "") -> ActorDecided:
    """Say that two actors, by key, are two: events keep them apart, and so does reading from now on."""
    keys = (min(one, other), max(one, other))
    return _add(store, ActorDecided("split", keys, note=note, number=_next_number(store)))


def undo(store: Store, number: int, kind: type[Decided] | type[ActorDecided]) -> Decision:
    """Take back the decision of this number and kind, with all that followed. Raises QueryError where there is none."""
    store.hold()
    every = all_decisions(store)
    found = [decided for decided in every if decided.number == number and isinstance(decided, kind)]
    if not found:
        known = ", ".join(str(decided.number) for decided in every if isinstance(decided, kind))
        raise QueryError(f"no decision {number} here; there is {known or 'none'}")
    rest = [decided for decided in every if decided != found[0]]
    deciding.drop_decision(store, found[0], before=_steps(store, every), after=_steps(store, rest))
    store.flush()
    return found[0]


def _next_number(store: Store) -> int:
    """The number of a decision that is about to be written."""
    store.hold()
    return review.next_number(store)


def _add(store: Store, decided: D, *, facts: Iterable[Actor] = ()) -> D:
    every: tuple[Decision, ...] = all_decisions(store)
    deciding.add_decision(
        store, decided, before=_steps(store, every), after=_steps(store, [*every, decided]), facts=actor_facts(facts)
    )
    store.flush()
    return decided


def _steps(store: Store, every: Iterable[Decision]) -> MergeSteps:
    on_actors = identities_of(decided for decided in every if isinstance(decided, ActorDecided))
    merged = {key: (into, load_gazetteer().side_of(into)) for key, into in on_actors.merged.items()}
    steps = MergeSteps(identities=merge.Identities(merged, on_actors.apart))
    on_claims = [decided for decided in every if isinstance(decided, Decided)]
    blocks = _blocks(store, [claim for decided in on_claims for claim in decided.claims], steps)
    return replace(steps, decisions=tuple(_decision(decided, blocks) for decided in on_claims))


def _decision(decided: Decided, blocks: Mapping[str, tuple[str, ...]]) -> merge.Decision:
    """With the blocks that its claims were filed under when it was made, and those that they are filed under now."""
    now = {name for claim in decided.claims for name in blocks.get(claim, ())}
    return merge.Decision(merge.Verdict(decided.verdict), decided.claims, tuple(sorted(now.union(decided.blocks))))


def _blocks(store: Store, claims: Iterable[str], steps: MergeSteps) -> dict[str, tuple[str, ...]]:
    """The blocks that claims (IRIs) of the store are filed under."""
    return {report.claim: steps.blocks(report) for report in Identified(store, steps).of(stored_reports(store, claims))}
