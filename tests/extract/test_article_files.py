"""The labelled articles are well formed: known types, sentences that are there, nobody related to his own side."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bilateral.extract.split import sentences
from bilateral.ontology import load_ontology
from tests.extract.article_files import Labelled, load_articles, read_articles

ARTICLES = load_articles()
STANDING = {"member-of", "holds-office"}


def faults(one: Labelled) -> list[str]:
    """What is wrong with an article's labels."""
    known, found = load_ontology().types, []
    stated = Counter((r["type"], r["subject"], r["object"], r["status"]) for r in one.relations)
    found += [f"{one.where}: {key} stands twice" for key, times in stated.items() if times > 1]
    found += [f"{one.where}: unknown type {r['type']}" for r in one.relations if r["type"] not in known]
    within = [
        r for r in one.relations if r["type"] not in STANDING and r["subject_side"] and r["subject_side"] == r["object_side"]
    ]
    return found + [f"{one.where}: {r['type']}({r['subject']}, {r['object']}) holds within one side" for r in within]


def test_the_labels_are_well_formed() -> None:
    assert [fault for one in ARTICLES for fault in faults(one)] == []


def test_no_article_stands_twice() -> None:
    assert [name for name, times in Counter(one.article.id for one in ARTICLES).items() if times > 1] == []


def test_every_label_points_to_a_sentence_of_its_paragraph() -> None:
    missing = []
    for one in ARTICLES:
        paragraphs = one.article.text.split("\n\n")[bool(one.article.title) :]
        for relation in one.relations:
            paragraph, sentence = map(int, str(relation["sentence"]).split("."))
            text = paragraphs[paragraph - 1]
            if sentence > len(list(sentences(text, 0, len(text)))):
                missing.append(f"{one.where}: {relation['sentence']}")
    assert missing == []


def test_there_is_enough_of_every_type_and_status() -> None:
    relations = [r for one in ARTICLES for r in one.relations]
    assert len(relations) >= 1_500  # what the learned scoring is to be taught with, as issue 4 has it
    assert set(Counter(r["type"] for r in relations if r["type"] in load_ontology().types)) == set(load_ontology().types)
    assert min(Counter(r["status"] for r in relations).values()) >= 100


def test_a_line_that_is_no_label_is_named_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("=== one\ntitle: T\n\nJapan met Norway.\n> 1 meets Japan, Norway\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one.txt:5: .* expected > N type"):
        list(read_articles(path))
