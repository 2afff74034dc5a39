from __future__ import annotations

from bilateral.actors import load_gazetteer
from bilateral.model import Actor, Kind

STORE = "Jonas Gahr Støre@NOR"
DECIDED = load_gazetteer().with_decisions({"Burma": "NOR", "Big Jonas": STORE, "Quiet Vik": "Vik"})


def keys(text: str) -> list[str]:
    return [name.key for name in DECIDED.find(text)]


def test_a_decided_name_wins_over_the_tables_in_all_its_forms() -> None:
    assert keys("Burma and BURMA, which others call Myanmar") == ["NOR", "NOR", "MMR"]


def test_the_tables_themselves_do_not_change() -> None:
    assert [name.key for name in load_gazetteer().find("Burma and Big Jonas")] == ["MMR"]


def test_a_persons_decided_name_is_found_and_leads_to_the_person() -> None:
    assert (keys("Big Jonas spoke."), DECIDED.actor(STORE)) == (
        [STORE],
        Actor(STORE, "Jonas Gahr Støre", Kind.PERSON, "NOR"),
    )
    assert [c.key for c in DECIDED.person("Big Jonas", "2025-03-12")] == [STORE]


def test_a_person_of_no_known_side_may_have_a_name_too() -> None:
    assert (keys("Quiet Vik spoke."), DECIDED.side_of("Vik")) == (["Vik"], "")


def test_who_are_two_by_decision_are_never_one_person() -> None:
    pair = ("Wang@CHN", "Wang Yi@CHN")
    apart = load_gazetteer().with_decisions({}, frozenset({frozenset(pair)}))
    assert (load_gazetteer().people.same(*pair), apart.people.same(*pair)) == (True, False)
