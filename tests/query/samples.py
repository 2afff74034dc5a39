"""A small net made by hand, whose every number is worked out in the tests beside it."""

from __future__ import annotations

from bilateral.model import Actor, Event, Kind, Status

WEIGHTS = {"meets": 2.0, "supports": 5.0, "visits": 4.0, "criticizes": -3.0, "attacks": -9.0, "member-of": 0.0}
SYMMETRIC = {"meets", "agrees", "cooperates"}

ACTORS = {
    actor.key: actor
    for actor in (
        Actor("CHN", "China", Kind.COUNTRY, "CHN"),
        Actor("RUS", "Russia", Kind.COUNTRY, "RUS"),
        Actor("USA", "United States", Kind.COUNTRY, "USA"),
        Actor("JPN", "Japan", Kind.COUNTRY, "JPN"),
        Actor("Wang Yi@CHN", "Wang Yi", Kind.PERSON, "CHN"),
        Actor("Sergey Lavrov@RUS", "Sergey Lavrov", Kind.PERSON, "RUS"),
        Actor("Hamas", "Hamas", Kind.GROUP, ""),
    )
}


def happening(key: str, relation: str, a: str, b: str, day: str = "", **more: object) -> Event:
    """An event from `a` to `b` (several keys: `CHN RUS`); symmetric ones have all in `actors`."""
    sources, targets = tuple(a.split()), tuple(b.split())
    if relation in SYMMETRIC:
        sources, targets = tuple(sorted((*sources, *targets))), ()
    fields: dict[str, object] = {
        "key": key,
        "type": relation,
        "actors": sources,
        "counterparts": targets,
        "sides": sources,
        "counterpart_sides": targets,
        "status": Status.ACTUAL,
        "date": day,
        "place": "",
        "claims": (f"claim-{key}",),
        "articles": 1,
        "sources": 1,
        "first_report": day,
        "last_report": day,
    }
    return Event(**(fields | more))


# China and Russia are friends, so are Japan and the United States; the pairs quarrel across, but the USA and Russia met once.
EVENTS = (
    happening("e1", "meets", "CHN", "RUS", "2024-01-10", sources=3, articles=5),
    happening("e2", "supports", "CHN", "RUS", "2024-02-10"),
    happening("e3", "visits", "CHN", "RUS", "2024-03-10", sources=2, articles=2),
    happening("e4", "meets", "JPN", "USA", "2024-01-20"),
    happening("e5", "criticizes", "USA", "CHN", "2024-02-20"),
    happening("e6", "meets", "RUS", "USA", "2024-03-20"),
    happening("e7", "supports", "USA", "RUS", "2024-04-01", status=Status.PLANNED),
    happening("e8", "attacks", "RUS", "USA", "2024-04-02", status=Status.NEGATED),
)
