"""How well the extractor reads the sentences: `python -m tests.extract.sentences_score [--errors] [--update] [TABLE…]`.

Prints precision, recall and F1 per table, per relation type and over all (a relation counts where type, both actors and status
agree), and how often date and place are right where the relation was found.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bilateral.extract import Extractor
from bilateral.model import Article, Claim, Reading
from bilateral.ontology import load_ontology
from bilateral.tables import read_table
from tests.extract.sentence_tables import DATE_COLUMNS, DATES, Item, Label, load_items, same_actor, tables

FLOORS = Path(__file__).parent / "sentences_floors.json"
SLACK = 0.02


@dataclass
class Tally:
    """Counts of what was right, missed and wrong, by relation type, and the lines that say which."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another's too."""
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong
        self.errors += other.errors

    def row(self, name: str, kind: str = "") -> str:
        """One printed line: precision, recall, F1, and how many there are."""
        right, missed, wrong = (tally[kind] if kind else tally.total() for tally in (self.right, self.missed, self.wrong))
        figures = (ratio(right, wrong), ratio(right, missed), f1(right, missed, wrong))
        return f"{name:<16}" + "".join(f"{figure:7.3f}" for figure in figures) + f"{right + missed:7d}"

    @property
    def f1(self) -> float:
        """Over all types."""
        return f1(self.right.total(), self.missed.total(), self.wrong.total())


def ratio(right: int, others: int) -> float:
    """The share that is right; 1 of nothing."""
    return right / (right + others) if right + others else 1.0


def f1(right: int, missed: int, wrong: int) -> float:
    """The harmonic mean of precision and recall; 1 of nothing."""
    return 2 * right / (2 * right + missed + wrong) if right + missed + wrong else 1.0


def measure(items: list[Item], extractor: Extractor) -> Tally:
    """Read every sentence as an article of its own and compare."""
    tally = Tally()
    symmetric = {name for name, kind in load_ontology().types.items() if kind.symmetric}
    for item in items:
        compare(item, extractor.read(Article(id=item.where, text=item.sentence, published=item.published)), symmetric, tally)
    return tally


def compare(item: Item, reading: Reading, symmetric: set[str], tally: Tally) -> None:
    """Count one sentence's relations; each is stated once however often it was found."""
    actors = {actor.key: actor for actor in reading.actors}

    def fits(claim: Claim, label: Label) -> bool:
        if (claim.type, claim.status) != (label.type, label.status):
            return False
        pairs = [(claim.actor, claim.counterpart)]
        if claim.type in symmetric:
            pairs.append((claim.counterpart, claim.actor))
        return any(same_actor(label.subject, actors[one]) and same_actor(label.object, actors[other]) for one, other in pairs)

    for label in item.labels:
        found = any(fits(claim, label) for claim in reading.claims)
        (tally.right if found else tally.missed)[label.type] += 1
        if not found:
            said = f"{label.status} {label.type}({label.subject}, {label.object})"
            tally.errors.append(f"{item.where} MISSED {said} | {item.sentence}")
    stated = {(c.type, c.actor, c.counterpart, c.status): c for c in reading.claims}
    for claim in stated.values():
        if not any(fits(claim, label) for label in item.labels):
            tally.wrong[claim.type] += 1
            said = f"{claim.status} {claim.type}({actors[claim.actor].name}, {actors[claim.counterpart].name})"
            tally.errors.append(f"{item.where} WRONG {said} [{claim.frame}] | {item.sentence}")


def measure_dates(extractor: Extractor) -> tuple[int, int, int, int]:
    """Rows of the table of dates, and of how many the relation was found, its date is right, its place is right."""
    rows = list(read_table(DATES, columns=DATE_COLUMNS))
    found = dated = placed = 0
    for row in rows:
        reading = extractor.read(Article(id=row.where, text=row["sentence"], published=row["published"]))
        claims = [claim for claim in reading.claims if claim.type == row["type"]]
        found += bool(claims)
        dated += any(claim.date == row["date"] for claim in claims)
        placed += any(claim.place == row["place"] for claim in claims)
    return len(rows), found, dated, placed


def main() -> int:
    """Measure and print; with --update set the floors."""
    parser = argparse.ArgumentParser(prog="python -m tests.extract.sentences_score", description=__doc__)
    parser.add_argument("tables", nargs="*", help="names of tables, such as meets; all where none is given")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--update", action="store_true", help="set the floors to what was measured")
    options = parser.parse_args()
    extractor = Extractor()
    asked = [path for path in tables() if not options.tables or path.stem in options.tables]
    found = {path.stem: measure(load_items(path), extractor) for path in asked}
    total = Tally()
    for tally in found.values():
        total.add(tally)
    lines = report(found, total) + (total.errors if options.errors else [])
    rows, related, dated, placed = measure_dates(extractor)
    lines.append(f"dates: {rows} rows, {related} relations found, {dated} dates and {placed} places right")
    sys.stdout.write("\n".join(lines) + "\n")
    if options.update and not options.tables:
        floors = {name: round(max(0.0, tally.f1 - SLACK), 3) for name, tally in {**found, "all": total}.items()}
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def report(found: dict[str, Tally], total: Tally) -> list[str]:
    """The printed table: per table of sentences, per relation type, over all."""
    kinds = sorted(total.right | total.missed | total.wrong)
    by_table = [tally.row(name) for name, tally in found.items()]
    return [
        *by_table,
        "",
        "by relation type      P      R     F1      n",
        *(total.row(kind, kind) for kind in kinds),
        total.row("all"),
    ]


if __name__ == "__main__":
    raise SystemExit(main())
