"""What the frames say of a corpus, how sure or not, and what of that is right. Knows the extractor and the gold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.score import agree
from bilateral.extract import Extractor
from bilateral.extract.claims import LIST_FRAME, OFFICE_FRAME, plain_clues
from bilateral.extract.frames import Match, match_frames
from bilateral.extract.judge import judge
from bilateral.extract.reader import tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.corpora import Corpus
    from bench.logistic import Row
    from bench.score import Relation
    from bilateral.extract.reader import Opened, Told

COUNTS = {"train": 2.0, "written": 1.0, "sentences": 1.0}  # what is learned from: real articles count double


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair that a frame says: of which article, what kind of relation, its clues, and whether the gold has it."""

    article: str
    type: str
    clues: tuple[str, ...]
    right: bool


def judge_corpus(corpus: Corpus, extractor: Extractor | None = None) -> Iterator[Judged]:
    """All that its articles' frames say, by article, in the order of the text; what may not be claimed is left out."""
    extractor = extractor or Extractor(min_confidence=0)
    for key, article in corpus.articles.items():
        opened = extractor.open(article)
        for told in tell(opened, Counter()):
            for relation, clues in _said(told, opened):
                right = any(agree(gold, relation) for gold in corpus.gold[key])
                yield Judged(key, str(relation["type"]), clues, right)


def rows_of(judged: Iterable[Judged], corpus: str) -> list[Row]:
    """What was judged of a corpus of COUNTS, as the regression takes it."""
    return [(one.clues, one.right, COUNTS[corpus]) for one in judged]


def _said(told: Told, opened: Opened) -> Iterator[tuple[Relation, tuple[str, ...]]]:
    def relation(kind: str, actor: str, counterpart: str, status: str) -> Relation:
        names = [found.name if (found := opened.setting.actor(key)) else None for key in (actor, counterpart)]
        return {"type": kind, "subject": names[0], "object": names[1], "status": status}

    for claim in told.claims:
        if claim.frame in {LIST_FRAME, OFFICE_FRAME}:
            yield relation(claim.type, claim.actor, claim.counterpart, claim.status), plain_clues(claim.frame)
    for match in match_frames(told.scene, opened.setting.lexicon):
        if isinstance(match, Match):
            for one in judge(told.scene, match, opened.setting):
                if not one.refused:
                    yield relation(match.frame.type, one.actor, one.counterpart, one.status), one.clues
