"""Our own set of articles with gold claims and gold events, and the B³ measure. Used by tests and by `bench/merge.py`.

Each file of `groups/` holds two to six short articles, all written for this project, about invented people and days; each
claim names its gold `event`, a word that is unique within the file.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bilateral.iris import article_iri, hashed_iri
from bilateral.merge import Print, agency, bands, families, prepare, signature
from bilateral.model import Article, Report, Status

FOLDER = Path(__file__).parent / "groups"
SYMMETRIC = frozenset({"meets", "agrees", "cooperates"})


@dataclass(frozen=True)
class Group:
    """One file: its articles, the reports of their gold claims, and the gold event of each claim."""

    name: str
    what: str
    articles: tuple[Article, ...]
    reports: tuple[Report, ...]
    gold: Mapping[str, str]


def read_groups(folder: Path = FOLDER) -> list[Group]:
    """All groups, by name."""
    return [_group(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


def b_cubed(found: Iterable[Iterable[str]], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 by B³ (Bagga and Baldwin 1998) over the claims of `gold` (claim → event)."""
    clusters = {claim: frozenset(cluster) for cluster in map(tuple, found) for claim in cluster}
    events: dict[str, set[str]] = defaultdict(set)
    for claim, event in gold.items():
        events[event].add(claim)
    precision = recall = 0.0
    for claim, event in gold.items():
        mine = clusters.get(claim, frozenset({claim}))
        shared = len(mine & events[event])
        precision += shared / len(mine)
        recall += shared / len(events[event])
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def leads(articles: Iterable[Article]) -> dict[str, str]:
    """The family of each article, by IRI."""
    prints = [Print(article_iri(article.id), article.published, signature(article.text)) for article in articles]
    return families(prints, fetch=lambda wanted: [each for each in prints if not wanted.isdisjoint(bands(each.signature))])


def _group(name: str, data: dict[str, Any]) -> Group:
    articles = tuple(
        Article(row["id"], row["text"], row["title"], row["published"], row["publisher"]) for row in data["articles"]
    )
    family = leads(articles)
    reports, gold = [], {}
    for article, row in zip(articles, data["articles"], strict=True):
        for claim in row["claims"]:
            made = _report(article, claim, family[article_iri(article.id)])
            reports.append(made)
            gold[made.claim] = f"{name}/{claim['event']}"
    return Group(name, data["what"], articles, prepare(reports, symmetric=SYMMETRIC), gold)


def _report(article: Article, claim: dict[str, Any], family: str) -> Report:
    start = article.text.index(claim["evidence"])
    ends = (claim["actor"], claim["counterpart"])
    return Report(
        claim=hashed_iri("claim", article.id, claim["type"], *ends, claim["status"], str(start)),
        article=article_iri(article.id),
        published=article.published,
        publisher=article.publisher,
        family=family,
        type=claim["type"],
        actor=ends[0],
        counterpart=ends[1],
        actor_side=claim["actor_side"],
        counterpart_side=claim["counterpart_side"],
        status=Status(claim["status"]),
        date=claim.get("date", ""),
        place=claim.get("place", ""),
        confidence=1.0,
        sentence=str(start),
        place_country=claim.get("place_country", ""),
        agency=agency(article.text, publisher=article.publisher),
    )
