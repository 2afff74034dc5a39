"""The score against PLOVER's records: which events count."""

from __future__ import annotations

from bench.gsr import Score, dyad, found_of, gold_of
from bilateral.extract import extract
from bilateral.model import Article


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
    assert set(found_of(extract(Article("a", text)))) == {("NOR", "JPN", "ACCUSE")}


def test_a_score_counts_each_event_once_a_sentence() -> None:
    score = Score()
    score.add({dyad("PER", "CHL", "AID"), dyad("PER", "CHL", "AGREE")}, {dyad("CHL", "PER", "AGREE")})
    assert str(score) == "P 1.000 R 0.500 F1 0.667 (1 right, 1 found, 2 gold)"
