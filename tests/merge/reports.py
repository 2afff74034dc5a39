"""Reports that are short to write in a test."""

from __future__ import annotations

from bilateral.model import Report, Status

SYMMETRIC = frozenset({"meets", "agrees", "cooperates"})
COUNTRY = {
    "Vientiane": "Laos",
    "Laos": "Laos",
    "Geneva": "Switzerland",
    "Vienna": "Austria",
    "Moscow": "Russia",
    "Beijing": "China",
}


def side(actor: str) -> str:
    """The side in an actor's key: `CHN` of `Wang Yi@CHN`, itself where it has no `@`."""
    return actor.rpartition("@")[2]


def report(actor: str, counterpart: str, published: str = "2024-07-26", **more: str) -> Report:
    """A report of a meeting by an article of its own, named by what it says; `more` sets other fields."""
    article = more.get("article") or f"a:{actor}/{counterpart}/{published}/{sorted(more.items())}"
    kind, status = more.get("type", "meets"), more.get("status", "actual")
    return Report(
        claim=more.get("claim")
        or f"{article}#{kind}/{actor}/{counterpart}/{status}/{more.get('date', '')}/{more.get('sentence', '')}",
        article=article,
        published=published,
        publisher=more.get("publisher", ""),
        family=more.get("family") or article,
        type=kind,
        actor=actor,
        counterpart=counterpart,
        actor_side=side(actor),
        counterpart_side=side(counterpart),
        status=Status(status),
        date=more.get("date", ""),
        place=more.get("place", ""),
        confidence=1.0,
        sentence=more.get("sentence", ""),
        place_country=COUNTRY.get(more.get("place", ""), ""),
        agency=more.get("agency", ""),
    )
