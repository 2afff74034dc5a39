"""Whom "he" and "she" may mean: titles tell more than the article's pronouns, these more than given names."""

from __future__ import annotations

from bilateral.extract.genders import gender, meant_by
from bilateral.extract.people import Person

KEY = "Ola Nordli@NOR"


def test_each_pronoun_means_a_man_or_a_woman_and_other_words_nobody() -> None:
    assert [meant_by(word) for word in ("He", "her", "it")] == ["man", "woman", ""]


def test_a_title_tells_before_pronouns_and_these_before_the_given_name() -> None:
    assert gender(Person(KEY, "Ola Nordli", titles=frozenset({"queen"})), {KEY: "man"}) == "woman"
    assert gender(Person(KEY, "Ola Nordli"), {KEY: "woman"}) == "woman"
    assert gender(Person(KEY, "Ola Nordli"), {}) == "man"


def test_nobody_knows_of_a_stranger() -> None:
    assert gender(Person("Xyz Nordli@NOR", "Xyz Nordli"), {}) == ""
    assert gender(None, {}) == ""
