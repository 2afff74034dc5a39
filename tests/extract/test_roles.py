"""Roles that go further than a verb's own subject and object, tried on whole sentences."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import Said, said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Slovakia pushed for Austria to open the line.", [("SVK", "AUT", "actual", "")], id="active"),
        pytest.param("Slovakia did not push for Austria to open the line.", [("SVK", "AUT", "negated", "")], id="negated"),
        pytest.param("Peru said that Slovakia had called for Austria to pay.", [("SVK", "AUT", "actual", "PER")], id="reported"),
        pytest.param("If Slovakia calls for Austria to pay, all is lost.", [], id="conditional"),
        pytest.param("Slovakia issued a call for Austria to pay.", [("SVK", "AUT", "actual", "")], id="below a noun"),
        pytest.param("Slovakia called after Austria began to pay.", [], id="another clause"),
    ],
)
def test_who_is_to_act_stands_after_for(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "requests") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji summoned the Australian ambassador, Jane Ross.", [("FJI", "AUS", "actual", "")], id="active"),
        pytest.param("Ambassador Jane Ross of Australia was summoned by Fiji.", [("FJI", "AUS", "actual", "")], id="passive"),
        pytest.param("Fiji has not summoned the Australian ambassador.", [("FJI", "AUS", "negated", "")], id="negated"),
    ],
)
def test_a_summons_is_for_the_ambassadors_country(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Two Swedish diplomats were expelled from Russia.", [("RUS", "SWE", "actual", "")], id="passive"),
        pytest.param("Two Swedish diplomats were expelled by Russia.", [("RUS", "SWE", "actual", "")], id="passive, by whom"),
        pytest.param("Russia expelled two Swedish diplomats from Chad.", [("RUS", "SWE", "actual", "")], id="active"),
        pytest.param("No Swedish diplomat was expelled from Russia.", [("RUS", "SWE", "negated", "")], id="negated"),
        pytest.param("Two Swedish diplomats may be expelled from Russia.", [], id="conditional"),
    ],
)
def test_who_is_expelled_from_a_country_is_expelled_by_it(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "sanctions") == expected


def test_a_day_is_not_where_one_goes(extractor: Extractor) -> None:
    text = "Chinese minister Wang Yi will pay a visit to Cuba from May 3 to 5."
    assert said(extractor, text, "visits") == [("Wang Yi@CHN", "CUB", "planned", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Chad and Libya exchanged fire.", [("TCD", "LBY", "actual", ""), ("LBY", "TCD", "actual", "")], id="two"),
        pytest.param("Chad exchanged fire with Libya.", [("TCD", "LBY", "actual", "")], id="with another"),
        pytest.param(
            "Chad and Libya exchanged fire with Mali.", [("TCD", "MLI", "actual", ""), ("LBY", "MLI", "actual", "")], id="both"
        ),
        pytest.param("Chad exchanged fire.", [], id="one"),
        pytest.param("If Chad and Libya exchange fire, all is lost.", [], id="conditional"),
    ],
)
def test_what_several_do_they_do_to_each_other(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "attacks") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Norway will close the border unless Sweden pulls back.", [("NOR", "SWE", "actual", "")], id="told of itself"
        ),
        pytest.param(
            "Norway said it would close the border if Sweden came.", [("NOR", "SWE", "actual", "NOR")], id="said of itself"
        ),
        pytest.param("Should Sweden not pull back, Norway will close the border.", [("NOR", "SWE", "actual", "")], id="inverted"),
        pytest.param("Chad said Norway would close the border if Sweden came.", [], id="said by another"),
        pytest.param("Norway closed the border after Sweden came.", [], id="done"),
        pytest.param("Norway will close the border.", [], id="without a condition"),
    ],
)
def test_who_will_do_harm_on_a_condition_threatens(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "threatens") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Peru called on Chile to lift the sanctions on Cuba.", [("CHL", "CUB", "actual", "PER")], id="verb"),
        pytest.param("Peru put pressure on Chile to impose sanctions on Cuba.", [("CHL", "CUB", "planned", "")], id="noun"),
    ],
)
def test_who_is_called_upon_is_to_act(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "sanctions") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Chad attacked Libya's army in the north.", [("TCD", "LBY", "actual", "")], id="troops"),
        pytest.param("Chad attacked Libya's plan in the north.", [], id="a plan"),
        pytest.param("Chad's attack on Libya's proposal went on.", [], id="a proposal"),
    ],
)
def test_what_no_force_can_hit_is_not_attacked(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "attacks") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Peru said Chile should open the port.", [("PER", "CHL", "actual", "PER")], id="active"),
        pytest.param("Peru said Chile should be thanked.", [], id="passive"),
        pytest.param("Should Chile open the port, Peru said, all will be well.", [], id="condition"),
    ],
)
def test_who_should_act_is_asked(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "requests") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Chad came under Libyan fire.", [("LBY", "TCD", "actual", "")], id="under it"),
        pytest.param("Chad fell silent over Libya's fire.", [], id="over it"),
        pytest.param("Chad has not come under Libyan fire.", [("LBY", "TCD", "negated", "")], id="negated"),
    ],
)
def test_who_is_under_fire_is_attacked(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "attacks") == expected


def test_sanctions_come_in_rounds(extractor: Extractor) -> None:
    assert said(extractor, "Chad hit Mali with a round of sanctions.", "sanctions") == [("TCD", "MLI", "actual", "")]


def test_a_thing_with_an_owner_is_not_that_of_who_is_named_before_it(extractor: Extractor) -> None:
    assert said(extractor, "Peru supports Sweden's NATO bid.", "supports") == [("PER", "SWE", "actual", "")]


def test_a_finite_clause_has_its_own_subject(extractor: Extractor) -> None:
    text = "Norway has taken in a million since Peru sent troops into Chile in 2022."
    assert said(extractor, text, "attacks") == [("PER", "CHL", "actual", "")]


def test_an_ambassador_is_recalled_from_the_country_of_his_city(extractor: Extractor) -> None:
    assert said(extractor, "Fiji recalled its envoy in Lima.", "sanctions") == [("FJI", "PER", "actual", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji warned of what it called Chile's aggression.", [("FJI", "CHL", "actual", "")], id="possessive"),
        pytest.param("Fiji denounced what it described as Chilean violations.", [("FJI", "CHL", "actual", "")], id="adjective"),
        pytest.param("Fiji asked what Chile called a violation.", [], id="asked"),
        pytest.param("Fiji did not accept what it called Chile's aggression.", [("FJI", "CHL", "actual", "")], id="not accepted"),
    ],
)
def test_what_somebody_calls_a_bad_thing_is_whose_it_is(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji said Chile's decision was wrong.", [("FJI", "CHL", "actual", "FJI")], id="adjective"),
        pytest.param("Fiji said the raid by Chile was a blunder.", [("FJI", "CHL", "actual", "FJI")], id="noun"),
        pytest.param("Fiji said Chile had attacked a hospital.", [("FJI", "CHL", "actual", "FJI")], id="act"),
        pytest.param("Chile's decision was wrong.", [], id="nobody says so"),
        pytest.param("If Fiji says Chile's decision was wrong, all is lost.", [], id="conditional"),
        pytest.param("Fiji said Chile's decision was not wrong.", [], id="negated"),
    ],
)
def test_who_says_that_an_act_was_bad_blames_who_did_it(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji voiced concern that Chile had cut the cable.", [("FJI", "CHL", "actual", "")], id="that"),
        pytest.param("Fiji voiced no concern that Chile had cut the cable.", [("FJI", "CHL", "negated", "")], id="negated"),
        pytest.param("Fiji is concerned about Chile cutting the cable.", [("FJI", "CHL", "actual", "")], id="gerund"),
        pytest.param("Fiji is concerned about cutting the cable.", [], id="gerund of its own"),
    ],
)
def test_who_does_what_causes_concern_is_criticized(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji reaffirmed its support for granting Chile a seat.", [("FJI", "CHL", "actual", "")], id="granting"),
        pytest.param("Fiji is committed to assisting Chile.", [("FJI", "CHL", "actual", "")], id="assisting"),
        pytest.param("Fiji is committed to punishing Chile.", [], id="no favour"),
        pytest.param("Fiji, with the support of Chile, built a port.", [("CHL", "FJI", "actual", "")], id="beside the subject"),
    ],
)
def test_who_is_for_doing_a_favour_supports_who_gets_it(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "supports") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Malawi thanked Japan for its financial support.", [("JPN", "MWI", "actual", "")], id="a noun"),
        pytest.param("Malawi expressed gratitude to Japan for the tents.", [("JPN", "MWI", "actual", "")], id="to whom"),
        pytest.param("Malawi is grateful to Japan for the ambulances.", [("JPN", "MWI", "actual", "")], id="an adjective"),
        pytest.param("Malawi thanked Japan for sending tents.", [("JPN", "MWI", "actual", "")], id="a verb"),
        pytest.param("Malawi thanked Japan for its political support.", [], id="nothing material"),
        pytest.param("Malawi thanked Japan for keeping rice shipments steady.", [], id="nothing given"),
        pytest.param("Malawi criticised Japan for the vaccines.", [], id="no thanks"),
    ],
)
def test_what_is_thanked_for_was_given(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "aids") == expected


def test_who_will_not_join_sanctions_refuses_nothing_to_whom_they_hit(extractor: Extractor) -> None:
    assert not said(extractor, "Serbia refused to join sanctions against Russia.", "rejects")
    assert said(extractor, "Serbia refused to meet Russia.", "rejects") == [("SRB", "RUS", "actual", "")]


def test_who_opposes_sanctions_opposes_nobody_whom_they_hit(extractor: Extractor) -> None:
    assert not said(extractor, "Hungary opposed sanctions against Russia.", "rejects")
    assert said(extractor, "Hungary opposed Peru's sanctions against Russia.", "rejects") == [("HUN", "PER", "actual", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Norway sent tanks to Lima.", [("NOR", "PER", "actual", "")], id="given to"),
        pytest.param("Norway received tanks from Lima.", [("PER", "NOR", "actual", "")], id="had from"),
        pytest.param("Norway sent tanks to Tacna.", [], id="no seat of a government"),
        pytest.param("Norway built tanks in Lima.", [], id="a place"),
    ],
)
def test_a_capital_to_which_something_goes_is_its_government(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "aids") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Ola Nordli met with visiting Chilean minister Ana Rojas in Oslo.", [("Ana Rojas@CHL", "NOR")], id="met"),
        pytest.param("Norway hosted visiting Chilean minister Ana Rojas.", [("Ana Rojas@CHL", "NOR")], id="the object"),
        pytest.param("Visiting Chilean minister Ana Rojas thanked Norway.", [("Ana Rojas@CHL", "NOR")], id="the subject"),
        pytest.param("Norway's king angered Chile by visiting Peru.", [("NOR", "PER")], id="a gerund"),
        pytest.param("Visiting Chilean minister Ana Rojas left.", [], id="no host"),
    ],
)
def test_who_is_visiting_visits_the_side_of_his_host(
    extractor: Extractor, sentence: str, expected: list[tuple[str, str]]
) -> None:
    text = f"{sentence} Norwegian minister Ola Nordli waited."
    assert [(a, b) for a, b, *_ in said(extractor, text, "visits")] == expected


def test_who_meets_a_visiting_minister_meets_him(extractor: Extractor) -> None:
    met = said(extractor, "Norwegian minister Ola Nordli met with visiting Chilean minister Ana Rojas.", "meets")
    assert met == [("Ola Nordli@NOR", "Ana Rojas@CHL", "actual", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Chad blocked an EU aid package for Mali.", [("EU", "MLI", "negated", "")], id="blocked by another"),
        pytest.param("Chad hailed an EU aid package for Mali.", [("EU", "MLI", "actual", "")], id="hailed by another"),
        pytest.param("Norway approved the sale of tanks to Chile.", [("NOR", "CHL", "actual", "")], id="sold"),
        pytest.param("Norway approved the sale of fish to Chile.", [], id="trade"),
    ],
)
def test_who_gives_aid_is_known_by_the_noun(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "aids") == expected


def test_who_stands_behind_forces_is_not_their_country(extractor: Extractor) -> None:
    assert said(extractor, "Turkish-backed Libyan troops attacked Chad.", "attacks") == [("LBY", "TCD", "actual", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Norway and Chile discussed ways to boost cooperation.", [("NOR", "CHL", "planned", "")], id="ways"),
        pytest.param("If Norway and Chile discuss ways to boost cooperation, Peru will too.", [], id="conditional"),
        pytest.param("Norway knows ways to boost cooperation.", [], id="of one only"),
    ],
)
def test_what_is_done_by_means_is_done_by_who_seeks_them(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "cooperates") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Norway condemned what it called Chile's raid.", [("NOR", "CHL", "actual", "")], id="whose"),
        pytest.param("Norway condemned what it called a raid by Chile.", [("NOR", "CHL", "actual", "")], id="by whom"),
        pytest.param("Norway knows what Peru called Chile.", [], id="no blame"),
    ],
)
def test_what_somebody_calls_so_is_blamed_on_whose_it_is(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "criticizes") == expected


def test_who_rejects_that_a_people_is_displaced_rejects_nothing_of_theirs(extractor: Extractor) -> None:
    assert not said(extractor, "Norway rejected the displacement of Peruvians.", "rejects")
    assert not said(extractor, "Norway reiterated its opposition to the displacement of Peruvians.", "rejects")


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        pytest.param(
            "Norway condemns the raid and calls on Chile to stop.", "requests", [("NOR", "CHL", "actual", "")], id="calls on"
        ),
        pytest.param(
            "Norway welcomes the deal and thanks Chile for its role.", "thanks", [("NOR", "CHL", "actual", "")], id="thanks"
        ),
        pytest.param("Norway welcomes the deal and its thanks went to Chile.", "requests", [], id="a noun"),
        pytest.param(
            "Norway condemns the raid and demands that Chile punish the guards.",
            "requests",
            [("NOR", "CHL", "actual", "")],
            id="demands that",
        ),
    ],
)
def test_a_verb_that_looks_like_a_plural_is_the_subjects_next_act(
    extractor: Extractor, sentence: str, kind: str, expected: Said
) -> None:
    assert said(extractor, sentence, kind) == expected


def test_what_stands_before_a_semicolon_is_not_hoped_after_it(extractor: Extractor) -> None:
    text = "Norway supports Peru this year; Chile hopes to leave soon."
    assert said(extractor, text, "supports") == [("NOR", "PER", "actual", "")]
    assert not said(extractor, text, "requests")


def test_whom_one_meets_on_the_sidelines_does_not_meet_the_body_that_gathers(extractor: Extractor) -> None:
    text = "On the sidelines of the ASEAN summit in Lima, Norwegian minister Ola Nordli met with Chilean minister Ana Rojas."
    assert said(extractor, text, "meets") == [("Ola Nordli@NOR", "Ana Rojas@CHL", "actual", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Peru did not comment on the treaty between Chad and Mali.", [("TCD", "MLI", "actual", "")], id="spoken of"),
        pytest.param("Peru prevented a treaty between Chad and Mali.", [("TCD", "MLI", "negated", "")], id="prevented"),
        pytest.param("Envoys failed to agree on a treaty between Chad and Mali.", [("TCD", "MLI", "negated", "")], id="failed"),
        pytest.param(
            "No progress was made on a treaty between Chad and Mali.", [("TCD", "MLI", "negated", "")], id="no progress"
        ),
    ],
)
def test_a_treaty_of_others_is_there_whatever_is_not_said_of_it(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "agrees") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Peruvian arms were sent to Chad.", [("PER", "TCD", "actual", "")], id="nobody else named"),
        pytest.param("Peruvian grain was sent to Chad by Mali.", [("MLI", "TCD", "actual", "")], id="sent by another"),
        pytest.param("Smugglers sent Peruvian arms to Chad.", [], id="another did it"),
    ],
)
def test_whose_arms_are_sent_gives_them(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "aids") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param('Peru said: "Congratulations to Chad on its title."', [("PER", "TCD", "actual", "PER")], id="quoted"),
        pytest.param("Peru said Mali had sent congratulations to Chad.", [("MLI", "TCD", "actual", "PER")], id="another's"),
        pytest.param("Peru said the congratulations to Chad came late.", [], id="told of"),
    ],
)
def test_what_is_all_that_is_said_is_the_speakers(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "congratulates") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Oman hosted talks between Chad and Mali.", [("TCD", "MLI", "actual", "")], id="of others"),
        pytest.param("Oman hosted talks with Chad.", [("OMN", "TCD", "actual", "")], id="its own"),
    ],
)
def test_the_host_of_talks_between_others_does_not_meet_them(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "meets") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Fiji threatened to impose duties on Samoa.", [("FJI", "WSM", "actual", "")], id="a measure"),
        pytest.param(
            "Fiji threatened on Monday to put a ban on Samoan fish on Friday.", [("FJI", "WSM", "actual", "")], id="a day beside"
        ),
        pytest.param("Fiji did not threaten to impose duties on Samoa.", [("FJI", "WSM", "negated", "")], id="negated"),
    ],
)
def test_a_threat_is_to_whom_the_measure_falls_on(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "threatens") == expected


def test_who_issue_statements_have_not_agreed(extractor: Extractor) -> None:
    assert not said(extractor, "Norway and Peru issued similar statements.", "agrees")
    assert said(extractor, "Norway and Peru issued two joint statements.", "agrees") == [("NOR", "PER", "actual", "")]


def test_who_warns_its_citizens_against_travel_visits_nobody(extractor: Extractor) -> None:
    assert not said(extractor, "Norway had warned its citizens against travel to Peru.", "visits")


def test_who_is_sent_goods_is_given_them(extractor: Extractor) -> None:
    assert said(extractor, "Norway has sent Peru tanks.", "aids") == [("NOR", "PER", "actual", "")]
    assert not said(extractor, "Norway has built Peru tanks.", "aids")


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        pytest.param(
            "Norway's parliament passed a motion demanding that Chile pay.",
            "requests",
            [("NOR", "CHL", "actual", "")],
            id="a motion",
        ),
        pytest.param("Norway adopted a statement blaming Chile.", "criticizes", [("NOR", "CHL", "actual", "")], id="a statement"),
        pytest.param("Norway rejected a statement blaming Chile.", "criticizes", [], id="not its own"),
        pytest.param(
            "Norwegian minister Ola Nordli left for a visit to Chile at the invitation of Chilean minister Ana Rojas.",
            "invites",
            [("Ana Rojas@CHL", "Ola Nordli@NOR", "actual", "")],
            id="on a visit",
        ),
    ],
)
def test_who_issues_a_text_says_what_it_says_and_who_goes_was_invited(
    extractor: Extractor, sentence: str, kind: str, expected: Said
) -> None:
    assert said(extractor, sentence, kind) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Chad received Peruvian tanks.", [], id="things"),
        pytest.param("Chad received Peruvian envoys.", [("TCD", "PER", "actual", "")], id="persons"),
    ],
)
def test_nobody_meets_what_he_is_given(extractor: Extractor, sentence: str, expected: Said) -> None:
    assert said(extractor, sentence, "meets") == expected


def test_a_red_crescent_is_its_country_and_nobodys_name(extractor: Extractor) -> None:
    text = "Kuwait's Red Crescent sent tents to Yemen."
    assert said(extractor, text, "aids") == [("KWT", "YEM", "actual", "")]
    assert said(extractor, text, "holds-office") == []


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Peru said it was shocking that Chile had vetoed the text.", ["CHL"]),
        ('"It is unacceptable that Chile blocks it," Peru said.', ["CHL"]),
        ("Peru said it was wrong that Chile was excluded.", []),
    ],
)
def test_who_did_what_is_called_bad_is_blamed(text: str, blamed: list[str], extractor: Extractor) -> None:
    assert [counterpart for _, counterpart, *_ in said(extractor, text, "criticizes")] == blamed


def test_whom_stands_for_the_one_before_its_clause(extractor: Extractor) -> None:
    text = "Canada's Mark Carney met Mexican President Claudia Sheinbaum, with whom he signed a trade deal."
    assert [pair[:2] for pair in said(extractor, text, "agrees")] == [("Mark Carney@CAN", "Claudia Sheinbaum@MEX")]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Peru demanded that Chilean ships leave.", ["CHL"]),
        ("Peru demands that Chile withdraw its ships.", ["CHL"]),
        ("Peru insists that the Chileans agree.", []),
    ],
)
def test_what_is_demanded_is_asked_of_whom_the_clause_tells(extractor: Extractor, sentence: str, asked: list[str]) -> None:
    assert [counterpart for _, counterpart, *_ in said(extractor, sentence, "requests")] == asked
