"""Who else does what a clause, or the sentence before, tells."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

CONDEMNED = "Norway condemned the raid by Chile"
BOTH = [("NOR", "CHL", "actual"), ("PER", "CHL", "actual")]
ONE = BOTH[:1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(f"{CONDEMNED}, as did Peru.", BOTH, id="as did"),
        pytest.param(f"{CONDEMNED}; Peru did the same.", BOTH, id="after a semicolon"),
        pytest.param(f"{CONDEMNED}, and so did Peru.", BOTH, id="so did"),
        pytest.param(f"{CONDEMNED}, and Peru did the same.", BOTH, id="did the same"),
        pytest.param(f"{CONDEMNED}, and Peru followed suit.", BOTH, id="followed suit"),
        pytest.param("Norway condemned the Chilean raid, with Peru following suit.", BOTH, id="following suit"),
        pytest.param(f"{CONDEMNED}, a view shared by Peru.", BOTH, id="a view shared"),
        pytest.param("Norway, along with Peru, condemned Chile.", BOTH, id="along with"),
        pytest.param("Like Peru, Norway condemned Chile.", BOTH, id="like"),
        pytest.param("Norway, joined by Peru, condemned Chile.", BOTH, id="joined by"),
        pytest.param("Norway joined Peru in condemning Chile.", BOTH, id="joined in"),
        pytest.param("Norway, unlike Peru, condemned Chile.", ONE, id="unlike"),
        pytest.param("Norway, not Peru, condemned Chile.", ONE, id="not"),
        pytest.param("Not Peru but Norway condemned Chile.", ONE, id="not but"),
        pytest.param(f"{CONDEMNED}, but Peru did not do so.", ONE, id="did not"),
        pytest.param(f"{CONDEMNED}, and Peru may follow suit.", ONE, id="may"),
        pytest.param(f"{CONDEMNED}, a plan opposed by Peru.", ONE, id="opposed"),
        pytest.param(f"{CONDEMNED}. Peru followed suit.", BOTH, id="in the next sentence"),
        pytest.param(f"{CONDEMNED}. So did Peru.", BOTH, id="so did, in the next"),
        pytest.param(f"{CONDEMNED}. Peru will follow suit.", [*ONE, ("PER", "CHL", "planned")], id="will"),
        pytest.param(f"{CONDEMNED}. Peru did not follow suit.", [*ONE, ("PER", "CHL", "negated")], id="did not, in the next"),
        pytest.param(f"{CONDEMNED}. Peru slept. So did Chad.", ONE, id="so did in sleep"),
        pytest.param(f"{CONDEMNED}. Chile followed suit.", ONE, id="nobody condemns himself"),
    ],
)
def test_who_does_the_same_is_told_to_do_it(extractor: Extractor, text: str, told: list[tuple[str, str, str]]) -> None:
    assert sorted((a, b, status) for a, b, status, _ in said(extractor, text, "criticizes")) == told


def test_what_is_not_done_but_something_else_is_denied(extractor: Extractor) -> None:
    text = "Instead of criticising Chile, Norway accused Peru of theft."
    assert [(a, b, s) for a, b, s, _ in said(extractor, text, "criticizes")] == [
        ("NOR", "CHL", "negated"),
        ("NOR", "PER", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        pytest.param("Norway will act if Chile does the same.", "criticizes", [], id="a condition is no echo"),
        pytest.param("Norway accused Chile of theft; the latter denied the charge.", "rejects", [("CHL", "NOR")], id="latter"),
        pytest.param(
            "Norway and Chile met on Monday. The former accused the latter of theft.", "criticizes", [("NOR", "CHL")], id="former"
        ),
        pytest.param("In a rebuke to Chile, Norway refused to sign.", "criticizes", [("NOR", "CHL")], id="done by refusing"),
        pytest.param("Norway insisted that Chile was not for sale.", "requests", [], id="insists on what is"),
        pytest.param("Norway insisted that Chile be heard.", "requests", [("NOR", "CHL")], id="insists on what is to be"),
        pytest.param("Norway asked that Chile continue its work.", "requests", [("NOR", "CHL")], id="asks that"),
        pytest.param("Norway blasted Chile for arming rebels.", "attacks", [], id="blasts with words"),
        pytest.param("Norway ruled out recognising Chile.", "rejects", [("NOR", "CHL")], id="rules out doing"),
        pytest.param("Norway was deeply concerned by Chile's law.", "criticizes", [("NOR", "CHL")], id="concerned by"),
        pytest.param("Norway traded accusations with Chile.", "cooperates", [], id="trade of accusations"),
        pytest.param("The raid by Chile was condemned, including by Norway.", "criticizes", [("NOR", "CHL")], id="including by"),
    ],
)
def test_what_clauses_tell_of_each_other(extractor: Extractor, text: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, kind)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Norway asked Chile to stop. Chile refused.", [("CHL", "NOR")], id="in the next sentence"),
        pytest.param("Norway asked Chile to stop, but Chile refused.", [("CHL", "NOR")], id="in the same"),
        pytest.param("Norway asked Chile to stop. Chile declined to comment.", [], id="kept silent"),
        pytest.param("Norway asked Chile to stop. Peru refused.", [], id="another"),
        pytest.param("Norway offered to mediate; Chile turned the offer down.", [("CHL", "NOR")], id="the offer"),
        pytest.param("Chile rejected claims by Norway that Peru had won.", [("CHL", "NOR")], id="claims about a third"),
        pytest.param("Norway told Chile's king that Peru opposed the Chilean plan.", [("PER", "CHL")], id="told a fact"),
    ],
)
def test_who_refuses_refuses_him_who_asked(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "rejects")] == told


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        pytest.param("Peru echoed Norway's condemnation of Chile.", "criticizes", [("NOR", "CHL"), ("PER", "CHL")], id="noun"),
        pytest.param("Peru, echoing Norway, urged Chile to stop it.", "requests", [("NOR", "CHL"), ("PER", "CHL")], id="echoing"),
        pytest.param("Peru reiterated Norway's condemnation of Chile.", "criticizes", [("NOR", "CHL")], id="told of another"),
    ],
)
def test_who_echoes_it_says_it_too(extractor: Extractor, text: str, kind: str, told: list[tuple[str, str]]) -> None:
    assert sorted((a, b) for a, b, _, _ in said(extractor, text, kind)) == told
