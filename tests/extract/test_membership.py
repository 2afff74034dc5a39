"""The status of a membership that is left, sought, decided on by others or celebrated."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article


def said(extractor: Extractor, text: str) -> set[tuple[str, str, str]]:
    claims = extractor.read(Article("a", text)).claims
    return {(c.actor, c.counterpart, str(c.status)) for c in claims if c.type == "member-of"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Ghana will leave the African Union in March.", "negated", id="will leave"),
        pytest.param("Ghana is considering leaving the African Union.", "actual", id="only thinks of leaving"),
        pytest.param("Ghana left the African Union in March.", "negated", id="left"),
    ],
)
def test_who_will_leave_leaves_and_who_thinks_of_leaving_is_in(extractor: Extractor, sentence: str, status: str) -> None:
    assert said(extractor, sentence) == {("GHA", "AU", status)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Hungary opposes Ukraine's membership in the European Union.", id="opposed"),
        pytest.param("Spain supports Ukraine's membership in the European Union.", id="supported"),
        pytest.param("Spain ratified Ukraine's accession to the European Union.", id="ratified"),
        pytest.param("Spain supports Ukraine in becoming a member of the European Union.", id="becoming one is supported"),
        pytest.param("Ukraine's bid to join the European Union was discussed.", id="a bid is discussed"),
        pytest.param("Russia objects to Ukraine joining the European Union.", id="joining, objected to"),
        pytest.param("Spain lifted its veto on Ukraine joining the European Union.", id="a veto on joining"),
        pytest.param("Ukraine was invited to join the European Union.", id="invited"),
    ],
)
def test_what_others_decide_on_is_a_membership_to_come(extractor: Extractor, sentence: str) -> None:
    assert said(extractor, sentence) == {("UKR", "EU", "planned")}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Japan congratulated Finland on its accession to NATO.", "actual", id="congratulated"),
        pytest.param("Finland's accession to NATO is near.", "planned", id="to come"),
    ],
)
def test_what_is_celebrated_has_come(extractor: Extractor, sentence: str, status: str) -> None:
    assert ("FIN", "NATO", status) in said(extractor, sentence)


def test_who_supports_a_chair_says_that_it_is_in(extractor: Extractor) -> None:
    assert said(extractor, "Japan supports Malaysia's chairmanship of ASEAN.") == {("MYS", "ASEAN", "actual")}


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        pytest.param("Non-EU member Norway left.", ("NOR", "EU", "negated"), id="non-EU"),
        pytest.param("Former EU member Britain left.", ("GBR", "EU", "negated"), id="former"),
        pytest.param("Britain, no longer a member of the EU, left.", ("GBR", "EU", "negated"), id="no longer"),
        pytest.param("Norway is neither in the EU nor idle.", ("NOR", "EU", "negated"), id="neither"),
        pytest.param("EU candidate country Georgia left.", ("GEO", "EU", "planned"), id="candidate country"),
        pytest.param("Turkey has asked to join BRICS.", ("TUR", "BRICS", "planned"), id="asked to join"),
        pytest.param("Moldova, which aspires to join the EU, left.", ("MDA", "EU", "planned"), id="aspires"),
        pytest.param(
            "Russia lost its seat on the UN Human Rights Council.", ("RUS", "UN Human Rights Council", "negated"), id="lost"
        ),
        pytest.param(
            "Spain is ready to help its fellow EU member Greece.", ("GRC", "EU", "actual"), id="fellow, whatever is done"
        ),
        pytest.param("Denmark was elected a non-permanent member of the AU.", ("DNK", "AU", "actual"), id="non-permanent is one"),
    ],
)
def test_what_stands_before_a_member_tells_whether_it_is_one(
    extractor: Extractor, sentence: str, claim: tuple[str, str, str]
) -> None:
    assert said(extractor, sentence) == {claim}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ASEAN chair Malaysia called a summit.", id="before it"),
        pytest.param("Malaysia, the current ASEAN chair, called a summit.", id="after it"),
        pytest.param("Malaysia, this year's chair of ASEAN, called a summit.", id="of"),
        pytest.param("Malaysia, the current holder of the rotating ASEAN presidency, called a summit.", id="holder"),
    ],
)
def test_a_bodys_chair_is_in_it(extractor: Extractor, sentence: str) -> None:
    assert said(extractor, sentence) == {("MYS", "ASEAN", "actual")}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("ASEAN chair Malaysian Prime Minister spoke.", id="not the country"),
        pytest.param("Malaysia, the host, praised the ASEAN chair.", id="another"),
    ],
)
def test_beside_a_chair_not_every_country_holds_it(extractor: Extractor, sentence: str) -> None:
    assert said(extractor, sentence) == set()


def test_the_two_members_are_those_who_were_named_together(extractor: Extractor) -> None:
    text = "France and Germany met on Monday. The two EU members agreed on a budget."
    assert said(extractor, text) == {("FRA", "EU", "actual"), ("DEU", "EU", "actual")}


def test_whose_ally_in_a_body_another_is_is_in_it_too() -> None:
    text = "Turkey criticised its NATO ally Greece over the drills."
    claims = Extractor(min_confidence=0).read(Article("a", text)).claims
    assert {(c.actor, c.counterpart) for c in claims if c.type == "member-of"} == {("TUR", "NATO"), ("GRC", "NATO")}
