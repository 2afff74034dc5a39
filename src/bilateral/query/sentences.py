"""The sentences that events rest on, out of the graph. Knows the graph; nothing of nets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bilateral.query.bind import bind_rows
from bilateral.query.events import PREFIXES, key_of, rows, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.graph.protocol import Store
    from bilateral.model import Event

_BATCH = 500  # events whose sentences are asked for at once: a server may refuse a longer query
_SENTENCES = f"""{PREFIXES}SELECT DISTINCT
  ?key ?claim ?status ?confidence ?speaker ?topic ?office ?exact ?start ?article ?published ?publisher ?url ?title ?family
WHERE {{
  # values
  ?event b:eventKey ?key ; b:claim ?claim .
  ?claim b:status ?status ; b:article ?article ; gaf:denotedBy ?evidence .
  ?evidence oa:exact ?exact ; oa:start ?start .
  OPTIONAL {{ ?claim b:confidence ?confidence }}
  OPTIONAL {{ ?claim b:speaker ?speaker }}
  OPTIONAL {{ ?claim b:topic ?topic }}
  OPTIONAL {{ ?claim b:office ?office }}
  OPTIONAL {{ ?article schema:datePublished ?published }}
  OPTIONAL {{ ?article schema:publisher ?publisher }}
  OPTIONAL {{ ?article schema:url ?url }}
  OPTIONAL {{ ?article schema:headline ?title }}
  OPTIONAL {{ ?article b:family ?family }}
}}"""

# Two queries in one: an engine then reads all titles once and joins, where it would look for one of each claim; few have one.
_TITLES = f"""{PREFIXES}SELECT ?key ?office (COUNT(DISTINCT ?claim) AS ?claims) WHERE {{
  {{ SELECT ?key ?claim WHERE {{
    # values
    ?event b:eventKey ?key ; b:claim ?claim .
  }} }}
  {{ SELECT ?claim ?office WHERE {{ ?claim b:office ?office }} }}
}}
GROUP BY ?key ?office"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one claim of an event rests on: the sentence, who is quoted in it, and whose article it is.

    `status` is the claim's own, which may differ from the event's; `speaker` a key or ''; `article`, `claim` and `family`
    (the article that leads its family of copies) are IRIs.
    """

    text: str
    status: str
    speaker: str
    published: str
    publisher: str
    title: str
    url: str
    article: str
    family: str
    claim: str
    start: int
    confidence: float
    topic: str = ""
    office: str = ""


def read_sentences(store: Store, events: Iterable[Event]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences that each event rests on, by its key; of one event by day, article and place in it."""
    return sentences_of(store, (event.key for event in events))


def sentences_of(store: Store, events: Iterable[str]) -> dict[str, tuple[Sentence, ...]]:
    """The same of events given by key."""
    keys = sorted(set(events))
    found: dict[str, set[Sentence]] = {key: set() for key in keys}
    for at in range(0, len(keys), _BATCH):
        wanted = [(key,) for key in keys[at : at + _BATCH]]
        for key, *row in rows(store, bind_rows(_SENTENCES, ("key",), wanted)):
            found[key].add(_sentence(row))
    order = {key: sorted(some, key=lambda s: (s.published, s.article, s.start, s.claim)) for key, some in found.items()}
    return {key: tuple(some) for key, some in order.items()}


def read_titles(store: Store, events: Iterable[Event]) -> dict[str, dict[str, int]]:
    """What the claims of each event call the office, by the event's key, and how many of them; {} where none does."""
    keys = sorted({event.key for event in events})
    found: dict[str, dict[str, int]] = {key: {} for key in keys}
    for at in range(0, len(keys), _BATCH):
        wanted = [(key,) for key in keys[at : at + _BATCH]]
        for key, office, claims in rows(store, bind_rows(_TITLES, ("key",), wanted)):
            found[key][office] = claims
    return found


def _sentence(row: list[Any]) -> Sentence:
    claim, status, confidence, speaker, topic, office, exact, start, article, published, publisher, url, title, family = row
    return Sentence(
        text=exact,
        status=status,
        speaker=key_of(speaker) if speaker else "",
        published=text_of(published),
        publisher=text_of(publisher),
        title=text_of(title),
        url=text_of(url),
        article=text_of(article),
        family=text_of(family or article),
        claim=text_of(claim),
        start=int(start),
        confidence=1.0 if confidence is None else float(confidence),
        topic=text_of(topic),
        office=text_of(office),
    )
