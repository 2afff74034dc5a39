"""The values that flow through bilateral: frozen, hashable, plain. Knows nothing of spaCy, RDF or files.

Article → (extract) → Reading(actors, mentions, claims) → (merge) → Event → (query) → ties.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an actor is."""

    COUNTRY = "country"  # countries, territories and states that were
    ORGANISATION = "organisation"  # international organisations, blocs, courts
    GROUP = "group"  # parties, armed groups, other organisations
    PERSON = "person"


class Status(StrEnum):
    """Whether what a claim says has happened."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NEGATED = "negated"


class DateBasis(StrEnum):
    """How a claim's date is known."""

    STATED = "stated"  # the sentence gives the day or month itself
    RELATIVE = "relative"  # "on Thursday", "last month": counted from the article's date
    CONTEXT = "context"  # another sentence of the article about the same dates it
    PUBLICATION = "publication"  # told without a day, in a report of that day
    NONE = ""  # not known


@dataclass(frozen=True, slots=True)
class Article:
    """One news item.

    `text` is the cleaned text, headline first where there is one, paragraphs parted by an empty line; every offset
    counts its codepoints. `published` is an ISO prefix: `2024-07-26`, `2024-07`, `2024` or ''.
    """

    id: str
    text: str
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `key` is `CHN`, `ASEAN`, `Wang Yi@CHN`; `side` the key of the country or organisation acted for, or ''."""

    key: str
    name: str
    kind: Kind
    side: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an actor stands in a text: `article.text[start:end] == surface`, in codepoints; `actor` is a key."""

    start: int
    end: int
    surface: str
    actor: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence a claim rests on: `article.text[start:end] == text`, in codepoints."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of one article says that one relation held.

    `actor`, `counterpart` and `speaker` are actor keys (`speaker` '' where nobody is quoted); for symmetric relation types the
    two actors have no order of meaning. `date` is an ISO day, month or year, or ''. `confidence` is in 0..1. `frame` names
    the lexicon row that fired; `topic` the words on what it was about. `office` is the office of a holds-office claim.
    """

    type: str
    actor: str
    counterpart: str
    status: Status
    evidence: Evidence
    date: str = ""
    date_basis: DateBasis = DateBasis.NONE
    place: str = ""
    speaker: str = ""
    topic: str = ""
    office: str = ""
    confidence: float = 1.0
    frame: str = ""
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its actors (by key), mentions (by place) and claims (by place), and what was refused and why."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    refused: tuple[tuple[str, int], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """A claim as merging sees it: with its identity, its sides, and of its article only what tells sources and days apart."""

    claim: str  # the claim's IRI
    article: str  # the article's IRI
    published: str  # ISO prefix
    publisher: str
    family: str  # which family of copied articles; the article's own IRI where it stands alone
    type: str
    actor: str
    counterpart: str
    actor_side: str
    counterpart_side: str
    status: Status
    date: str
    place: str
    confidence: float
    sentence: str = ""  # what tells sentences of one article apart, such as the evidence's start; '' where not known
    place_country: str = ""  # the name of the country in which `place` lies, spelt as a `place` would be
    agency: str = ""  # the news agency that the article says it comes from; reports of one agency are one source
    party: tuple[str, ...] = ()  # the pairs of sides that one meeting of three or more is made of; set by `merge.prepare`
    apart: tuple[tuple[str, ...], ...] = ()  # pairs of keys, one of them an end of this, that a person says are two actors


@dataclass(frozen=True, slots=True)
class Event:
    """What several claims of several articles are about.

    `actors` and `counterparts` are sorted keys, the most specific ones named; a symmetric event has all in `actors`. `sides` and
    `counterpart_sides` are their sides. `status` is the last word of its `history` ((published, status, claim) by day).
    """

    key: str
    type: str
    actors: tuple[str, ...]
    counterparts: tuple[str, ...]
    sides: tuple[str, ...]
    counterpart_sides: tuple[str, ...]
    status: Status
    date: str
    place: str
    claims: tuple[str, ...]
    articles: int
    sources: int
    first_report: str
    last_report: str
    history: tuple[tuple[str, Status, str], ...] = ()
    disputed: bool = False
    why: str = ""
    publishers: int = 0
    blocks: tuple[str, ...] = ()  # under which it is found when a claim near it changes; see `merge.update`
