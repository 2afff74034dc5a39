"""The occasion an article reports, and what is dated and placed by it. Knows claims; nothing of sentences.

A report of talks gives their day and place once; what was said there (support, thanks, criticism) happened then and there. Where
the report gives no day at all, it is of the day it appeared, and the claim says that this is how the day is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.model import Claim, DateBasis, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SPOKEN = frozenset(
    {"meets", "supports", "congratulates", "thanks", "criticizes", "requests", "invites", "agrees", "rejects", "threatens"}
)
_MUTUAL = frozenset({"meets", "agrees", "cooperates"})
_DAY = 10  # letters of an ISO day


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting an article is about, or another occasion to speak: whose, when, where; '' where it does not say."""

    sides: frozenset[str]
    date: str
    place: str


def _nowhere(_place: str, _country: str) -> bool:
    return False


def place_in_time(
    claims: Sequence[Claim],
    *,
    published: str,
    side: Callable[[str], str],
    reported: str = "",
    others: Iterable[Occasion] = (),
    lies_in: Callable[[str, str], bool] = _nowhere,
) -> tuple[Claim, ...]:
    """The claims with the day and place of the article's occasion, where they have none of their own.

    `reported` is the ISO day of which the article tells, where that is not the one of its publication; `others` are occasions
    besides the meetings that the claims tell of. `lies_in` tells whether a place is a city of the country of a key.
    """
    day = reported or _day(published)
    known = [_in_city(_like(claim, claims, day, side), claims, lies_in) for claim in claims]
    known = [_on_visit(claim, known, side) for claim in known]
    occasions = [*_meetings(known, day=day, side=side), *others]
    return tuple(_placed(claim, occasions, day=day, published=published, side=side) for claim in known)


def _like(claim: Claim, claims: Sequence[Claim], day: str, side: Callable[[str], str]) -> Claim:
    """The claim with what another sentence about the same tells: its day, its place; of an undated one, the article's `day`'s."""
    if claim.date and claim.place:
        return claim
    alike = [c for c in claims if c.type == claim.type and c.status is claim.status]
    same = [c for c in alike if _is_of_same(c, claim)] + [c for c in alike if _is_of_same(c, claim, side)]
    dated = next((c for c in same if len(c.date) == _DAY), None)
    if not claim.date and dated is not None:
        claim = replace(claim, date=dated.date, date_basis=DateBasis.CONTEXT)
    place = next((c.place for c in same if c.place and _may_be_one_day(c.date, claim.date or day)), "")
    return replace(claim, place=place) if place and not claim.place else claim


def _is_of_same(one: Claim, other: Claim, side: Callable[[str], str] | None = None) -> bool:
    """Whether two claims are of the same two; with `side`, of one's side where the other names somebody who acts for it."""

    def same(a: str, b: str) -> bool:
        return a == b or (side is not None and (side(a) == b or side(b) == a))

    if same(one.actor, other.actor) and same(one.counterpart, other.counterpart):
        return True
    return other.type in _MUTUAL and same(one.actor, other.counterpart) and same(one.counterpart, other.actor)


def _may_be_one_day(one: str, other: str) -> bool:
    """Whether two days, months or years, '' where not known, may be one day."""
    return one.startswith(other) or other.startswith(one)


def _on_visit(claim: Claim, claims: Sequence[Claim], side: Callable[[str], str]) -> Claim:
    """A meeting with somebody of a country that the other one visits, where the visit leads."""
    if claim.type != "meets" or claim.place:
        return claim
    ways = {(claim.actor, side(claim.counterpart)), (claim.counterpart, side(claim.actor))}
    visits = (c for c in claims if c.type == "visits" and (c.actor, c.counterpart) in ways)
    likely = {Status.ACTUAL} if claim.status is Status.ACTUAL else {Status.ACTUAL, claim.status}
    places = (c.place for c in visits if c.status in likely and _may_be_one_day(c.date, claim.date))
    return replace(claim, place=next(places, ""))


def _in_city(claim: Claim, claims: Sequence[Claim], lies_in: Callable[[str, str], bool]) -> Claim:
    """A visit to a country with the city of it that another sentence gives: of the same visit, or of a meeting of the visitor."""
    if claim.type != "visits" or lies_in(claim.place, claim.counterpart):
        return claim
    told = [
        c
        for c in claims
        if c.status is claim.status and claim.actor in (c.actor, c.counterpart) and lies_in(c.place, claim.counterpart)
    ]
    places = [c.place for kind in ("visits", "meets") for c in told if c.type == kind]
    return replace(claim, place=places[0]) if places else claim


def _back(claim: Claim) -> tuple[str, str]:
    """The pair the other way, where the two have no order."""
    return (claim.counterpart, claim.actor) if claim.type in _MUTUAL else (claim.actor, claim.counterpart)


def _meetings(claims: Sequence[Claim], *, day: str, side: Callable[[str], str]) -> list[Occasion]:
    """The first meeting that took place, with what all tell of it; its place may be that of a visit by one who met."""
    actual = [c for c in claims if c.status is Status.ACTUAL and (not c.date or len(c.date) == _DAY)]
    first = next((c for c in actual if c.type == "meets"), None)
    if first is None:
        return []
    sides = frozenset(s for s in (side(first.actor), side(first.counterpart)) if s)
    met = [c for c in actual if c.type == "meets" and {side(c.actor), side(c.counterpart)} == sides]
    visits = [c for c in claims if c.type == "visits" and c.status is Status.ACTUAL and side(c.actor) in sides]
    visits = [c for c in visits if c.evidence != first.evidence]  # what one sentence tells of both is read there
    dates = [c.date for c in met if c.date]
    day_of_it = first.date or next(iter(dates), "")
    then = [c for c in visits if not (c.date and day_of_it and c.date != day_of_it)]  # not of a journey on another day
    places = [c.place for c in (*met, *then) if c.place]
    return [Occasion(sides, first.date or (dates[0] if dates else day), first.place or (places[0] if places else ""))]


def _placed(claim: Claim, occasions: Sequence[Occasion], *, day: str, published: str, side: Callable[[str], str]) -> Claim:
    """The claim with the day and place of the occasion at which its actor speaks; of no occasion, with the article's day."""
    sides = {side(claim.actor), side(claim.counterpart)}
    speakers = sides if claim.type in _MUTUAL else {side(claim.actor)}
    own = [o for o in occasions if not speakers.isdisjoint(o.sides)]
    is_there = claim.type == "visits" and any(sides == o.sides for o in own)
    if claim.status is not Status.ACTUAL or not (claim.type in SPOKEN or is_there) or (claim.date and not own):
        return claim
    date = claim.date or next((o.date for o in own if o.date), day)
    place = claim.place or next((o.place for o in own if o.place and (o.date or day) == date), "")
    if claim.date or not date:
        return replace(claim, place=place)
    return replace(claim, date=date, date_basis=DateBasis.PUBLICATION if date == published else DateBasis.CONTEXT, place=place)


def _day(published: str) -> str:
    return published if len(published) == _DAY else ""
