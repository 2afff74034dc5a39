"""What the sentences of one article share while their claims are made. Knows the model and the tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bilateral.extract.dates import When
    from bilateral.extract.lexicon import Lexicon
    from bilateral.model import Actor
    from bilateral.ontology import Ontology


@dataclass(frozen=True)
class Setting:
    """What the claims of an article share. `min_confidence` is the confidence, in 0..1, below which a claim is refused."""

    text: str
    published: str
    home_place: str  # of the dateline, for "here"
    actor: Callable[[str], Actor | None]
    capital: Callable[[str], str]  # of a country, by key
    dates: Callable[[int, int], Sequence[When]]  # the time expressions between two places of the text
    ontology: Ontology
    lexicon: Lexicon
    min_confidence: float = 0.0
