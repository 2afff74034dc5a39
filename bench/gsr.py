"""Measure against the PLOVER gold standard records: `python -m bench.gsr [--errors]`; skipped where it is absent.

322 sentences by the makers of PLOVER (openeventdata/PLOVER, MIT), each with (source, target, type). What is scored are
the events between two different countries: (source country, target country, PLOVER type), without order where it has none,
and the undirected pair alone. Codes are made one: JAP is JPN, ITL ITA, VTN VNM; a body (IGO, NGO, …) is no country; a group
counts for the country whose code PLOVER gives it (Hamas is PSEREB). Its types are those of PLOVER 0.5; `TYPES` says what
became of them later.

Our types are wider than PLOVER's, and cut elsewhere. A relation type answers each PLOVER type that the ontology matches it
with (skos:closeMatch, skos:relatedMatch: a signed treaty is SUPPORT, an agreement to act AGREE, and both are `agrees`); a
planned one the PLOVER type of its CAMEO code in `query/exports/codes.tsv` as well (an offer of aid, a coming visit are AGREE).
A claim that answers several is counted once: as what the gold has, else as its close match. The score by the close match
alone is printed as well.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from pyoxigraph import NamedNode

from bench.corpora import SHARED
from bilateral.actors import load_gazetteer
from bilateral.extract import Extractor
from bilateral.iris import ONTOLOGY
from bilateral.model import Article, Kind, Reading, Status
from bilateral.ontology import load_ontology, ontology_quads
from bilateral.query.exports.coded import event_codes

RECORDS = SHARED / "gold" / "plover_gsr.jsonl"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RENAMED = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
TYPES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}  # PLOVER codebook, changes since 0.5
ORDERLESS = frozenset({"AGREE", "CONSULT", "COOPERATE"})
COUNTRIES = {"Hamas": "PSE", "PLO": "PSE", "Fatah": "PSE", "Taliban": "AFG", "Hezbollah": "LBN", "LTTE": "LKA"}
INTENT = "03"  # CAMEO's root of what PLOVER counts under AGREE

Dyad = tuple[str, str, str]  # source, target, PLOVER type


@dataclass
class Score:
    """How many were right, found and in the gold."""

    right: int = 0
    found: int = 0
    gold: int = 0
    lines: list[str] = field(default_factory=list)

    def add(self, gold: set[Dyad] | set[frozenset[str]], found: set[Dyad] | set[frozenset[str]]) -> None:
        """Count one sentence."""
        self.right, self.found, self.gold = self.right + len(gold & found), self.found + len(found), self.gold + len(gold)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.gold, 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {precision:.3f} R {recall:.3f} F1 {both:.3f} ({self.right} right, {self.found} found, {self.gold} gold)"


def dyad(source: str, target: str, kind: str) -> Dyad:
    """The event, its ends sorted where the type has no order."""
    first, second = sorted((source, target)) if kind in ORDERLESS else (source, target)
    return first, second, kind


def gold_of(record: dict[str, object]) -> Iterator[Dyad]:
    """The events between two countries of a record."""
    events = record["gold"]
    assert isinstance(events, list)
    for event in events:
        ends = [RENAMED.get(code, code) for code in ((event.get(end) or "")[:3] for end in ("source", "target"))]
        if len(set(ends)) > 1 and all(is_country(code) for code in ends):
            yield dyad(*ends, TYPES.get(event["code"], event["code"]))


def found_of(reading: Reading) -> Iterator[tuple[Dyad, ...]]:
    """For each claim between two countries, denied ones left out, the events that it may stand for, the closest match first."""
    actors = {actor.key: actor for actor in reading.actors}
    for claim in reading.claims:
        sides = [actors[key].side or key for key in (claim.actor, claim.counterpart) if key in actors]
        ends = [COUNTRIES.get(side, side) for side in sides]
        if claim.status is not Status.NEGATED and len(set(ends)) > 1 and all(is_country(key) for key in ends):
            orders = [ends, ends[::-1]] if claim.type in load_ontology().symmetric else [ends]
            events = tuple(dict.fromkeys(dyad(*order, kind) for kind in answers(claim.type, claim.status) for order in orders))
            if events:
                yield events


@cache
def answers(relation: str, status: Status) -> tuple[str, ...]:
    """The PLOVER types that a relation type stands for in a status, the closest first."""
    code = event_codes().get((relation, status.value))
    intent = ["AGREE"] if code is not None and code.cameo.startswith(INTENT) else []
    return tuple(dict.fromkeys([*matches("closeMatch", relation), *matches("relatedMatch", relation), *intent]))


@cache
def matches(predicate: str, relation: str) -> tuple[str, ...]:
    """The PLOVER types that the ontology matches a relation type with, by a SKOS predicate."""
    wanted = (NamedNode(ONTOLOGY + relation), NamedNode(SKOS + predicate))
    found = [quad.object for quad in ontology_quads() if (quad.subject, quad.predicate) == wanted]
    return tuple(code.value.rpartition("/")[2] for code in found if isinstance(code, NamedNode))


def read_as(claims: list[tuple[Dyad, ...]], gold: set[Dyad]) -> set[Dyad]:
    """Each claim as one event: one that the gold has, if it may stand for it, else the closest."""
    return {next((event for event in claim if event in gold), claim[0]) for claim in claims}


def is_country(key: str) -> bool:
    """Whether a key is a country's."""
    actor = load_gazetteer().actor(key)
    return actor is not None and actor.kind is Kind.COUNTRY


def main() -> int:
    """Print both scores."""
    parser = argparse.ArgumentParser(prog="python -m bench.gsr", description="Measure against the PLOVER gold standard records.")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    errors = parser.parse_args().errors
    if not RECORDS.exists():
        print("PLOVER gold standard records: not here, skipped")
        return 0
    extractor, directed, closest, undirected = Extractor(), Score(), Score(), Score()
    for line in RECORDS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = set(gold_of(record))
        claims = list(found_of(extractor.read(Article(record["id"], record["text"], published=record["date"]))))
        found = read_as(claims, gold)
        directed.add(gold, found)
        closest.add(gold, {claim[0] for claim in claims})
        undirected.add({frozenset(one[:2]) for one in gold}, {frozenset(one[:2]) for one in found})
        if errors and gold != found:
            print(f"{record['text']}\n  missed {sorted(gold - found)} wrong {sorted(found - gold)}")
    print(f"PLOVER gold standard records, source, target and type: {directed}")
    print(f"  types by their close match alone: {closest}\n  the undirected pair: {undirected}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
