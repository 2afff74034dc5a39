from __future__ import annotations

import re
from html import unescape

from bench.corpora import ROOT, load_corpora, read_relations
from bilateral.ontology import load_ontology

GOLD = read_relations(ROOT / "bench" / "gold.jsonl")
FIELDS = {"type", "subject", "object", "subject_side", "object_side", "status", "date", "place", "speaker", "evidence"}


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", unescape(text))


def test_every_sample_article_has_its_gold() -> None:
    assert set(GOLD) == {path.stem for path in (ROOT / "graphs" / "sample").iterdir()}


def test_every_evidence_stands_in_its_article() -> None:
    own = next(corpus for corpus in load_corpora() if corpus.name == "own")
    texts = {key: flat(article.text) for key, article in own.articles.items()}
    missing = [(key, r["evidence"]) for key, rows in GOLD.items() for r in rows if flat(r["evidence"]) not in texts[key]]
    assert missing == []


def test_every_relation_is_whole_and_of_a_known_type() -> None:
    known = set(load_ontology().types)
    assert [r for rows in GOLD.values() for r in rows if set(r) != FIELDS or r["type"] not in known] == []


def test_a_relation_stands_once_an_article() -> None:
    for rows in GOLD.values():
        keys = [(r["type"], r["subject"], r["object"], r["status"]) for r in rows]
        assert len(keys) == len(set(keys))


def test_every_relation_type_but_attacks_is_in_the_gold() -> None:
    assert set(load_ontology().types) - {r["type"] for rows in GOLD.values() for r in rows} == {"attacks"}
