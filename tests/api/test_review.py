from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.api import review
from bilateral.api.inventory import counts, precision
from bilateral.api.names import find_key, resolve
from bilateral.errors import ActorError, QueryError
from bilateral.graph import Store, all_events, open_store
from bilateral.model import Actor, Article, Claim, Evidence, Kind, Reading, Status
from bilateral.pipeline import load
from bilateral.query.events import read_actors

JAPAN, NORWAY = Actor("JPN", "Japan", Kind.COUNTRY, "JPN"), Actor("NOR", "Norway", Kind.COUNTRY, "NOR")
BERG, BERGE = (Actor(f"{name}@NOR", name, Kind.PERSON, "NOR") for name in ("Ada Berg", "Ada Berge"))
SENTENCES = {
    "Ada Berg met Japan.": ("meets", BERG, JAPAN),
    "Ada Berge thanked Japan.": ("thanks", BERGE, JAPAN),
    "Japan criticized Norway.": ("criticizes", JAPAN, NORWAY),
}


class Reader:
    def read(self, article: Article) -> Reading:
        claims = [
            Claim(type_, one.key, other.key, Status.ACTUAL, Evidence(at, at + len(said), said), date="2025-03-12")
            for said, (type_, one, other) in SENTENCES.items()
            if (at := article.text.find(said)) >= 0
        ]
        return Reading(article, (BERG, BERGE, JAPAN, NORWAY), (), tuple(claims))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "one.txt"
    path.write_text(f"{' '.join(SENTENCES)} The ministers said that they would talk about it again.\n", encoding="utf-8")
    with open_store() as opened:
        load([path], opened, extractor=Reader())
        yield opened


def types(store: Store) -> list[str]:
    return sorted(event.type for event in all_events(store))


def ids(store: Store, type_: str) -> tuple[str, str]:
    """The ids of an event and of its claim, as `show` prints them."""
    event = next(event for event in all_events(store) if event.type == type_)
    return (f"event/{event.key.rpartition('/')[2]}", f"claim/{event.claims[0].rpartition('/')[2]}")


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("short", [False, True], ids=["id", "last part of the id"])
def test_a_claim_is_rejected_by_its_id_or_by_its_events(store: Store, part: int, short: bool) -> None:
    name = ids(store, "criticizes")[part]
    review.review(store, "reject", [name.rpartition("/")[2] if short else name])
    assert types(store) == ["meets", "thanks"]


def test_a_rejected_claim_comes_back_when_it_is_accepted(store: Store) -> None:
    _, claim = ids(store, "criticizes")
    review.review(store, "reject", [claim])
    review.review(store, "accept", [claim])
    assert (types(store), precision(store)) == (
        ["criticizes", "meets", "thanks"],
        (("claims accepted", 1), ("claims rejected", 0), ("measured precision", 1.0)),
    )


def test_the_numbers_of_a_graph_end_with_the_precision_where_something_was_decided(store: Store) -> None:
    before = counts(store).cells
    review.review(store, "accept", [ids(store, "meets")[0], ids(store, "thanks")[0]])
    review.review(store, "reject", [ids(store, "criticizes")[1]])
    said = (("claims accepted", 2), ("claims rejected", 1), ("measured precision", 0.667))
    assert (before[-1][0], counts(store).cells[-3:]) == ("people", said)


@pytest.mark.parametrize(
    ("verdict", "part", "fault"),
    [
        pytest.param("join", 0, "nothing to join with event/", id="join of one"),
        pytest.param("accept", None, "no claim and no event 'event/none' in the graph", id="nothing of that id"),
    ],
)
def test_what_cannot_be_decided_is_said(store: Store, verdict: str, part: int | None, fault: str) -> None:
    with pytest.raises(QueryError, match=fault):
        review.review(store, verdict, ["event/none" if part is None else ids(store, "meets")[part]])


def test_a_name_that_a_person_gives_wins_over_the_tables(store: Store) -> None:
    assert resolve(store, "Oslo") == "NOR"
    review.alias(store, "Oslo", "Japan")
    assert (resolve(store, "oslo"), find_key("OSLO", read_actors(store))) == ("JPN", "JPN")
    review.undo_actors(store, 1)
    assert resolve(store, "Oslo") == "NOR"


def test_who_is_merged_is_found_as_the_other(store: Store) -> None:
    review.merge(store, "Ada Berge", "Ada Berg")
    assert [resolve(store, name) for name in ("Ada Berge@NOR", "Berge", "Ada Berg")] == [BERG.key] * 3


def test_two_of_one_name_who_are_merged_are_no_longer_ambiguous() -> None:
    with open_store() as store:
        review.merge(store, "Sergey Lavrov@RUS", "RUS")
        actors = read_actors(store)
        actors["Lavrov"] = Actor("Lavrov", "Sergey Lavrov", Kind.PERSON)
        actors["Sergey Lavrov@RUS"] = Actor("Sergey Lavrov@RUS", "Sergey Lavrov", Kind.PERSON, "RUS")
        with pytest.raises(ActorError, match="may be Lavrov or RUS"):
            find_key("Sergey Lavrov", actors)
        review.merge(store, "RUS", "USA")
        del actors["Lavrov"]
        assert find_key("Sergey Lavrov", actors) == "RUS"


def test_a_person_of_the_tables_can_be_named_by_key_though_no_article_names_him(store: Store) -> None:
    assert review.known_actor(store, "Sergey Lavrov@RUS") == Actor("Sergey Lavrov@RUS", "Sergey Lavrov", Kind.PERSON, "RUS")


def test_one_is_not_merged_into_oneself(store: Store) -> None:
    with pytest.raises(QueryError, match="'Norway' and 'NOR' are both NOR; expected two actors"):
        review.merge(store, "Norway", "NOR")


def test_decisions_are_listed_by_what_they_are_on(store: Store) -> None:
    review.merge(store, "Ada Berge", "Ada Berg", note="one letter")
    review.review(store, "accept", [ids(store, "meets")[1]])
    review.alias(store, "Iron Ada", "Ada Berg")
    review.split(store, "JPN", "NOR")
    assert review.decisions_on_actors(store).cells == (
        (1, "merge", BERGE.key, BERG.key, "one letter"),
        (3, "alias", "Iron Ada", BERG.key, ""),
        (4, "split", "JPN", "NOR", ""),
    )
    assert review.claim_decisions(store).cells == ((2, "accept", ids(store, "meets")[1], ""),)
