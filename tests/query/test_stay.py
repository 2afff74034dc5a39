"""How long a visit lasts, from its sentences."""

from __future__ import annotations

import pytest

from bilateral.query.exports.stay import last_day_of_stay
from bilateral.query.exports.visits import visit_rows
from bilateral.query.sentences import Sentence

from .samples import ACTORS, happening


@pytest.mark.parametrize(
    ("day", "said", "end"),
    [
        ("2024-05-03", "The minister arrived in Oslo for a two-day working visit.", "2024-05-04"),
        ("2024-05-03", "She will pay a 3-day state visit to Oslo.", "2024-05-05"),
        ("2024-05-03", "He begins a one-day trip to Oslo.", "2024-05-03"),
        ("2024-12-30", "He left for Oslo on Monday on a four-day tour.", "2025-01-02"),
        ("2024-05-03", "He will be there from 3 to 5 May.", "2024-05-05"),
        ("2024-05-03", "He is in Oslo May 3-5.", "2024-05-05"),
        ("2024-05-03", "The visit on 3–5 May was a success.", "2024-05-05"),
        ("2024-04-30", "The trip lasts from April 30 to May 2.", "2024-05-02"),
        ("2024-12-30", "The trip is from 30 December to 2 January.", "2025-01-02"),
        ("2024-05-03", "He stays until Monday.", "2024-05-06"),
        ("2024-05-03", "He stays through Friday.", "2024-05-10"),
    ],
)
def test_the_end_of_a_visit_is_read(day, said, end):
    assert last_day_of_stay(day, [said]) == end


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2024-05-03", "He visited Oslo."),
        ("2024-05-03", "He wrapped up a three-day visit to Oslo."),
        ("2024-05-03", "He met the king during a three-day visit."),
        ("2024-05-03", "After a two-day visit he will fly home."),
        ("2024-05-03", "He will speak on a three-day strike."),
        ("2024-05-03", "He flew to Oslo, where shops are shut until Monday."),
        ("2024-05-03", "The talks ran from 4 to 6 May."),
        ("2024-05-03", "He will be there from 3 to 2 May."),
        ("2024-02-28", "He will be there from 28 to 31 February."),
        ("2024-05", "He arrived for a two-day visit."),
        ("", "He arrived for a two-day visit."),
    ],
)
def test_nothing_is_guessed(day, said):
    assert last_day_of_stay(day, [said]) == ""


def sentence(text):
    words = dict.fromkeys(("status", "speaker", "published", "publisher", "title", "url", "article", "family", "claim"), "")
    return Sentence(text=text, start=0, confidence=1.0, **words)


def test_a_row_of_visits_has_the_end_that_any_of_its_sentences_tells():
    visit = happening("v", "visits", "CHN", "RUS", "2024-05-03")
    said = {"v": (sentence("He visited Moscow."), sentence("He arrived on Friday for a two-day visit."))}
    assert visit_rows([visit], ACTORS, {}, said).column("end") == ("2024-05-04",)
