"""Measure merging: `python -m bench.merge [--no-extract] [--scale N …]`.

Prints B³ on our own groups (tests/merge/groups) with gold claims and with extracted ones, and what merging one more article
costs beside stores of growing size. Ends with 1 where B³ given gold claims is below its floor.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import ModuleType

from bilateral.actors import load_gazetteer
from bilateral.extract import Extractor
from bilateral.graph.reports import reports_of
from bilateral.iris import article_iri
from bilateral.merge import filed, merge, prepare, update
from bilateral.model import Kind, Report, Status

FLOOR = 0.90
SIDES = 60
ARTICLES_A_DAY = 200
GROUPS = Path(__file__).parents[1] / "tests" / "merge" / "groups.py"


def main() -> int:
    """Run all; 1 where B³ is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m bench.merge", description="Measure merging.")
    parser.add_argument("--no-extract", action="store_true", help="leave extracted claims out")
    parser.add_argument("--scale", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="articles in the store")
    options = parser.parse_args()
    groups = load_groups()
    f1 = print_b_cubed(groups)
    if not options.no_extract:
        print_extracted(groups)
    for size in options.scale:
        print_scale(size, symmetric=groups.SYMMETRIC)
    return int(f1 < FLOOR)


def load_groups() -> ModuleType:
    """The module that reads the groups; tests are not a package."""
    spec = importlib.util.spec_from_file_location("merge_groups", GROUPS)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GROUPS)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def print_b_cubed(groups: ModuleType) -> float:
    """B³ given gold claims; its F1."""
    read = groups.read_groups()
    reports = [report for group in read for report in group.reports]
    gold = {claim: event for group in read for claim, event in group.gold.items()}
    scores = groups.b_cubed([event.claims for event in merge(reports, symmetric=groups.SYMMETRIC)], gold)
    articles = sum(len(group.articles) for group in read)
    print(f"{len(read)} groups, {articles} articles, {len(gold)} claims, {len(set(gold.values()))} events")
    print("B³ given gold claims  P {:.3f}  R {:.3f}  F1 {:.3f}".format(*scores))
    return float(scores[2])


def print_extracted(groups: ModuleType) -> None:
    """B³ with extracted claims, over those that match a gold claim by article, type, sides and status."""
    extractor, read = Extractor(), groups.read_groups()
    gold: dict[str, str] = {}
    reports: list[Report] = []
    wanted = 0
    for group in read:
        family = groups.leads(group.articles)
        events = {_says(report, groups.SYMMETRIC): group.gold[report.claim] for report in group.reports}
        wanted += len(events)
        for article in group.articles:
            found = reports_of(extractor.read(article), family=family[article_iri(article.id)])
            found = prepare(found, symmetric=groups.SYMMETRIC, country_of=country_of)
            reports += found
            gold |= {r.claim: events[says] for r in found if (says := _says(r, groups.SYMMETRIC)) in events}
    found_events = [[c for c in event.claims if c in gold] for event in merge(reports, symmetric=groups.SYMMETRIC)]
    scores = groups.b_cubed(found_events, gold)
    print(
        "B³ of extracted claims  P {:.3f}  R {:.3f}  F1 {:.3f}".format(*scores), f"over {len(gold)} that match {wanted} gold ones"
    )


def country_of(place: str) -> str:
    """The country in which a place lies, or that it is, as far as the gazetteer knows capitals and countries."""
    gazetteer = load_gazetteer()
    actors = [gazetteer.actor(name.key) for name in gazetteer.find(place) if name.key]
    return next((actor.name for actor in actors if actor and actor.kind is Kind.COUNTRY), "")


def _says(report: Report, symmetric: frozenset[str]) -> tuple[object, ...]:
    sides = [report.actor_side or report.actor, report.counterpart_side or report.counterpart]
    return (report.article, report.type, tuple(sorted(sides) if report.type in symmetric else sides), report.status)


def print_scale(size: int, *, symmetric: frozenset[str]) -> None:
    """What merging costs with `size` articles in the store, `ARTICLES_A_DAY` of each day."""
    reports = made_up(size, symmetric=symmetric)
    store: dict[str, list[Report]] = defaultdict(list)
    articles: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        store[filed(report, symmetric=symmetric)].append(report)
        articles[report.article].append(report)
    chosen = Random(0).sample(sorted(articles), 200)
    reads = 0

    def fetch(blocks: frozenset[str]) -> list[Report]:
        nonlocal reads
        found = [report for block in sorted(blocks) for report in store.get(block, [])]
        reads += len(found)
        return found

    start = time.process_time()
    for name in chosen:
        update(articles[name], fetch=fetch, symmetric=symmetric)
    spent = (time.process_time() - start) / len(chosen)
    start = time.process_time()
    events = merge(reports, symmetric=symmetric)
    whole = time.process_time() - start
    print(
        f"{size:>7} articles: one more {spent * 1e3:.2f} ms, {reads / len(chosen):.0f} claims read;"
        f" all anew {whole:.1f} s, {len(reports) / whole:.0f} claims/s, {len(events)} events"
    )


def made_up(size: int, *, symmetric: frozenset[str]) -> list[Report]:
    """Prepared reports of made-up articles, two to three claims each; some sides act far more often than others."""
    rng = Random(size)
    names = [f"S{number:02}" for number in range(SIDES)]
    weights = [1 / (number + 1) for number in range(SIDES)]
    found: list[Report] = []
    for number in range(size):
        published = date(2020, 1, 1) + timedelta(days=number // ARTICLES_A_DAY)
        made = []
        for place in range(rng.randint(2, 3)):
            one, other = rng.choices(names, weights, k=2)
            report = _claim(rng, number, place, published)
            made.append(replace(report, actor=one, actor_side=one, counterpart=other, counterpart_side=other))
        found += prepare(made, symmetric=symmetric)
    return found


def _claim(rng: Random, number: int, place: int, published: date) -> Report:
    happened = (published - timedelta(days=rng.randint(0, 2))).isoformat()
    return Report(
        claim=f"c{number}-{place}",
        article=f"a{number}",
        published=published.isoformat(),
        publisher=f"p{number % 50}",
        family=f"a{number - number % 3}",
        type=rng.choice(["meets", "agrees", "supports", "criticizes", "visits", "requests"]),
        actor="",
        counterpart="",
        actor_side="",
        counterpart_side="",
        status=rng.choice([Status.ACTUAL, Status.ACTUAL, Status.ACTUAL, Status.PLANNED, Status.NEGATED]),
        date=rng.choice(["", "", "", happened, happened, happened[:7]]),
        place=rng.choice(["", "", "Here", "There"]),
        confidence=1.0,
        sentence=str(place),
    )


if __name__ == "__main__":
    sys.exit(main())
