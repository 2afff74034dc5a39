"""Who does what to whom: what `subjects` and `arguments` undo of voice, control, coordination and clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from bilateral.extract import grammar
from bilateral.extract.scene import Scene
from bilateral.extract.sentence import Sentence

SceneOf = Callable[..., Scene]


def texts(s: Sentence, places: Iterable[int]) -> list[str]:
    return [s.words[i].text for i in places]


def verb(s: Sentence, lemma: str) -> int:
    """The first word with this lemma."""
    return next(word.i for word in s.words if word.lemma == lemma)


@pytest.mark.parametrize(
    ("sentence", "lemma", "subjects", "objects"),
    [
        pytest.param("Norway thanked Japan.", "thank", ["Norway"], ["Japan"], id="active"),
        pytest.param("Japan was thanked by Norway.", "thank", ["Norway"], ["Japan"], id="passive"),
        pytest.param("Japan was thanked.", "thank", [], ["Japan"], id="passive without an agent"),
        pytest.param("Norway and Japan thanked Chile and Peru.", "thank", ["Norway", "Japan"], ["Chile", "Peru"], id="and"),
        pytest.param("Norway met Japan and thanked Peru.", "thank", ["Norway"], ["Peru"], id="second verb"),
        pytest.param("Norway plans to visit Peru.", "visit", ["Norway"], ["Peru"], id="subject control"),
        pytest.param("Norway urged Japan to visit Peru.", "visit", ["Japan"], ["Peru"], id="object control"),
        pytest.param("Norway promised Japan to visit Peru.", "visit", ["Norway"], ["Peru"], id="promise"),
        pytest.param("Japan was urged to visit Peru.", "visit", ["Japan"], ["Peru"], id="passive control"),
        pytest.param("Norway, which supports Peru, left.", "support", ["Norway"], ["Peru"], id="relative subject"),
        pytest.param("Peru, whom Norway supports, left.", "support", ["Norway"], ["Peru"], id="relative object"),
        pytest.param("A plan backed by Norway failed.", "back", ["Norway"], ["plan"], id="reduced passive"),
        pytest.param("After meeting Peru, Norway left.", "meet", ["Norway"], ["Peru"], id="gerund after a preposition"),
        pytest.param("Norway thanked Peru for supporting Chile.", "support", ["Peru"], ["Chile"], id="gerund of the object"),
        pytest.param("Officials visiting Peru left.", "visit", ["Officials"], ["Peru"], id="participle after a noun"),
        pytest.param("Norway left, thanking Peru.", "thank", ["Norway"], ["Peru"], id="participle clause"),
        pytest.param("Norway, Japan discuss trade", "discuss", ["Norway", "Japan"], ["trade"], id="headline without and"),
    ],
)
def test_subjects_and_objects_are_the_logical_ones(
    sentence: str, lemma: str, subjects: list[str], objects: list[str], scene_of: SceneOf
) -> None:
    s = scene_of(sentence).sentence
    at, control = verb(s, lemma), grammar.load_control()
    assert (texts(s, grammar.subjects(s, at, control)), texts(s, grammar.objects(s, at))) == (subjects, objects)


def test_a_nouns_holder_is_the_subject_of_its_light_verb(scene_of: SceneOf) -> None:
    s = scene_of("Norway voiced support for Chile.").sentence
    assert texts(s, grammar.holders(s, verb(s, "support"), grammar.load_control())) == ["Norway"]


def test_a_nouns_receiver_is_the_subject_of_its_receiving_verb(scene_of: SceneOf) -> None:
    s = scene_of("Norway won support from Chile.").sentence
    assert texts(s, grammar.receivers(s, verb(s, "support"), grammar.load_control())) == ["Norway"]


def test_prepositions_are_found_below_the_word_and_its_object(scene_of: SceneOf) -> None:
    s = scene_of("Norway held talks in Rome with Chile and Peru.").sentence
    found = [texts(s, grammar.prepositional(s, verb(s, "hold"), (name,))) for name in ("with", "in", "against")]
    assert found == [["Chile", "Peru"], ["Rome"], []]


def test_possessors_and_modifiers_stand_before_a_noun(scene_of: SceneOf) -> None:
    s = scene_of("Norway's new trade plan failed.").sentence
    plan = verb(s, "plan")
    assert (texts(s, grammar.possessors(s, plan)), texts(s, grammar.modifiers(s, plan))) == (["Norway"], ["new", "trade"])


def test_a_passive_is_known_by_its_auxiliary_or_as_a_bare_participle(scene_of: SceneOf) -> None:
    passive = [
        ("Peru was thanked.", "thank"),
        ("A plan backed by Peru failed.", "back"),
        ("Peru was praised and thanked.", "thank"),
    ]
    active = [("Peru has thanked Chile.", "thank"), ("Peru thanked Chile.", "thank")]
    found = [grammar.is_passive(s, verb(s, lemma)) for text, lemma in [*passive, *active] for s in [scene_of(text).sentence]]
    assert found == [True, True, True, False, False]


def test_a_very_long_coordination_is_followed_to_its_end(scene_of: SceneOf) -> None:
    s = scene_of(" and ".join(["Norway"] * 300) + " met.").sentence
    assert len(grammar.coordinated_all(s, range(len(s.words)))) == len(s.words)
