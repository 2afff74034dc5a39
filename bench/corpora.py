"""The texts that are scored: articles with gold relations, pinned by a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from bilateral.model import Article
from bilateral.read import read_articles
from tests.extract.article_files import load_articles
from tests.extract.sentence_tables import load_items, tables

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"  # hand-made gold that stays outside the project; scored where it lies beside the checkout


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles (by id, sorted) and their gold relations (by id, in the gold's order)."""

    name: str
    articles: dict[str, Article]
    gold: dict[str, list[dict[str, Any]]]

    @property
    def hash(self) -> str:
        """SHA-256 of the gold and of every article as it was read: what a floor was measured on."""
        digest = hashlib.sha256(json.dumps(self.gold, sort_keys=True, ensure_ascii=False).encode())
        for key, article in self.articles.items():
            digest.update("\0".join((key, article.published, article.publisher, article.text)).encode())
        return digest.hexdigest()


def load_corpora() -> list[Corpus]:
    """The sample and the articles that we wrote; before them, where they are there, the shared dev and train ones."""
    found = [_corpus(name, SHARED / "gold" / f"{name}.jsonl", SHARED / "articles") for name in ("dev", "train")]
    own = _corpus("own", ROOT / "bench" / "gold.jsonl", ROOT / "graphs" / "sample")
    return [corpus for corpus in (*found, own, _written()) if corpus.gold]


def load_corpus(name: str) -> Corpus:
    """One corpus by its name: dev, train, own, written or sentences. Raises SystemExit where it is not there."""
    for corpus in (_sentences(),) if name == "sentences" else load_corpora():
        if corpus.name == name:
            return corpus
    raise SystemExit(f"the {name} articles are not here: expected {SHARED / 'gold' / name}.jsonl")


def read_relations(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Relations by article id, of a JSON-lines file; {} where there is none."""
    if not path.exists():
        return {}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["id"]: row["relations"] for row in rows}


def _corpus(name: str, gold_file: Path, folder: Path) -> Corpus:
    gold = read_relations(gold_file)
    files = [path for path in sorted(folder.glob("*")) if path.stem in gold]
    missing = sorted(set(gold) - {path.stem for path in files})
    if missing:
        raise FileNotFoundError(f"{gold_file.name}: no article in {folder.name}/ for {', '.join(missing)}")
    read = chain.from_iterable(read_articles(path) for path in files)
    return Corpus(name, {one.id: one for one in read if isinstance(one, Article)}, gold)


def _sentences() -> Corpus:
    """The labelled sentences, each as an article of its own; their own measure is tests.extract.sentences_score."""
    items = {item.where: item for table in tables() for item in load_items(table)}
    gold = {where: [asdict(label) for label in item.labels] for where, item in items.items()}
    articles = {where: Article(where, item.sentence, published=item.published) for where, item in items.items()}
    return Corpus("sentences", articles, gold)


def _written() -> Corpus:
    labelled = sorted(load_articles(), key=lambda one: one.article.id)
    gold: dict[str, list[dict[str, Any]]] = {one.article.id: [dict(relation) for relation in one.relations] for one in labelled}
    return Corpus("written", {one.article.id: one.article for one in labelled}, gold)
