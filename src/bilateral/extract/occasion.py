"""The occasion an article reports, and what is dated and placed by it. Knows claims; nothing of sentences.

A report of talks gives their day and place once; what was said there (support, thanks, criticism) happened then and there. Where
the report gives no day at all, it is of the day it appeared, and the claim says that this is how the day is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilateral.model import Claim, DateBasis, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SPOKEN = frozenset(
    {"meets", "supports", "congratulates", "thanks", "criticizes", "requests", "invites", "agrees", "rejects", "threatens"}
)
_DAY = 10  # letters of an ISO day


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting an article is about: whose, when, where."""

    sides: frozenset[str]
    date: str
    place: str


def place_in_time(claims: Sequence[Claim], *, published: str, side: Callable[[str], str]) -> tuple[Claim, ...]:
    """The claims with the day and place of the article's occasion, where they have none of their own."""
    known = [_like(claim, claims) for claim in claims]
    occasion = _occasion(known, published=published, side=side)
    return tuple(_placed(claim, occasion, published=published, side=side) for claim in known)


def _like(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim with what another sentence about the same tells: its day, its place."""
    same = [
        c
        for c in claims
        if (c.type, c.actor, c.counterpart, c.status) == (claim.type, claim.actor, claim.counterpart, claim.status)
    ]
    dated = next((c for c in same if len(c.date) == _DAY), None)
    placed = next((c.place for c in same if c.place), "")
    if not claim.date and dated is not None:
        claim = replace(claim, date=dated.date, date_basis=DateBasis.CONTEXT)
    return replace(claim, place=claim.place or placed)


def _occasion(claims: Sequence[Claim], *, published: str, side: Callable[[str], str]) -> Occasion | None:
    """The first meeting that took place; its place may be that of a visit by one who met."""
    first = next(
        (c for c in claims if c.type == "meets" and c.status is Status.ACTUAL and (not c.date or len(c.date) == _DAY)), None
    )
    if first is None:
        return None
    sides = frozenset(s for s in (side(first.actor), side(first.counterpart)) if s)
    visits = [
        c.place
        for c in claims
        if c.type == "visits"
        and c.status is Status.ACTUAL
        and {c.actor, side(c.actor)} & {*sides, first.actor, first.counterpart}
    ]
    return Occasion(sides, first.date or _day(published), first.place or (visits[0] if visits else ""))


def _placed(claim: Claim, occasion: Occasion | None, *, published: str, side: Callable[[str], str]) -> Claim:
    if claim.status is not Status.ACTUAL or claim.type not in SPOKEN or claim.date:
        return claim
    if occasion is not None and side(claim.actor) in occasion.sides and occasion.date:
        basis = DateBasis.CONTEXT if occasion.date != published else DateBasis.PUBLICATION
        return replace(claim, date=occasion.date, date_basis=basis, place=claim.place or occasion.place)
    if _day(published):
        return replace(claim, date=published, date_basis=DateBasis.PUBLICATION)
    return claim


def _day(published: str) -> str:
    return published if len(published) == _DAY else ""
