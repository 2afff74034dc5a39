"""What a person decides, and takes back, into a store: the decision and all that follows from it as one change. Knows stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.graph.change import Change
from bilateral.graph.derived import events_in, replace_events
from bilateral.graph.facts import forget_actor, new_facts
from bilateral.graph.identified import Identified, touched_articles
from bilateral.graph.identities import ActorDecided, actor_decision_quads
from bilateral.graph.reports import reports_of_articles, stored_reports
from bilateral.graph.review import Decided, decision_quads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from bilateral.graph.loading import Steps
    from bilateral.graph.protocol import Store

Decision = Decided | ActorDecided


def add_decision(store: Store, decided: Decision, *, before: Steps, after: Steps, facts: Iterable[Quad] = ()) -> None:
    """Write a decision, with events and ties as they follow; `before` and `after` merge without it and with it.

    `facts` are what the actors graph is to know of the actor that others are merged into.
    """
    change = Change(insert=_quads(decided)) + new_facts(store, facts)
    store.apply(change + _follow(store, decided, before=before, after=after))


def drop_decision(store: Store, decided: Decision, *, before: Steps, after: Steps) -> None:
    """Take a decision back, with all that followed from it; `before` and `after` merge with it and without it."""
    change = Change(delete=_quads(decided))
    if isinstance(decided, ActorDecided) and decided.into:
        change += forget_actor(store, decided.into, decided.iri)
    store.apply(change + _follow(store, decided, before=before, after=after))


def _quads(decided: Decision) -> tuple[Quad, ...]:
    return actor_decision_quads([decided]) if isinstance(decided, ActorDecided) else decision_quads([decided])


def _follow(store: Store, decided: Decision, *, before: Steps, after: Steps) -> Change:
    """The change to events and ties."""
    if isinstance(decided, ActorDecided):
        moved = {key for key, _ in {*before.merged.items()} ^ {*after.merged.items()}}
        claims = reports_of_articles(store, touched_articles(store, moved | {*decided.actors}))
        changed = set(Identified(store, before).of(claims)) ^ set(Identified(store, after).of(claims))
    else:
        named = stored_reports(store, decided.claims)
        changed = {*Identified(store, before).of(named), *Identified(store, after).of(named)}
    if not changed:
        return Change()
    update = after.update(tuple(sorted(changed, key=repr)), Identified(store, after).under)
    return replace_events(store, events_in(store, update.blocks), update.events)
