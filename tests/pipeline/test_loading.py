from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bilateral.errors import ExtractError
from bilateral.graph import Store, all_events, open_store
from bilateral.model import Actor, Article, Claim, Evidence, Kind, Reading, Status
from bilateral.pipeline import Fate, Watch, load, read_all, remove
from bilateral.pipeline.reading import read_each

MET = "Japan met Norway in Tokyo on Wednesday."
JAPAN, NORWAY = Actor("JPN", "Japan", Kind.COUNTRY, "JPN"), Actor("NOR", "Norway", Kind.COUNTRY, "NOR")


@dataclass(frozen=True)
class FakeReader:
    """Says that Japan met Norway where the text says so; breaks on the word `trap`."""

    broken: str = "trap"

    def read(self, article: Article) -> Reading:
        if self.broken in article.text:
            raise IndexError("list index out of range")
        start = article.text.find(MET)
        if start < 0:
            return Reading(article)
        claim = Claim(
            "meets", "JPN", "NOR", Status.ACTUAL, Evidence(start, start + len(MET), MET), date="2025-03-12", place="Tokyo"
        )
        return Reading(article, (JAPAN, NORWAY), (), (claim,))


class NoModel:
    def read(self, article: Article) -> Reading:
        raise ExtractError("no language model")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store") as opened:
        yield opened


def write(folder: Path, name: str, text: str, **meta: str) -> Path:
    path = folder / name
    words = {"date": "2025-03-13", "source": "A paper", "title": "News"} | meta
    # each text is long enough, and English enough, to be an article
    path.write_text(
        f"#META {json.dumps(words)}\n{text} The ministers said that they would talk about it again.\n", encoding="utf-8"
    )
    return path


def fates(report: object) -> dict[str, Fate]:
    return {o.article: o.fate for part in ("loaded", "unchanged", "rejected") for o in getattr(report, part)}


def test_a_new_article_is_loaded_with_its_claims(tmp_path: Path, store: Store) -> None:
    report = load([write(tmp_path, "one.txt", MET)], store, extractor=FakeReader())
    (outcome,) = report.loaded
    assert (outcome.article, outcome.fate, outcome.types, outcome.actors) == ("one", Fate.LOADED, (("meets", 1),), 2)
    (event,) = all_events(store)
    assert (event.type, event.sides, event.date, event.place, event.articles) == (
        "meets",
        ("JPN", "NOR"),
        "2025-03-12",
        "Tokyo",
        1,
    )


def test_loading_again_changes_nothing(tmp_path: Path, store: Store) -> None:
    article = write(tmp_path, "one.txt", MET)
    load([article], store, extractor=FakeReader())
    before = set(store.quads())
    assert fates(load([article], store, extractor=FakeReader())) == {"one": Fate.UNCHANGED}
    assert set(store.quads()) == before


def test_a_changed_article_replaces_what_it_said(tmp_path: Path, store: Store) -> None:
    load([write(tmp_path, "one.txt", MET)], store, extractor=FakeReader())
    report = load([write(tmp_path, "one.txt", "Nobody met anybody in Tokyo this week.")], store, extractor=FakeReader())
    assert fates(report) == {"one": Fate.REPLACED}
    assert all_events(store) == ()


def test_the_same_articles_give_the_same_graph_in_one_load_or_in_two(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", MET), write(tmp_path, "b.txt", f"In short: {MET}", source="Another paper")
    with open_store() as one, open_store() as two:
        load([first, second], one, extractor=FakeReader())
        load([second], two, extractor=FakeReader())
        load([first], two, extractor=FakeReader())
        assert set(one.quads()) == set(two.quads())


def test_one_bad_article_neither_stops_the_load_nor_vanishes(tmp_path: Path, store: Store) -> None:
    paths = [write(tmp_path, "a.txt", MET), write(tmp_path, "b.txt", "A trap for the reader."), write(tmp_path, "c.txt", MET)]
    report = load(paths, store, extractor=FakeReader())
    assert fates(report) == {"a": Fate.LOADED, "b": Fate.REJECTED, "c": Fate.LOADED}
    assert str(report.rejected[0].error) == "b: cannot be read: IndexError: list index out of range"


def test_a_missing_file_is_rejected_by_name(tmp_path: Path, store: Store) -> None:
    report = load([tmp_path / "none.txt", write(tmp_path, "a.txt", MET)], store, extractor=FakeReader())
    assert [o.fate for o in (*report.loaded, *report.rejected)] == [Fate.LOADED, Fate.REJECTED]
    assert "none.txt" in str(report.rejected[0].error)


def test_two_articles_of_one_name_are_not_taken_for_versions(tmp_path: Path, store: Store) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
    paths = [write(tmp_path / "x", "one.txt", MET), write(tmp_path / "y", "one.txt", f"Elsewhere: {MET}")]
    report = load(paths, store, extractor=FakeReader())
    assert [outcome.fate for outcome in (*report.loaded, *report.rejected)] == [Fate.LOADED, Fate.REJECTED]


def test_without_a_language_model_the_load_stops(tmp_path: Path, store: Store) -> None:
    with pytest.raises(ExtractError, match="no language model"):
        load([write(tmp_path, "a.txt", MET)], store, extractor=NoModel())


def test_outcomes_are_told_in_the_order_of_input(tmp_path: Path, store: Store) -> None:
    paths = [write(tmp_path, f"{name}.txt", MET) for name in "cab"]
    told: list[str] = []
    load(
        [*paths, tmp_path / "none.txt"], store, extractor=FakeReader(), watch=Watch(lambda outcome: told.append(outcome.article))
    )
    assert [*told[:3], Path(told[3]).name] == ["c", "a", "b", "none.txt"]


@pytest.mark.slow
def test_several_processes_give_the_same_readings_in_the_same_order(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"n{number:02}.txt", MET if number % 3 else "A trap for the reader.") for number in range(20)]
    one = list(read_all([tmp_path], extractor=FakeReader()))
    assert list(map(repr, read_all([tmp_path], extractor=FakeReader(), jobs=2))) == list(map(repr, one))
    assert len(one) == len(paths)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_article_passes_in_its_place(jobs: int) -> None:
    items = [Article(f"n{at}", MET) if at in {0, 6, 11} else at for at in range(13)]  # one chunk and a half have no article
    found = list(read_each(items, extractor=FakeReader(), jobs=jobs))
    assert [one.article.id if isinstance(one, Reading) else one for one in found] == [
        one.id if isinstance(one, Article) else one for one in items
    ]


def test_removing_an_article_leaves_no_trace(tmp_path: Path, store: Store) -> None:
    load([write(tmp_path, "a.txt", MET)], store, extractor=FakeReader())
    before = set(store.quads())
    load([write(tmp_path, "b.txt", f"Once more: {MET}", source="Another paper")], store, extractor=FakeReader())
    assert remove("b", store) is True
    assert set(store.quads()) == before
    assert remove("b", store) is False


def test_reading_again_takes_what_a_new_reader_finds(tmp_path: Path, store: Store) -> None:
    article = write(tmp_path, "one.txt", "The trapeze was fine. " + MET)
    load([article], store, extractor=replace(FakeReader(), broken="nothing"))
    report = load([article], store, extractor=FakeReader(), again=True)
    assert fates(report) == {"one": Fate.REJECTED}
