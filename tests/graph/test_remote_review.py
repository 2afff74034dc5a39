"""A person's decisions on a server's graph do what they do in a folder's, and are taken back as there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.api import review
from bilateral.api.inventory import counts
from bilateral.graph import all_events, open_store
from bilateral.graph.check import validate
from bilateral.pipeline.deciding import steps_of

from .world import MANY, MEETING, SECOND, entry, lines, write

if TYPE_CHECKING:
    from bilateral.graph import Store
    from bilateral.model import Event


def event_of(store: Store, type_: str) -> Event:
    return max((event for event in all_events(store) if event.type == type_), key=lambda event: event.articles)


def decide(store: Store) -> list[list[str]]:
    """The graph after each of five decisions, after a load under them, and after each is taken back."""
    found = []
    write(store, MEETING, SECOND, *MANY[:9])
    claims = event_of(store, "meets").claims
    review.review(store, "accept", [claims[0]])
    review.review(store, "split", [claims[1]])
    found.append(lines(store))
    review.review(store, "join", claims)
    review.review(store, "reject", event_of(store, "supports").claims)
    review.merge(store, "Ken Mori@JPN", "Ada Berg@NOR")
    found.append(lines(store))
    store.write([entry(reading) for reading in (*MANY[9:12], SECOND)], steps_of(store))
    found.append(lines(store))
    review.undo_actors(store, 5)
    for number in (4, 3, 2):
        review.undo_claims(store, number)
    found.append(lines(store))
    return found


def test_decisions_on_a_server_do_what_they_do_in_a_folder(address: str) -> None:
    with open_store(address) as remote, open_store() as local:
        assert decide(remote) == decide(local)
        assert (counts(remote), list(validate(remote))) == (counts(local), [])
