"""Names to actors and sides, and what a person may look up."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.actors import Name, load_gazetteer
from bilateral.errors import ActorError, TableError
from bilateral.model import Actor, Kind

G = load_gazetteer()


def test_a_name_knows_its_place_its_actor_and_what_it_is() -> None:
    assert G.find("Sino-Russian ties, says the U.S.") == [
        Name(0, 4, "Sino", "CHN", "adjective", sorts=("adjective",)),
        Name(5, 12, "Russian", "RUS", "adjective", sorts=("adjective", "people")),
        Name(28, 32, "U.S.", "USA", "name", sorts=("name", "adjective")),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Beijing and the Kremlin", [("CHN", "capital"), ("RUS", "organ")]),
        ("the White House, the Élysée and Downing Street", [("USA", "organ"), ("FRA", "organ"), ("GBR", "organ")]),
        ("the Elysee, Quai d’Orsay, Zhongnanhai", [("FRA", "organ"), ("FRA", "organ"), ("CHN", "organ")]),
        ("US-led, pro-Russian, EU-Japan", [("USA", "name"), ("RUS", "adjective"), ("EU", "acronym"), ("JPN", "name")]),
        ("Franco-German", [("FRA", "adjective"), ("DEU", "adjective")]),
        ("CHINA AND IRAN", [("CHN", "name"), ("IRN", "name")]),
        ("the Saudi crown prince", [("SAU", "adjective")]),
        ("who told us about the us", []),
        ("Americans, Britons, Poles", [("USA", "people"), ("GBR", "people"), ("POL", "people")]),
        ("Geneva, Davos, New York", [("CHE", "city"), ("CHE", "city"), ("USA", "city")]),
        ("the bloc and the alliance", [("", "group-noun"), ("", "group-noun")]),
        ("the UNSC and UNHCR", [("UN Security Council", "acronym"), ("UNHCR", "acronym")]),
        ("Hizbullah and Daesh", [("Hezbollah", "name"), ("Islamic State", "name")]),
        ("Kiev, now Kyiv", [("UKR", "capital"), ("UKR", "capital")]),
    ],
)
def test_every_sort_of_name_leads_to_its_actor(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name.key, name.sort) for name in G.find(text)] == found


def test_every_reading_says_why() -> None:
    text = "Côte d’Ivoire, the Sino-Iranian bloc and Chad in the bloc"
    whys = [G.why(name).split(" (")[0] for name in G.find(text)]
    assert whys == [
        "'Côte d’Ivoire' as name means CIV",
        "'Sino' as adjective means CHN",
        "'Iranian' as adjective means IRN",
        "the usual reading",
        whys[4],
    ]
    assert whys[4].startswith("a group noun; it may mean EU, ")


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("China", Actor("CHN", "China", Kind.COUNTRY, "CHN")),
        ("CHN", Actor("CHN", "China", Kind.COUNTRY, "CHN")),
        ("the united states", Actor("USA", "United States", Kind.COUNTRY, "USA")),
        ("cote d'ivoire", Actor("CIV", "Ivory Coast", Kind.COUNTRY, "CIV")),
        ("Turkey", Actor("TUR", "Türkiye", Kind.COUNTRY, "TUR")),
        ("Association of Southeast Asian Nations", Actor("ASEAN", "ASEAN", Kind.ORGANISATION, "ASEAN")),
        ("Security Council", Actor("UN Security Council", "UN Security Council", Kind.ORGANISATION, "UN")),
        ("European Commission", Actor("European Commission", "European Commission", Kind.ORGANISATION, "EU")),
        ("Hamas", Actor("Hamas", "Hamas", Kind.GROUP, "Hamas")),
        ("Bucharest Nine", Actor("B9", "Bucharest Nine", Kind.ORGANISATION, "B9")),
    ],
)
def test_a_person_may_look_up_keys_names_and_other_spellings(name: str, actor: Actor) -> None:
    assert G.lookup(name) == actor


def test_a_name_that_leads_nowhere_names_the_nearest() -> None:
    with pytest.raises(ActorError, match="no actor 'Chnia'; did you mean China"):
        G.lookup("Chnia")


def test_sides_places_and_countries_follow_from_keys_and_names() -> None:
    assert [G.side_of(key) for key in ("CHN", "UNHCR", "Hamas", "Wang Yi@CHN", "nobody")] == ["CHN", "UN", "Hamas", "CHN", ""]
    assert [G.place(name) for name in ("Vientiane", "Geneva", "Japan", "Kremlin", "Hamas")] == ["LAO", "CHE", "JPN", "", ""]
    country = G.country_of("Wang Yi@CHN")
    assert country is not None
    assert (country.iso2, country.cow, country.gw, country.wikidata) == ("CN", "710", "710", "Q148")
    assert G.country_of("NATO") is None


def test_a_group_noun_lists_the_bodies_it_may_mean() -> None:
    assert {"NATO", "CSTO"} <= set(G.bodies("the alliance"))
    assert "NATO" not in G.bodies("bloc")
    assert {"EU", "ASEAN", "BRICS"} <= set(G.bodies("bloc"))


def write(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(("name\tkey\tsort\tstrength\tnote", *rows)) + "\n", encoding="utf-8")
    return path


def test_a_users_own_table_wins(tmp_path: Path) -> None:
    own = write(tmp_path / "own.tsv", "Ruritania|Beijing\tAUT\tname\tstrong\t")
    assert [name.key for name in load_gazetteer(own).find("Ruritania, Beijing, Paris")] == ["AUT", "AUT", "FRA"]


def test_a_users_own_organisations_are_a_table_too(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    row = "RLG\tRuritanian League\tLeague of Ruritania\torganisation\tRLG\t\tleague\t"
    own.write_text(f"key\tname\tother\tkind\tside\twikidata\tnouns\tweak\n{row}\n", encoding="utf-8")
    gazetteer = load_gazetteer(own)
    assert [name.key for name in gazetteer.find("RLG, the League of Ruritania, the Ruritanian League")] == ["RLG"] * 3
    assert gazetteer.lookup("RLG") == Actor("RLG", "Ruritanian League", Kind.ORGANISATION, "RLG")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["Ruritania\tRUR\tname\tstrong\t"], "own.tsv:2: column 'key': no country or organisation 'RUR'"),
        (["Ruritania\tAUT\tland\tstrong\t"], "own.tsv:2: column 'sort': 'land' is none of none, name, acronym,"),
        (["Ruritania\tAUT\tname\tsure\t"], "own.tsv:2: column 'strength': 'sure' is none of strong, weak"),
        (["Ruritania\tAUT\tname\tweak\t"], "own.tsv:2: column 'note': '' is none of place, with-name, first, rule"),
        (["Ruritania\tAUT\tname\tweak\trule"], "own.tsv:2: column 'note': no rule for 'Ruritania' in readings.tsv"),
        (["Ruritania\t\tname\tstrong\t"], "own.tsv:2: column 'key': a row of sort none has no key, every other row has one"),
        (["Ruritania\tAUT"], "own.tsv:2: column 'sort': 2 cells in the row, expected 5"),
        (["Ruritania\tAUT\tname\tstrong\t\tmore"], "own.tsv:2: column 'note': 6 cells in the row, expected 5"),
        (["\tAUT\tname\tstrong\t"], "own.tsv:2: column 'name': empty"),
        (
            ["Ruritania\tAUT\tname\tstrong\t", "Ruritania\tHUN\tname\tstrong\t"],
            "own.tsv:3: column 'name': 'Ruritania' leads to AUT (own.tsv:2) and HUN; make both weak, with the same note",
        ),
    ],
)
def test_a_bad_table_is_an_error_that_names_file_line_and_column(tmp_path: Path, rows: list[str], message: str) -> None:
    own = write(tmp_path / "own.tsv", *rows)
    with pytest.raises(TableError) as caught:
        load_gazetteer(own)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["RLG\tLeague\t\tclub\tRLG\t\t\t"], "own.tsv:2: column 'kind': 'club' is none of organisation, group"),
        (["RLG\tLeague\t\tgroup\tRUR\t\t\t"], "own.tsv:2: column 'side': no country or organisation 'RUR'"),
        (["RLG\tLeague\t\tgroup\tRLG\t7184\t\t"], "own.tsv:2: column 'wikidata': '7184' is no id such as Q7184"),
        (["\tLeague\t\tgroup\tRLG\t\t\t"], "own.tsv:2: column 'key': empty"),
        (["RLG\tLeague\t\tgroup\tRLG\t\t\t"] * 2, "own.tsv:3: column 'key': 'RLG' stands twice"),
        (
            ["RLG\tRed League\t\tgroup\tRLG\t\t\t", "BLG\tBlue League\tRed League\tgroup\tBLG\t\t\t"],
            "own.tsv:3: column 'other': 'Red League' leads to RLG (own.tsv:2) and BLG; make both weak, with the same note",
        ),
    ],
)
def test_a_bad_table_of_organisations_is_an_error_too(tmp_path: Path, rows: list[str], message: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("\n".join(("key\tname\tother\tkind\tside\twikidata\tnouns\tweak", *rows)) + "\n", encoding="utf-8")
    with pytest.raises(TableError) as caught:
        load_gazetteer(own)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "own.tsv:1: column 'name': no header; expected the columns name, key, sort, strength, note"),
        (
            b"name\tkey\tsort\tstrength\tnote\nRuritania\tAUT\tn\xe4me\tstrong\t\n",
            "own.tsv:2: column 'sort': byte 0xe4 is no UTF-8",
        ),
    ],
)
def test_what_is_no_table_is_an_error_that_names_file_line_and_column(tmp_path: Path, data: bytes, message: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_bytes(data)
    with pytest.raises(TableError) as caught:
        load_gazetteer(own)
    assert str(caught.value) == message


def test_a_table_with_a_wrong_column_is_an_error(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("name\tkey\tkind\tstrength\tnote\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"own\.tsv:1: column 'kind': unknown; known: name, key, sort, strength, note"):
        load_gazetteer(own)
