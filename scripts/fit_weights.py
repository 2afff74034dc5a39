"""Make knowledge/weights.tsv: what each clue says for or against a claim, learned from articles read by hand.

Usage: python -m scripts.fit_weights [--check]. Needs ../shared; only counted clues, no text of the articles, enter the table.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.corpora import Corpus, load_corpus
from bench.judged import COUNTS, judge_corpus, rows_of
from bench.logistic import fit

TABLE = Path(__file__).parents[1] / "src" / "bilateral" / "knowledge" / "weights.tsv"
HEADER = (
    "# What each clue says for (below 0: against) a claim, as natural log of odds; `always` is what every claim starts from.\n"
    "# Made by scripts/fit_weights.py by logistic regression; do not edit. Learned from {corpora}.\n"
    "clue\tweight\n"
)
NEAR = 0.01  # another machine's sums differ in their last digits


def table_of(corpora: list[Corpus]) -> tuple[str, dict[str, float]]:
    """The table's header and its weights, learned from the corpora."""
    named = ", ".join(f"{corpus.name} ({len(corpus.articles)}, {corpus.hash[:12]})" for corpus in corpora)
    return HEADER.format(corpora=named), fit([row for corpus in corpora for row in rows_of(judge_corpus(corpus), corpus.name)])


def read(text: str) -> tuple[str, dict[str, float]]:
    """A table's header and weights."""
    lines = text.splitlines(keepends=True)
    head = HEADER.count("\n")
    return "".join(lines[:head]), {clue: float(weight) for clue, weight in (line.split("\t") for line in lines[head:])}


def main() -> int:
    """Write the table, or with --check say whether it is what would be written."""
    header, weights = table_of([load_corpus(name) for name in COUNTS])
    if "--check" in sys.argv:
        old_header, old = read(TABLE.read_text(encoding="utf-8"))
        same = header == old_header and old.keys() == weights.keys()
        return int(not same or any(abs(old[clue] - weight) > NEAR for clue, weight in weights.items()))
    TABLE.write_text(header + "".join(f"{clue}\t{weight}\n" for clue, weight in sorted(weights.items())), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
