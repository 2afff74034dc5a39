"""Events and ties after claims of the store have come to mean something else: by a decision, or by an import. Knows stores."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from bilateral.graph import terms as t
from bilateral.graph.builder import property_of
from bilateral.graph.change import Change
from bilateral.graph.derived import events_in, events_of, replace_events
from bilateral.graph.facts import forget_replaced
from bilateral.graph.formats import sorted_lines
from bilateral.graph.identified import Identified
from bilateral.graph.loading import Written, present
from bilateral.graph.reports import stored_reports
from bilateral.iris import GRAPH_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.graph.loading import Steps
    from bilateral.graph.protocol import Store

CLAIMS = 1_000  # merged at once
ARTICLES = 100  # taken out at once

_BLOCK = property_of("b:block")
_EVENTS = NamedNode(GRAPH_EVENTS)


def reconsider(store: Store, claims: Iterable[str], steps: Steps) -> Written:
    """Bring the events near claims (IRIs), all in the store, up to date."""
    store.hold()
    identified = Identified(store, steps)
    update = steps.update(identified.of(stored_reports(store, claims)), identified.under)
    store.apply(replace_events(store, events_in(store, update.blocks), update.events))
    return Written(events=tuple(event.key for event in update.events))


def reconsider_all(store: Store, steps: Steps) -> None:
    """Bring all events up to date, some claims at a time, so that memory does not grow with the store.

    No claim may be missing that an event tells of; see `take_out`. What is right already stays untouched.
    """
    store.hold()
    blocks = (quad for quad in store.quads(None, (_BLOCK,)) if quad.graph_name != _EVENTS)
    # in the order of blocks: of a pair's events few lie at the seam of two batches, to be merged twice
    lines = sorted_lines(json.dumps([t.value(quad.object), t.value(quad.subject)]) for quad in blocks)
    while some := [json.loads(line)[1] for line in islice(lines, CLAIMS)]:
        reconsider(store, some, steps)


def take_out(store: Store, articles: Iterable[str]) -> None:
    """Take articles (IRIs) out with what only they speak of, and the events that they tell of, whole.

    Those that are not there are passed over. What others tell of these events is to be reconsidered.
    """
    store.hold()
    rest = iter(articles)
    while some := list(islice(rest, ARTICLES)):
        there = tuple(sorted(present(store, some)))
        claims = store.find(property_of("b:article"), map(NamedNode, there))
        events = events_of(store, {t.value(quad.subject) for quad in claims})
        store.apply(Change(drop=there) + forget_replaced(store, there, ()) + replace_events(store, events, ()))
