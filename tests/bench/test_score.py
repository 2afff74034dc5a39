from __future__ import annotations

import importlib.util
import random
from types import ModuleType

import pytest

from bench.corpora import SHARED, read_relations
from bench.score import ALL, TOP, score

MEETING = {
    "type": "meets",
    "subject": "Sergey Lavrov",
    "object": "Wang Yi",
    "subject_side": "RUS",
    "object_side": "CHN",
    "status": "actual",
}
SUPPORT = {
    "type": "supports",
    "subject": "China",
    "object": "Russia",
    "subject_side": "CHN",
    "object_side": "RUS",
    "status": "actual",
}
OFFICE = {
    "type": "holds-office",
    "subject": "Wang Yi",
    "object": "China",
    "subject_side": "CHN",
    "object_side": "CHN",
    "status": "actual",
}


def f1(gold: list[dict[str, str]], found: list[dict[str, str]], row: str = ALL) -> tuple[float, float]:
    result = score({"one": gold}, {"one": found})
    return result.actor.scores(row)[2], result.side.scores(row)[2]


def test_what_is_found_whole_scores_one() -> None:
    assert f1([MEETING, SUPPORT, OFFICE], [MEETING, SUPPORT, OFFICE]) == (1.0, 1.0)


def test_an_article_that_was_not_read_counts_as_empty() -> None:
    result = score({"one": [MEETING], "two": [SUPPORT]}, {"one": [MEETING]})
    assert result.actor.scores(ALL) == (1.0, 0.5, pytest.approx(2 / 3))


def test_the_two_of_a_meeting_have_no_order_and_those_of_support_have() -> None:
    swapped = [relation | {"subject": relation["object"], "object": relation["subject"]} for relation in (MEETING, SUPPORT)]
    result = score({"one": [MEETING, SUPPORT]}, {"one": swapped})
    assert (result.actor.right["meets"], result.actor.right["supports"]) == (1, 0)


def test_a_wrong_status_is_wrong_at_both_levels() -> None:
    assert f1([MEETING], [MEETING | {"status": "planned"}]) == (0.0, 0.0)


def test_the_country_for_its_minister_is_right_between_sides_only() -> None:
    assert f1([MEETING], [MEETING | {"subject": "Russia"}]) == (0.0, 1.0)


def test_one_relation_counts_once_however_often_it_is_found() -> None:
    assert score({"one": [SUPPORT]}, {"one": [SUPPORT, SUPPORT]}).actor.found[ALL] == 1


def test_the_headline_row_has_the_headline_types_only() -> None:
    result = score({"one": [MEETING, OFFICE]}, {"one": [MEETING, OFFICE]})
    assert (result.actor.gold[TOP], result.actor.gold[ALL]) == (1, 2)


def test_dates_and_places_count_over_what_was_right() -> None:
    gold = [MEETING | {"date": "2024-07-25", "place": "Vientiane"}, SUPPORT | {"date": "2024-07-25"}]
    result = score({"one": gold}, {"one": [MEETING | {"date": "2024-07-25", "place": "Jakarta"}]})
    assert (result.dates, result.places) == ((1, 1), (0, 1))


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = SHARED / "gold" / "score.py"
    if not path.exists():
        pytest.skip("the reference scorer is not beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_agrees_with_the_reference_scorer_on_damaged_gold(reference: ModuleType) -> None:
    gold = read_relations(SHARED / "gold" / "dev.jsonl")
    chance = random.Random(7)
    found = {key: [damaged(relation, chance) for relation in rows if chance.random() < 0.8] for key, rows in gold.items()}
    ours = score(gold, found)
    theirs, dates, places, _ = reference.score(gold, found)
    for level, tally in (("actor", ours.actor), ("side", ours.side)):
        expected = {row: tuple(counts) for row, counts in theirs[level].items()}
        assert {row: (tally.right[row], tally.found[row], tally.gold[row]) for row in tally.rows()} == expected
    assert (ours.dates, ours.places) == (tuple(dates), tuple(places))


def damaged(relation: dict[str, str], chance: random.Random) -> dict[str, str]:
    """The relation with one thing changed, or none: what an extractor may get wrong."""
    changes = [{}, {}, {"status": "planned"}, {"object": "Norway"}, {"subject_side": None}, {"date": None}]
    if chance.random() < 0.2:
        return relation | {"subject": relation["object"], "object": relation["subject"]}
    return relation | chance.choice(changes)
