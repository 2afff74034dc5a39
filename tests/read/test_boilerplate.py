from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.errors import TableError
from bilateral.read import boilerplate
from bilateral.read.boilerplate import Act, Furniture, Rule, furniture, rules, without_credits

WHOLE = [rule for rule in rules() if rule.act not in {Act.STRIP, Act.CUT}]
PARTS = [rule for rule in rules() if rule.act in {Act.STRIP, Act.CUT}]

TEXT = [  # what looks like furniture and is not: no row may touch any of these
    "Norway and Denmark share a long coast, the minister said on Facebook.",
    "Follow-up talks on the pact will be held in Oslo next week.",
    "Subscribe to no bloc, the president told the young republic's parliament.",
    "Register of treaties to move to The Hague",
    "Join NATO today, the Swedish paper urged its government.",
    "The reports may not be published before both governments agree.",
    "The report was published by the ministry in Copenhagen on Monday.",
    "This report was updated by the ministry after the talks.",
    "Production by Norwegian firms rose, the ministers noted.",
    "By Tuesday, Denmark had withdrawn its ambassador.",
    "Source of the dispute is a strip of land between the two countries.",
    "Copyright law was on the table when the ministers met.",
    "Contact between the two armies was lost in 1990-2000.",
    "The European Commission will spend 40 billion in 2021-2027",
    "The embassy has 120 000 000 kroner to spend.",
    "Related disputes over fish were settled in June.",
    "More from Denmark is expected, Norway's minister said.",
    "Home Secretary Jane Roe met her French counterpart.",
    "World leaders meet in Oslo",
    "Opinion polls in Norway show support for the pact.",
    "Print media in both countries welcomed the visit.",
    "Advertisement of the sale angered Denmark.",
    "Search teams from Norway arrived in Nepal.",
    "Next, the ministers will meet in Riga.",
    "Updated treaties take effect in June.",
    "MS ROE: Yes, we did discuss it.",
    "QUESTION: Will the two meet again?",
    "Journalist: Mr President, did you speak with Oslo?",
    "Editor: Did the minister apologise?",
    "MODERATOR: Thank you. Next question.",
    "We use every means to keep the peace.",
    "Share of trade with Denmark fell.",
    "Close ties bind the two countries.",
    "Page after page of the treaty was read out.",
    "Media in Oslo reported the talks.",
    "The officials met at the embassy (see page 3).",
    "Topics: the two discussed fish and ferries.",
    "Sign up to the pact, Norway told Denmark.",
    "Get out of the islands, the minister told the troops.",
    "See: the treaty of 1920.",
]


def rule_id(rule: Rule) -> str:
    return f"{rule.act}: {rule.example}"


@pytest.mark.parametrize("rule", WHOLE, ids=rule_id)
def test_a_row_fits_its_example(rule: Rule) -> None:
    assert rule.sort in {found.sort for found in furniture(rule.example) if found.act is rule.act}


@pytest.mark.parametrize("rule", PARTS, ids=rule_id)
def test_a_row_shortens_its_example_to_a_sentence(rule: Rule) -> None:
    left = without_credits(rule.example)
    assert (left in rule.example, left != rule.example, left[-1:]) == (True, True, ".")


@pytest.mark.parametrize("sentence", TEXT)
def test_text_is_not_furniture(sentence: str) -> None:
    assert furniture(sentence) == ()


@pytest.mark.parametrize(
    ("caption", "left"),
    [
        ("Jane Roe greets Max Moe in Oslo. (Photo by Ann Poe/Example)", "Jane Roe greets Max Moe in Oslo."),
        ("Jane Roe (left) greets Max Moe. [Photo: Ann Poe]", "Jane Roe (left) greets Max Moe."),
        ("Jane Roe greets Max Moe. (Ann Poe/AFP)", "Jane Roe greets Max Moe."),
        ("Jane Roe greets Max Moe. REUTERS/Ann Poe", "Jane Roe greets Max Moe."),
        ("Abstract : The two ministers met.", "The two ministers met."),
        ("The two (Norway and Denmark) met in Oslo (the capital).", "The two (Norway and Denmark) met in Oslo (the capital)."),
        ("OSLO, July 26 (Xinhua) -- The two met.", "OSLO, July 26 (Xinhua) -- The two met."),
    ],
)
def test_a_caption_stays_and_its_credit_goes(caption: str, left: str) -> None:
    assert without_credits(caption) == left


def test_values_are_kept() -> None:
    assert furniture("Tags: Norway, Denmark") == (Furniture(Act.KEYWORDS, "keywords", "Norway, Denmark"),)
    assert Furniture(Act.PUBLISHER, "copyright", "The Oslo Times") in furniture("© 2024 The Oslo Times. All rights reserved.")


@pytest.mark.parametrize(
    ("row", "column"),
    [("lose\tmenu\t5\t^x$\tx", "act"), ("drop\tmenu\t0\t^x$\tx", "words"), ("drop\tmenu\t5\t(x\tx", "pattern")],
    ids=["an act that is none", "a paragraph of any length dropped", "a broken pattern"],
)
def test_a_wrong_row_is_named(row: str, column: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "boilerplate.tsv").write_text(f"act\tsort\twords\tpattern\texample\n{row}\n")
    monkeypatch.setattr(boilerplate, "knowledge", lambda name: tmp_path / name)
    with pytest.raises(TableError, match=r"boilerplate\.tsv:2") as caught:
        rules.__wrapped__()
    assert caught.value.column == column
