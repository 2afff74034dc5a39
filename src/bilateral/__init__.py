"""Foreign-relations articles to a knowledge graph: who met, supported, congratulated or sanctioned whom, with the evidence.

>>> import bilateral
>>> article = bilateral.Article(id="one", text="Japan thanked Norway for its help.", published="2025-03-12")
>>> [(claim.type, claim.actor, claim.counterpart) for claim in bilateral.extract(article).claims]
[('thanks', 'JPN', 'NOR')]
"""

from __future__ import annotations

import bilateral.extract  # noqa: F401 - first: `extract` below takes this name, which a later import would take back
from bilateral.api import extract, open
from bilateral.model import Actor, Article, Claim, Event, Evidence, Mention, Reading, Status
from bilateral.query.filters import Filter

__all__ = ["Actor", "Article", "Claim", "Event", "Evidence", "Filter", "Mention", "Reading", "Status", "extract", "open"]
