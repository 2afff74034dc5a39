"""Readings of made-up articles, as many as wanted, without extraction: what a store is measured with. Knows the model only.

The world is the same each time: a day has as many events as articles; a few of them are told by many articles and most by one or
two; sides act as often as 1 / rank; some meetings are of three; some sentences give the day, some the month, some leave it to the
article's date; plans come before events and denials after them; one article in seven copies a wire story of its day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, combinations
from random import Random

from bilateral.actors import load_gazetteer
from bilateral.model import Actor, Article, Claim, DateBasis, Evidence, Kind, Mention, Reading, Status

FIRST = date(2015, 1, 1)
SIDES = 120
COPIES = 1 / 7
CLAIMS = (2, 3, 4, 5)  # sentences of one article that make claims
FAME = 3  # the higher, the more articles tell of the same events
THREE = 0.1  # meetings that are of three
PLACED = 0.5  # sentences that give the place of what has one
FILLER = 14  # sentences that say nothing of relations
TYPES = {
    "meets": 30, "criticizes": 12, "visits": 10, "supports": 10, "agrees": 6, "cooperates": 5, "congratulates": 4, "requests": 4,
    "attacks": 4, "aids": 3, "invites": 3, "rejects": 3, "thanks": 2, "threatens": 2, "sanctions": 2, "holds-office": 3,
    "member-of": 2,
}  # fmt: skip
GIVEN = ("Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gala", "Hugo", "Ines", "Jon", "Kira", "Leo")
SURNAMES = ("Abel", "Brandt", "Costa", "Doru", "Ekman", "Faro", "Grau", "Holm", "Ilic", "Janda", "Kovar", "Lund", "Moro", "Nagy")
WORDS = (
    "harbour", "grain", "river", "quota", "market", "bridge", "school", "vessel", "tariff", "border", "clinic", "survey", "ferry",
    "winter", "energy", "timber", "copper", "signal", "museum", "orchard", "railway", "station", "council", "payment", "archive",
    "fishery", "textile", "village", "reactor", "airport", "library", "pasture", "granary", "delta", "glacier", "tunnel",
)  # fmt: skip
PLACES = ("", "", "", "Geneva", "Vienna", "Nairobi", "Doha", "Lima", "Oslo", "Hanoi")


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a day: a relation between sides, with the person of each who may be named."""

    type: str
    sides: tuple[str, ...]  # three where three met
    persons: tuple[str, ...]
    day: date
    place: str


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence on it: who is named, status, the date as told, the place as told."""

    of: Happening
    ends: tuple[str, ...]
    status: Status
    date: str
    place: str


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Articles spread over days: `a_day` of them a day, however many days that makes."""

    a_day: int

    def readings(self, count: int, *, start: int = 0) -> Iterator[Reading]:
        """So many readings in the order of their days; each is the same whatever the count."""
        return (self.reading(number) for number in range(start, start + count))

    def reading(self, number: int, *, version: int = 0) -> Reading:
        """The reading with this number; a later version has another title and lacks the first claims."""
        rng = Random(f"article {number}")
        day = FIRST + timedelta(days=number // self.a_day)
        wire = Random(f"wire {day} {rng.randrange(1 + self.a_day // 30)}")
        text = wire if rng.random() < COPIES else rng
        told = self._told(text, day)[version:]
        return _reading(f"made-{number:07}", f"{version}", day, told, text, number)

    def _told(self, rng: Random, day: date) -> list[Told]:
        """What an article of the day tells, each event once."""
        found = {}
        for _ in range(rng.choice(CLAIMS)):
            what = self._happening(rng, day)
            ends = rng.choice((what.sides, what.persons, what.persons))
            place = what.place if rng.random() < PLACED else ""
            found.setdefault((what.type, what.sides), Told(what, ends, *_status(rng, what, day), place))
        return list(found.values())

    def _happening(self, rng: Random, day: date) -> Happening:
        """An event of the day, or of the two days before, or one that is to come; the first of a day are told most often."""
        of = day + timedelta(days=rng.choice((0, 0, 0, -1, -1, -2, 3)))
        return happening(of, int(self.a_day * rng.random() ** FAME))


@cache
def sides() -> tuple[str, ...]:
    """Keys of countries; the first ones act most."""
    known = sorted(key for key, country in load_gazetteer().countries.items() if country.cow)
    return tuple(Random("sides").sample(known, SIDES))


@lru_cache(maxsize=100_000)
def happening(day: date, number: int) -> Happening:
    """The event of a day with this number."""
    rng = Random(f"event {day} {number}")
    kind = rng.choices(tuple(TYPES), tuple(TYPES.values()))[0]
    found = _different(rng, 3 if kind == "meets" and rng.random() < THREE else 2)
    persons = tuple(f"{rng.choice(GIVEN)} {rng.choice(SURNAMES)}@{side}" for side in found)
    if kind == "holds-office":  # of each side one leads, whom most articles name with the office
        found = persons = (f"{GIVEN[0]} {SURNAMES[0]}@{found[0]}", found[0])
    return Happening(kind, found, persons, day, rng.choice(PLACES))


@cache
def _shares() -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 2) for rank in range(SIDES)))


