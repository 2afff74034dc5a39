from __future__ import annotations

import re

from bilateral.extract import explain
from bilateral.extract.confidence import weights
from bilateral.extract.explanation import Explained, Fired, NotFired, Resolved, Said
from bilateral.model import Article


def explained(text: str) -> tuple[Explained, ...]:
    return explain(Article("a", text, published="2025-03-14")).sentences


def test_a_sentence_is_explained_word_by_word_and_frame_by_frame() -> None:
    (sentence,) = explained("Norwegian Foreign Minister Ola Nordli did not thank Japan.")
    assert sentence.resolved == (
        Resolved("Norwegian Foreign Minister Ola Nordli", 0, ("Ola Nordli@NOR",), "title and name"),
        Resolved("Japan", 52, ("JPN",), "name"),
    )
    (said,) = sentence.fired[0].said
    assert (said.actor, said.counterpart, said.status, said.refused) == ("Ola Nordli@NOR", "JPN", "negated", "")
    assert said.confidence == sentence.claims[1].confidence
    assert said.clues and all(clue in weights() for clue, _ in said.clues)
    assert sentence.fired == (
        Fired(
            "thanks:thank",
            "thank",
            ("Norwegian Foreign Minister Ola Nordli",),
            ("Japan",),
            ("not",),
            (said,),
        ),
    )
    assert [(claim.type, claim.frame) for claim in sentence.claims] == [
        ("holds-office", "holds-office:title"),
        ("thanks", "thanks:thank"),
    ]


def test_words_that_point_back_say_how_they_are_known() -> None:
    first = "Norwegian Foreign Minister Ola Nordli met Japan."
    later = "He left. Norwegian officials left. The two sides left. The minister left."
    assert [(one.words, one.actors, one.how) for sentence in explained(f"{first} {later}")[1:] for one in sentence.resolved] == [
        ("He", ("Ola Nordli@NOR",), "points back to person"),
        ("Norwegian", ("NOR",), "adjective"),
        ("Norwegian officials", ("NOR",), "stands for whose it is"),
        ("The two sides", ("NOR", "JPN"), "points back to sides"),
        ("The minister", ("Ola Nordli@NOR",), "title given before"),
    ]


def test_a_name_says_by_which_rule_or_row_it_is_known() -> None:
    (one, two) = explained("Zelenskyy met the Japanese foreign minister. Georgia thanked Tbilisi's friends.")
    person, office = (resolved.how for resolved in one.resolved)
    assert re.sub(r":\d+", "", person) == (
        "name of a person: 'Zelenskyy' is the name of Volodymyr Zelensky, President of UKR on that day (offices.tsv)"
    )
    assert re.sub(r":\d+", "", office) == "office without a name, held that day by Takeshi Iwaya (offices.tsv)"
    assert two.resolved[0].how.startswith("name: text it: 'Tbilisi' (readings.tsv:")


def test_a_rotating_chair_is_the_one_of_the_day() -> None:
    sentences = explained("ASEAN met. The bloc's rotating chair thanked Japan.")
    assert ("bloc's rotating chair", ("ASEAN",), "stands for whose it is, chaired that day by MYS") in [
        (one.words, one.actors, one.how) for one in sentences[1].resolved
    ]


def test_without_a_day_nobody_is_said_to_hold_an_office() -> None:
    (sentence,) = explain(Article("a", "Peru thanked the Japanese foreign minister.")).sentences
    assert [resolved.how for resolved in sentence.resolved] == ["name", "office without a name"]


def test_what_is_refused_or_did_not_fire_says_why() -> None:
    hypothetical, nobody, missing = explained("Norway may thank Japan. Somebody thanked Japan. Norway shook its head at Japan.")
    assert hypothetical.fired[0].said == (Said("NOR", "JPN", "", "hypothetical"),)
    assert nobody.dropped == (NotFired("thanks:thank", "thanked", "nobody known in the actor's place"),)
    assert NotFired("meets:shake-hand", "shook", "its object is none of hand") in missing.dropped


def test_an_explanation_holds_the_reading_and_all_its_claims() -> None:
    explanation = explain(Article("a", "Norway met Japan. Norway thanked Peru.", published="2025-03-14"))
    assert tuple(claim for sentence in explanation.sentences for claim in sentence.claims) == explanation.reading.claims
