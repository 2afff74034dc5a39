"""Make knowledge/precision.tsv: of each frame, how often it was right in the hand-read training articles.

Usage: python -m scripts.measure_precision [--check]. Needs ../shared; counts only, no text of the articles enters the table.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bench.corpora import load_corpus
from bench.score import agree, unique
from bilateral.cli import record
from bilateral.extract import Extractor

TABLE = Path(__file__).parents[1] / "src" / "bilateral" / "knowledge" / "precision.tsv"
HEADER = (
    "# Of each frame, how many of its claims were right, and how many it made, in the hand-read training articles.\n"
    "# Made by scripts/measure_precision.py; do not edit. Right: type, actors and status agree; a claim counts once an article.\n"
    "frame\tright\tfound\n"
)


def measure() -> dict[str, tuple[int, int]]:
    """(right, found) by frame over the training corpus. Raises SystemExit where it is absent."""
    corpus = load_corpus("train")
    extractor, right, found = Extractor(), Counter[str](), Counter[str]()
    for article in corpus.articles.values():
        for relation in unique(record.relations(extractor.read(article))):
            found[relation["frame"]] += 1
            right[relation["frame"]] += any(agree(gold, relation) for gold in corpus.gold[article.id])
    return {frame: (right[frame], found[frame]) for frame in sorted(found)}


def main() -> int:
    """Write the table, or with --check say whether it is what would be written."""
    text = HEADER + "".join(f"{frame}\t{right}\t{found}\n" for frame, (right, found) in measure().items())
    if "--check" in sys.argv:
        return int(TABLE.read_text(encoding="utf-8") != text)
    TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
