"""A cluster as an event: its actors, day, place, life, sources, and why. Knows clusters and reports; decides no merging."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bilateral.iris import hashed_iri
from bilateral.merge.days import ordinal
from bilateral.merge.names import Named, folded, named, side_of
from bilateral.model import Event, Report, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_LAST_WORD = {Status.PLANNED: 0, Status.NEGATED: 1, Status.ACTUAL: 2}  # among reports of one day


def event_of(
    reports: Iterable[Report], *, symmetric: bool, state: bool = False, reasons: Sequence[str] = (), blocks: Iterable[str] = ()
) -> Event:
    """The event that reports are about.

    Its key is a hash of its first report, so that it does not change as later reports come in. `status` is that of most
    independent sources that say whether it was, the last of them where they are even, and `planned` where none does. Of a
    `state`, which may be told by thousands, the status is the last word and the history has only the reports that change it.
    """
    reports = sorted(reports, key=lambda report: (report.published, _LAST_WORD[report.status], report.claim))
    actors, counterparts = _ends(reports, symmetric=symmetric)
    apart = _apart(reports)
    sources = _sources(reports)
    status = _last_word(reports) if state else _status(reports, sources)
    told = [report for report in reports if report.status is status]
    conflicts = [] if state else _conflicts(reports)
    published = [report.published for report in reports if report.published]
    return Event(
        key=hashed_iri("event", reports[0].type, min(reports, key=lambda report: (report.published, report.claim)).claim),
        type=reports[0].type,
        actors=_specific(actors, apart),
        counterparts=_specific(counterparts, apart),
        sides=_sides(actors),
        counterpart_sides=_sides(counterparts),
        status=status,
        date=_date(told) or _date(reports),
        place=_place(told) or _place(reports),
        claims=tuple(sorted(report.claim for report in reports)),
        articles=len({report.article for report in reports}),
        sources=len(set(sources.values())),
        first_report=published[0] if published else "",
        last_report=published[-1] if published else "",
        history=tuple((report.published, report.status, report.claim) for report in (_turns(reports) if state else reports)),
        disputed=bool(conflicts),
        why=_why(reports, reasons, conflicts),
        publishers=len({report.publisher for report in reports if report.publisher}),
        blocks=tuple(sorted(set(blocks))),
    )


Ends = list[tuple[str, str]]  # (actor, side)
Apart = tuple[tuple[str, ...], ...]  # pairs of keys that are two by decision


def _ends(reports: list[Report], *, symmetric: bool) -> tuple[Ends, Ends]:
    actors = [(report.actor, report.actor_side) for report in reports]
    counterparts = [(report.counterpart, report.counterpart_side) for report in reports]
    return ([*actors, *counterparts], []) if symmetric else (actors, counterparts)


def _sides(ends: Ends) -> tuple[str, ...]:
    return tuple(sorted({side_of(actor, side) for actor, side in ends}))


def _apart(reports: Iterable[Report]) -> Apart:
    return tuple(sorted({pair for report in reports for pair in report.apart}))


def _specific(ends: Ends, apart: Apart) -> tuple[str, ...]:
    """Sorted keys of the actors, each person once under the fullest name, a side only where none of its persons is named."""
    by_side: dict[str, Counter[str]] = defaultdict(Counter)
    for actor, side in ends:
        by_side[side_of(actor, side)][actor] += 1
    found = []
    for side, keys in by_side.items():
        persons = {key: person for key in keys if (person := named(key, side, apart))}
        kept: list[str] = []
        for key in sorted(persons, key=lambda key, keys=keys: (-len(key.split()), -keys[key], key)):  # type: ignore[misc]  # mypy cannot type a lambda with a default
            if not any(persons[key].may_be(persons[other]) for other in kept):
                kept.append(key)
        found += kept or sorted(keys)
    return tuple(sorted(found))


def _sources(reports: list[Report]) -> dict[str, str]:
    """The independent source of each article: copies are one, and so is all that comes from one agency."""
    source: dict[str, str] = {}
    by_agency: dict[str, str] = {}
    for report in sorted(reports, key=lambda report: (report.family, report.agency)):
        source.setdefault(report.family, report.family)
        if report.agency:
            first = by_agency.setdefault(report.agency, source[report.family])
            mine = source[report.family]
            source = {family: first if known == mine else known for family, known in source.items()}
            by_agency = {name: first if known == mine else known for name, known in by_agency.items()}
    return {report.article: source[report.family] for report in reports}


def _status(reports: list[Report], sources: dict[str, str]) -> Status:
    told = {status: {sources[report.article] for report in reports if report.status is status} for status in Status}
    actual, negated = len(told[Status.ACTUAL]), len(told[Status.NEGATED])
    if not actual and not negated:
        return Status.PLANNED
    if actual != negated:
        return Status.ACTUAL if actual > negated else Status.NEGATED
    return _last_word(reports)


def _last_word(reports: list[Report]) -> Status:
    """The last status that is no plan: what was is not undone by a later word on what was to be."""
    return next((report.status for report in reversed(reports) if report.status is not Status.PLANNED), Status.PLANNED)


def _turns(reports: list[Report]) -> list[Report]:
    """The first report, and each whose status is not that of the one before."""
    return [
        report for before, report in zip([None, *reports], reports, strict=False) if not before or before.status != report.status
    ]


def _date(reports: list[Report]) -> str:
    """The day that most sources give, then the last reported; else a month; else ''."""
    days = [report for report in reports if ordinal(report.date) is not None]
    return _most(days or [report for report in reports if report.date], lambda report: report.date)


def _place(reports: list[Report]) -> str:
    """The place that most sources give, a city before its country."""
    placed = [report for report in reports if report.place]
    countries = {folded(report.place_country) for report in placed if folded(report.place_country) != folded(report.place)}
    cities = [report for report in placed if folded(report.place) not in countries]
    return _most(cities or placed, lambda report: report.place)


def _most(reports: list[Report], value: Callable[[Report], str]) -> str:
    sources: dict[str, set[str]] = defaultdict(set)
    last: dict[str, str] = {}
    for report in reports:
        sources[value(report)].add(report.family)
        last[value(report)] = max(last.get(value(report), ""), report.published)
    return max(sorted(sources), key=lambda name: (len(sources[name]), last[name]), default="")


def _conflicts(reports: list[Report]) -> list[str]:
    """What the reports contradict each other in."""
    actual = [report for report in reports if report.status is Status.ACTUAL]
    found = []
    if actual and any(report.status is Status.NEGATED for report in reports):
        found.append("some say that it was, some that it was not")
    days = sorted({report.date for report in actual if ordinal(report.date) is not None})
    if len(days) > 1:
        found.append(f"on the day ({', '.join(days)})")
    places = sorted({report.place for report in actual if report.place}, key=folded)
    if any(not _agree(one, other) for one in actual for other in actual):
        found.append(f"on the place ({', '.join(places)})")
    return found


def _agree(one: Report, other: Report) -> bool:
    first, second = folded(one.place), folded(other.place)
    if not first or not second or first == second:
        return True
    return first == folded(other.place_country) or second == folded(one.place_country)


def _why(reports: list[Report], reasons: Sequence[str], conflicts: list[str]) -> str:
    """One line: what is shared, by what the claims were joined, in what they differ."""
    articles = len({report.article for report in reports})
    parts = [f"{_count(len(reports), 'claim')} of {_count(articles, 'article')}"]
    if len(reports) > 1:
        sides = sorted({side_of(*end) for r in reports for end in ((r.actor, r.actor_side), (r.counterpart, r.counterpart_side))})
        parts.append(f"same type and sides ({', '.join(sides)})")
    parts += [f"{reason} ({times})" if times > 1 else reason for reason, times in sorted(Counter(reasons).items())]
    parts += _by_name(reports)
    if conflicts:
        parts.append(f"disputed: {' and '.join(conflicts)}")
    return "; ".join(parts)


def _by_name(reports: list[Report]) -> list[str]:
    """The names taken for one person, such as "Wang = Wang Yi"."""
    names: dict[str, set[Named]] = defaultdict(set)
    apart = _apart(reports)
    for actor, side in {end for r in reports for end in ((r.actor, r.actor_side), (r.counterpart, r.counterpart_side))}:
        if person := named(actor, side, apart):
            names[side_of(actor, side)].add(person)
    return [
        f"{one.name} = {other.name}"
        for _, known in sorted(names.items())
        for one in sorted(known)
        for other in sorted(known)
        if (len(one.name), one) < (len(other.name), other) and one.may_be(other)
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
