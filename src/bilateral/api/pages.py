"""The graph's events to the values of a view: nodes, ties, and the sentences of each event."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.model import Status
from bilateral.query.events import read_actors, read_events, read_sentences
from bilateral.query.filters import event_day
from bilateral.query.pairs import all_pairs
from bilateral.view import Node, Said, Tie, TieData, TieEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilateral.graph import Store
    from bilateral.model import Actor, Event
    from bilateral.query.events import Sentence
    from bilateral.query.filters import Filter

CODE_LENGTH = 6  # letters that fit in a node
BODIES = {"member-of", "holds-office"}  # told in an actor's panel, not as ties
Sentences = dict[str, tuple["Sentence", ...]]


def tie_data(store: Store, *, about: Sequence[str] = (), filter: Filter | None = None) -> TieData:
    """All ties between sides, or only those of the sides `about` (keys)."""
    actors, events = read_actors(store), read_events(store, filter)
    ties = _ties([event for event in events if event.type not in BODIES], read_sentences(store, events), actors)
    kept = [tie for tie in ties if not about or {tie.a, tie.b} & set(about)]
    counts = Counter(key for tie in kept for key in (tie.a, tie.b) for _ in tie.events)
    held = [event for event in events if event.type in BODIES]
    return TieData(tuple(_node(key, counts[key], actors, held) for key in sorted(counts)), tuple(kept))


def _ties(events: Iterable[Event], sentences: Sentences, actors: Mapping[str, Actor]) -> list[Tie]:
    found: dict[tuple[str, str], dict[str, TieEvent]] = defaultdict(dict)
    for pair in all_pairs(events, actors=actors):
        way = "both" if pair.symmetric else "ab" if pair.source == pair.ends[0] else "ba"
        known = found[pair.ends].get(pair.event.key)
        if known and known.direction != way:
            way = "both"  # several actors of both sides act on each other
        found[pair.ends][pair.event.key] = _event(pair.event, way, sentences.get(pair.event.key, ()), actors)
    return [Tie(a, b, tuple(some.values())) for (a, b), some in sorted(found.items())]


def _event(event: Event, direction: str, sentences: tuple[Sentence, ...], actors: Mapping[str, Actor]) -> TieEvent:
    ordered = sorted(sentences, key=lambda s: (s.status != event.status, -s.confidence, s.published, s.article, s.start))
    said = [_said(sentence, actors) for sentence in ordered] or [Said("")]
    best = said[0]
    return TieEvent(
        id=event.key,
        date=event_day(event),
        type=event.type,
        direction=direction,
        status=event.status.value,
        sentence=best.sentence,
        speaker=best.speaker,
        publisher=best.publisher,
        title=best.title,
        url=best.url,
        sources=event.sources,
        articles=event.articles,
        disputed=event.disputed,
        place=event.place,
        topic=next((sentence.topic for sentence in ordered if sentence.topic), ""),
        more=tuple(said[1:]),
    )


def _said(sentence: Sentence, actors: Mapping[str, Actor]) -> Said:
    speaker = actors[sentence.speaker].name if sentence.speaker in actors else sentence.speaker
    return Said(sentence.text, speaker, sentence.publisher, sentence.title, sentence.url, sentence.published)


def _node(key: str, events: int, actors: Mapping[str, Actor], held: Iterable[Event]) -> Node:
    country = load_gazetteer().countries.get(key)
    actor = actors.get(key)
    label = actor.name if actor else key
    return Node(
        key=key,
        code=key if len(key) <= CODE_LENGTH else _initials(label),
        label=label,
        lat=country.lat if country else None,
        lon=country.lon if country else None,
        events=events,
        kind=actor.kind.value if actor else "country",
        side=actor.side if actor else "",
        memberships=_of(held, "member-of", "sides", key, "counterparts", actors),
        holders=_of(held, "holds-office", "counterparts", key, "actors", actors),
    )


def _of(held: Iterable[Event], kind: str, at: str, key: str, whom: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Names of what stands in `whom` of the events of one type that are done and have the key in `at`."""
    done = [event for event in held if event.type == kind and event.status == Status.ACTUAL and key in getattr(event, at)]
    names = Counter(actors[other].name for event in done for other in getattr(event, whom) if other in actors)
    return tuple(name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0])))


def _initials(label: str) -> str:
    """A short code for a long name: its capitals, or its first letters."""
    capitals = "".join(char for char in label if char.isupper())
    return (capitals if len(capitals) > 1 else label)[:CODE_LENGTH]
