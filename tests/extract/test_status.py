from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract.scene import Scene
from bilateral.extract.status import load_governors, read_status
from bilateral.model import Status

ACTUAL, PLANNED, NEGATED = Status.ACTUAL, Status.PLANNED, Status.NEGATED


@pytest.mark.parametrize(
    ("sentence", "status", "reasons"),
    [
        pytest.param("Norway supported Chile.", ACTUAL, [], id="past"),
        pytest.param("Norway has supported Chile.", ACTUAL, [], id="perfect"),
        pytest.param("Norway did not support Chile.", NEGATED, ["not"], id="not"),
        pytest.param("Norway never supported Chile.", NEGATED, ["never"], id="never"),
        pytest.param("Norway refused to support Chile.", NEGATED, ["refused"], id="refused"),
        pytest.param("Norway did not refuse to support Chile.", ACTUAL, ["refuse", "not"], id="twice negated"),
        pytest.param("Norway will support Chile.", PLANNED, ["will"], id="will"),
        pytest.param("Norway plans to support Chile.", PLANNED, ["plans"], id="plans to"),
        pytest.param("Norway is ready to support Chile.", PLANNED, ["ready"], id="ready to"),
        pytest.param("Norway to support Chile", PLANNED, ["support"], id="headline's infinitive"),
        pytest.param("Norway came to support Chile.", PLANNED, ["support"], id="purpose"),
        pytest.param("Norway managed to support Chile.", ACTUAL, [], id="managed to"),
        pytest.param("Norway may support Chile.", None, ["may"], id="may"),
        pytest.param("Norway's obstruction of support for Chile angered Peru.", NEGATED, ["obstruction"], id="obstructed"),
        pytest.param("If Norway supports Chile, Peru leaves.", None, ["If"], id="if"),
        pytest.param("Norway will meet Peru and support Chile.", PLANNED, ["will"], id="shared auxiliary"),
        pytest.param("Norway may leave, and Peru supports Chile.", ACTUAL, [], id="an auxiliary of another subject"),
        pytest.param("If Norway leaves and Peru supports Chile, it rains.", None, ["If"], id="a shared if"),
        pytest.param("Norway no longer supports Chile.", NEGATED, ["longer"], id="no longer"),
        pytest.param("Support for Chile was never made public.", ACTUAL, [], id="not told, but given"),
        pytest.param("Support for Chile was not disclosed.", ACTUAL, [], id="not disclosed"),
        pytest.param("Norway would have supported Chile.", None, ["would", "supported"], id="what did not come to be"),
        pytest.param("Support for Chile, to be provided in May, is dear.", PLANNED, ["Support"], id="to be given"),
        pytest.param("Any support for Chile must stop.", None, [], id="any"),
        pytest.param("Norway did not give any support.", NEGATED, ["not"], id="not any"),
        pytest.param("Norway has yet to support Chile.", NEGATED, ["has"], id="yet to"),
        pytest.param("The possible support for Chile was debated.", None, ["possible", "debated"], id="debated"),
        pytest.param("A possible support for Chile pleased Peru.", PLANNED, ["possible"], id="possible"),
        pytest.param("Norway decided against supporting Chile.", NEGATED, ["against", "decided"], id="decided against"),
        pytest.param("Norway stopped short of supporting Chile.", NEGATED, ["short"], id="short of"),
        pytest.param("No Norwegian minister supported Chile.", NEGATED, ["No"], id="no subject"),
        pytest.param("Neither Norway nor Peru supported Chile.", NEGATED, ["Neither"], id="neither subject"),
        pytest.param("Norway and Chile supported no plan.", NEGATED, ["no"], id="no object"),
        pytest.param("The support for Chile will begin in May.", PLANNED, ["will"], id="will happen"),
        pytest.param("The support for Chile did not happen.", NEGATED, ["not"], id="did not happen"),
        pytest.param("The support for Chile fell through.", NEGATED, ["fell"], id="fell through"),
        pytest.param("The support for Chile will please Peru.", ACTUAL, [], id="what it will do"),
        pytest.param("Norway looks forward to supporting Chile.", PLANNED, ["to"], id="looks forward to"),
        pytest.param("Norway could not support Chile.", NEGATED, ["not"], id="could not"),
        pytest.param("A decision supported by Norway was made.", ACTUAL, [], id="participle after a noun"),
        pytest.param(
            "Norway supports Chile, a charge Chile denies.", ACTUAL, [], id="a clause beside another with its own object"
        ),
        pytest.param("Chile denied that Norway supported it.", NEGATED, ["denied"], id="denied"),
        pytest.param("Peru warned Norway not to support Chile.", None, ["not", "warned"], id="warned not to"),
        pytest.param("Norway will not, as Peru had hoped, support Chile.", NEGATED, ["will", "not"], id="not, far from its verb"),
        pytest.param("Norway's support for Chile is off.", NEGATED, ["is"], id="is off"),
        pytest.param("Norway is to meet Peru and support Chile.", PLANNED, ["meet"], id="is to, shared"),
        pytest.param("Norway supports Chile; Peru hopes to leave.", ACTUAL, [], id="another sentence after a semicolon"),
        pytest.param("Had Norway supported Chile, Peru would have left.", None, ["supported"], id="had it"),
        pytest.param("Norway's planned support for Chile pleased Peru.", PLANNED, ["planned"], id="planned"),
        pytest.param("Norway put off its support for Chile.", PLANNED, ["put"], id="put off"),
        pytest.param("Norway became the first state to support Chile.", ACTUAL, [], id="the first to"),
        pytest.param("Norway became a state to support Chile.", PLANNED, ["support"], id="not the first to"),
        pytest.param("Peru, which will leave, said Norway supported Chile.", ACTUAL, [], id="plan of another clause"),
    ],
)
def test_status_is_decided_by_what_governs_the_word(
    sentence: str, status: Status | None, reasons: list[str], scene_of: Callable[..., Scene]
) -> None:
    s = scene_of(sentence).sentence
    reading = read_status(s, next(word.i for word in s.words if word.lemma == "support"))
    assert (reading.status, [s.words[i].text for i in reading.reasons]) == (status, reasons)


