"""The actor tables hold together: codes one to one, sides that exist, everybody there who should be."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

import pytest

from bilateral.actors import Country, load_gazetteer
from bilateral.actors.days import first_day, last_day
from bilateral.tables import knowledge

G = load_gazetteer()
COUNTRIES = tuple(G.countries.values())


def at_one_time(first: Country, second: Country) -> bool:
    return first_day(first.from_day) <= last_day(second.until) and first_day(second.from_day) <= last_day(first.until)


@pytest.mark.parametrize("code", ["cow", "gw"])
def test_no_number_stands_for_two_countries_at_one_time(code: str) -> None:
    numbered = [country for country in COUNTRIES if getattr(country, code)]
    pairs = combinations(numbered, 2)
    assert [(a.key, b.key) for a, b in pairs if getattr(a, code) == getattr(b, code) and at_one_time(a, b)] == []


@pytest.mark.parametrize("code", ["iso2", "wikidata", "name"])
def test_keys_and_codes_are_one_to_one(code: str) -> None:
    codes = [getattr(country, code) for country in COUNTRIES if getattr(country, code)]
    assert sorted(codes) == sorted(set(codes))


def test_every_un_member_is_there_with_all_its_codes() -> None:
    states = [country for country in COUNTRIES if country.kind == "state"]
    assert len(states) == 193
    lacking = [c.key for c in states if not all((c.iso2, c.cow, c.gw, c.wikidata, c.official, c.capital)) or c.lat is None]
    assert lacking == []


def test_every_country_of_iso_3166_is_there_with_both_codes() -> None:
    coded = [country for country in COUNTRIES if country.iso2]
    assert len(coded) == 250  # the 249 of the standard, and Kosovo
    assert [
        c.key for c in coded if not (re.fullmatch("[A-Z]{3}", c.key) and re.fullmatch("[A-Z]{2}", c.iso2) and c.official)
    ] == []
    assert {c.key for c in COUNTRIES if c.kind != "former" and not c.iso2} == {"XAB", "XSO", "XNC", "XSL", "XTR"}


def test_every_country_has_a_wikidata_id_and_a_place_on_the_map() -> None:
    assert [c.key for c in COUNTRIES if not c.wikidata.startswith("Q") or c.lat is None or c.lon is None] == []


@pytest.mark.parametrize(("kind", "least"), [("observer", 2), ("partly-recognised", 8), ("territory", 45), ("former", 14)])
def test_there_are_observers_partly_recognised_territories_and_states_that_were(kind: str, least: int) -> None:
    assert sum(country.kind == kind for country in COUNTRIES) >= least


def test_a_state_that_was_has_its_years() -> None:
    assert [c.key for c in COUNTRIES if c.kind == "former" and not (c.from_day and c.until and c.from_day < c.until)] == []


def test_a_territory_names_the_state_it_belongs_to() -> None:
    parents = {c.key: c.parent for c in COUNTRIES if c.kind == "territory" and c.key != "ATA"}
    assert {key for key, parent in parents.items() if parent not in G.countries} == set()


def test_there_are_at_least_250_organisations_whose_sides_exist() -> None:
    assert len(G.organisations) >= 250
    assert [body.key for body in G.organisations.values() if G.actor(body.side) is None] == []


def test_bodies_of_the_un_and_of_the_eu_act_for_them() -> None:
    un = ("UN Security Council", "UN General Assembly", "UNICEF", "UNHCR", "WFP", "UNDP", "UN Women", "UNMISS", "UNRWA")
    eu = ("European Commission", "European Parliament", "European Council", "ECB", "EEAS", "Frontex")
    assert {G.side_of(key) for key in un} == {"UN"}
    assert {G.side_of(key) for key in eu} == {"EU"}


def test_no_wikidata_id_stands_twice() -> None:
    ids = [actor.wikidata for actor in (*COUNTRIES, *G.organisations.values()) if actor.wikidata]
    assert sorted(ids) == sorted(set(ids))


def test_wikidata_ids_are_well_formed_and_most_international_organisations_have_one() -> None:
    ids = [body.wikidata for body in G.organisations.values() if body.wikidata]
    assert [found for found in ids if not re.fullmatch(r"Q[1-9]\d*", found)] == []
    assert len(ids) >= 250


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Nauru", "NRU"),
        ("Naoero", "NRU"),
        ("Sahrawi Arab Democratic Republic", "ESH"),
        ("Polisario Front", "Polisario Front"),
        ("Sámi Council", "Saami Council"),
        ("Arab Parliament", "Arab League"),
        ("FRUD", "FRUD"),
        ("Hayat Tahrir al-Sham", "HTS"),
        ("Rapid Support Forces", "RSF (Sudan)"),
        ("National Unity Government", "NUG"),
        ("People's Defence Force", "NUG"),
        ("al-Shabaab", "al-Shabaab"),
        ("United Liberation Movement for West Papua", "ULMWP"),
        ("UNCTAD", "UN"),
        ("UNODC", "UN"),
        ("UNITAMS", "UN"),
        ("BINUH", "UN"),
        ("UNTAET", "UN"),
        ("Trusteeship Council", "UN"),
        ("AUSSOM", "AU"),
        ("SAMIDRC", "SADC"),
        ("Congo River Alliance", "Congo River Alliance"),
        ("SPLM-IO", "SPLM-IO"),
        ("Central Tibetan Administration", "Central Tibetan Administration"),
    ],
)
def test_names_that_news_uses_lead_to_their_side(name: str, side: str) -> None:
    assert G.side_of(G.key_of(name)) == side


def test_no_organisation_bears_a_countrys_key() -> None:
    lines = (knowledge("actors") / "organisations.tsv").read_text(encoding="utf-8").splitlines()
    assert {line.partition("\t")[0] for line in lines}.isdisjoint(G.countries)
    assert G.side_of(G.key_of("Non-Aligned Movement")) != G.key_of("Namibia")


@pytest.mark.parametrize("country", [c for c in COUNTRIES if c.kind == "state"], ids=lambda c: c.key)
def test_every_state_is_found_by_its_name_and_official_name(country: Country) -> None:
    found: Callable[[str], set[str]] = lambda text: {name.key for name in G.find(text)}  # noqa: E731 - short, and read once
    assert found(f"A minister of {country.name} spoke.") == {country.key}
    assert G.lookup(country.official).key == country.key
