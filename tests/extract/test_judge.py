"""The status of what a frame says where the verb above the noun is another's, or says that the two have agreed to it."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article

Said = set[tuple[str, str, str, str]]


def said(extractor: Extractor, text: str) -> Said:
    claims = extractor.read(Article("a", text)).claims
    return {(c.type, c.actor, c.counterpart, str(c.status)) for c in claims if c.type in {"sanctions", "agrees"}}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Hungary refused to discuss the EU's sanctions against Russia.", "actual", id="refused by another"),
        pytest.param("Hungary wants to discuss the EU's sanctions against Russia.", "actual", id="planned by another"),
        pytest.param("The EU lifted its sanctions against Russia.", "negated", id="ended by who made them"),
        pytest.param("Chad's minister said the EU might impose sanctions on Russia.", "", id="conditional"),
    ],
)
def test_anothers_act_is_no_plan_of_who_talks_of_it(extractor: Extractor, sentence: str, status: str) -> None:
    assert said(extractor, sentence) == ({("sanctions", "EU", "RUS", status)} if status else set())


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Egypt and Qatar have agreed to restore relations.", "actual", id="agreed"),
        pytest.param("Egypt and Qatar plan to restore relations.", "planned", id="planned"),
        pytest.param("Egypt and Qatar did not agree to restore relations.", "negated", id="negated"),
    ],
)
def test_who_agrees_to_an_agreement_has_agreed(extractor: Extractor, sentence: str, status: str) -> None:
    assert {one[-1] for one in said(extractor, sentence)} == {status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Egypt decided to cut ties with Qatar.", "actual", id="decided"),
        pytest.param("Egypt's decision to cut ties with Qatar was met with anger.", "actual", id="decision"),
        pytest.param("Egypt plans to cut ties with Qatar.", "planned", id="planned"),
        pytest.param("Egypt will decide to cut ties with Qatar.", "planned", id="to be decided"),
        pytest.param("Egypt did not decide to cut ties with Qatar.", "negated", id="not decided"),
    ],
)
def test_who_decides_on_a_sanction_imposes_it(extractor: Extractor, sentence: str, status: str) -> None:
    assert {one[-1] for one in said(extractor, sentence) if one[0] == "sanctions"} == {status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Japan has pledged its full support to Peru.", "actual", id="pledged"),
        pytest.param("Japan hopes for the support of Peru for Chile.", "planned", id="hoped for"),
    ],
)
def test_support_that_is_pledged_is_given(extractor: Extractor, sentence: str, status: str) -> None:
    claims = extractor.read(Article("a", sentence)).claims
    assert {str(c.status) for c in claims if c.type == "supports"} == {status}


@pytest.mark.parametrize("before", ["did not say", "may say"])
def test_what_nobody_said_blames_nobody(extractor: Extractor, before: str) -> None:
    claims = extractor.read(Article("a", f"Japan {before} that Peru's decision was wrong.")).claims
    assert [c for c in claims if c.type == "criticizes"] == []


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        pytest.param("Peru and Chile agreed to hold joint drills.", set(), id="agreed to"),
        pytest.param("They discussed ways to deepen cooperation between Peru and Chile.", {"planned"}, id="ways discussed"),
        pytest.param("Egypt's minister discussed cooperation with Qatar in Oman.", set(), id="only discussed"),
        pytest.param("Peru and Chile want to deepen cooperation.", {"planned"}, id="wanted"),
        pytest.param("Peru and Chile suspended their cooperation.", {"negated"}, id="suspended"),
    ],
)
def test_work_together_that_is_agreed_on_is_only_an_agreement(extractor: Extractor, sentence: str, statuses: set[str]) -> None:
    claims = extractor.read(Article("a", sentence)).claims
    assert {str(c.status) for c in claims if c.type == "cooperates"} == statuses


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Chile signed the Paris Agreement.", {("member-of", "CHL", "Paris Agreement", "actual")}, id="signed"),
        pytest.param("Chile left the Rome Statute.", {("member-of", "CHL", "Rome Statute", "negated")}, id="left"),
        pytest.param("Chile criticised the Paris Agreement.", set(), id="criticised"),
        pytest.param("The Paris Agreement supports Chile.", set(), id="it supports"),
        pytest.param("Chile and Peru signed the Abraham Accords.", {("agrees", "CHL", "PER", "actual")}, id="two"),
    ],
)
def test_a_pact_has_parties_and_does_nothing(extractor: Extractor, sentence: str, told: Said) -> None:
    claims = extractor.read(Article("a", sentence)).claims
    read = {(c.type, c.actor, c.counterpart, str(c.status)) for c in claims}
    assert read == told or told < read == told | {("member-of", k, "Abraham Accords", "actual") for k in ("CHL", "PER")}