def test_the_table_of_governors_tells_sorts_apart() -> None:
    table = load_governors()
    assert [table.effect("aux", "will"), table.effect("noun", "will"), table.effect("verb", "refuse")] == [
        "planned",
        "",
        "negated",
    ]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway lifted its sanctions on Chile.", [("sanctions", "NOR", "CHL", "negated")]),
        ("Norway ended talks with Chile.", [("meets", "NOR", "CHL", "actual")]),
        ("Norway called off talks with Chile.", [("meets", "NOR", "CHL", "negated")]),
        ("Norway wrote to Peru to protest Chile's raid.", [("criticizes", "NOR", "CHL", "actual")]),
        ("Norway has neither thanked Chile nor praised Peru.", [("thanks", "NOR", c, "negated") for c in ("CHL", "PER")]),
    ],
)
def test_what_lasts_is_negated_by_its_end_and_what_happens_by_being_called_off(
    sentence: str, claims: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Kenyan minister Ken Otieno promised boats on a visit to Peru.", "actual", id="when it was promised"),
        pytest.param(
            "Kenyan minister Ken Otieno will sign the pact during a visit to Peru.", "planned", id="when it will be signed"
        ),
        pytest.param("Kenyan minister Ken Otieno will go on a visit to Peru.", "planned", id="what is done"),
        pytest.param("Kenyan minister Ken Otieno refused to go on a visit to Peru.", "negated", id="what is refused"),
        pytest.param("Kenyan minister Ken Otieno will fly to Africa, visiting Peru.", "planned", id="a participle after will"),
        pytest.param("Kenyan minister Ken Otieno flew to Africa, visiting Peru.", "actual", id="a participle after a past"),
    ],
)
def test_a_visit_is_to_come_where_what_is_done_at_it_is(
    sentence: str, status: str, said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [claim[3] for claim in said(sentence) if claim[0] == "visits"] == [status]


def test_who_accuses_does_so_now_though_he_will_act_later(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert ("criticizes", "NOR", "CHL", "actual") in said("Norway will shut its embassy, accusing Chile of theft.")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("The treaty between Norway and Chile has yet to be signed.", "negated", id="has yet to be signed"),
        pytest.param("Three contracts between Norway and Chile are to be signed.", "planned", id="are to be signed"),
        pytest.param("A treaty between Norway and Chile is being negotiated.", "planned", id="is being negotiated"),
        pytest.param("Norway and Chile are negotiating a treaty.", "planned", id="are negotiating"),
        pytest.param("Norway and Chile negotiated a treaty.", "actual", id="negotiated"),
        pytest.param("A possible deal between Norway and Chile pleased Peru.", "planned", id="possible"),
        pytest.param("The treaty between Norway and Chile has to please Peru.", "actual", id="what it has to do"),
    ],
)
def test_a_treaty_is_to_come_until_it_is_signed(sentence: str, status: str, said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert [claim[3] for claim in said(sentence) if claim[0] == "agrees"] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("The ministers of Chad and Mali will speak by phone.", PLANNED, id="to come"),
        pytest.param("The ministers of Chad and Mali spoke by phone.", ACTUAL, id="done"),
    ],
)
def test_a_call_is_made_when_one_speaks_by_phone(sentence: str, status: Status, scene_of: Callable[..., Scene]) -> None:
    s = scene_of(sentence).sentence
    assert read_status(s, next(word.i for word in s.words if word.lemma == "phone")).status == status


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway has not ruled out a raid on Chile.", [("threatens", "NOR", "CHL", "actual")], id="force"),
        pytest.param(
            "Norway refused to rule out using force against Chile.", [("threatens", "NOR", "CHL", "actual")], id="refused"
        ),
        pytest.param("Norway has ruled out force against Chile.", [], id="ruled out"),
        pytest.param("Norway has not ruled out sending doctors to Chile.", [], id="not ruled out"),
    ],
)
def test_what_is_not_ruled_out_is_no_more_than_a_threat(
    sentence: str, told: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Norway denied supplying missiles to Chile.", [("aids", "NOR", "CHL", "negated")], id="denied"),
        pytest.param("Norway began delivering tanks to Chile.", [("aids", "NOR", "CHL", "actual")], id="began"),
        pytest.param(
            "Norway will extend a loan worth two billion yen to Chile.", [("aids", "NOR", "CHL", "planned")], id="worth"
        ),
        pytest.param("Norway passed a bill giving Chile two billion euros.", [("aids", "NOR", "CHL", "actual")], id="bill"),
    ],
)
def test_what_is_given_is_given_by_whom_the_main_verb_tells(
    sentence: str, told: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Peru rejected Norway's plan to annex Chile.", ("attacks", "NOR", "CHL", "planned"), id="plan to"),
        pytest.param("Peru disliked Norway's idea of sending tanks to Chile.", ("aids", "NOR", "CHL", "planned"), id="idea of"),
        pytest.param(
            "Norway said there would be no deal, accusing Chile of theft.", ("criticizes", "NOR", "CHL", "actual"), id="accusing"
        ),
        pytest.param(
            "Norway said the isle was not for sale, rebuffing Chile.", ("rejects", "NOR", "CHL", "actual"), id="rebuffing"
        ),
    ],
)
def test_what_others_think_of_a_plan_undoes_it_not(
    sentence: str, told: tuple[str, ...], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert told in said(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("A meeting of Norway and Chile is not on the agenda.", ("meets", "NOR", "CHL", "negated"), id="no agenda"),
        pytest.param("A meeting of Norway and Chile is on the agenda.", ("meets", "NOR", "CHL", "planned"), id="agenda"),
        pytest.param("A meeting of Norway and Chile is under way.", ("meets", "NOR", "CHL", "actual"), id="under way"),
        pytest.param("Norway's envoy was supposed to visit Chile.", ("visits", "NOR", "CHL", "planned"), id="supposed to"),
        pytest.param(
            "Peru hailed the upcoming visit of Norway's envoy to Chile.", ("visits", "NOR", "CHL", "planned"), id="upcoming"
        ),
        pytest.param("Peru rose ahead of talks between Norway and Chile.", ("meets", "NOR", "CHL", "planned"), id="ahead of"),
        pytest.param("Peru rose after talks between Norway and Chile.", ("meets", "NOR", "CHL", "actual"), id="after"),
        pytest.param("Norway thanked Peru ahead of talks with Chile.", ("meets", "NOR", "CHL", "planned"), id="ahead of its own"),
        pytest.param(
            "Norway's king will call Peru before talking to Chile.", ("meets", "NOR", "CHL", "planned"), id="before doing it"
        ),
        pytest.param("Norway demanded talks with Chile.", ("meets", "NOR", "CHL", "planned"), id="demanded"),
        pytest.param("Norway rejected talks with Chile.", ("meets", "NOR", "CHL", "negated"), id="rejected"),
    ],
)
def test_what_is_to_come_has_not_happened(
    sentence: str, told: tuple[str, ...], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [found for found in said(sentence) if found[0] == told[0]] == [told]


def test_who_challenges_another_to_meet_has_not_met_him(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert "meets" not in [found[0] for found in said("Norway's king challenged Chile's king to meet him in Peru.")]
