from __future__ import annotations

from bilateral.extract.people import People, Person, name_words, person_key
from bilateral.model import Actor, Kind

OLA = Person("Ola Nordli@NOR", "Ola Nordli", "NOR", "foreign-minister")


def test_a_person_is_found_by_full_name_and_surname_and_by_nothing_else() -> None:
    people = People()
    people.introduce(OLA)
    assert [people.find(name) for name in ("Ola Nordli", "Nordli", "Ola Holm", "Holm", "")] == [OLA, OLA, None, None, None]


def test_a_given_name_may_be_spelled_otherwise() -> None:
    people = People()
    sergei = people.introduce(Person("Sergei Ivlev@RUS", "Sergei Ivlev", "RUS"))
    assert people.find("Sergey Ivlev") == sergei


def test_of_two_with_one_surname_the_last_mentioned_is_meant() -> None:
    people = People()
    people.introduce(OLA)
    kari = people.introduce(Person("Kari Nordli@NOR", "Kari Nordli", "NOR"))
    assert people.find("Nordli") == kari
    people.touch(OLA)
    assert people.find("Nordli") == OLA


def test_what_a_second_introduction_tells_is_learnt_and_the_key_takes_the_side() -> None:
    people = People()
    people.introduce(Person("Ola Nordli", "Ola Nordli"))
    people.introduce(Person("Nordli@NOR", "Nordli", "NOR", "foreign-minister", titles=frozenset({"minister"})))
    assert people.by_key == {
        "Ola Nordli@NOR": Person("Ola Nordli@NOR", "Ola Nordli", "NOR", "foreign-minister", titles=frozenset({"minister"}))
    }


def test_one_of_another_side_is_another_person() -> None:
    people = People()
    people.introduce(OLA)
    people.introduce(Person("Nordli@DNK", "Nordli", "DNK"))
    assert list(people.by_key) == ["Ola Nordli@NOR", "Nordli@DNK"]


def test_who_holds_an_office_of_a_side_is_the_last_one_met() -> None:
    people = People()
    people.introduce(OLA)
    kari = people.introduce(Person("Kari Vik@NOR", "Kari Vik", "NOR", "head-of-state"))
    assert [people.holding("NOR"), people.holding("NOR", "foreign-minister"), people.holding("DNK")] == [kari, OLA, None]


def test_a_person_is_an_actor_of_the_side() -> None:
    assert OLA.actor == Actor("Ola Nordli@NOR", "Ola Nordli", Kind.PERSON, "NOR")
    assert (person_key("Ola Nordli", "NOR"), person_key("Ola Nordli", "")) == ("Ola Nordli@NOR", "Ola Nordli")


def test_names_are_compared_without_accents_particles_and_initials() -> None:
    assert name_words("José M. de la Peña al-Sabah") == ("jose", "pena", "sabah")
