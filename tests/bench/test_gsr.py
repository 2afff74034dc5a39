"""The score against PLOVER's records: which events count."""

from __future__ import annotations

from bench.gsr import Score, answers, dyad, found_of, gold_of, read_as
from bilateral.extract import extract
from bilateral.model import Article, Status


def test_only_events_between_two_countries_count_and_old_codes_are_renamed() -> None:
    events = [
        {"code": "DEMAND", "source": "JAPGOV", "target": "CHN"},
        {"code": "AID", "source": "IGO", "target": "HTI"},
        {"code": "ASSAULT", "source": "SDNREB", "target": "SDNGOV"},
        {"code": "AGREE", "source": "ROU", "target": "HUN"},
    ]
    assert list(gold_of({"gold": events})) == [("JPN", "CHN", "REQUEST"), ("HUN", "ROU", "AGREE")]


def test_what_is_found_is_told_by_sides_and_plover_types_without_denied_events() -> None:
    text = "Norwegian Foreign Minister Ola Nordli condemned Japan. Peru did not condemn Chile. NATO condemned Oman."
    assert set(found_of(extract(Article("a", text)))) == {(("NOR", "JPN", "ACCUSE"),)}


def test_a_group_counts_for_the_country_whose_code_the_records_give_it() -> None:
    assert set(found_of(extract(Article("a", "Norway condemned Hamas.")))) == {(("NOR", "PSE", "ACCUSE"),)}


def test_a_type_answers_what_the_ontology_matches_it_with_and_a_plan_what_its_code_means() -> None:
    assert answers("agrees", Status.ACTUAL) == ("SUPPORT", "AGREE")
    assert answers("attacks", Status.ACTUAL) == ("ASSAULT", "COERCE")
    assert (answers("aids", Status.ACTUAL), answers("aids", Status.PLANNED)) == (("AID",), ("AID", "AGREE"))
    assert answers("threatens", Status.PLANNED) == ("THREATEN",)


def test_a_claim_is_counted_once_as_what_the_gold_has_else_as_its_close_match() -> None:
    claims = [(("PER", "CHL", "SUPPORT"), ("CHL", "PER", "SUPPORT"), ("CHL", "PER", "AGREE")), (("PER", "OMN", "AID"),)]
    assert read_as(claims, {("CHL", "PER", "AGREE")}) == {("CHL", "PER", "AGREE"), ("PER", "OMN", "AID")}
    assert read_as(claims[:1], {("CHL", "PER", "AID")}) == {("PER", "CHL", "SUPPORT")}


def test_a_score_counts_each_event_once_a_sentence() -> None:
    score = Score()
    score.add({dyad("PER", "CHL", "AID"), dyad("PER", "CHL", "AGREE")}, {dyad("CHL", "PER", "AGREE")})
    assert str(score) == "P 1.000 R 0.500 F1 0.667 (1 right, 1 found, 2 gold)"
