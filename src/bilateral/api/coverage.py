"""Where the lexicon may lack a frame: sentences that name two sides, and of which no claim was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.split import paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.model import Reading


def silent_sentences(reading: Reading) -> Iterator[tuple[tuple[str, ...], str]]:
    """The sides that a sentence names (two or more keys, sorted) and the sentence, in order."""
    text = reading.article.text
    sides = {actor.key: actor.side or actor.key for actor in reading.actors}
    said = [(claim.evidence.start, claim.evidence.end) for claim in reading.claims]
    for start, end in (span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)):
        named = {sides[m.actor] for m in reading.mentions if start <= m.start < end and m.actor in sides}
        if len(named) > 1 and not any(first < end and start < last for first, last in said):
            yield tuple(sorted(named)), text[start:end]
