"""Strong and weak names, read both ways, each in a sentence of our own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.actors import load_gazetteer
from bilateral.actors.readings import Context, Reading, read_readings, read_weak
from bilateral.actors.values import Spelling
from bilateral.errors import TableError


def keys(text: str) -> list[str]:
    return [name.key for name in load_gazetteer().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Georgia and Armenia opened a crossing.", ["GEO", "ARM"], id="Georgia the country"),
        pytest.param("Georgia thanked its partners.", ["GEO"], id="Georgia alone is the country"),
        pytest.param("A rally in Atlanta, Georgia drew crowds.", ["USA"], id="Georgia the US state after its city"),
        pytest.param("The Georgia Senate runoff goes on.", [], id="Georgia the US state before its organs"),
        pytest.param("Jordan recalled its envoy.", ["JOR"], id="Jordan the country"),
        pytest.param("Michael Jordan retired.", [], id="Jordan a person, by given name"),
        pytest.param("Jordan Henderson scored.", [], id="Jordan a person, by surname"),
        pytest.param("They met near the Jordan Valley.", [], id="Jordan in a longer name"),
        pytest.param("Chad closed its border.", ["TCD"], id="Chad the country"),
        pytest.param("Chad Wolf resigned.", [], id="Chad a person"),
        pytest.param("Farmers around Lake Chad need water.", [], id="Chad in a lake's name"),
        pytest.param("Guinea held a vote.", ["GIN"], id="Guinea"),
        pytest.param("Guinea-Bissau held a vote.", ["GNB"], id="Guinea-Bissau"),
        pytest.param("Equatorial Guinea held a vote.", ["GNQ"], id="Equatorial Guinea"),
        pytest.param("Papua New Guinea held a vote.", ["PNG"], id="Papua New Guinea"),
        pytest.param("Piracy in the Gulf of Guinea rose.", [], id="Guinea in a gulf's name"),
        pytest.param("Congo asked for troops.", ["COD"], id="Congo is the larger one"),
        pytest.param("Congo, ruled by Sassou Nguesso, asked for a loan.", ["COG"], id="Congo is Brazzaville's where it is named"),
        pytest.param("DR Congo and the Republic of the Congo talked.", ["COD", "COG"], id="both Congos by full name"),
        pytest.param(
            "Congolese troops left Brazzaville, capital of Congo-Brazzaville.", ["COG", "COG", "COG"], id="Congolese of COG"
        ),
        pytest.param("Congolese troops left Kinshasa.", ["COD", "COD"], id="Congolese of COD"),
        pytest.param("Niger and Nigeria signed.", ["NER", "NGA"], id="Niger is not Nigeria"),
        pytest.param("Rebels in the Niger Delta struck.", [], id="Niger in a region's name"),
        pytest.param("Nigerien and Nigerian ministers met.", ["NER", "NGA"], id="Nigerien is not Nigerian"),
        pytest.param("Dominica and the Dominican Republic agreed.", ["DMA", "DOM"], id="Dominica is not the Dominican Republic"),
        pytest.param("The Dominican president flew to Santo Domingo.", ["DOM", "DOM"], id="Dominican by its capital"),
        pytest.param("Dominica's cabinet met; the Dominican premier spoke.", ["DMA", "DMA"], id="Dominican by its country"),
        pytest.param("Korea's foreign minister left Seoul.", ["KOR", "KOR"], id="Korea is the South where Seoul is named"),
        pytest.param("Pyongyang said Korea would never yield.", ["PRK", "PRK"], id="Korea is the North where only it is named"),
        pytest.param("North and South Korea met on Friday.", ["PRK", "KOR"], id="both Koreas"),
        pytest.param("North and South Sudan met on Friday.", ["SSD"], id="no Korea"),
        pytest.param("South Korea says the North fired first.", ["KOR", "PRK"], id="the North"),
        pytest.param("Trade between the North and the South of Italy fell.", ["ITA"], id="the North of another country"),
        pytest.param("North Korea accuses the South of lying.", ["PRK"], id="the South of: not read, for it is mostly a region"),
        pytest.param("America helps its allies.", ["USA"], id="America"),
        pytest.param("Latin America and South American leaders met.", [], id="Latin America is no side"),
        pytest.param("African Americans and Chinese-Americans vote.", [], id="hyphenated Americans are no side"),
        pytest.param("Ships crossed the South China Sea and the Indian Ocean.", [], id="seas are no sides"),
        pytest.param("The English Channel is rough.", [], id="the English Channel"),
        pytest.param("Turkey, now Türkiye, once spelled Turkiye", ["TUR", "TUR", "TUR"], id="Turkey in three spellings"),
        pytest.param("Holland plays France.", ["NLD", "FRA"], id="Holland"),
        pytest.param("Tom Holland plays a hero.", [], id="Holland a person"),
        pytest.param("Burma, also Myanmar", ["MMR", "MMR"], id="Burma"),
        pytest.param("Washington warned Ankara.", ["USA", "TUR"], id="Washington the government"),
        pytest.param("The EU spoke, and Brussels warned Ankara.", ["EU", "EU", "TUR"], id="Brussels the Union"),
        pytest.param("The EU met in Brussels.", ["EU", "BEL"], id="Brussels the place"),
        pytest.param("Belgium left the EU, and Brussels smiled.", ["BEL", "EU", "BEL"], id="Brussels the government"),
        pytest.param("Denzel Washington arrived.", [], id="Washington the person"),
        pytest.param("He taught in Washington state.", [], id="Washington the state"),
        pytest.param("Israel spoke; Israel Katz did not.", ["ISR"], id="Israel a given name"),
        pytest.param("Northern Ireland and Ireland", ["GBR", "IRL"], id="Northern Ireland"),
        pytest.param("They met in Nice.", ["FRA"], id="Nice after in"),
        pytest.param("Nice words were said.", [], id="Nice the adjective"),
        pytest.param("The Bank of China, China Daily and Turkish Airlines", [], id="firms and papers"),
        pytest.param("The Kingdom thanked Jordan and Amman.", ["JOR", "JOR", "JOR"], id="the Kingdom is the one named"),
        pytest.param("Tripoli lies in northern Lebanon, said Beirut.", ["LBN", "LBN", "LBN"], id="Tripoli of Lebanon"),
        pytest.param("Tripoli and Benghazi make peace in Libya.", ["LBY", "LBY", "LBY"], id="Tripoli of Libya"),
    ],
)
def test_a_name_is_read_by_what_stands_around_it(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Washington warned of sanctions.", False),
        ("They backed Washington.", False),
        ("Ties with Washington cooled.", False),
        ("A deal between Tehran and Washington", False),
        ("They met in Washington.", True),
        ("He flew to Washington.", True),
        ("She left Moscow for a day in Washington.", True),
        ("Talks went on in Geneva, Paris and Washington.", True),
        ("The minister is visiting Washington.", True),
        ("They spoke at the United Nations in the United States.", True),
        ("The United States spoke.", False),
        ("People from Geneva spoke.", True),
    ],
)
def test_a_capital_is_a_place_after_in_at_to_and_else_a_government(text: str, place: bool) -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.is_place(text, gazetteer.find(text)[-1]) is place


def test_a_weak_acronym_needs_its_organisation_in_the_text() -> None:
    assert keys("The ECO is new.") == []
    assert keys("The Economic Cooperation Organization (ECO) met.") == ["ECO", "ECO"]


def test_a_weak_name_says_why() -> None:
    [name] = load_gazetteer().find("Georgians wait as Georgia votes.")[1:]
    assert (name.weak, name.why.split(" (")[0]) == (True, "text it: 'Georgians'")


def test_a_rule_looks_through_a_text_once_however_often_the_name_stands_there() -> None:
    looked: list[str] = []

    class Words:
        def search(self, text: str) -> None:
            looked.append(text)

    rules = {"Xland": (Reading("AAA", "text", Words(), "own.tsv:2"), Reading("BBB", "else", Words(), "own.tsv:3"))}
    meanings = (Spelling("Xland", "AAA", "name", weak=True, note="rule", where="own.tsv:1"),)
    first = Context("Xland and Xland", 0, 5, {})
    answers = [read_weak(meanings, replace(first, start=start, end=start + 5), rules)[0] for start in (0, 10)]
    assert (answers, looked) == (["BBB", "BBB"], ["Xland and Xland"])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Xland\tXXX\tnear\ta", "own.tsv:2: column 'test': 'near' is none of before, not-before, after, text, else, list"),
        ("Xland\tXXX\tbefore\t@none", "own.tsv:2: column 'words': no word list '@none'; known: "),
    ],
)
def test_a_bad_rule_is_an_error_that_says_where(tmp_path: Path, row: str, message: str) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"name\tkey\ttest\twords\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError) as caught:
        read_readings(table)
    assert str(caught.value) == message
