"""Precision and recall of relations against gold ones, at actor level and at side level. Knows nothing of the extractor.

A relation is a dict as `bilateral extract` writes it: type, subject, object, subject_side, object_side, status. Within an
article one (type, subject, object, status) counts once. Actor level compares names; side level compares sides, and leaves
out what holds within one side or on no known side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.names import fold, same_name

SYMMETRIC = frozenset({"meets", "agrees", "cooperates"})
HEADLINE = frozenset({"meets", "supports", "congratulates", "member-of"})
ALL, TOP = "ALL", "HEADLINE"

Relation = Mapping[str, str | None]
SideKey = tuple[str, tuple[str, str], str]


@dataclass(slots=True)
class Tally:
    """How many relations were right, found and in the gold, by row: a relation type, ALL or HEADLINE."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, *, right: Iterable[str], found: Iterable[str], gold: Iterable[str]) -> None:
        """Count relations, given by their types."""
        for counter, types in ((self.right, right), (self.found, found), (self.gold, gold)):
            for name in types:
                counter.update([name, ALL, *([TOP] if name in HEADLINE else [])])

    def rows(self) -> list[str]:
        """ALL, HEADLINE, then the types by name."""
        return sorted(self.found | self.gold, key=lambda row: (row not in {ALL, TOP}, row))

    def scores(self, row: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a row, in 0..1; 0 where there is nothing to divide by."""
        right, found, gold = self.right[row], self.found[row], self.gold[row]
        precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


@dataclass(slots=True)
class Score:
    """The tallies of both levels, and how many dates and places of right relations are right, of how many."""

    actor: Tally = field(default_factory=Tally)
    side: Tally = field(default_factory=Tally)
    dates: tuple[int, int] = (0, 0)
    places: tuple[int, int] = (0, 0)


def score(gold: Mapping[str, list[Relation]], found: Mapping[str, list[Relation]]) -> Score:
    """Score what was found against the gold, article by article; an article that was not read counts as empty."""
    total = Score()
    for key, wanted in gold.items():
        given = unique(found.get(key, []))
        pairs = pair_up(wanted, given)
        total.actor.add(right=types(w for w, _ in pairs), found=types(given), gold=types(wanted))
        a, b = {side_key(r) for r in wanted} - {None}, {side_key(r) for r in given} - {None}
        total.side.add(right=(k[0] for k in a & b if k), found=(k[0] for k in b if k), gold=(k[0] for k in a if k))
        total.dates = _plus(total.dates, ((g.get("date") or "") == w["date"] for w, g in pairs if w.get("date")))
        total.places = _plus(total.places, (_same_place(w, g) for w, g in pairs if w.get("place")))
    return total


def unique(relations: Iterable[Relation]) -> list[Relation]:
    """One relation for each (type, subject, object, status): the last."""
    return list({(r["type"], r.get("subject"), r.get("object"), status(r)): r for r in relations}.values())


def status(relation: Relation) -> str:
    """Actual, planned or negated: actual where nothing is said; what is only intended is planned."""
    given = relation.get("status") or "actual"
    return "planned" if given == "intended" else given


def types(relations: Iterable[Relation]) -> list[str]:
    """Their types."""
    return [str(relation["type"]) for relation in relations]


def pair_up(gold: Iterable[Relation], found: Iterable[Relation]) -> list[tuple[Relation, Relation]]:
    """One-to-one pairs of gold and found relations that agree at actor level, greedily in the gold's order."""
    left, pairs = list(found), []
    for wanted in gold:
        hit = next((given for given in left if agree(wanted, given)), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((wanted, hit))
    return pairs


def agree(gold: Relation, found: Relation) -> bool:
    """Whether type, status and both names agree; the two names of a symmetric relation have no order."""
    if (gold["type"], status(gold)) != (found["type"], status(found)):
        return False
    a, b, x, y = (str(r.get(end) or "") for r in (gold, found) for end in ("subject", "object"))
    if not x or not y:
        return False
    crossed = gold["type"] in SYMMETRIC and same_name(a, y) and same_name(b, x)
    return (same_name(a, x) and same_name(b, y)) or crossed


def side_key(relation: Relation) -> SideKey | None:
    """The relation between sides; None where a side is not known or both are one.

    For holds-office the person's surname stands for the first side, which would be the same as the second.
    """
    name = str(relation["type"])
    a, b = relation.get("subject_side"), relation.get("object_side")
    if name == "holds-office":
        a = (fold(relation.get("subject") or "") or ("",))[-1]
    if not a or not b or (a == b and name not in {"holds-office", "member-of"}):
        return None
    first, second = " ".join(fold(a)), " ".join(fold(b))
    ends = (min(first, second), max(first, second)) if name in SYMMETRIC else (first, second)
    return name, ends, status(relation)


def _same_place(gold: Relation, found: Relation) -> bool:
    return bool(found.get("place")) and same_name(str(found["place"]), str(gold["place"]))


def _plus(tally: tuple[int, int], answers: Iterable[bool]) -> tuple[int, int]:
    given = list(answers)
    return tally[0] + sum(given), tally[1] + len(given)
