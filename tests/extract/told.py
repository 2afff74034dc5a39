"""What is said in one sentence, for tests of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.model import Article

if TYPE_CHECKING:
    from bilateral.extract import Extractor

Said = list[tuple[str, str, str, str]]


def said(extractor: Extractor, text: str, kind: str) -> Said:
    """Who does it, to whom, its status and its speaker, of each claim of a kind."""
    claims = extractor.read(Article("a", text)).claims
    return [(c.actor, c.counterpart, str(c.status), c.speaker) for c in claims if c.type == kind]
