"""Where the lexicon may lack a frame: sentences that name two sides, and of which no claim was made, by the word between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.split import paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.extract.reader import Extractor
    from bilateral.model import Reading


@dataclass(frozen=True, slots=True)
class Silent:
    """A sentence that names two sides or more (keys, sorted) and says nothing by the lexicon, and the article it stands in."""

    article: str
    sides: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A word that stood between two actors without a claim, how many frames it triggers already, and those sentences."""

    word: str
    pos: str
    frames: int
    sentences: tuple[Silent, ...]


def silent_sentences(reading: Reading) -> Iterator[Silent]:
    """The silent sentences of an article, in order."""
    text = reading.article.text
    sides = {actor.key: actor.side or actor.key for actor in reading.actors}
    said = [(claim.evidence.start, claim.evidence.end) for claim in reading.claims]
    for start, end in (span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)):
        named = {sides[m.actor] for m in reading.mentions if start <= m.start < end and m.actor in sides}
        if len(named) > 1 and not any(first < end and start < last for first, last in said):
            yield Silent(reading.article.id, tuple(sorted(named)), text[start:end])


def gaps(silent: Iterable[Silent], extractor: Extractor) -> list[Gap]:
    """The words between the actors of silent sentences, those of most sentences first; '' where there is no such word."""
    from bilateral.extract.uncovered import Uncovered, uncovered_word

    grouped: dict[Uncovered, list[Silent]] = {}
    for one in silent:
        word = uncovered_word(one.sentence, extractor) or Uncovered("", "", 0)
        grouped.setdefault(word, []).append(one)
    found = [Gap(key.word, key.pos, key.frames, tuple(group)) for key, group in grouped.items()]
    return sorted(found, key=lambda gap: (-len(gap.sentences), gap.word, gap.pos))
