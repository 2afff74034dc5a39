"""Measure how far confidence can be trusted: `python -m bench.reliability`; precision and what is kept along it.

Every training article is judged by weights fitted without it (in FOLDS parts), so the figures are of articles not learned from.
What no frame finds is missed at any confidence: `kept right` is of the right ones that frames find.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from bench.corpora import Corpus, load_corpus
from bench.judged import COUNTS, judge_corpus, rows_of
from bench.logistic import fit
from bilateral.extract.confidence import confidence

FOLDS = 4
BINS = 10
CUTS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Scored:
    """What a frame said, how sure weights fitted on other articles were, and whether it was right."""

    sure: float
    right: bool


def held_out(corpora: list[Corpus]) -> list[Scored]:
    """All that the frames say of the first corpus, scored by what the rest of it and the other corpora teach."""
    judged = {corpus.name: list(judge_corpus(corpus)) for corpus in corpora}
    first, *others = corpora
    taught = [row for corpus in others for row in rows_of(judged[corpus.name], corpus.name)]
    names = sorted(first.articles)
    scored: list[Scored] = []
    for fold in range(FOLDS):
        out = set(names[fold::FOLDS])
        own = [one for one in judged[first.name] if one.article not in out]
        weights = fit([*rows_of(own, first.name), *taught])
        scored += [Scored(confidence(one.clues, weights), one.right) for one in judged[first.name] if one.article in out]
    return scored


def print_reliability(scored: list[Scored]) -> None:
    """How many of the claims of each tenth of confidence are right; reliable is where the two agree."""
    print(f"{'confidence':>12s} {'claims':>7s} {'said':>6s} {'right':>6s}")
    for low in range(BINS):
        inside = [one for one in scored if low <= one.sure * BINS < low + 1 or (low + 1 == BINS and one.sure == 1)]
        if inside:
            said, right = (sum(values) / len(inside) for values in ([one.sure for one in inside], [one.right for one in inside]))
            print(f"{low / BINS:6.1f}-{(low + 1) / BINS:.1f}   {len(inside):7d} {said:6.2f} {right:6.2f}")


def print_curve(scored: list[Scored]) -> None:
    """Precision, and the share of all right claims that is kept, by the least confidence."""
    every = sum(one.right for one in scored)
    print(f"{'--min-confidence':>16s} {'precision':>10s} {'kept right':>11s} {'claims':>7s}")
    for cut in CUTS:
        kept = [one for one in scored if one.sure >= cut]
        right = sum(one.right for one in kept)
        print(f"{cut:16.1f} {right / max(len(kept), 1):10.3f} {right / max(every, 1):11.3f} {len(kept):7d}")


def main() -> int:
    """Print both tables; nothing where the training articles are not here."""
    try:
        corpora = [load_corpus(name) for name in COUNTS]
    except SystemExit as absent:
        print(f"reliability skipped: {absent}")
        return 0
    scored = held_out(corpora)
    print_reliability(scored)
    print_curve(scored)
    return 0


if __name__ == "__main__":
    sys.exit(main())
