"""Sentences onto the events of a view: of so many as a page should hold, the newest of each tie first."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING

from bilateral.query.sentences import sentences_of
from bilateral.view import Said, Tie, TieData, TieEvent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilateral.graph import Store
    from bilateral.model import Actor
    from bilateral.query.sentences import Sentence

SENTENCES = 1500  # on a page: more than a person reads of it, read from a folder in a third of a second


def with_sentences(data: TieData, store: Store, actors: Mapping[str, Actor], *, most: int = SENTENCES) -> TieData:
    """The ties with sentences for the events that `told_events` picks; all others stay `bare`."""
    told = told_events(data, most=most)
    sentences = sentences_of(store, told)

    def filled(event: TieEvent) -> TieEvent:
        return _told(event, sentences[event.id], actors) if event.id in told else event

    def with_told(tie: Tie) -> Tie:
        return replace(tie, events=tuple(map(filled, tie.events))) if any(event.id in told for event in tie.events) else tie

    return replace(data, ties=tuple(map(with_told, data.ties)))


def told_events(data: TieData, *, most: int) -> frozenset[str]:
    """The ids of events that `most` articles report at most, all together: the newest of each tie, then the next of each.

    Ties with more events come first; an event of more articles than there is room for is passed over.
    """
    ties = sorted(data.ties, key=lambda tie: (-len(tie.events), tie.a, tie.b))
    found, room = set[str](), most
    for at_once in zip_longest(*map(_newest_first, ties)):
        if not room:
            break
        for event in at_once:
            if event and event.articles <= room and event.id not in found:
                found.add(event.id)
                room -= event.articles
    return frozenset(found)


def _newest_first(tie: Tie) -> list[TieEvent]:
    return sorted(tie.events, key=attrgetter("date", "id"), reverse=True)


def _told(event: TieEvent, sentences: tuple[Sentence, ...], actors: Mapping[str, Actor]) -> TieEvent:
    """The event with its sentences: first the best that says what the event's status is."""
    ordered = sorted(sentences, key=lambda s: (s.status != event.status, -s.confidence, s.published, s.article, s.start))
    best, *more = [_said(sentence, actors) for sentence in ordered] or [Said("")]
    return replace(
        event,
        sentence=best.sentence,
        speaker=best.speaker,
        publisher=best.publisher,
        title=best.title,
        url=best.url,
        topic=next((sentence.topic for sentence in ordered if sentence.topic), ""),
        more=tuple(more),
        bare=False,
    )


def _said(sentence: Sentence, actors: Mapping[str, Actor]) -> Said:
    speaker = actors[sentence.speaker].name if sentence.speaker in actors else sentence.speaker
    return Said(sentence.text, speaker, sentence.publisher, sentence.title, sentence.url, sentence.published)
