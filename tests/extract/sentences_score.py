"""How well the extractor reads the sentences: `python -m tests.extract.sentences_score [--errors] [--update] [TABLE…]`.

Prints precision, recall and F1 per table, per relation type and over all; a relation counts where type, both actors and status agree.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bilateral.extract import Extractor
from bilateral.model import Article, Claim, Reading
from bilateral.ontology import load_ontology
from tests.extract.sentences import Item, Label, load_items, same_actor, tables

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
        return f"{name:<16}{ratio(right, wrong):7.3f}{ratio(right, missed):7.3f}{f1(right, missed, wrong):7.3f}{right + missed:7d}"

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
            tally.errors.append(f"{item.where} MISSED {label.status} {label.type}({label.subject}, {label.object}) | {item.sentence}")
    stated = {(c.type, c.actor, c.counterpart, c.status): c for c in reading.claims}
    for claim in stated.values():
        if not any(fits(claim, label) for label in item.labels):
            tally.wrong[claim.type] += 1
            said = f"{claim.status} {claim.type}({actors[claim.actor].name}, {actors[claim.counterpart].name})"
            tally.errors.append(f"{item.where} WRONG {said} [{claim.frame}] | {item.sentence}")


def main() -> int:
    """Measure and print; with --update set the floors."""
    parser = argparse.ArgumentParser(prog="python -m tests.extract.sentences_score", description="Score the extractor on our sentences.")
    parser.add_argument("tables", nargs="*", help="names of tables, such as meets; all where none is given")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--update", action="store_true", help="set the floors to what was measured")
    options = parser.parse_args()
    extractor, total, floors = Extractor(), Tally(), {}
    for path in tables():
        if options.tables and path.stem not in options.tables:
            continue
        tally = measure(load_items(path), extractor)
        print(tally.row(path.stem))
        floors[path.stem] = round(max(0.0, tally.f1 - SLACK), 3)
        total.add(tally)
    print("\nby relation type      P      R     F1      n")
    for kind in sorted(total.right | total.missed | total.wrong):
        print(total.row(kind, kind))
    print(total.row("all"))
    if options.errors:
        print("\n".join(total.errors))
    if options.update and not options.tables:
        floors["all"] = round(max(0.0, total.f1 - SLACK), 3)
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