def _different(rng: Random, count: int) -> tuple[str, ...]:
    found = dict.fromkeys(rng.choices(sides(), cum_weights=_shares(), k=count))
    return tuple(found) if len(found) == count else _different(rng, count)


def _status(rng: Random, what: Happening, day: date) -> tuple[Status, str]:
    stated = what.day.isoformat()
    if what.day > day:
        return Status.PLANNED, rng.choice((stated, "", stated[:7]))
    status = rng.choices((Status.ACTUAL, Status.NEGATED, Status.PLANNED), (90, 6, 4))[0]
    return status, rng.choice((stated, stated, "", "", stated[:7]))


def _reading(name: str, mark: str, day: date, told: list[Told], rng: Random, number: int) -> Reading:
    text, claims, actors = "", list[Claim](), dict[str, Actor]()
    filler = [_filler(rng) for _ in range(FILLER)]
    for at, one in enumerate(told):
        text += f"{filler[2 * at]} "
        sentence, mentions = _sentence(one, len(text), rng)
        evidence = Evidence(len(text), len(text) + len(sentence), sentence)
        claims += [_claim(one, pair, evidence, mentions, number) for pair in combinations(one.ends, 2)]
        actors |= {key: _actor(key) for key in (*one.ends, *(end.rpartition("@")[2] for end in one.ends))}
        text += f"{sentence}\n\n{filler[2 * at + 1]}\n\n"
    text += " ".join(filler[2 * len(told) :])
    article = Article(
        name, text, title=f"{_filler(rng)} {mark}", published=day.isoformat(), publisher=f"Paper {number % 40}",
        url=f"https://paper.example/{name}",
    )  # fmt: skip
    mentions = tuple(sorted({mention for claim in claims for mention in claim.mentions}, key=lambda mention: mention.start))
    return Reading(article, tuple(actors[key] for key in sorted(actors)), mentions, tuple(claims))


def _sentence(told: Told, start: int, rng: Random) -> tuple[str, tuple[Mention, ...]]:
    """A sentence that begins at `start`, and its mentions."""
    text, mentions = "", []
    for key in told.ends:
        name = key.partition("@")[0]
        mentions.append(Mention(start + len(text), start + len(text) + len(name), name, key))
        text += f"{name}, "
    return f"{text}{told.of.type} {told.date} {told.place}: {rng.choice(WORDS)} {rng.choice(WORDS)}.", tuple(mentions)


def _claim(told: Told, ends: tuple[str, ...], evidence: Evidence, mentions: tuple[Mention, ...], number: int) -> Claim:
    one, other = ends
    basis = DateBasis.STATED if told.date else DateBasis.NONE
    here = tuple(mention for mention in mentions if mention.actor in ends)
    return Claim(
        told.of.type, one, other, told.status, evidence, date=told.date, date_basis=basis, place=told.place,
        topic=evidence.text.split()[-1], confidence=0.5 + number % 5 / 10, frame=f"{told.of.type}:made-up", mentions=here,
    )  # fmt: skip


def _filler(rng: Random) -> str:
    return f"The {' '.join(rng.choices(WORDS, k=12))}."


@cache
def _actor(key: str) -> Actor:
    name, _, side = key.rpartition("@")
    return Actor(key, name, Kind.PERSON, side) if name else load_gazetteer().actor(key) or Actor(key, key, Kind.COUNTRY, key)
