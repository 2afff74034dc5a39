"""From frames to claims: who may do what to whom, speakers, offices, members, groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.model import Claim, DateBasis, Evidence, Mention, Status
from tests.extract.conftest import Read

Said = Callable[..., list[tuple[str, str, str, str]]]


def test_a_claim_carries_all_that_its_sentence_tells(read: Read) -> None:
    text = "OSLO — Norway thanked Japan here on Thursday, Peru said."
    assert read(text, published="2025-03-14").claims == (
        Claim(
            "thanks",
            "NOR",
            "JPN",
            Status.ACTUAL,
            Evidence(7, 56, "Norway thanked Japan here on Thursday, Peru said."),
            date="2025-03-13",
            date_basis=DateBasis.RELATIVE,
            place="Oslo",
            speaker="PER",
            confidence=read(text, published="2025-03-14").claims[0].confidence,
            frame="thanks:thank",
            mentions=(Mention(7, 13, "Norway", "NOR"), Mention(22, 27, "Japan", "JPN")),
        ),
    )


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param("Norway, Japan and Chile met.", ["NOR JPN", "NOR CHL", "JPN CHL"], id="three met"),
        pytest.param(
            "Peru, Japan, the Gambia and Chile met.", ["PER JPN", "PER GMB", "PER CHL", "JPN GMB", "JPN CHL", "GMB CHL"], id="the"
        ),
        pytest.param("Norway and Japan met with Chile.", ["NOR CHL", "JPN CHL"], id="two met one"),
        pytest.param("Norway, Japan, Chile, Peru, Kenya and Togo met.", [], id="six are a crowd"),
        pytest.param("Norway met Norway.", [], id="itself"),
        pytest.param("Norway met Oslo.", [], id="its own capital"),
        pytest.param("Norwegian Foreign Minister Ola Nordli met Norwegian Prime Minister Kari Vik.", [], id="both of one side"),
    ],
)
def test_a_meeting_is_of_each_two_of_different_sides(text: str, claims: list[str], said: Said) -> None:
    assert [f"{a} {b}" for kind, a, b, _ in said(text) if kind == "meets"] == claims


def test_each_other_goes_both_ways(said: Said) -> None:
    assert said("Norway and Japan support each other.") == [
        ("supports", "NOR", "JPN", "actual"),
        ("supports", "JPN", "NOR", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "claims"), [("Norway joined NATO.", [("member-of", "NOR", "NATO", "actual")]), ("Norway joined Peru.", [])]
)
def test_one_is_a_member_of_organisations_only(text: str, claims: list[tuple[str, ...]], said: Said) -> None:
    assert said(text) == claims


def test_an_office_is_held_of_the_side_that_stands_with_the_title(read: Read) -> None:
    claims = read("Norwegian Foreign Minister Ola Nordli spoke.").claims
    assert [(c.type, c.actor, c.counterpart, c.office) for c in claims] == [
        ("holds-office", "Ola Nordli@NOR", "NOR", "Foreign Minister")
    ]


def test_a_former_office_is_not_held(read: Read) -> None:
    assert read("Former Norwegian Foreign Minister Ola Nordli spoke.").claims == ()


def test_what_is_refused_is_counted_with_its_reason(read: Read) -> None:
    text = "Norway may thank Japan. Norway thanked the Norwegian minister, Ola Nordli. Somebody thanked Japan."
    assert dict(read(text).refused) == {
        "hypothetical": 1,
        "nobody known in the actor's place": 1,
        "both of one side": 1,
    }


@pytest.mark.parametrize(
    ("text", "kind", "claims"),
    [
        pytest.param("Norway is one of the founding members of NATO.", "member-of", ["NOR NATO actual"], id="one of"),
        pytest.param("Chile is among the members of the OECD.", "member-of", ["CHL OECD actual"], id="among"),
        pytest.param(
            "NATO, of which Austria is no longer a member, met.", "member-of", ["AUT NATO negated"], id="of which one is none"
        ),
        pytest.param("Peru became a BRICS partner country.", "member-of", [], id="a partner is no member"),
        pytest.param("Togo joined the Commonwealth as an observer.", "member-of", [], id="an observer is none"),
        pytest.param("NATO's chair, Ms Ana Rojas, spoke.", "member-of", [], id="who acts for the body"),
        pytest.param("Chile supports Peru on its way into the OECD.", "member-of", ["PER OECD planned"], id="on its way"),
        pytest.param(
            "Chilean minister Ana Rojas said Danish President Lars Holm spoke to Togolese minister Abel Kossi and will meet him.",
            "meets",
            ["Lars Holm@DNK Abel Kossi@TGO actual", "Lars Holm@DNK Abel Kossi@TGO planned"],
            id="him who was spoken to",
        ),
        pytest.param("Chilean leaders met with Western Balkan leaders in Tirana.", "meets", [], id="leaders of elsewhere"),
        pytest.param("NATO's newest member, Norway, has sent more.", "member-of", ["NOR NATO actual"], id="named between commas"),
        pytest.param("Chad, one of the states that quit ECOWAS, voted.", "member-of", ["TCD ECOWAS negated"], id="one that quit"),
        pytest.param("ASEAN barred Myanmar from its summits.", "member-of", [], id="barred from summits"),
        pytest.param(
            "The bloc's biggest economy, Chile, supports Peru.", "supports", ["CHL PER actual"], id="who is so described"
        ),
        pytest.param(
            "Chilean President Ana Rojas sent a message of greeting to Peruvian President Luis Soto.",
            "congratulates",
            ["Ana Rojas@CHL Luis Soto@PER actual"],
            id="a message of greeting",
        ),
        pytest.param(
            "The EU, NATO and the ISSG led by Chad and Togo protested.",
            "member-of",
            ["TCD ISSG actual", "TGO ISSG actual"],
            id="who leads the last of several",
        ),
        pytest.param(
            "Norway is talking volubly about solidarity with the Togolese people.", "meets", [], id="with whom is the topic"
        ),
        pytest.param("Chad has the backing of most NATO members.", "member-of", [], id="others are members"),
        pytest.param("Chad has the support of Togo.", "supports", ["TGO TCD actual"], id="another's support"),
        pytest.param("Chad has received pledges of support from Togo.", "supports", ["TGO TCD actual"], id="pledges of support"),
        pytest.param("Chad counts on the support of Togo at the summit.", "supports", ["TGO TCD planned"], id="counted on"),
        pytest.param("Chad has never hidden its support for Togo.", "supports", ["TCD TGO actual"], id="never hidden"),
        pytest.param("Chad makes no secret of its support for Togo.", "supports", ["TCD TGO actual"], id="no secret of it"),
        pytest.param(
            "Chilean Foreign Minister Ana Rojas met her counterparts from Peru and Kenya.",
            "meets",
            ["Ana Rojas@CHL PER actual", "Ana Rojas@CHL KEN actual"],
            id="counterparts from",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Rojas called on Peruvian President Luis Soto to rest.",
            "meets",
            [],
            id="called on to do",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Rojas called on Peruvian President Luis Soto in Lima.",
            "requests",
            [],
            id="a courtesy call asks nothing",
        ),
        pytest.param(
            "Egyptian President Omar Saad on Monday received Djibouti's Minister of Housing, Moumin Ali.",
            "meets",
            ["Omar Saad@EGY Moumin Ali@DJI actual"],
            id="a name that hangs on its title's domain",
        ),
        pytest.param(
            "Congratulating Starmer on it, Macron said he was glad.",
            "congratulates",
            ["Emmanuel Macron@FRA Keir Starmer@GBR actual"],
            id="a participle before a bare name",
        ),
        pytest.param(
            "During his visit to Lima, the Chilean minister, Juan Rojas, held talks with Peru.",
            "meets",
            ["Juan Rojas@CHL PER actual"],
            id="a subject with its name after a fronted phrase",
        ),
    ],
)
def test_what_members_callers_and_backers_are_told_to_do(text: str, kind: str, claims: list[str], said: Said) -> None:
    assert [f"{a} {b} {status}" for one, a, b, status in said(text) if one == kind] == claims


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("President Ana Rojas of Peru received in Oslo Danish Foreign Minister Lars Holm.", id="after where"),
        pytest.param("President Ana Rojas of Peru received on Sunday Danish Foreign Minister Lars Holm.", id="after when"),
        pytest.param("President Ana Rojas of Peru received at Rose Palace Danish Foreign Minister Lars Holm.", id="in a palace"),
        pytest.param("Peru's Ana Rojas and Denmark's Lars Holm met in Oslo.", id="two by their countries"),
        pytest.param(
            "Her Royal Highness Princess Ana Rojas, Peru's Minister of Health, received here today the Minister of Health of "
            "Denmark Lars Holm.",
            id="after an office in commas",
        ),
    ],
)
def test_who_is_received_may_stand_after_where_or_when(text: str, said: Said) -> None:
    assert [claim[:3] for claim in said(text) if claim[0] == "meets"] == [("meets", "Ana Rojas@PER", "Lars Holm@DNK")]


def test_a_group_pays_no_visit_where_it_sits(said: Said) -> None:
    text = "Houthi negotiator Ali Radi met Danish Ambassador Lars Holm in {}."
    visitors = [[claim[1] for claim in said(text.format(city)) if claim[0] == "visits"] for city in ("Sanaa", "Muscat")]
    assert visitors[0] == ["Lars Holm@DNK"] * ("Lars Holm@DNK" in visitors[0])
    assert "Ali Radi@Houthis" in visitors[1]


def test_each_does_it_to_the_other(said: Said) -> None:
    assert [claim[:3] for claim in said("Norway met Peru. Each thanked the other.") if claim[0] == "thanks"] == [
        ("thanks", "NOR", "PER"),
        ("thanks", "PER", "NOR"),
    ]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Hungary opposes EU membership for Ukraine.", [("rejects", "HUN", "UKR")]),
        ("Hungary rejected weapons for Ukraine.", [("rejects", "HUN", "UKR")]),
        ("Hungary blocked EU aid for Ukraine.", [("rejects", "HUN", "EU")]),
        ("Hungary criticized aid for Ukrainian refugees.", []),
        ("Hungary criticized American aid for Ukraine.", [("criticizes", "HUN", "USA")]),
    ],
)
def test_what_would_be_given_is_rejected_to_whom_it_is_for(sentence: str, claims: list[tuple[str, str, str]], read: Read) -> None:
    found = [(claim.type, claim.actor, claim.counterpart) for claim in read(sentence).claims]
    assert [claim for claim in found if claim[0] in {"rejects", "criticizes"}] == claims


def test_an_ambassador_told_of_by_his_country_is_met(said: Said) -> None:
    text = "The Norwegian minister, Ola Nordli, met Chile's ambassador, Ana Rojas, in Oslo."
    assert ("meets", "Ola Nordli@NOR", "Ana Rojas@CHL", "actual") in said(text)


def test_the_two_are_those_who_met_last(said: Said) -> None:
    text = "Chilean envoy Ana Rojas met Norwegian envoy Ola Nordli. Kari Vik, Norway's premier, met Rojas. The two thanked Peru."
    assert [claim[1] for claim in said(text) if claim[0] == "thanks"] == ["Kari Vik@NOR", "Ana Rojas@CHL"]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        pytest.param(
            "Peru and Chile, which have thanked Norway, left.", [("thanks", "PER", "NOR"), ("thanks", "CHL", "NOR")], id="all"
        ),
        pytest.param("Peru and its minister, who has thanked Norway, left.", [("thanks", "PER", "NOR")], id="the last one"),
        pytest.param(
            '"Thank you, Norway," Chilean minister Ana Rojas wrote.', [("thanks", "Ana Rojas@CHL", "NOR")], id="spoken to"
        ),
        pytest.param(
            "Poland, an EU and NATO member, left.", [("member-of", "POL", "EU"), ("member-of", "POL", "NATO")], id="two bodies"
        ),
        pytest.param(
            "The Australia-Britain-Japan (AUKUS) team failed.",
            [("member-of", "AUS", "AUKUS"), ("member-of", "GBR", "AUKUS"), ("member-of", "JPN", "AUKUS")],
            id="joined by hyphens before their body's name",
        ),
        pytest.param(
            "The NATO allies, Greece and Spain, left.",
            [("member-of", "GRC", "NATO"), ("member-of", "ESP", "NATO")],
            id="two who are named after commas",
        ),
        pytest.param("Norway ruled out NATO membership for Chile.", [("member-of", "CHL", "NATO")], id="for whom it is"),
        pytest.param(
            "Peru's Ana Rojas met Norway's Ola Nordli, leader of NATO's youth and president of Norway.",
            [("meets", "Ana Rojas@PER", "Ola Nordli@NOR")],
            id="who holds two offices",
        ),
        pytest.param(
            "Peru's Ana Rojas met Norway's Ola Nordli, and they thanked Chile.",
            [
                ("meets", "Ana Rojas@PER", "Ola Nordli@NOR"),
                ("thanks", "Ana Rojas@PER", "CHL"),
                ("thanks", "Ola Nordli@NOR", "CHL"),
            ],
            id="they who met in the clause before",
        ),
        pytest.param(
            "Peru met Norway. The Peruvian side expressed gratitude for the fish.",
            [("meets", "PER", "NOR"), ("thanks", "PER", "NOR")],
            id="gratitude to the partner",
        ),
        pytest.param(
            "Peru met Norway. The Peruvian side expressed gratitude for the Chilean fish.",
            [("meets", "PER", "NOR"), ("thanks", "PER", "CHL")],
            id="for another's",
        ),
        pytest.param(
            "Peru's Ana Rojas had a phone call with the leaders of Chile.",
            [("meets", "Ana Rojas@PER", "CHL")],
            id="a call is no visit",
        ),
        pytest.param(
            "Peru's Ana Rojas met Norway's Ola Nordli. The two heads of state thanked Chile.",
            [
                ("meets", "Ana Rojas@PER", "Ola Nordli@NOR"),
                ("thanks", "Ana Rojas@PER", "CHL"),
                ("thanks", "Ola Nordli@NOR", "CHL"),
            ],
            id="heads of state",
        ),
        pytest.param("A NATO member thanked Norway.", [], id="a member is not the body"),
        pytest.param(
            "Chile gave its thanks to Peru for its help and to Norway for its fish.",
            [("thanks", "CHL", "NOR"), ("thanks", "CHL", "PER")],
            id="to one and to another",
        ),
        pytest.param(
            "Visiting Chilean minister Ana Rojas on Friday thanked Norway.",
            [("visits", "Ana Rojas@CHL", "NOR"), ("thanks", "Ana Rojas@CHL", "NOR")],
            id="a visitor who opens the sentence",
        ),
        pytest.param(
            "Visiting Oslo on Friday, Chilean minister Ana Rojas thanked Peru.",
            [("visits", "Ana Rojas@CHL", "NOR"), ("thanks", "Ana Rojas@CHL", "PER")],
            id="a visit that opens the sentence",
        ),
        pytest.param("Talks involving Peru and Chile began.", [("meets", "PER", "CHL")], id="who is in talks"),
        pytest.param("Talks involving Peru's envoys began.", [], id="alone"),
        pytest.param("The discussion of Peru and Chile began.", [], id="of whom they talk"),
    ],
)
def test_of_whom_a_clause_or_a_word_is_told(sentence: str, claims: list[tuple[str, str, str]], read: Read) -> None:
    assert [
        (claim.type, claim.actor, claim.counterpart) for claim in read(sentence).claims if claim.type != "holds-office"
    ] == claims
