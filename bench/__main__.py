"""Measure bilateral: `python -m bench [--update [--lower]] [--no-speed] [--errors] [--min-confidence 0..1]`.

Prints precision, recall and F1 per relation type at both levels for each corpus, articles per second beside the stock spaCy
pipeline, and the time of `bilateral --help`. Ends with 1 where something is below bench/floors.json.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from typing import Any

from bench import floors, speed
from bench.corpora import Corpus, load_corpora
from bench.score import ALL, TOP, Score, Tally, agree, score, unique
from bilateral.cli import record
from bilateral.extract import Extractor
from bilateral.extract.confidence import MIN_CONFIDENCE

LEAST_RATIO = 2.4  # times the stock pipeline's articles a second: 2.47 to 2.59 reached in November 2026, 2.5 is the goal
MOST_HELP_S = 0.3
GATED = (ALL, TOP)


def main() -> int:
    """Run all; 1 where something is below its floor."""
    options = parse_options()
    corpora = load_corpora()
    measured = {
        corpus.name: bench_corpus(corpus, errors=options.errors, min_confidence=options.min_confidence) for corpus in corpora
    }
    found = gate(measured, update=options.update, lower=options.lower)
    if not options.no_speed:
        found += bench_speed(chain.from_iterable(corpus.articles.values() for corpus in corpora if corpus.name != "written"))
    for fault in found:
        print(f"BELOW THE FLOOR {fault}")
    return bool(found)


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure bilateral against gold and floors.")
    parser.add_argument("--update", action="store_true", help="pin the corpora and raise the floors to what was measured")
    parser.add_argument("--lower", action="store_true", help="with --update: lower floors as well")
    parser.add_argument("--no-speed", action="store_true", help="leave the speed out")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--min-confidence", type=float, default=MIN_CONFIDENCE, help="leave out claims less sure than this")
    return parser.parse_args()


def bench_corpus(corpus: Corpus, *, errors: bool, min_confidence: float) -> dict[str, Any]:
    """Extract from the articles, print the scores, and give what a floor is made of."""
    extractor = Extractor(min_confidence=min_confidence)
    found: dict[str, list[Any]] = {
        key: list(record.relations(extractor.read(article))) for key, article in corpus.articles.items()
    }
    result = score(corpus.gold, found)
    print_score(corpus, result)
    if errors:
        print_errors(corpus, found)
    scores = {f"{level} {row}": round(tally.scores(row)[2], 4) for level, tally in levels(result) for row in GATED}
    relations = sum(len(rows) for rows in corpus.gold.values())
    return {"hash": corpus.hash, "articles": len(corpus.articles), "relations": relations, "scores": scores}


def levels(result: Score) -> tuple[tuple[str, Tally], tuple[str, Tally]]:
    """Both tallies with their names."""
    return ("actor", result.actor), ("side", result.side)


def print_score(corpus: Corpus, result: Score) -> None:
    """The table of both levels, a row a relation type."""
    print(f"\n{corpus.name}: {len(corpus.articles)} articles, hash {corpus.hash[:12]}")
    print(f"  {'':14s}  {'actor level':^39s}   {'side level':^39s}")
    columns = f"{'P':>5s} {'R':>6s} {'F1':>6s} {'right':>6s} {'found':>6s} {'gold':>5s}"
    print(f"  {'':14s}  {columns}   {columns}")
    for row in result.actor.rows():
        cells = ("{:5.3f}  {:5.3f}  {:5.3f} {:6d} {:6d} {:5d}".format(*t.scores(row), t.right[row], t.found[row], t.gold[row])
                 for _, t in levels(result))  # fmt: skip
        print(f"  {row:14s}  {'   '.join(cells)}")
    print("  dates right: {} of {}; places right: {} of {}".format(*result.dates, *result.places))


def print_errors(corpus: Corpus, found: dict[str, list[Any]]) -> None:
    """What was missed (gold only) and what was wrong (found only), by article."""
    for key, wanted in corpus.gold.items():
        given = unique(found.get(key, []))
        missed = [("missed", r) for r in wanted if not any(agree(r, other) for other in given)]
        wrong = [("wrong", r) for r in given if not any(agree(other, r) for other in wanted)]
        for kind, r in [*missed, *wrong]:
            what = f"{r['type']}({r['subject']}, {r['object']}) {r.get('status')}"
            print(f"  {kind:6s} {key}: {what} - {(r.get('evidence') or '')[:120]}")


def gate(measured: dict[str, dict[str, Any]], *, update: bool, lower: bool) -> list[str]:
    """Faults against the floors, after an update if one is asked for."""
    before = floors.read_floors()
    if update:
        try:
            floors.write_floors(floors.updated(measured, before, lower=lower))
        except ValueError as error:
            return [str(error)]
    return floors.faults(measured, floors.read_floors())


def bench_speed(articles: Any) -> list[str]:
    """Print the speed beside stock spaCy's and the help's time; faults where they miss their goals."""
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn")
    ) as fresh:  # after a first pass the stock pipeline is a third faster
        took = fresh.submit(speed.measure, list(articles)).result()
    print(f"\nspeed, {took.articles} articles, {took.words} words, one new process, both in turns:")
    for name, seconds in (("bilateral", took.ours_s), (f"stock spaCy ({speed.STOCK_MODEL})", took.stock_s)):
        print(f"  {name:40s} {took.articles / seconds:7.1f} articles/s {took.words / seconds:9.0f} words/s")
    print(f"  {took.ratio:.2f} times the stock pipeline (floor: {LEAST_RATIO}, goal: 2.5)")
    helped = speed.help_seconds()
    print(f"\nbilateral --help: {helped:.3f} s (goal: under {MOST_HELP_S})")
    slow = [f"speed: {took.ratio:.2f} times the stock pipeline, its floor {LEAST_RATIO}"] if took.ratio < LEAST_RATIO else []
    late = [f"help: {helped:.3f} s, its ceiling {MOST_HELP_S}"] if helped >= MOST_HELP_S else []
    return slow + late


if __name__ == "__main__":
    sys.exit(main())
