"""Events as FollowTheMoney entities, which investigators' tools take. Knows the model; nothing of the followthemoney package.

Countries are PublicBody, organisations and groups Organization, persons Person. A membership is a Membership, an office an
Occupancy with its Position, every other event an UnknownLink between its two actors: FollowTheMoney has no meetings.
"""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING, Any

from bilateral.iris import actor_iri
from bilateral.model import Actor, Event, Kind
from bilateral.query.filters import event_day, is_done
from bilateral.query.pairs import event_pairs, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bilateral.query.sentences import Sentence

Entity = dict[str, Any]
_SCHEMAS = {
    Kind.COUNTRY: "PublicBody",
    Kind.ORGANISATION: "Organization",
    Kind.GROUP: "Organization",
    Kind.PERSON: "Person",
}


def ftm_entities(
    events: Iterable[Event],
    actors: Mapping[str, Actor],
    codes: Mapping[str, Mapping[str, str]],
    sentences: Mapping[str, tuple[Sentence, ...]],
) -> Iterator[Entity]:
    """The actors of the events by key, then a link for each event and pair of actors, in the events' order.

    Only what is done: FollowTheMoney cannot say that something is planned or denied.
    """
    done = [event for event in events if is_done(event)]
    for key in sorted({key for event in done for key in (*event.actors, *event.counterparts)}):
        yield _actor(key, actors, codes)
    for event in done:
        for a, b in _pairs(event, actors):
            yield from _links(event, a, b, sentences.get(event.key, ()))


def _pairs(event: Event, actors: Mapping[str, Actor]) -> list[tuple[str, str]]:
    if event.type == "holds-office":
        return [(a, b) for a in event.actors for b in event.counterparts if a != b]
    return [(pair.source, pair.target) for pair in event_pairs(event, level="actor", actors=actors)]


def _actor(key: str, actors: Mapping[str, Actor], codes: Mapping[str, Mapping[str, str]]) -> Entity:
    actor = actors.get(key)
    own = codes.get(key, {})
    country = codes.get(side_of(key, actors), {}).get("iso2", "").lower()
    values = {"name": actor.name if actor else key, "country": country, "wikidataId": own.get("wikidata", "")}
    return _entity(_id("actor", key), _SCHEMAS[actor.kind] if actor else "LegalEntity", values | {"sourceUrl": actor_iri(key)})


def _links(event: Event, a: str, b: str, told: tuple[Sentence, ...]) -> Iterator[Entity]:
    shared = {
        "date": event_day(event),
        "sourceUrl": sorted({sentence.url for sentence in told if sentence.url}),
        "publisher": sorted({sentence.publisher for sentence in told if sentence.publisher}),
        "description": sorted({sentence.text for sentence in told}),
    }
    name, here, there = _id("event", event.key, a, b), _id("actor", a), _id("actor", b)
    if event.type == "member-of":
        yield _entity(name, "Membership", shared | {"member": here, "organization": there})
    elif event.type == "holds-office":
        office = next((sentence.office for sentence in told if sentence.office), "") or "office"
        post = _id("post", office, b)
        yield _entity(post, "Position", {"name": office, "organization": there})
        yield _entity(name, "Occupancy", shared | {"holder": here, "post": post})
    else:
        yield _entity(name, "UnknownLink", shared | {"subject": here, "object": there, "role": event.type})


def _entity(name: str, schema: str, values: Mapping[str, Sequence[str]]) -> Entity:
    lists = {key: [value] if isinstance(value, str) else list(value) for key, value in values.items() if value}
    return {"id": name, "schema": schema, "properties": lists}


def _id(*parts: str) -> str:
    # FollowTheMoney ids are ASCII words; SHA-1 is what its own id helpers use, and no secret
    return "bilateral-" + sha1("\0".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
